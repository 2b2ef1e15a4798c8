"""The page that searches several cities is there only where a city names others, and holds their names as text."""

from __future__ import annotations

from dataclasses import replace

from sopkatalog.model.katalog_lain import KatalogLain
from sopkatalog.model.settings import Settings
from sopkatalog.rules.engine import Checked
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.joint_search_page import joint_search_pages
from sopkatalog.site.search_page import search_page


def catalogue(sample: Checked, *lain: KatalogLain) -> Catalogue:
    settings = replace(sample.katalog.settings, katalog_lain=lain)
    return Catalogue.of(replace(sample, katalog=replace(sample.katalog, settings=settings)))


def test_without_other_cities_there_is_no_such_page(sample: Checked) -> None:
    assert joint_search_pages(catalogue(sample)) == []
    assert "cari/bersama/" not in search_page(catalogue(sample)).isi


def test_cities_are_boxes_and_only_the_own_one_is_ticked(sample: Checked) -> None:
    found = catalogue(sample, KatalogLain("Kota <b>", "https://b.example/sop"), KatalogLain("Kota B", "https://c.example"))
    (page,) = joint_search_pages(found)
    assert page.url == "cari/bersama/"
    assert page.isi.count(" checked>") == 1
    assert 'value="kota-wanasari" data-alamat="" checked>' in page.isi
    assert 'value="kota-b" data-alamat="https://b.example/sop/">' in page.isi
    assert 'value="kota-b-https-c-example" data-alamat="https://c.example/">' in page.isi
    assert "Kota &lt;b&gt;" in page.isi
    assert "Kota <b>" not in page.isi
    assert "cari/bersama/" in search_page(found).isi


def test_hosts_are_named_once() -> None:
    lain = (KatalogLain("B", "https://b.example/b"), KatalogLain("C", "https://b.example/c/"))
    assert Settings(katalog_lain=lain).asal_lain == ("https://b.example",)
