"""The list of units, and the page of each: office, parts, SOPs of its own and those it shares."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from ..model.alamat import unit_url
from ..model.output import EntriCari, Page
from ..model.sop import Sop
from ..model.unit import Unit
from .alamat import page_path, root_of
from .catalogue import Catalogue
from .templating import render

# The order in which a city's own directory lists its units (PP 18/2016).
JENIS = {
    "setda": "Sekretariat Daerah",
    "bagian": "Bagian di Sekretariat Daerah",
    "setwan": "Sekretariat DPRD",
    "inspektorat": "Inspektorat",
    "dinas": "Dinas",
    "badan": "Badan",
    "satpol-pp": "Satuan Polisi Pamong Praja",
    "kecamatan": "Kecamatan",
    "kelurahan": "Kelurahan",
    "uptd": "Unit pelaksana teknis",
    "puskesmas": "Puskesmas",
    "rsud": "Rumah sakit daerah",
}


def unit_pages(catalogue: Catalogue) -> list[Page]:
    """`/unit/` and a page for every unit of the register, also those that ended."""
    return [_index(catalogue), *(_unit_page(unit, catalogue) for unit in catalogue.katalog.units)]


def _index(catalogue: Catalogue) -> Page:
    order = list(JENIS)
    units = sorted(catalogue.katalog.units, key=lambda unit: _rank(unit, order))
    groups = [
        {"judul": JENIS.get(jenis, "Unit lain"), "unit": [_row(unit, catalogue) for unit in items]}
        for jenis, items in groupby(units, key=lambda unit: unit.jenis)
    ]
    isi = render("unit_index.html", root="../", kelompok=groups, kota=catalogue.katalog.settings.kota)
    return Page("unit/index.md", "Unit kerja", isi, deskripsi="Semua unit kerja dan jumlah SOP-nya.")


def _rank(unit: Unit, order: list[str]) -> int:
    return order.index(unit.jenis) if unit.jenis in order else len(order)


def _row(unit: Unit, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "unit": unit,
        "jumlah": len(catalogue.katalog.sop_by_unit.get(unit.kode, ())),
        "bubar": unit.is_bubar(catalogue.checked.today),
    }


def _unit_page(unit: Unit, catalogue: Catalogue) -> Page:
    url, katalog = unit_url(unit.kode), catalogue.katalog
    semua = katalog.sop_by_unit.get(unit.kode, ())
    milik = [sop for sop in semua if sop.unit_pengampu == unit.kode]
    isi = render(
        "unit.html",
        root=root_of(url),
        unit=unit,
        jenis=JENIS.get(unit.jenis, ""),
        bubar=unit.is_bubar(catalogue.checked.today),
        penerus=[katalog.unit_by_kode[kode] for kode in unit.penerus if kode in katalog.unit_by_kode],
        pendahulu=[lain for lain in katalog.units if unit.kode in lain.penerus],
        induk=katalog.unit_by_kode.get(unit.induk),
        anak=[_row(anak, catalogue) for anak in katalog.anak_unit.get(unit.kode, ())],
        milik=_listed(milik, catalogue),
        bersama=_listed([sop for sop in semua if sop.unit_pengampu != unit.kode], catalogue),
        pindahan=_listed([s for s in katalog.sop if s.unit == unit.kode != s.unit_pengampu], catalogue),
    )
    return Page(
        page_path(url),
        unit.nama or unit.kode,
        isi,
        deskripsi=f"SOP, alamat, dan jam layanan {unit.nama or unit.kode}.",
        entri_cari=(EntriCari(url, unit.nama or unit.kode, " · ".join(_words(unit)), 1.2),),
    )


def _words(unit: Unit) -> list[str]:
    lama = [nama.nama for nama in unit.nama_lama]
    return [word for word in (unit.kode, unit.singkatan, unit.alamat, *lama) if word]


def _listed(items: list[Sop], catalogue: Catalogue) -> list[dict[str, Any]]:
    return [
        {
            "sop": sop,
            "nomor": catalogue.katalog.nomor(sop),
            "keadaan": sop.keadaan(catalogue.checked.today).value,
        }
        for sop in items
    ]
