"""The feeds: what RFC 4287 asks for, stable names, and no feed before the city has an address."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree

from sopkatalog.export.atom import ENTRI_MAKS, artifacts
from sopkatalog.model.katalog import Katalog
from sopkatalog.model.settings import Settings
from sopkatalog.model.unit import Unit
from sopkatalog.rules.engine import Checked, check
from tests.values import a_sop

ATOM = "{http://www.w3.org/2005/Atom}"
TODAY = date(2026, 11, 21)
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


def feeds(checked: Checked) -> dict[str, ElementTree.Element]:
    return {file.path: ElementTree.fromstring(file.isi) for file in artifacts(checked)}


def text(element: ElementTree.Element, name: str) -> str:
    found = element.findall(ATOM + name)
    assert len(found) == 1, name  # RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated
    assert found[0].text, name
    return found[0].text


def test_every_feed_of_the_sample_has_what_the_standard_asks_for(sample: Checked) -> None:
    found = feeds(sample)
    assert "perubahan.atom" in found
    assert "unit/disdukcapil/perubahan.atom" in found
    for path, feed in found.items():
        root = sample.katalog.settings.akar_situs
        assert feed.tag == f"{ATOM}feed"
        assert text(feed, "id") == root + path
        assert text(feed, "title")
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == root + path
        assert links["alternate"].startswith(root)
        entries = feed.findall(f"{ATOM}entry")
        assert 0 < len(entries) <= ENTRI_MAKS
        assert len({text(entry, "id") for entry in entries}) == len(entries)
        times = [text(entry, "updated") for entry in entries]
        assert all(INSTANT.fullmatch(time) for time in times)
        assert times == sorted(times, reverse=True)
        assert text(feed, "updated") == times[0] <= f"{TODAY}T"
        for entry in entries:
            assert text(entry, "title")
            assert text(entry, "summary")
            assert entry.find(f"{ATOM}link").get("href").startswith(f"{root}sop/")


def checked(**values: object) -> Checked:
    sop = a_sop(**{"tanggal_pembuatan": date(2026, 11, 9), "tanggal_efektif": date(2027, 1, 4)} | values)
    settings = Settings(kota="Kota Contoh", alamat_situs="https://sop.contoh.example/katalog")
    return check(Katalog.of((sop,), settings=settings, units=(Unit("dkc", "Dinas"), Unit("lain", "Lain"))), TODAY)


def test_an_entry_keeps_its_name_when_its_day_comes() -> None:
    depan = feeds(checked())["perubahan.atom"].find(f"{ATOM}entry")
    kini = feeds(replace(checked(), today=date(2027, 1, 5)))["perubahan.atom"].find(f"{ATOM}entry")
    assert text(depan, "id") == text(kini, "id") == "https://sop.contoh.example/katalog/sop/dkc-0001/#baru"
    assert text(depan, "title").startswith("SOP baru, akan berlaku")
    assert (text(depan, "updated"), text(kini, "updated")) == ("2026-11-09T00:00:00Z", "2027-01-04T00:00:00Z")


def test_a_feed_changes_only_with_the_catalogue() -> None:
    one = checked(tanggal_efektif=date(2026, 11, 10))
    assert artifacts(one) == artifacts(replace(one, today=TODAY + timedelta(days=400)))


def test_units_without_news_have_no_feed() -> None:
    assert sorted(feeds(checked())) == ["perubahan.atom", "unit/dkc/perubahan.atom"]


def test_no_feed_without_the_address_of_the_site() -> None:
    one = checked()
    settings = replace(one.katalog.settings, alamat_situs="")
    assert artifacts(replace(one, katalog=replace(one.katalog, settings=settings))) == ()


def test_an_authors_words_stay_words() -> None:
    judul = '</title><script>alert(1)</script> & "x" \x00\x0b\ud800'
    feed = feeds(checked(judul=judul))["perubahan.atom"]
    assert feed.findtext(f"{ATOM}entry/{ATOM}title").endswith(': </title><script>alert(1)</script> & "x" ')
