"""Folders spelled out for a browser that reads from a disk."""

from __future__ import annotations

import pytest

from sopkatalog.publish.file_links import with_file_links

FILES = {"index.html", "unit/index.html", "unit/a/index.html", "peta.svg"}


@pytest.mark.parametrize(
    ("page", "before", "after"),
    [
        ("index.html", "unit/", "unit/index.html"),
        ("index.html", "unit/#x", "unit/index.html#x"),
        ("index.html", "unit/?a=1&amp;b=2", "unit/index.html?a=1&amp;b=2"),
        ("index.html", ".", "./index.html"),
        ("unit/a/index.html", "..", "../index.html"),
        ("unit/a/index.html", "../../", "../../index.html"),
        ("unit/index.html", "./", "./index.html"),
    ],
)
def test_a_folder_is_spelled_out(page: str, before: str, after: str) -> None:
    assert with_file_links(page, f'<a class="x" href="{before}">', FILES) == f'<a class="x" href="{after}">'


@pytest.mark.parametrize(
    "address", ["#x", "", "?a=1", "peta.svg", "lain/", "/unit/", "https://kota.example/unit/", "//kota.example/unit/"]
)
def test_everything_else_stays(address: str) -> None:
    html = f'<a href="{address}">'
    assert with_file_links("index.html", html, FILES) == html


def test_text_is_not_touched() -> None:
    html = '<p title="a href=&quot;unit/&quot;">href="unit/"</p><img src="unit/">'
    assert with_file_links("index.html", html, FILES) == html


def test_a_form_leads_to_a_page_as_well() -> None:
    assert with_file_links("index.html", '<form action="unit/">', FILES) == '<form action="unit/index.html">'
