"""The estimate of what fits on a sheet: it follows the texts, the drawing and the paper, and is always the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sopkatalog.draw.form_table import FormTable
from sopkatalog.draw.sheets import form_sheets
from sopkatalog.flow.build import flow_graph
from sopkatalog.model.katalog import Katalog
from sopkatalog.model.kertas import PX_PER_MM, Kertas
from sopkatalog.model.sop import Sop
from sopkatalog.model.teks import Teks
from sopkatalog.site.line_count import line_count
from sopkatalog.site.sheet_heights import fitting_sheets, sheet_height
from sopkatalog.site.table_widths import word_widths
from tests.flows import random_flow_sop
from tests.values import a_langkah, a_sop, teks

KATALOG = Katalog.of((a_sop(unit="disdukcapil", berkas="0007", urut=7, judul="Penerbitan Kartu " * 6),))


def sheets(sop: Sop, kertas: Kertas = Kertas.F4, *, berpita: bool = False) -> tuple[FormTable, ...]:
    flow = flow_graph(sop)
    return fitting_sheets(sop, flow, KATALOG, kertas, lambda parts: form_sheets(flow, parts), berpita=berpita)


def steps_on(tables: tuple[FormTable, ...]) -> list[int]:
    return [sum(baris.indeks is not None for baris in tabel.baris) for tabel in tables]


def straight(count: int, kegiatan: str = "Memeriksa berkas") -> Sop:
    return a_sop(*(a_langkah(str(no), kegiatan=kegiatan) for no in range(1, count + 1)))


def test_a_short_flow_is_one_sheet_and_none_is_no_sheet() -> None:
    assert steps_on(sheets(straight(6))) == [6]
    assert sheets(a_sop()) == ()


def test_longer_texts_smaller_paper_and_a_band_take_steps_off_a_sheet() -> None:
    first = steps_on(sheets(straight(40)))[0]
    assert first > steps_on(sheets(straight(40, "Memeriksa kelengkapan berkas permohonan " * 3)))[0]
    assert first > steps_on(sheets(straight(40), berpita=True))[0]
    long = straight(40, "Memeriksa kelengkapan dan keabsahan berkas permohonan")
    assert len(sheets(long, Kertas.A4)) >= len(sheets(long, Kertas.F4))


def test_a_step_higher_than_a_sheet_has_one_for_itself() -> None:
    sop = straight(3, "Memeriksa kelengkapan berkas permohonan " * 60)
    assert steps_on(sheets(sop)) == [1, 1, 1]


def test_the_title_that_a_reference_is_given_counts() -> None:
    plain = a_sop(replace(a_langkah("1"), keterangan=teks("Mengikuti disdukcapil-0007")), a_langkah("2"))
    words = Teks("disdukcapil-0007", "Mengikuti disdukcapil-0007", rujukan=("disdukcapil-0007",))
    named = replace(plain, langkah=(replace(plain.langkah[0], keterangan=words), plain.langkah[1]))
    tabel = form_sheets(flow_graph(plain), (2,))[0]
    heights = [sheet_height(tabel, sop.langkah, word_widths(sop.langkah), KATALOG, Kertas.F4).langkah for sop in (plain, named)]
    assert heights[0][0] < heights[1][0]
    assert heights[0][1] == heights[1][1]


@pytest.mark.parametrize("seed", range(40))
def test_every_step_is_on_one_sheet_and_sheets_fit(seed: int) -> None:
    sop = random_flow_sop(seed)
    tables = sheets(sop)
    assert sum(steps_on(tables)) == len(sop.langkah)
    assert min(steps_on(tables)) >= 1
    heights = [sheet_height(tabel, sop.langkah, word_widths(sop.langkah), KATALOG, Kertas.F4) for tabel in tables]
    too_high = [item for item in heights if item.tinggi > Kertas.F4.isi_tinggi_mm * PX_PER_MM and len(item.langkah) > 1]
    assert too_high == []
    assert tables == sheets(sop)


@pytest.mark.parametrize(
    ("words", "lebar", "lines"),
    [
        ("", 5, 1),
        ("satu", 5, 1),
        ("satu dua", 2.5, 2),
        ("satu\ndua", 50, 2),
        ("Mempertanggungjawabkan", 5, 3),
        ("a", 0, 1),
    ],
)
def test_line_count(words: str, lebar: float, lines: int) -> None:
    assert line_count(words, lebar) == lines
