"""One SOP as the register lists it; the pages, and the data behind their filters, show the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..model.sop import Sop
from .catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Baris:
    """A SOP with what depends on the whole catalogue and on the day: `evaluasi` is the day its evaluation is due."""

    sop: Sop
    judul: str
    nomor: str
    unit: str
    keadaan: str
    evaluasi: date | None
    is_lewat: bool


def rows(catalogue: Catalogue) -> tuple[Baris, ...]:
    """Every SOP, also those that have ended, by the unit that first issued it and by number."""
    return tuple(_baris(sop, catalogue) for sop in catalogue.katalog.sop)


def _baris(sop: Sop, catalogue: Catalogue) -> Baris:
    katalog, today = catalogue.katalog, catalogue.checked.today
    evaluasi = katalog.jatuh_tempo(sop)
    return Baris(
        sop,
        judul=sop.judul or sop.id,
        nomor=katalog.nomor(sop),
        unit=katalog.nama_unit(sop.unit_pengampu),
        keadaan=sop.keadaan(today).value,
        evaluasi=evaluasi,
        is_lewat=evaluasi is not None and evaluasi < today,
    )
