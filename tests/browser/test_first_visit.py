"""What a first visit brought over the wire, through a real browser; never how long it took."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from sopkatalog.app.pdf.browser import Visitor, open_visitor
from sopkatalog.app.pdf.print_error import PrintError
from sopkatalog.app.visit.server import served

KEPALA_MAKS = 0.6
"""Kilobytes of the headers of an answer, at most."""
BERKAS = {
    "index.html": '<!doctype html><html lang="id"><title>Uji</title><link rel="icon" href="data:,">'
    '<link rel="stylesheet" href="a.css"><script type="module" src="a.js"></script><p>Uji</p>' + "<p>kata</p>" * 2000,
    "a.css": "p { margin: 0 }\n" * 3000,
    "a.js": "setTimeout(() => fetch('data.json'), 300)",
    "data.json": '{"isi": "%s"}' % ("x" * 5000),
}


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    for name, text in BERKAS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "404.html").write_text("<p>Tidak ditemukan", encoding="utf-8")
    with served(tmp_path) as root:
        yield root


@pytest.fixture(scope="module")
def visitor(chromium_path: str) -> Iterator[Visitor]:
    with open_visitor(chromium_path) as visitor:
        yield visitor


def test_everything_is_counted_as_it_was_sent(address: str, visitor: Visitor) -> None:
    for visit in (visitor.first_visit(address), visitor.first_visit(address)):
        names = {"document": "index.html", "stylesheet": "a.css", "script": "a.js", "fetch": "data.json"}
        assert sorted(file.untuk for file in visit.berkas) == sorted(names), "also what a script fetches later"
        for file in visit.berkas:
            packed = len(gzip.compress(BERKAS[names[file.untuk]].encode(), 6)) / 1000
            assert packed < file.bita / 1000 < packed + KEPALA_MAKS, file
        assert visit.tampil > 0
        assert visit.skrip > 0


def test_a_page_that_is_not_there_is_not_measured(address: str, visitor: Visitor) -> None:
    with pytest.raises(PrintError, match="tidak ada"):
        visitor.first_visit(f"{address}lain/")
