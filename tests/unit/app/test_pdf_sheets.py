"""The measuring round: how steps are parted by measured heights, without a browser."""

from __future__ import annotations

import io
import json

import pytest
from pypdf import PdfWriter

from sopkatalog.app.pdf.measured import measured_split, overflow, steps_per_sheet
from sopkatalog.app.pdf.sheets_pdf import printed
from sopkatalog.draw.sheets import Lembar
from tests.values import a_graph, a_langkah

GRAPH = a_graph(*(a_langkah(str(no)) for no in range(1, 11)))


def blank(halaman: int) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(halaman):
        writer.add_blank_page(100, 100)
    writer.write(out)
    return out.getvalue()


class FakePrinter:
    """A printer of documents that `render` below describes: rows of 50, other rows of `lain`, 100 beside them."""

    def __init__(self, estimate: tuple[int, ...], lain: float = 30, identitas: int = 1) -> None:
        self.estimate, self.lain, self.identitas = estimate, lain, identitas
        self.loaded: list[tuple[tuple[int, ...], int]] = []
        self.hidden = False

    def load(self, html: str) -> None:
        potongan, halaman = json.loads(html)
        self.loaded.append((self.estimate if potongan is None else tuple(potongan), halaman))
        self.hidden = False

    def measure(self) -> tuple[Lembar, ...]:
        potongan = self.loaded[-1][0]
        lain = (self.lain,) * (2 if len(potongan) > 1 else 1)
        return tuple(Lembar(100 + 50 * steps + sum(lain), (50.0,) * steps, lain) for steps in potongan)

    def add_style(self, gaya: str) -> None:
        self.hidden = "display: none" in gaya

    def pdf(self) -> bytes:
        return blank(self.identitas + (0 if self.hidden else len(self.loaded[-1][0])))


def render(potongan: tuple[int, ...] | None, halaman: int) -> str:
    return json.dumps([potongan, halaman])


def test_a_good_estimate_is_printed_at_once() -> None:
    printer = FakePrinter((10,))
    cetakan = printed(printer, render, GRAPH, 1000)
    assert (cetakan.halaman, cetakan.halaman_identitas, cetakan.potongan) == (2, 1, (10,))
    assert printer.loaded == [((10,), 1)]


def test_sheets_are_filled_as_far_as_they_were_measured_to_go() -> None:
    printer = FakePrinter((2, 2, 2, 2, 2))
    cetakan = printed(printer, render, GRAPH, 500)
    assert sum(cetakan.potongan) == 10
    assert len(cetakan.potongan) == 2
    assert overflow(printer.measure(), 500) == 0


def test_rows_that_turn_out_higher_are_made_room_for() -> None:
    """The first rendering has one sheet and so no connector; those of the second are higher than was thought."""
    printer = FakePrinter((10,), lain=90)
    printed(printer, render, GRAPH, 450)
    assert overflow(printer.measure(), 450) == 0


def test_a_longer_identity_part_moves_the_pages_that_connectors_name() -> None:
    printer = FakePrinter((5, 5), identitas=2)
    cetakan = printed(printer, render, GRAPH, 500)
    assert (cetakan.halaman, cetakan.halaman_identitas) == (4, 2)
    assert printer.loaded[-1] == (cetakan.potongan, 2)


def test_a_sop_without_steps_is_its_identity_part() -> None:
    cetakan = printed(FakePrinter((), identitas=1), render, a_graph(), 500)
    assert (cetakan.halaman, cetakan.halaman_identitas, cetakan.potongan) == (1, 1, ())


def test_a_step_higher_than_the_paper_stands_alone_and_ends_the_rounds() -> None:
    lembar = (Lembar(950, (50.0, 800.0)),)
    assert measured_split(a_graph(a_langkah("1"), a_langkah("2")), lembar, 500) == (1, 1)
    assert overflow((Lembar(900, (800.0,)),), 500) == 0


def test_what_a_sheet_needs_beside_its_rows() -> None:
    lembar = Lembar(300.0, (50.0, 60.0), (40.0,))
    assert lembar.di_luar_baris == pytest.approx(150)
    assert steps_per_sheet((lembar, lembar)) == (2, 2)
