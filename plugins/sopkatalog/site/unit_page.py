"""The list of units, and the page of each: office, services there, SOPs, parts; former names lead to the unit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from ..model.alamat import unit_url
from ..model.entri_cari import EntriCari, entri_halaman
from ..model.katalog import Katalog
from ..model.output import Page
from ..model.sop import Sop
from ..model.unit import Unit
from .alamat import page_path, root_of, slug
from .catalogue import Catalogue
from .contact_links import contact_pieces
from .search_entry import office_names
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
    """`/unit/`, a page for every unit of the register, also those that ended, and a notice for every former name."""
    units = (_unit_page(unit, catalogue) for unit in catalogue.katalog.units)
    return [_index(catalogue), *units, *_former_names(catalogue)]


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
        kota=katalog.settings.kota,
        kontak=contact_pieces,
        jenis=JENIS.get(unit.jenis, ""),
        bubar=unit.is_bubar(catalogue.checked.today),
        penerus=[katalog.unit_by_kode[kode] for kode in unit.penerus if kode in katalog.unit_by_kode],
        pendahulu=[lain for lain in katalog.units if unit.kode in lain.penerus],
        leluhur=_above(unit, katalog),
        anak=_parts(unit, catalogue, frozenset({unit.kode})),
        layanan=catalogue.services.by_unit.get(unit.kode, ()),
        milik=_listed(milik, catalogue),
        bersama=_listed([sop for sop in semua if sop.unit_pengampu != unit.kode], catalogue),
        pindahan=_listed([s for s in katalog.sop if s.unit == unit.kode != s.unit_pengampu], catalogue),
    )
    nama = unit.nama or unit.kode
    return Page(
        page_path(url),
        nama,
        isi,
        deskripsi=f"Alamat, jam layanan, layanan, dan SOP {nama}.",
        entri_cari=(_search_entry(unit, url),),
    )


def _above(unit: Unit, katalog: Katalog) -> list[Unit]:
    """The units above, the highest first."""
    return [katalog.unit_by_kode[kode] for kode in katalog.jalur_unit(unit.kode)[:-1] if kode in katalog.unit_by_kode]


def _parts(unit: Unit, catalogue: Catalogue, seen: frozenset[str]) -> list[dict[str, Any]]:
    """The parts of a unit with their own parts."""
    anak = [one for one in catalogue.katalog.anak_unit.get(unit.kode, ()) if one.kode not in seen]
    return [
        {
            "unit": one,
            "bubar": one.is_bubar(catalogue.checked.today),
            "bagian": _parts(one, catalogue, seen | {one.kode}),
        }
        for one in anak
    ]


def _former_names(catalogue: Catalogue) -> Iterator[Page]:
    """A notice for each former name, unless its address is a unit's own; one name of several units is one notice."""
    taken = set(catalogue.katalog.unit_by_kode)
    found: dict[str, tuple[str, list[tuple[Unit, date | None]]]] = {}
    for unit in catalogue.katalog.units:
        for lama in unit.nama_lama:
            alamat = slug(lama.nama)
            if alamat and alamat not in taken:
                sejak = lama.sampai + timedelta(days=1) if lama.sampai else None
                found.setdefault(alamat, (lama.nama, []))[1].append((unit, sejak))
    for alamat, (nama, kini) in found.items():
        yield _former_name(unit_url(alamat), nama, kini)


def _former_name(url: str, nama: str, kini: list[tuple[Unit, date | None]]) -> Page:
    isi = render("unit_former.html", root=root_of(url), nama=nama, kini=kini)
    names = ", ".join(unit.nama or unit.kode for unit, _ in kini)
    return Page(page_path(url), f"{nama} (nama lama)", isi, deskripsi=f"{nama} kini bernama {names}.")


def _search_entry(unit: Unit, url: str) -> EntriCari:
    names = office_names(unit)
    return entri_halaman(url, names[0], unit.alamat, sebutan=names[1:])


def _listed(items: list[Sop], catalogue: Catalogue) -> list[dict[str, Any]]:
    return [
        {
            "sop": sop,
            "nomor": catalogue.katalog.nomor(sop),
            "keadaan": sop.keadaan(catalogue.checked.today).value,
        }
        for sop in items
    ]
