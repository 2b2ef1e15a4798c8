"""Text to words: lower case, one spelling, function words out, a negation bound to the word it denies."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from .word_lists import WordLists, word_lists

INGKAR = "~"
"""Stands before a word that is denied: "tidak mampu" is the one word "~mampu"."""

_WORD = re.compile(r"\b[a-z]{1,2}\d{1,2}\b|[a-z]+|\d+")
# Letters spelled one by one are one word (K.I.A), and so is a short group of letters with its number (AK-1, N 1, P2).
_SPELLED = re.compile(r"\b([a-z])[ .](?=[a-z]\b)")
_NUMBERED = re.compile(r"\b([a-z]{1,2})[^a-z0-9]*0*(\d{1,2})\b")


@lru_cache(maxsize=1 << 16)  # legal bases and requirements recur from SOP to SOP
def words(text: str) -> tuple[str, ...]:
    """The words of a text as the index knows them, before their roots are looked up.

    >>> words("Surat Ijin Praktek bagi yg belum menikah, AK-1, K.I.A")
    ('surat', 'izin', 'praktik', '~menikah', 'ak1', 'kia')
    """
    return tuple(_denied(spelled(text), word_lists()))


def spelled(text: str) -> list[str]:
    """The words of a text in the usual spelling, function words included.

    >>> spelled("dimana bikin e-KTP")
    ['di', 'mana', 'bikin', 'ktp']
    """
    plain = _NUMBERED.sub(r"\1\2", _SPELLED.sub(r"\1", _plain(text)))
    return _respelled(_WORD.findall(plain), word_lists())


def _plain(text: str) -> str:
    """Lower case without accents and apostrophes."""
    lower = text.lower().replace("'", "")
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))


def _respelled(tokens: Sequence[str], lists: WordLists) -> list[str]:
    """Pairs first: "foto copy" is one word."""
    found: list[str] = []
    at, last = 0, len(tokens) - 1
    while at <= last:
        token, pair = tokens[at], None
        if token in lists.ejaan_pertama and at < last:
            pair = lists.ejaan.get(f"{token} {tokens[at + 1]}")
        usual = pair or lists.ejaan.get(token)
        found.extend(usual.split() if usual else (token,))
        at += 2 if pair else 1
    return found


def _denied(tokens: Sequence[str], lists: WordLists) -> Iterator[str]:
    is_denied = False
    for token in tokens:
        if token in lists.ingkar:
            is_denied = True
            continue
        if token not in lists.henti:
            yield INGKAR + token if is_denied and token not in lists.rendah else token
        is_denied = False
