"""The map: the right reasons, a list that says what the drawing says, and a drawing in which nothing overlaps."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import pytest

from sopkatalog.model.katalog import Katalog
from sopkatalog.model.output import Page
from sopkatalog.model.sop import Bagian, Layanan, Sop
from sopkatalog.model.status import Status
from sopkatalog.model.unit import Unit
from sopkatalog.rules.engine import Checked, check
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.city_drawing import city_drawing
from sopkatalog.site.map_page import SIMPUL_MAKS, map_pages
from sopkatalog.site.part import whole
from sopkatalog.site.relations import Hubungan, Kaitan, relations
from sopkatalog.site.unit_drawing import LEBAR, unit_drawing
from tests.values import a_langkah, a_sop, teks

TODAY = date(2026, 11, 21)
UNITS = (Unit("a", "Dinas A"), Unit("b", "Dinas B"), Unit("c", "Dinas C"))
NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")


def naming(unit: str, urut: int, *ids: str, ke: str = "", **values: object) -> Sop:
    bagian = Bagian("Keterkaitan", "keterkaitan", replace(teks(" ".join(ids)), rujukan=ids))
    langkah = (a_langkah("1", ke=ke),) if ke else (a_langkah("1"),)
    return a_sop(
        *langkah, unit=unit, berkas=f"{urut:04d}", urut=urut, judul=f"{unit}{urut}", bagian=(bagian,), **values
    )


def catalogue(*sop: Sop) -> Catalogue:
    return Catalogue.of(check(Katalog.of(sop, units=UNITS), TODAY))


def maps(known: Catalogue) -> list[Page]:
    return whole(map_pages(known), known)


def test_reasons_and_their_strength() -> None:
    """An arrow is more than a mention; what has ended or does not exist is on no map."""
    ijazah = Layanan("Surat keterangan sehat", produk="Surat keterangan sehat")
    perlu = Layanan("Izin kantin", persyaratan=("Surat keterangan sehat dari puskesmas",))
    found = relations(
        catalogue(
            naming("a", 1, "b-0001", "b-0002", "c-0009", ke="Ya: b-0001; Tidak: selesai", layanan=(perlu,)),
            naming("b", 1),
            naming("b", 2, status=Status.DICABUT),
            naming("c", 1, layanan=(ijazah,)),
        )
    )
    assert found.kaitan == (
        Kaitan("a-0001", "b-0001", Hubungan.LANJUT),
        Kaitan("c-0001", "a-0001", Hubungan.SYARAT),
    )
    assert [sop.id for sop in found.kelompok[0]] == ["a-0001", "b-0001", "c-0001"]


def test_clusters_are_the_largest_first_without_the_lonely() -> None:
    sop = [naming("a", 1, "a-0002"), naming("a", 2), naming("a", 3), naming("b", 1, "b-0002", "c-0001"), naming("b", 2)]
    found = relations(catalogue(*sop, naming("c", 1)))
    assert [[one.id for one in cluster] for cluster in found.kelompok] == [
        ["b-0001", "b-0002", "c-0001"],
        ["a-0001", "a-0002"],
    ]


def points(d: str) -> list[tuple[float, float]]:
    numbers = [float(number) for number in NUMBERS.findall(d)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def test_in_the_drawings_of_the_sample_nothing_overlaps(sample: Checked) -> None:
    whole = Catalogue.of(sample)
    peta = relations(whole)
    for unit in whole.katalog.units:
        milik = [sop for sop in peta.sop.values() if sop.unit_pengampu == unit.kode]
        own = {sop.id for sop in milik}
        kaitan = [item for item in peta.kaitan if item.dari in own or item.ke in own]
        if not kaitan:
            continue
        lain = {id_: peta.sop[id_] for item in kaitan for id_ in (item.dari, item.ke) if id_ not in own}
        gambar = unit_drawing(milik, lain, {}, kaitan)
        assert {box.sop.id for box in gambar.kotak} == own | set(lain)
        for one, other in combinations(gambar.kotak, 2):
            beside = one.x + LEBAR <= other.x or other.x + LEBAR <= one.x
            assert beside or one.y + one.tinggi <= other.y or other.y + other.tinggi <= one.y
        edges = {box.x for box in gambar.kotak} | {box.x + LEBAR for box in gambar.kotak}
        for garis in gambar.garis:
            start, first, second, end = points(garis.d)
            assert {start[0], end[0]} <= edges
            for x, y in (start, first, second, end):
                assert 0 <= x <= gambar.lebar
                assert 0 <= y <= gambar.tinggi
            # Between its ends a curve stays in the room of its four points, which no box enters.
            low, high = sorted((min(start[0], first[0], second[0], end[0]), max(start[0], first[0], second[0], end[0])))
            assert not [box for box in gambar.kotak if low < box.x + LEBAR and box.x < high]
            assert bool(garis.ujung) == (garis.jenis is not Hubungan.TERKAIT)


def test_the_list_says_what_the_drawing_says(sample: Checked) -> None:
    for page in maps(Catalogue.of(sample)):
        drawing, _, words = page.isi.partition("</svg>")
        drawn = set(re.findall(r'<a href="[./]*(sop/[\w-]+/)" tabindex', drawing))
        told = set(re.findall(r'href="[./]*(sop/[\w-]+/)"', words))
        assert drawn <= told or not drawn, page.url
        assert not drawn or set(re.findall(r'data-hubungan="(\w+)"', words)) <= {"lanjut", "syarat", "terkait"}


def test_too_many_are_not_drawn_but_listed() -> None:
    hub = naming("a", 1, *(f"b-{urut:04d}" for urut in range(1, SIMPUL_MAKS + 1)))
    lain = [naming("b", urut) for urut in range(1, SIMPUL_MAKS + 1)]
    page = next(page for page in maps(catalogue(hub, *lain)) if page.url == "peta/a/")
    assert "<svg" not in page.isi
    assert f"Ada {SIMPUL_MAKS + 1} SOP" in page.isi
    assert page.isi.count("<dd>") == SIMPUL_MAKS


def test_same_map_whatever_the_order_of_files() -> None:
    sop = [naming("a", 1, "b-0001"), naming("a", 2, "a-0001", ke="b-0001"), naming("b", 1), naming("c", 1, "a-0002")]
    assert maps(catalogue(*sop)) == maps(catalogue(*reversed(sop)))


@pytest.mark.parametrize("banyak", [3, 4, 17, 40])
def test_names_on_the_circle_keep_clear_of_each_other(banyak: int) -> None:
    units = [Unit(f"u{n}", f"Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu {n}") for n in range(banyak)]
    gambar = city_drawing(units, {}, {("u0", "u1"): 2})
    assert {dot.unit.kode for dot in gambar.titik} == {unit.kode for unit in units}
    for side in (True, False):
        heights = sorted(dot.y for dot in gambar.titik if dot.is_kanan is side)
        assert all(b - a >= 34 for a, b in pairwise(heights))
    assert all(0 <= x <= gambar.lebar and 0 <= y <= gambar.tinggi for d, _ in gambar.busur for x, y in points(d))
