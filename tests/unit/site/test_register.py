"""The register: every SOP once on plain pages, and the same in the data for the browser, in few bytes."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from typing import Any

import pytest

from sopkatalog.app.bench.synthetic import synthetic_catalogue
from sopkatalog.app.load import load_entries
from sopkatalog.diagnostics import Report
from sopkatalog.model.katalog import Katalog
from sopkatalog.model.settings import Settings
from sopkatalog.model.sop import Sop
from sopkatalog.model.status import Status
from sopkatalog.model.unit import Unit
from sopkatalog.parse.gate import Entry
from sopkatalog.rules.engine import Checked
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.register_data import register_data
from sopkatalog.site.register_page import PER_HALAMAN, register_pages
from tests.values import a_sop

TODAY = date(2026, 11, 21)


def checked(*sop: Sop, units: tuple[Unit, ...] = (Unit("dkc", "Dinas Kependudukan", "DKC", "dinas"),)) -> Checked:
    return Checked(Katalog.of(sop, units=units, settings=Settings(kota="Kota Uji")), {}, {}, Report(()), TODAY)


def many(count: int) -> Checked:
    return checked(*(a_sop(berkas=f"{urut:04d}", urut=urut) for urut in range(1, count + 1)))


def pages(found: Checked) -> list[Any]:
    return register_pages(Catalogue.of(found))


def data(found: Checked, *, rancangan: bool = False) -> Any:
    script = register_data(Catalogue.of(found, rancangan=rancangan)).isi.decode()
    assert script.startswith("window.sopRegister=")
    assert script.endswith(";\n")
    return json.loads(script[len("window.sopRegister=") : -2])


@pytest.mark.parametrize(("count", "expected"), [(0, 1), (1, 1), (PER_HALAMAN, 1), (PER_HALAMAN + 1, 2), (1050, 11)])
def test_every_sop_stands_on_one_page(count: int, expected: int) -> None:
    made = pages(many(count))
    assert len(made) == expected
    ids = [sop for page in made for sop in re.findall(r'<tr data-sop="([^"]+)"', page.isi)]
    assert ids == [f"dkc-{urut:04d}" for urut in range(1, count + 1)]
    assert len({page.judul for page in made} & {page.deskripsi for page in made}) == 0
    assert len({page.judul for page in made}) == len({page.deskripsi for page in made}) == expected


def test_pages_lead_to_each_other() -> None:
    made = {page.url: page.isi for page in pages(many(1050))}
    assert list(made)[:3] == ["register/", "register/halaman-2/", "register/halaman-3/"]
    reached, waiting = set(), ["register/"]
    while waiting:
        url = waiting.pop()
        reached.add(url)
        links = re.findall(r'href="(?:\.\./)+(register/[^"]*)"', made[url])
        waiting += [link for link in links if link not in reached]
    assert reached == set(made)
    assert len(re.findall(r"aria-current", made["register/halaman-5/"])) == 1


def test_only_the_first_page_runs_a_script() -> None:
    first, second = pages(many(150))
    assert "<script" in first.isi
    assert "<script" not in second.isi
    assert "<form" not in second.isi


def test_data_say_what_the_rows_say() -> None:
    units = (
        Unit("kec-a", "Kecamatan A", "KEC.A", "kecamatan"),
        Unit("kel-b", "Kelurahan B", "KEL.B", "kelurahan", induk="kec-a"),
    )
    lama = a_sop(unit="kel-b", tanggal_efektif=date(2025, 1, 5), jenis="pelayanan", berlaku_untuk=("kelurahan",))
    asing = a_sop(unit="lain", pengampu="kec-a", status=Status.DICABUT, edisi=3, nomor_sementara=True)
    found = data(checked(lama, asing, units=units))
    assert found["unit"] == [
        ["kec-a", "Kecamatan A", "KEC.A", "kecamatan", -1, ""],
        ["kel-b", "Kelurahan B", "KEL.B", "kelurahan", 0, ""],
        ["lain", "lain", "", "", -1, ""],
    ]
    sop = found["sop"]
    assert sop["id"] == ["kel-b-0001", "lain-0001"]
    assert (sop["asal"], sop["unit"]) == ([1, 2], [1, 0])
    assert [found["jenis"][at] for at in sop["jenis"]] == ["pelayanan", ""]
    assert [found["keadaan"][at] for at in sop["keadaan"]] == ["berlaku", "dicabut"]
    assert (sop["efektif"], sop["evaluasi"]) == (["2025-01-05", ""], ["2026-01-05", ""])
    assert (sop["edisi"], sop["sementara"], sop["untuk"]) == ([1, 3], [1], {"0": ["kelurahan"]})


def test_drafts_are_for_the_preview_alone() -> None:
    found = checked(a_sop(), a_sop(berkas="surat-pindah", urut=None, status=Status.RANCANGAN))
    assert data(found)["sop"]["id"] == ["dkc-0001"]
    assert data(found, rancangan=True)["sop"]["id"] == ["dkc-0001", "dkc-surat-pindah"]


def test_overdue_is_marked() -> None:
    late, fresh = pages(
        checked(
            a_sop(tanggal_efektif=date(2025, 11, 20)),
            a_sop(berkas="0002", urut=2, tanggal_efektif=date(2025, 11, 21)),
        )
    )[0].isi.split("<tr data-sop=")[1:]
    assert "lewat waktu" in late
    assert "lewat waktu" not in fresh


def test_data_are_small() -> None:
    """Ten thousand SOPs are to come over a slow line: at most 60 bytes for each, compressed as a web server does."""
    entries = tuple(Entry(path, text.encode(), len(text)) for path, text in synthetic_catalogue(300))
    found = Checked(load_entries(entries).katalog, {}, {}, Report(()), TODAY)
    assert len(gzip.compress(register_data(Catalogue.of(found)).isi, 6)) <= 60 * 300
