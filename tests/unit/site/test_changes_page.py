"""The page of changes: twelve months, what lies ahead, and a page for each year."""

from __future__ import annotations

import re
from datetime import date

from sopkatalog.model.katalog import Katalog
from sopkatalog.model.settings import Settings
from sopkatalog.model.sop import Evaluasi, Sop
from sopkatalog.model.unit import Unit
from sopkatalog.rules.engine import Checked, check
from sopkatalog.site import changes_page as module
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.changes_page import changes_pages
from tests.values import a_sop

TODAY = date(2026, 11, 21)


def effective(urut: int, *when: int, **values: object) -> Sop:
    return a_sop(berkas=f"{urut:04d}", urut=urut, judul=f"SOP {urut}", tanggal_efektif=date(*when), **values)


def made(*sop: Sop, alamat: str = "") -> dict[str, str]:
    katalog = Katalog.of(sop, units=(Unit("dkc", "Dinas"),), settings=Settings(alamat_situs=alamat))
    return {page.url: page.isi for page in changes_pages(Catalogue.of(check(katalog, TODAY)))}


def ids(isi: str) -> list[str]:
    return re.findall(r"sop/(dkc-\d+)/", isi)


def test_the_first_page_holds_twelve_months_and_each_year_its_own() -> None:
    pages = made(effective(1, 2026, 11, 21), effective(2, 2025, 12, 1), effective(3, 2025, 11, 30))
    assert list(pages) == ["perubahan/", "perubahan/2026/", "perubahan/2025/"]
    assert ids(pages["perubahan/"]) == ["dkc-0001", "dkc-0002"]
    assert ids(pages["perubahan/2025/"]) == ["dkc-0002", "dkc-0003"]
    assert re.findall(r'<h2 id="(\d{4}-\d\d)">', pages["perubahan/"]) == ["2026-11", "2025-12"]


def test_what_lies_ahead_stands_first_nearest_day_first_and_in_no_year() -> None:
    pages = made(effective(1, 2027, 3, 1), effective(2, 2026, 11, 22), effective(3, 2026, 1, 5))
    depan = pages["perubahan/"].partition('id="akan-datang"')[2].partition("</section>\n</section>")[0]
    assert ids(depan)[:2] == ["dkc-0002", "dkc-0001"]
    assert "perubahan/2027/" not in pages
    assert ids(pages["perubahan/2026/"]) == ["dkc-0003"]


def test_evaluations_that_change_nothing_are_one_line() -> None:
    sop = [effective(u, 2020, 1, 1, evaluasi=(Evaluasi(date(2026, 5, u), "tetap"),)) for u in (1, 2)]
    isi = made(*sop, effective(3, 2020, 1, 1, evaluasi=(Evaluasi(date(2026, 5, 9), "revisi"),)))["perubahan/"]
    assert "2 SOP dievaluasi dan tetap dipakai" in isi
    assert isi.count("Dievaluasi, perlu diperbaiki") == 1


def test_a_link_to_the_feed_only_where_there_is_one() -> None:
    assert "perubahan.atom" not in made(effective(1, 2026, 1, 1))["perubahan/"]
    assert 'href="../perubahan.atom"' in made(effective(1, 2026, 1, 1), alamat="https://x.example")["perubahan/"]


def test_a_busy_year_is_cut_into_pages_and_loses_nothing(monkeypatch) -> None:
    monkeypatch.setattr(module, "PERUBAHAN_PER_HALAMAN", 3)
    pages = made(*(effective(urut, 2024, urut, 1) for urut in range(1, 8)))
    assert [len(ids(isi)) for url, isi in pages.items() if url.startswith("perubahan/2024/")] == [3, 3, 1]


def test_an_empty_catalogue_has_the_page_all_the_same() -> None:
    assert "Belum ada perubahan" in made()["perubahan/"]


def test_every_change_of_the_sample_is_on_the_page_of_its_year(sample: Checked) -> None:
    whole = Catalogue.of(sample)
    told = sum(page.isi.count("<li data-perubahan=") for page in changes_pages(whole) if page.url != "perubahan/")
    known = [item for item in module.changes(whole.katalog) if item.tanggal <= TODAY]
    assert told == len(known) > 100
