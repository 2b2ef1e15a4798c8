"""Reads one amount of time: numbers and their units, from the largest unit down, said once or twice.

What is said twice must be the same both times. What the amount bounds is for `baca_batas`.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from .baca_kata import Cursor, ReadError
from .bilangan import figures_value, words_value
from .durasi import KINDS, Lama, SalahDurasi
from .kosakata_durasi import NUMBERS, PLAIN_AMOUNT, UNIT_KINDS, UNITS


class Part(NamedTuple):
    """A number and its unit ("" when it has none), with the words they were read from."""

    value: Fraction
    unit: str
    words: str


def amount(cursor: Cursor) -> tuple[Part, ...]:
    """One or more numbers with units, from the largest unit down: "1 jam 30 menit"."""
    cursor.skip_fillers()
    parts = [_part(cursor)]
    while parts[-1].unit and _goes_on(cursor):
        parts.append(_smaller_part(cursor, parts[-1].unit))
    if parts[-1].unit:
        _check_restated(cursor, parts)
    return tuple(parts)


def lama(parts: Sequence[Part]) -> Lama:
    """The amount in whole units: seconds are rounded up to a minute, part of a day is refused."""
    totals = dict.fromkeys(KINDS, Fraction())
    for part in parts:
        if not part.unit:
            raise ReadError(SalahDurasi.TANPA_SATUAN, part.words)
        unit = UNITS[part.unit]
        totals[unit.kind] += part.value * unit.factor
        if unit.kind != "menit" and totals[unit.kind].denominator != 1:
            raise ReadError(SalahDurasi.PECAHAN, part.words)
    return Lama(*map(ceil, totals.values()))


def _goes_on(cursor: Cursor) -> bool:
    """Is another number next? Passes over the "dan" before it."""
    if cursor.kind() == "dan" and cursor.kind(1) in NUMBERS:
        cursor.i += 1
    return cursor.kind() in NUMBERS


def _smaller_part(cursor: Cursor, unit: str) -> Part:
    """The part after one with this `unit`; it must have a smaller one."""
    start = cursor.i
    part = _part(cursor)
    if not part.unit:
        raise ReadError(SalahDurasi.TANPA_SATUAN, part.words)
    if UNITS[part.unit].rank >= UNITS[unit].rank:
        cursor.fail(at=start)
    return part


def _part(cursor: Cursor) -> Part:
    start = cursor.i
    value = _number(cursor)
    unit = _gloss(cursor, value)
    if cursor.take(frozenset({"kali"})):
        value, unit = _product(cursor, value)
    unit = unit or cursor.take(UNIT_KINDS)
    if not unit and cursor.kind() in ("lain", "buka"):
        cursor.fail()  # "5 mneit", "3 (tga) hari"
    return Part(value, unit, cursor.words(start, cursor.i))


def _product(cursor: Cursor, times: Fraction) -> tuple[Fraction, str]:
    """What a product says: "3 x 24 jam" is three days round the clock, "2 x 30 menit" an hour."""
    value = _number(cursor)
    unit = _gloss(cursor, value) or cursor.take(UNIT_KINDS)
    if unit == "jam" and value == 24:
        return times, "hari"
    if unit not in ("jam", "menit", "detik"):  # "2 x 1 minggu" is more likely how often
        cursor.fail()
    return times * value, unit


def _number(cursor: Cursor) -> Fraction:
    """A number in figures, in words, in both, or a mixed one ("1 1/2", "2 setengah")."""
    start = cursor.i
    value = _value(cursor)
    if cursor.kind() not in NUMBERS:
        return value
    is_same_kind = cursor.kind() == cursor.kind(-1)
    other = _value(cursor)
    if value.denominator == 1 and 0 < other < 1:
        return value + other
    if is_same_kind:
        cursor.fail(at=start)
    if value != other:
        raise ReadError(SalahDurasi.ANGKA_BERBEDA, cursor.words(start, cursor.i))
    return value


def _value(cursor: Cursor) -> Fraction:
    """The number at the cursor, which moves on."""
    kind = cursor.kind()
    if kind not in NUMBERS:
        cursor.fail()
    read = words_value if kind == "kata" else figures_value
    value = read(cursor.plain_word())
    if value is None:
        cursor.fail()
    cursor.i += 1
    return value


def _gloss(cursor: Cursor, value: Fraction) -> str:
    """Passes over "(tiga)" after a number; gives the unit of "(tiga hari)" or "(hari)"."""
    kinds = [token.kind for token in cursor.inside()[:3]]
    has_number = bool(kinds) and kinds[0] in NUMBERS
    rest = kinds[has_number:]
    if not kinds or len(rest) > 1 or not UNIT_KINDS.issuperset(rest):
        return ""
    start, end = cursor.i - 1, cursor.i + len(kinds) + 2
    cursor.i += 1
    if has_number and value != _value(cursor):
        raise ReadError(SalahDurasi.ANGKA_BERBEDA, cursor.words(start, end))
    cursor.i = end
    return rest[0] if rest else ""


def _check_restated(cursor: Cursor, parts: Sequence[Part]) -> None:
    """Passes over "60 menit (1 jam)" if both say the same."""
    inner = cursor.inside()
    if not inner or inner[0].kind not in NUMBERS or not all(token.kind in PLAIN_AMOUNT for token in inner):
        return
    start, end = cursor.i, cursor.i + len(inner) + 2
    cursor.i += 1
    again = amount(cursor)
    if cursor.i != end - 1:
        cursor.fail()
    cursor.i = end
    _check_equal(parts, again, cursor.words(start, end))


def _check_equal(parts: Sequence[Part], again: Sequence[Part], words: str) -> None:
    """Refuse "60 menit (2 jam)"; of different kinds, "1 hari (7 jam)", nobody knows which is meant."""
    if not again[0].unit:  # "3 hari (tiga)"
        again = (*parts[:-1], again[0]._replace(unit=parts[-1].unit))
    ini, itu = lama(parts), lama(again)
    if ini.kinds != itu.kinds:
        raise ReadError(SalahDurasi.TIDAK_DIKENAL, words)
    if ini != itu:
        raise ReadError(SalahDurasi.ANGKA_BERBEDA, words)
