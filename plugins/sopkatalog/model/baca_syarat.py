"""Reads what stands after the amounts: the conditions, kept in the author's words.

What would change the time, or name another, is no condition and is refused.
"""

from __future__ import annotations

from collections.abc import Sequence

from .baca_kata import Cursor, ReadError, Token, timed
from .durasi import SalahDurasi
from .kosakata_durasi import BOUNDS, CONDITIONS, KINDS_OF_DAY, NUMBERS, PLAIN_AMOUNT, UNIT_KINDS


def conditions(cursor: Cursor) -> str:
    """What stands after the amounts: conditions, in brackets or after "jika", "sejak", "per"."""
    found: list[str] = []
    while kind := cursor.kind():
        if kind == "kira":
            cursor.skip_filler()
        elif kind == "buka":
            found.append(_bracketed(cursor))
        elif kind in CONDITIONS:
            found.append(_remainder(cursor))
        elif not cursor.take(frozenset({"titik"})):
            cursor.fail()
    return "; ".join(filter(None, found))


def _bracketed(cursor: Cursor) -> str:
    start, inner = cursor.i + 1, cursor.inside()
    end = start + len(inner)
    cursor.i = end + 1
    _check_condition(cursor, start, end)
    return cursor.text[cursor.tokens[start - 1].end : cursor.tokens[end].start].strip()


def _remainder(cursor: Cursor) -> str:
    start, cursor.i = cursor.i, len(cursor.tokens)
    if cursor.i - start == 1:  # "15 menit per"
        cursor.fail(at=start)
    _check_condition(cursor, start, cursor.i)
    is_per = cursor.tokens[start].kind == "miring"
    text = cursor.text[cursor.tokens[start + is_per].start :]
    return ("per " * is_per + text).rstrip(" \t\r\n.,;")


def _check_condition(cursor: Cursor, start: int, end: int) -> None:
    """Refuse as a condition what is a schedule, another time, or a word that changes the time."""
    tokens, words = cursor.tokens[start:end], cursor.words(start, end)
    if _is_schedule(tokens):
        raise ReadError(SalahDurasi.JADWAL, words)
    if place := timed(tokens):
        cursor.fail(at=start + place - 1)
    if _is_bare_amount(tokens) or _is_word_of_time(tokens, words):
        cursor.fail(at=start)


def _is_schedule(tokens: Sequence[Token]) -> bool:
    """Is it "sebelum …", "per hari", "/bulan"?"""
    first, second, *_ = (*(token.kind for token in tokens), "", "")
    return first == "sebelum" or (first in ("tiap", "miring") and second in UNIT_KINDS)


def _is_bare_amount(tokens: Sequence[Token]) -> bool:
    """Is it numbers and units only: "(5)"?"""
    return bool(tokens) and tokens[0].kind in NUMBERS and all(token.kind in PLAIN_AMOUNT for token in tokens)


def _is_word_of_time(tokens: Sequence[Token], words: str) -> bool:
    """Is it one word that belongs to the time before it: "(kerja)", "(maksimal)"?"""
    return len(tokens) == 1 and (tokens[0].kind in UNIT_KINDS | BOUNDS or words.lower() in KINDS_OF_DAY)
