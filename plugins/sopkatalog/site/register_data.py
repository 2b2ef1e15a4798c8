"""`/register/data.js`: the register as columns, which the reader's browser filters, sorts and writes into files.

A script and not JSON, because a page opened from a folder (file://) may load scripts beside it but nothing else.
Columns, because equal things side by side compress best. Names are looked up by place: `unit` of a SOP is a place in
the list of units.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from ..model.output import Artifact
from ..model.status import Keadaan
from ..model.unit import Unit
from .catalogue import Catalogue
from .register_row import Baris, rows
from .unit_page import JENIS

PATH = "register/data.js"
_KEADAAN = tuple(keadaan.value for keadaan in Keadaan)


def register_data(catalogue: Catalogue) -> Artifact:
    """The script that hands the register to the page as `window.sopRegister`."""
    isi = json.dumps(_document(catalogue), ensure_ascii=False, separators=(",", ":"))
    return Artifact(PATH, f"window.sopRegister={isi};\n".encode("utf-8", "backslashreplace"))


def _document(catalogue: Catalogue) -> dict[str, Any]:
    shown, settings = rows(catalogue), catalogue.katalog.settings
    jenis = tuple(dict.fromkeys(("", "pelayanan", "internal", *(baris.sop.jenis for baris in shown))))
    units = _units(catalogue, shown)
    place = {unit.kode: index for index, unit in enumerate(units)}
    return {
        "kota": settings.kota,
        "alamat": settings.alamat_situs,
        "hari": catalogue.checked.today.isoformat(),
        "jenis": jenis,
        "keadaan": _KEADAAN,
        "jenis_unit": JENIS,
        "unit": [_unit(unit, place) for unit in units],
        "sop": _columns(shown, place, jenis),
    }


def _units(catalogue: Catalogue, shown: Iterable[Baris]) -> list[Unit]:
    """Units of the register, and those that only a SOP names."""
    katalog = catalogue.katalog
    named = {kode for baris in shown for kode in (baris.sop.unit, baris.sop.unit_pengampu)}
    unknown = sorted(named - katalog.unit_by_kode.keys())
    return [*katalog.unit_by_kode.values(), *(Unit(kode) for kode in unknown)]


def _unit(unit: Unit, place: dict[str, int]) -> list[Any]:
    """Code, name, abbreviation, kind, place of the unit it is part of (-1: none), former names."""
    lama = " ".join(nama.nama for nama in unit.nama_lama)
    return [unit.kode, unit.nama or unit.kode, unit.singkatan, unit.jenis, place.get(unit.induk, -1), lama]


def _columns(shown: tuple[Baris, ...], place: dict[str, int], jenis: tuple[str, ...]) -> dict[str, Any]:
    sop = [baris.sop for baris in shown]
    return {
        "id": [item.id for item in sop],
        "judul": [baris.judul for baris in shown],
        "nomor": [baris.nomor for baris in shown],
        "asal": [place[item.unit] for item in sop],
        "unit": [place[item.unit_pengampu] for item in sop],
        "jenis": [jenis.index(item.jenis) for item in sop],
        "keadaan": [_KEADAAN.index(baris.keadaan) for baris in shown],
        "edisi": [item.edisi for item in sop],
        "efektif": [_hari(item.tanggal_efektif) for item in sop],
        "evaluasi": [_hari(baris.evaluasi) for baris in shown],
        "sementara": [index for index, item in enumerate(sop) if item.nomor_sementara],
        "untuk": {index: list(item.berlaku_untuk) for index, item in enumerate(sop) if item.berlaku_untuk},
    }


def _hari(hari: date | None) -> str:
    return hari.isoformat() if hari else ""
