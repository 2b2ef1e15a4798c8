"""The sheets of one SOP, printed: laid out, measured, parted so that nothing is cut, and printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ...draw.sheets import Lembar
from ...flow.graph import FlowGraph
from .file import page_count
from .measured import measured_split, overflow, steps_per_sheet

_PUTARAN = 8
_TANPA_ALUR = ".sop-lembar { display: none !important }"


class CanPrint(Protocol):
    """What a printer does; see `browser.Printer`."""

    def load(self, html: str) -> None:
        """Lays out a document."""

    def measure(self) -> tuple[Lembar, ...]:
        """The flow sheets, in CSS pixels."""

    def add_style(self, gaya: str) -> None:
        """Adds rules to the document."""

    def pdf(self) -> bytes:
        """The document as PDF."""


Render = Callable[[tuple[int, ...] | None, int], str]
"""The document for a number of steps on each sheet (None: estimated) and of pages of the identity part."""


@dataclass(frozen=True, slots=True)
class Cetakan:
    """A print: its bytes and pages, and what it takes to render it again just so."""

    isi: bytes
    halaman: int
    halaman_identitas: int
    potongan: tuple[int, ...]

    @property
    def penanda(self) -> tuple[tuple[str, int], ...]:
        """The parts of the print by page, counted from 0: identity, and the flow sheet by sheet."""
        lembar = len(self.potongan)
        is_paged = lembar > 1 and self.halaman == self.halaman_identitas + lembar
        alur = [f"Alur, lembar {nomor}" for nomor in range(1, lembar + 1)] if is_paged else ["Alur"] * bool(lembar)
        return (("Identitas", 0), *((judul, page) for page, judul in enumerate(alur, self.halaman_identitas)))


def printed(printer: CanPrint, render: Render, graph: FlowGraph, tinggi_kertas: float) -> Cetakan:
    """Prints the sheets of a SOP. `tinggi_kertas` is the height between the edges, in CSS pixels."""
    potongan = _fitting(printer, render, graph, tinggi_kertas)
    isi = printer.pdf()
    halaman, identitas = page_count(isi), 1
    if halaman != identitas + len(potongan):
        identitas = _identity_pages(printer)
        # The connectors name pages, so these move when the identity part is longer.
        printer.load(render(potongan, identitas))
        isi = printer.pdf()
    return Cetakan(isi, page_count(isi), identitas, potongan)


def _fitting(printer: CanPrint, render: Render, graph: FlowGraph, tinggi_kertas: float) -> tuple[int, ...]:
    """The document is laid out and every sheet fits its paper, unless a single step is higher than that."""
    printer.load(render(None, 1))
    lembar = printer.measure()
    potongan, sisihkan = steps_per_sheet(lembar), 0.0
    for _ in range(_PUTARAN if lembar else 0):
        wanted = measured_split(graph, lembar, tinggi_kertas, sisihkan)
        if wanted != potongan:
            potongan = wanted
            printer.load(render(potongan, 1))
            lembar = printer.measure()
        too_much = overflow(lembar, tinggi_kertas)
        if not too_much:
            break
        sisihkan += too_much
    return potongan


def _identity_pages(printer: CanPrint) -> int:
    printer.add_style(_TANPA_ALUR)
    return page_count(printer.pdf())
