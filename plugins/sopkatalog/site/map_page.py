"""`/peta/`: how SOPs hang together, as drawings and lists that say the same: the city by units, each unit by SOPs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model.alamat import map_url, sop_url, unit_url
from ..model.output import Judul, Page
from ..model.sop import Sop
from ..model.unit import Unit
from .alamat import page_path, root_of
from .catalogue import Catalogue
from .city_drawing import city_drawing
from .part import Part
from .relations import Hubungan, Kaitan, Peta, relations
from .templating import render
from .unit_drawing import unit_drawing

SIMPUL_MAKS = 40
ANGGOTA_TAMPIL = 12
TETANGGA_TAMPIL = 5


@dataclass(frozen=True)
class Tentang:
    """A unit with all that its map tells: its SOPs, those of others that are tied to them, and the ties."""

    unit: Unit
    milik: list[Sop]
    lain: Mapping[str, Sop]
    kaitan: tuple[Kaitan, ...]


def map_pages(catalogue: Catalogue) -> list[Page | Part[Tentang]]:
    """The map of the city, and one for every unit that has or had SOPs."""
    peta = relations(catalogue)
    milik = _owned(peta)
    semua = {kode for sop in catalogue.katalog.sop for kode in (sop.unit, sop.unit_pengampu)}
    units = {unit.kode: unit for unit in reversed(catalogue.katalog.units) if unit.kode in semua}
    ordered = [units[unit.kode] for unit in catalogue.katalog.units if units.get(unit.kode) is unit]
    return [
        _city(peta, milik, ordered, catalogue),
        *(Part(_unit_page, _around(unit, milik.get(unit.kode, []), peta)) for unit in ordered),
    ]


def _owned(peta: Peta) -> dict[str, list[Sop]]:
    found: dict[str, list[Sop]] = {}
    for sop in peta.sop.values():
        found.setdefault(sop.unit_pengampu, []).append(sop)
    return found


# --- the city -------------------------------------------------------------------------------------


def _city(peta: Peta, milik: dict[str, list[Sop]], units: list[Unit], catalogue: Catalogue) -> Page:
    between = _between_units(peta)
    near: dict[str, Counter[str]] = {}
    for (a, b), banyak in between.items():
        near.setdefault(a, Counter())[b] += banyak
        near.setdefault(b, Counter())[a] += banyak
    linked = [unit for unit in units if unit.kode in near]
    jumlah = {kode: len(items) for kode, items in milik.items()}
    digambar = 2 < len(linked) <= SIMPUL_MAKS
    isi = render(
        "peta.html",
        root="../",
        kota=catalogue.katalog.settings.kota,
        jumlah_sop=len(peta.sop),
        jumlah_kaitan=len(peta.kaitan),
        gambar=city_drawing(linked, jumlah, between) if digambar else None,
        terlalu_banyak=len(linked) > SIMPUL_MAKS,
        unit=[
            _neighbours(unit, milik[unit.kode], near, None if digambar else TETANGGA_TAMPIL, catalogue)
            for unit in units
            if unit.kode in milik
        ],
        kelompok=[_cluster(items, catalogue) for items in peta.kelompok],
        sendiri=len(peta.sop) - sum(map(len, peta.kelompok)),
        map_url=map_url,
        sop_url=sop_url,
    )
    headings = (Judul("Menurut unit", "unit"), Judul("Kelompok", "kelompok"))
    deskripsi = "SOP mana berhubungan dengan SOP mana, menurut unit kerja."
    return Page("peta/index.md", "Peta SOP", isi, deskripsi=deskripsi, daftar_isi=headings)


def _between_units(peta: Peta) -> dict[tuple[str, str], int]:
    """How many pairs of SOPs tie each two units, by their codes in alphabetical order."""
    pairs = {tuple(sorted((item.dari, item.ke))) for item in peta.kaitan}
    found: Counter[tuple[str, str]] = Counter()
    for a, b in pairs:
        kode = sorted((peta.sop[a].unit_pengampu, peta.sop[b].unit_pengampu))
        if kode[0] != kode[1]:
            found[kode[0], kode[1]] += 1
    return dict(found)


def _neighbours(
    unit: Unit, milik: list[Sop], near: dict[str, Counter[str]], tampil: int | None, catalogue: Catalogue
) -> dict[str, Any]:
    """A unit and those it is tied to, the closest first: all of them where the drawing shows them too."""
    others = sorted(near.get(unit.kode, Counter()).items(), key=lambda item: (-item[1], item[0]))
    return {
        "unit": unit,
        "jumlah": len(milik),
        "tetangga": [{"nama": catalogue.katalog.nama_unit(kode), "kali": kali} for kode, kali in others[:tampil]],
        "lagi": len(others[:tampil]) and len(others) - len(others[:tampil]),
    }


def _cluster(items: tuple[Sop, ...], catalogue: Catalogue) -> dict[str, Any]:
    units = Counter(sop.unit_pengampu for sop in items)
    return {
        "jumlah": len(items),
        "unit": [catalogue.katalog.nama_unit(kode) for kode, _ in units.most_common(3)],
        "unit_lain": max(0, len(units) - 3),
        "sop": items if len(items) <= ANGGOTA_TAMPIL else (),
    }


# --- a unit ---------------------------------------------------------------------------------------


def _around(unit: Unit, milik: list[Sop], peta: Peta) -> Tentang:
    own = {sop.id for sop in milik}
    touching = (item for id_ in own for item in (*peta.keluar.get(id_, ()), *peta.masuk.get(id_, ())))
    kaitan = tuple(sorted(set(touching), key=lambda item: (item.dari, item.ke)))
    lain = {id_: peta.sop[id_] for item in kaitan for id_ in (item.dari, item.ke) if id_ not in own}
    return Tentang(unit, milik, lain, kaitan)


def _unit_page(tentang: Tentang, catalogue: Catalogue) -> Iterator[Page]:
    unit, milik, lain, kaitan = tentang.unit, tentang.milik, tentang.lain, tentang.kaitan
    url, nama = map_url(unit.kode), unit.nama or unit.kode
    peta = Peta({**{sop.id: sop for sop in milik}, **lain}, kaitan)
    terhubung = [sop for sop in milik if sop.id in peta.keluar or sop.id in peta.masuk]
    units = {sop.unit_pengampu: catalogue.katalog.nama_unit(sop.unit_pengampu) for sop in lain.values()}
    banyak = len(terhubung) + len(lain)
    isi = render(
        "peta_unit.html",
        root=root_of(url),
        unit=unit,
        nama=nama,
        unit_url=unit_url,
        sop_url=sop_url,
        gambar=unit_drawing(terhubung, lain, units, kaitan) if kaitan and banyak <= SIMPUL_MAKS else None,
        banyak=banyak if banyak > SIMPUL_MAKS else 0,
        sop=[_related(sop, peta, catalogue) for sop in terhubung],
        sendiri=[sop for sop in milik if sop.id not in peta.keluar and sop.id not in peta.masuk],
    )
    deskripsi = f"SOP yang mendahului, melanjutkan, dan terkait dengan SOP {nama}."
    yield Page(page_path(url), f"Peta SOP {nama}", isi, deskripsi=deskripsi)


def _related(sop: Sop, peta: Peta, catalogue: Catalogue) -> dict[str, Any]:
    return {"sop": sop, "hubungan": list(_reasons(sop, peta, catalogue))}


def _reasons(sop: Sop, peta: Peta, catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """The relations of a SOP in words, one line for each reason; what is named both ways is told once."""
    keluar, masuk = peta.keluar.get(sop.id, ()), peta.masuk.get(sop.id, ())
    terkait = [k.ke for k in keluar if k.jenis is Hubungan.TERKAIT] + [
        k.dari for k in masuk if k.jenis is Hubungan.TERKAIT
    ]
    kuat = {id_ for k in (*keluar, *masuk) if k.jenis is not Hubungan.TERKAIT for id_ in (k.dari, k.ke)}
    for jenis, judul, ids in (
        (Hubungan.LANJUT, "Berlanjut ke", _targets(keluar, Hubungan.LANJUT)),
        (Hubungan.LANJUT, "Lanjutan dari", _sources(masuk, Hubungan.LANJUT)),
        (Hubungan.SYARAT, "Memerlukan hasil dari", _sources(masuk, Hubungan.SYARAT)),
        (Hubungan.SYARAT, "Hasilnya menjadi syarat bagi", _targets(keluar, Hubungan.SYARAT)),
        (Hubungan.TERKAIT, "Terkait dengan", [id_ for id_ in dict.fromkeys(terkait) if id_ not in kuat]),
    ):
        if ids:
            yield {"jenis": jenis.value, "judul": judul, "sop": [_told(peta.sop[id_], sop, catalogue) for id_ in ids]}


def _targets(items: tuple[Kaitan, ...], jenis: Hubungan) -> list[str]:
    return [item.ke for item in items if item.jenis is jenis]


def _sources(items: tuple[Kaitan, ...], jenis: Hubungan) -> list[str]:
    return [item.dari for item in items if item.jenis is jenis]


def _told(other: Sop, sop: Sop, catalogue: Catalogue) -> dict[str, Any]:
    is_lain = other.unit_pengampu != sop.unit_pengampu
    return {"sop": other, "unit": catalogue.katalog.nama_unit(other.unit_pengampu) if is_lain else ""}
