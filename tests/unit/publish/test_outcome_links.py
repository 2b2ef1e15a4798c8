"""The last look over a built site: what arrives, what does not, and what is not looked at."""

from __future__ import annotations

import pytest

from sopkatalog.publish.outcome_links import BrokenLink, PageLinks, broken_links

AKAR = "https://kota.example/sop/"
FILES = {"index.html", "unit/index.html", "aset/sop.css", "unit/peta.svg"}


def broken(html: str, page: str = "index.html", akar: str = AKAR) -> list[str]:
    pages = [PageLinks.of(page, html), PageLinks.of("unit/index.html", '<h2 id="daftar">')]
    return [link.alamat for link in broken_links(pages, FILES | {page}, akar)]


@pytest.mark.parametrize(
    "address",
    [
        "unit/", "unit/#daftar", "unit/index.html?x=1#daftar", "./", ".", "#", "#__top", "aset/sop.css?v=1",
        "/sop/", "/sop/unit/#daftar", "https://kota.example/sop/unit/", "https://lain.example/tidak/",
        "mailto:a@b.example", "tel:0274", "unit/peta.svg#bagian", "unit%2Findex.html",
    ],
)  # fmt: skip
def test_what_arrives(address: str) -> None:
    assert broken(f'<a href="{address}">') == []


@pytest.mark.parametrize(
    "address",
    [
        "unit",
        "unit/#lain",
        "/unit/",
        "/sop/lain/",
        "../unit/",
        "https://kota.example/sop/lain/",
        "aset/lain.css",
        "#lain",
    ],
)
def test_what_does_not(address: str) -> None:
    assert broken(f'<a class=x href="{address}">') == [address]


@pytest.mark.parametrize("html", ["<img alt='>' src='x.png'>", "<form action=x.png>", '<video poster="x.png">'])
def test_every_way_to_refer_is_seen(html: str) -> None:
    assert broken(html) == ["x.png"]


def test_words_that_look_like_links_are_none() -> None:
    html = """<script>let a = '<a href="x">'</script><code>&lt;a href="y"&gt;</code><style>a[href="z"] {}</style>"""
    assert broken(html) == []


def test_absolute_addresses_of_a_page_below_a_path() -> None:
    assert broken('<a href="/sop/unit/"><link href="/aset/sop.css">', "404.html") == ["/aset/sop.css"]


def test_without_an_address_of_the_site_the_root_is_meant() -> None:
    assert broken('<a href="/unit/"><a href="/lain/"><a href="https://kota.example/x">', akar="") == ["/lain/"]


def test_the_page_is_named() -> None:
    pages = [PageLinks.of("a/index.html", '<a href="b">')]
    assert broken_links(pages, {"a/index.html"}, "") == (BrokenLink("a/index.html", "b"),)
