"""Reads the least and the most a text allows: one amount or two, and the words before, between and after them.

An open end ("minimal 1 hari") is no promise, and is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

from .baca_kata import Cursor, ReadError, timed
from .baca_lama import Part, amount, lama
from .durasi import Lama, SalahDurasi
from .kosakata_durasi import BETWEEN, BOUNDS


def bounds(cursor: Cursor) -> tuple[Lama, Lama]:
    """The least and the most that the text allows."""
    cursor.skip_fillers()
    lead = cursor.take(BOUNDS | {"sampai"})
    left = amount(cursor)
    link, right = _linked(cursor)
    if lead == "sampai":
        lead = "atas"
    if not right:
        return _one(cursor, lead, link, lama(left))
    if not left[0].unit and len(right) == 1:  # "1 s.d. 3 hari"
        left = (left[0]._replace(unit=right[0].unit),)
    return _two(cursor, lead, link, lama(left), lama(right))


def _linked(cursor: Cursor) -> tuple[str, Sequence[Part]]:
    """The word after the first amount and the second amount, where there are any."""
    is_bracketed = _opens_bound(cursor)
    link = _link(cursor)
    right = amount(cursor) if link and cursor.is_number_next() else ()
    if is_bracketed and not cursor.take(frozenset({"tutup"})):
        cursor.fail()
    return link, right


def _link(cursor: Cursor) -> str:
    """The word between two amounts, or a bound said after one ("3 hari maksimal")."""
    if _opens_bound(cursor) or (cursor.kind() in ("dan", "titik") and cursor.kind(1) in BOUNDS):
        cursor.i += 1
    if cursor.kind() == "miring" and not (cursor.is_number_next(1) and timed(cursor.tokens[cursor.i :])):
        return ""  # "1 jam/berkas", "30 menit/1 berkas"
    link = cursor.take(BETWEEN | BOUNDS)
    if link in BETWEEN:
        cursor.take(frozenset({"atas"}))  # "1 s.d. maksimal 3 hari"
    return link


def _opens_bound(cursor: Cursor) -> bool:
    """Is it "(maksimal 5 hari)", and not "(maksimal 10 berkas)"?"""
    inner = cursor.inside()
    return bool(inner) and inner[0].kind in BOUNDS and (len(inner) == 1 or bool(timed(inner)))


def _one(cursor: Cursor, lead: str, link: str, only: Lama) -> tuple[Lama, Lama]:
    """The bounds that the words around one amount make of it."""
    if {lead, link} == {"atas", ""}:
        return Lama(), only
    if lead or link:
        _refuse_open_end(cursor)
    return only, only


def _two(cursor: Cursor, lead: str, link: str, first: Lama, second: Lama) -> tuple[Lama, Lama]:
    """The bounds that the words around two amounts make of them."""
    if link in BETWEEN or (link == "atas" and lead != "atas"):
        _check_order(cursor, first, second)
        return (Lama() if lead == "atas" else first), second
    if (lead, link) != ("atas", "bawah"):
        _refuse_open_end(cursor)
    _check_order(cursor, second, first)
    return second, first


def _refuse_open_end(cursor: Cursor) -> NoReturn:
    """Give up at "minimal" and the like, else (as at "maksimal" said twice) where reading stopped."""
    lower = (place for place in range(cursor.i) if cursor.tokens[place].kind == "bawah")
    cursor.fail(at=next(lower, cursor.i))


def _check_order(cursor: Cursor, less: Lama, more: Lama) -> None:
    """Refuse a range from more to less; of different kinds, one from a larger unit to a smaller."""
    order = less.compare(more)
    if order == 1 or (order is None and _magnitude(less) > _magnitude(more)):
        raise ReadError(SalahDurasi.TERBALIK, cursor.words(0, cursor.i))


def _magnitude(batas: Lama) -> int:
    return 3 if batas.bulan else 2 if batas.hari or batas.hari_kerja else 1
