"""The city's colour and what follows from it can be read, in both looks; a PDF that is there is offered."""

import re
from dataclasses import replace
from datetime import date

import pytest

from sopkatalog.app.load import load_entries
from sopkatalog.app.outcome import outcome
from sopkatalog.io.files import read_source
from sopkatalog.model.settings import Settings
from sopkatalog.model.warna import PUTIH, Warna
from sopkatalog.rules.engine import check
from sopkatalog.site.palette import palette_style
from tests.rules.kasus import DASAR

GELAP = Warna.parse("#161b1f")


def colours(css: str, name: str) -> list[Warna]:
    found = [Warna.parse(value) for value in re.findall(rf"{name}: (#[0-9a-f]{{6}});", css)]
    assert all(found)
    return [warna for warna in found if warna]


@pytest.mark.parametrize("warna", ["#0b4f6c", "#5a1e6b", "#7a1f1f", "#1b5e20", "#333333", "#00008b", "#6b4f00"])
def test_every_dark_enough_colour_can_be_read_in_both_looks(warna: str) -> None:
    chosen = Warna.parse(warna)
    assert chosen and GELAP
    css = palette_style(replace(Settings(), warna=chosen)).isi.decode()
    terang, gelap = colours(css, "--sop-utama")
    pucat, pekat = colours(css, "--sop-utama-muda")
    assert terang.kontras(PUTIH) >= 5.5
    assert terang.kontras(pucat) >= 4.5
    assert gelap.kontras(GELAP) >= 4.5
    assert gelap.kontras(pekat) >= 4.5
    assert all(kepala.kontras(PUTIH) >= 4.5 for kepala in colours(css, "--md-primary-fg-color"))


def test_a_pdf_among_the_files_of_the_site_is_offered() -> None:
    loaded = load_entries(read_source(DASAR))
    checked = check(loaded.katalog, date(2026, 11, 21), found=loaded.found)
    link = '<a href="../../pdf/disdukcapil-0001.pdf">'

    def page(berkas: frozenset[str]) -> str:
        found = outcome(checked, berkas=berkas).pages
        return next(item.isi for item in found if item.url == "sop/disdukcapil-0001/")

    assert link in page(frozenset({"pdf/disdukcapil-0001.pdf"}))
    assert link not in page(frozenset({"pdf/disdukcapil-0002.pdf"}))
