"""Which SOPs and which books are exported, from what the user named; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...diagnostics import Diagnostic, Report, Severity
from ...model.katalog import Katalog
from ...model.sop import Sop
from ...model.status import Status
from ...model.suggestion import suggestion
from ...parse.gate import is_sop_path


class SelectionError(Exception):
    """What was named does not exist; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """SOPs to print, and the codes of the units whose books are bound from them."""

    sop: tuple[Sop, ...]
    buku: tuple[str, ...] = ()


def by_id(katalog: Katalog, ids: Sequence[str]) -> Pilihan:
    """The SOPs with these ids, each once, in this order; also drafts and those no longer in force."""
    unknown = next((id_ for id_ in ids if id_ not in katalog.sop_by_id), None)
    if unknown is not None:
        raise SelectionError(f"SOP “{unknown}” tidak ada{suggestion(unknown, katalog.sop_by_id)}")
    return Pilihan(tuple(katalog.sop_by_id[id_] for id_ in dict.fromkeys(ids)))


def by_unit(katalog: Katalog, kode: str) -> Pilihan:
    """The SOPs in force of a unit, and its book."""
    if kode not in katalog.unit_by_kode:
        raise SelectionError(f"Unit “{kode}” tidak ada{suggestion(kode, katalog.unit_by_kode)}")
    sop = in_force(katalog, kode)
    if not sop:
        raise SelectionError(f"Unit “{kode}” ({katalog.nama_unit(kode)}) tidak mengampu SOP yang berlaku.")
    return Pilihan(sop, (kode,))


def everything(katalog: Katalog, *, buku: bool = False) -> Pilihan:
    """All SOPs in force; with `buku` also the book of every unit that has one."""
    sop = in_force(katalog)
    if not sop:
        raise SelectionError("Belum ada SOP yang berlaku.")
    return Pilihan(sop, tuple(dict.fromkeys(item.unit_pengampu for item in sop)) if buku else ())


def in_force(katalog: Katalog, kode: str | None = None) -> tuple[Sop, ...]:
    """SOPs that are in force or approved to be so from a day to come; of one unit, those that it owns today."""
    return tuple(
        sop
        for sop in katalog.sop
        if sop.status is Status.BERLAKU
        and katalog.sop_by_id[sop.id] is sop
        and (kode is None or sop.unit_pengampu == kode)
    )


@dataclass(frozen=True, slots=True)
class Disaring:
    """What may be printed, the galat that stop the rest, and the books that would lack a SOP."""

    pilihan: Pilihan
    galat: Report
    tertahan: tuple[Sop, ...] = ()
    buku_tertahan: tuple[str, ...] = ()


def without_galat(pilihan: Pilihan, report: Report) -> Disaring:
    """Takes out every SOP with a galat, and its book. A galat in a register or in katalog.yml stops everything."""
    found = [item for item in report.diagnostics if item.severity is Severity.GALAT]
    bersama = [item for item in found if not is_sop_path(item.span.path)]
    galat = {item.span.path for item in found}
    tertahan = tuple(sop for sop in pilihan.sop if bersama or sop.path in galat)
    paths = {sop.path for sop in tertahan}
    buku_tertahan = {sop.unit_pengampu for sop in tertahan} & set(pilihan.buku)
    return Disaring(
        Pilihan(
            tuple(sop for sop in pilihan.sop if sop.path not in paths),
            tuple(kode for kode in pilihan.buku if kode not in buku_tertahan),
        ),
        Report(tuple(_shown(found, bersama, paths))),
        tertahan,
        tuple(kode for kode in pilihan.buku if kode in buku_tertahan),
    )


def _shown(found: Sequence[Diagnostic], bersama: Sequence[Diagnostic], paths: set[str]) -> Sequence[Diagnostic]:
    return bersama or [item for item in found if item.span.path in paths]
