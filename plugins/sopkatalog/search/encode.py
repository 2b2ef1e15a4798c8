"""Numbers and words as short texts that a browser reads fast: what `docs/aset/cari-mesin.js` takes apart again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, log

BANYAK = 64
"""Signs there are: a sign is six bits."""
PERTAMA = 35
"""Code of the first sign, "#": neither quotation mark nor the "!" between two lists is one of them."""

TERLEMAH, TERKUAT = 0.01, 300.0
"""The strengths that are told apart; what is beyond counts as the last."""
_LIMA_BIT = 32


def sign(value: int) -> str:
    """The sign for a value below 64."""
    return chr(PERTAMA + value)


def number(value: int) -> str:
    """A number of any size: five bits a sign, the lowest first, a sign of the upper half where more follows.

    >>> number(3), number(40)
    ('&', 'K$')
    """
    found = ""
    while value >= _LIMA_BIT:
        found += sign(_LIMA_BIT + value % _LIMA_BIT)
        value //= _LIMA_BIT
    return found + sign(value)


def level(value: float, signs: int) -> int:
    """A strength as one of the steps of equal ratio that so many signs can tell: 64 (18 % apart) or 4,096 (0.25 %)."""
    share = log(min(max(value, TERLEMAH), TERKUAT) / TERLEMAH) / log(TERKUAT / TERLEMAH)
    return round(share * _last(signs))


def strength(step: int, signs: int) -> float:
    """The strength that a step stands for.

    >>> all(level(strength(step, 2), 2) == step for step in range(4096))
    True
    """
    share = step / _last(signs)
    return TERLEMAH * exp(share * log(TERKUAT / TERLEMAH))


def _last(signs: int) -> int:
    """The last step that so many signs can tell."""
    return (1 << 6 * signs) - 1


def postings(items: Iterable[tuple[int, float]], signs: int) -> str:
    """Places and strengths: for each the distance to the place before, then its step in so many signs."""
    found, before = [], -1
    for place, value in items:
        step = level(value, signs)
        found.append(number(place - before - 1) + (sign(step // BANYAK) if signs > 1 else "") + sign(step % BANYAK))
        before = place
    return "".join(found)


def front_coded(words: Sequence[str]) -> list[str]:
    """Sorted words, each without what it begins alike with the word before: a sign for how many letters that are.

    >>> front_coded(["akta", "aktif", "surat"])
    ['#akta', '&if', '#surat']
    """
    found, before = [], ""
    for word in words:
        same = _alike(before, word)
        found.append(sign(same) + word[same:])
        before = word
    return found


def _alike(a: str, b: str) -> int:
    most = min(len(a), len(b), BANYAK - 1)
    return next((at for at in range(most) if a[at] != b[at]), most)
