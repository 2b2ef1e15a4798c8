"""Numbers of SOPs: each unit counts for itself, upwards, and never gives a number twice.

A number is the path of the file. A file without one gets, for this run only, the unit's next: `number` says
which, the page calls it "nomor sementara", and `renames` says how `build.py number` makes it permanent.
Nothing here renumbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import count
from pathlib import PurePosixPath

from .model.nomor import IdSop
from .model.sop import Sop
from .model.status import Status

# The id has four digits (FORMAT section 1). A unit that has used them up gets no further numbers: a fifth
# digit would make a path that is read as a draft's name.
NOMOR_TERAKHIR = 9999


def number(sop: tuple[Sop, ...], pernah_dipakai: frozenset[IdSop] = frozenset()) -> tuple[Sop, ...]:
    """The same SOPs in the same order; those that wait for a number have the next of their unit.

    `sop` are all files, superseded editions too; `pernah_dipakai` are identities that git remembers. Gaps are
    never filled. A draft gets none, nor does a file whose status is not known.
    """
    assigned = _assigned(sop, _highest(sop, pernah_dipakai))
    return tuple(item.bernomor(assigned[item.path], sementara=True) if item.path in assigned else item for item in sop)


def is_waiting(sop: Sop) -> bool:
    """Is this a file that is to get a number?"""
    return sop.urut is None and sop.status not in (None, Status.RANCANGAN)


def renames(numbered: Iterable[Sop]) -> tuple[tuple[str, str], ...]:
    """Old and new path of every file whose number is provisional, in the order of the new paths."""
    found = ((item.path, _permanent_path(item)) for item in numbered if item.nomor_sementara)
    return tuple(sorted(found, key=lambda pair: pair[1]))


def _highest(sop: Iterable[Sop], pernah_dipakai: Iterable[IdSop]) -> dict[str, int]:
    highest: dict[str, int] = {}
    used = [(item.unit, item.urut) for item in sop if item.urut is not None]
    for unit, urut in [*used, *((id_.unit, id_.urut) for id_ in pernah_dipakai)]:
        highest[unit] = max(urut, highest.get(unit, 0))
    return highest


def _assigned(sop: Iterable[Sop], highest: dict[str, int]) -> dict[str, int]:
    """The number of each waiting file, by path."""
    waiting = sorted((item for item in sop if is_waiting(item)), key=_turn)
    coming = {item.unit: count(highest.get(item.unit, 0) + 1) for item in waiting}
    numbers = {item.path: next(coming[item.unit]) for item in waiting}
    return {path: urut for path, urut in numbers.items() if urut <= NOMOR_TERAKHIR}


def _turn(sop: Sop) -> tuple[bool, date, str, str]:
    """Who comes first: the day it was made (unknown last), then the name of the file."""
    dibuat = sop.tanggal_pembuatan
    return (dibuat is None, dibuat or date.min, sop.nama_berkas, sop.path)


def _permanent_path(sop: Sop) -> str:
    return str(PurePosixPath(sop.path).with_name(f"{sop.urut:04d}.md"))
