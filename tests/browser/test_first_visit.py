"""What a first visit brought over the wire, through a real browser; never how long it took."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sopkatalog.app.pdf.browser import open_visitor
from sopkatalog.app.pdf.print_error import PrintError
from sopkatalog.app.visit.first_visit import Kunjungan
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
def first_visit(chromium_path: str) -> Iterator[Callable[[str], Kunjungan]]:
    """Visits from a thread of their own: in that of the tests a browser is at work already."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        opened = open_visitor(chromium_path)
        visitor = thread.submit(opened.__enter__).result()
        yield lambda address: thread.submit(visitor.first_visit, address).result()
        thread.submit(opened.__exit__, None, None, None).result()


def test_everything_is_counted_as_it_was_sent(address: str, first_visit: Callable[[str], Kunjungan]) -> None:
    for visit in (first_visit(address), first_visit(address)):
        names = {"document": "index.html", "stylesheet": "a.css", "script": "a.js", "fetch": "data.json"}
        assert sorted(file.untuk for file in visit.berkas) == sorted(names), "also what a script fetches later"
        for file in visit.berkas:
            packed = len(gzip.compress(BERKAS[names[file.untuk]].encode(), 6)) / 1000
            assert packed < file.bita / 1000 < packed + KEPALA_MAKS, file
        assert visit.tampil > 0
        assert visit.skrip > 0


def test_a_page_that_is_not_there_is_not_measured(address: str, first_visit: Callable[[str], Kunjungan]) -> None:
    with pytest.raises(PrintError, match="tidak ada"):
        first_visit(f"{address}lain/")
