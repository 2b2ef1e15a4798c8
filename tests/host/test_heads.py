"""What other programs are told of the pages: titles, descriptions, canonical addresses, Open Graph, sitemap."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sopkatalog.model.alamat import sop_url, unit_url
from sopkatalog.rules.engine import Checked
from sopkatalog.site.catalogue import Catalogue

SITE = "https://sop.wanasari.example/"


class Head(HTMLParser):
    """Title, meta, links and JSON-LD of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.data = "", ""
        self.meta: dict[str, str] = {}
        self.link: dict[str, str] = {}
        self._into = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.meta[given.get("name") or given.get("property") or ""] = given.get("content", "")
        elif tag == "link":
            self.link[given["rel"]] = given["href"]
        elif tag == "title" and not self.title:
            self._into = "title"
        elif tag == "script" and given.get("type") == "application/ld+json":
            self._into = "data"

    def handle_data(self, data: str) -> None:
        if self._into:
            setattr(self, self._into, getattr(self, self._into) + data)

    def handle_endtag(self, tag: str) -> None:
        self._into = ""


@cache
def _read(site: Path) -> Mapping[str, Head]:
    found = {}
    for path in site.rglob("*.html"):
        head = Head()
        head.feed(re.split(r"<body", path.read_text(encoding="utf-8"), maxsplit=1)[0])
        found[path.relative_to(site).as_posix().removesuffix("index.html")] = head
    return found


def is_sheet(url: str) -> bool:
    return url.startswith("sop/") and url.endswith("/cetak/")


@pytest.fixture
def heads(sample_site: Path) -> Mapping[str, Head]:
    """Heads of all pages but the printed sheets, which are copies for paper and say so."""
    return {url: head for url, head in _read(sample_site).items() if not is_sheet(url)}


def twice(texts: list[str]) -> list[str]:
    return [text for text, count in Counter(texts).items() if count > 1]


def test_no_two_pages_have_one_title_or_description(heads: Mapping[str, Head]) -> None:
    assert twice([head.title for head in heads.values()]) == []
    described = {url: head.meta.get("description", "") for url, head in heads.items() if url != "404.html"}
    assert [url for url, text in described.items() if not text] == []
    assert twice(list(described.values())) == []


def test_every_page_names_itself(heads: Mapping[str, Head]) -> None:
    for url, head in heads.items():
        if url == "404.html":
            assert head.meta["robots"] == "noindex"
            continue
        assert head.link["canonical"] == head.meta["og:url"] == SITE + url
        assert head.meta["og:title"] in head.title
        assert head.meta["og:description"] == head.meta["description"]
        assert head.meta["og:site_name"] == "Katalog SOP Kota Wanasari"
        assert head.meta["og:locale"] == "id_ID"
        assert head.meta["og:image"] == SITE + "aset/lambang.svg"


def test_sheets_and_editions_point_to_the_sop_and_stay_out_of_search_engines(sample_site: Path) -> None:
    for url, head in _read(sample_site).items():
        if is_sheet(url):
            assert head.meta["robots"] == "noindex"
            assert head.link["canonical"] == SITE + url.removesuffix("cetak/")
        elif "/edisi-" in url:
            assert head.meta["robots"] == "noindex"


def test_the_sitemap_has_exactly_the_pages_for_search_engines(sample_site: Path, heads: Mapping[str, Head]) -> None:
    root = ElementTree.parse(sample_site / "sitemap.xml").getroot()
    listed = [str(item.text) for item in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert twice(listed) == []
    assert set(listed) == {SITE + url for url, head in heads.items() if head.meta.get("robots") != "noindex"}


def test_data_tells_the_kind_and_the_way(sample: Checked, heads: Mapping[str, Head]) -> None:
    kinds = {
        url: [item["@type"] for item in json.loads(head.data)["@graph"]] for url, head in heads.items() if head.data
    }
    for unit in sample.katalog.units:
        assert kinds[unit_url(unit.kode)] == ["GovernmentOrganization", "BreadcrumbList"]
    for sop in (*sample.katalog.publik, *sample.katalog.edisi):
        assert kinds[sop_url(sop)] == ["DigitalDocument", "BreadcrumbList"]
    for service in Catalogue.of(sample).services.aktif:
        assert kinds[service.url] == ["GovernmentService", "BreadcrumbList"]
