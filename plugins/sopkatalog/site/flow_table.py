"""The flow table as HTML: on the page of a SOP, and on the sheets of its print."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from ..draw.form_table import Baris, FormTable, Kolom, Sel, form_table
from ..draw.sheets import form_sheets
from ..flow.graph import FlowGraph
from ..model.katalog import Katalog
from ..model.output import Artifact
from ..model.sop import Sop
from ..parse.rujukan import resolve
from .steps import Step, steps
from .table_widths import Ruang, widths, word_widths
from .templating import finished, render

STYLE = "aset/alur.css"


def flow_table_html(sop: Sop, flow: FlowGraph, katalog: Katalog, root: str = "") -> Markup:
    """The table for a screen; `root` leads from the page to the root of the site."""
    table = _Table(sop, flow, katalog, root).html(form_table(flow, addresses(katalog, root)), Ruang.LAYAR)
    return flow_symbols() + table


def flow_sheets_html(
    sop: Sop,
    flow: FlowGraph,
    katalog: Katalog,
    potongan: Sequence[int],
    *,
    root: str = "",
    ruang: Ruang = Ruang.F4,
    halaman_pertama: int = 2,
) -> list[Markup]:
    """The tables for paper, one for each sheet with as many steps as `potongan` says; they need `flow_symbols` once."""
    sheets = form_sheets(flow, potongan, halaman_pertama, addresses(katalog, root))
    return tables_html(sop, flow, katalog, sheets, root=root, ruang=ruang)


def tables_html(
    sop: Sop, flow: FlowGraph, katalog: Katalog, sheets: Sequence[FormTable], *, root: str, ruang: Ruang
) -> list[Markup]:
    """The same of sheets that have been drawn already."""
    table = _Table(sop, flow, katalog, root)
    return [table.html(sheet, ruang) for sheet in sheets]


def flow_symbols() -> Markup:
    """The shapes that the tables of a page refer to, once for each page."""
    return finished(render("flow_symbols.html"))


def flow_style() -> Artifact:
    """The style sheet of the table, for pages of the site."""
    return Artifact(STYLE, render("flow_table.css").encode())


def addresses(katalog: Katalog, root: str) -> Callable[[str], str]:
    """The address of a SOP by its id, "" for one that the catalogue does not hold."""
    known = katalog.sop_by_id
    return lambda id_: f"{root}sop/{id_}/" if id_ in known else ""


class _Table:
    """What all sheets of a SOP have in common."""

    def __init__(self, sop: Sop, flow: FlowGraph, katalog: Katalog, root: str) -> None:
        self.sop, self.katalog, self.root = sop, katalog, root
        self.kata = word_widths(sop.langkah)
        self.steps = [step.resolved(lambda html: finished(resolve(html, katalog, root))) for step in steps(sop, flow)]

    def html(self, tabel: FormTable, ruang: Ruang) -> Markup:
        """One table."""
        lebar = widths(tabel, self.kata, ruang)
        rows = [self._row(baris, tabel.kolom) for baris in tabel.baris]
        return finished(render("flow_table.html", sop=self.sop, root=self.root, tabel=tabel, lebar=lebar, baris=rows))

    def _row(self, baris: Baris, kolom: Sequence[Kolom]) -> tuple[Baris, Markup, Step | None, Sop | None]:
        step = None if baris.indeks is None else self.steps[baris.indeks]
        cells = "\n".join(map(_cell, baris.sel, kolom))
        return baris, finished(cells), step, self.katalog.sop_by_id.get(baris.sop)


def _cell(sel: Sel, kolom: Kolom) -> str:
    """A cell under an executor. Most of a page are such cells, hence no template, which takes four times as long."""
    if not sel.gambar:
        return '<td role="cell" class="sop-l"></td>'
    nama = f' data-kolom="{escape(kolom.nama)}"' if sel.baca else ""
    baca = f'<span class="sop-baca">{escape(sel.baca)}</span>' if sel.baca else ""
    gambar = f'<svg aria-hidden="true"><svg x="{kolom.lajur.poros}%" y="50%">{sel.gambar}</svg></svg>'
    return f'<td role="cell" class="sop-l"{nama}>{baca}{gambar}</td>'
