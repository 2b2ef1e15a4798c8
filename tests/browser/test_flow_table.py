"""The flow table in a real browser, on random flows: every arrow drawn once, through nothing, beside nothing.

20 flows in three forms, 60 where everything is tried; `SOP_ALUR_ACAK=600` takes more,
`SOP_ALUR_DARI=37` begins at another seed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import material
import pytest
from playwright.sync_api import Page

from sopkatalog.flow.build import flow_graph
from sopkatalog.flow.graph import FlowGraph
from sopkatalog.model.katalog import Katalog
from sopkatalog.model.kertas import Kertas
from sopkatalog.model.sop import Sop
from sopkatalog.site.flow_table import flow_sheets_html, flow_style, flow_symbols, flow_table_html
from sopkatalog.site.print_page import print_style
from tests.browser.tabel_alur import by_kind, drawings, faults
from tests.flows import random_flow_sop, random_split
from tests.thorough import often
from tests.values import a_sop

FLOWS, FIRST = int(os.environ.get("SOP_ALUR_ACAK", often(20, 60))), int(os.environ.get("SOP_ALUR_DARI", "0"))
AT_ONCE = 20
SOP_CSS = Path(__file__).parents[2] / "docs" / "aset" / "sop.css"
KATALOG = Katalog.of((a_sop(unit="disdukcapil", berkas="0007", urut=7),))


def on_screen(seed: int, sop: Sop, flow: FlowGraph) -> list[str]:
    return [flow_table_html(sop, flow, KATALOG)]


def on_sheets(seed: int, sop: Sop, flow: FlowGraph) -> list[str]:
    return [*flow_sheets_html(sop, flow, KATALOG, random_split(seed, len(sop.langkah)))]


@cache
def site_look() -> str:
    """The style of the theme, ours, and that of the table."""
    theme = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    sheets = (*sorted(theme.glob("*.min.css")), SOP_CSS)
    return "\n".join([*(sheet.read_text(encoding="utf-8") for sheet in sheets), flow_style().isi.decode()])


@cache
def sheet_look() -> str:
    """The style of the printed form, and that of the table."""
    return "\n".join([print_style(Kertas.F4), flow_style().isi.decode()])


@dataclass(frozen=True)
class Form:
    """How the table meets its reader: what is drawn, in which style, how many pixels wide, on which medium."""

    drawn: Callable[[int, Sop, FlowGraph], list[str]]
    look: Callable[[], str]
    width: int
    media: Literal["screen", "print"]
    body: str = 'class="md-typeset" data-md-color-scheme="default"'


FORMS = {
    "layar": Form(on_screen, site_look, 1280, "screen"),
    "cetak": Form(on_screen, site_look, 1134, "print"),  # as wide as an F4 sheet between its edges
    "lembar": Form(on_sheets, sheet_look, 1134, "print", ""),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMS)
def test_random_flows_are_drawn_right(new_page: Callable[..., Page], name: str) -> None:
    form = FORMS[name]
    page = new_page(viewport={"width": form.width, "height": 900})
    page.emulate_media(media=form.media)
    found: list[str] = []
    for first in range(FIRST, FIRST + FLOWS, AT_ONCE):
        found += shown_faults(page, form, range(first, min(first + AT_ONCE, FIRST + FLOWS)))
    assert not found, f"{by_kind(found)}\n" + "\n".join(found)


def shown_faults(page: Page, form: Form, seeds: range) -> list[str]:
    """What is wrong with the drawings of these seeds, all of them on one page."""
    sops = {seed: random_flow_sop(seed) for seed in seeds}
    flows = {seed: flow_graph(sop) for seed, sop in sops.items()}
    tables = {seed: form.drawn(seed, sop, flows[seed]) for seed, sop in sops.items()}
    page.set_content(document(form, tables))
    shown = drawings(page)
    return [f"{seed}: {fault}" for seed in seeds for fault in faults(shown[str(seed)], flows[seed])]


def document(form: Form, tables: Mapping[int, list[str]]) -> str:
    """A page with the look of the form around the tables."""
    body = "".join(f'<div data-uji="{seed}">{"".join(sheets)}</div>' for seed, sheets in tables.items())
    return (
        f'<!doctype html><html lang="id"><meta charset="utf-8"><style>{form.look()}</style>'
        f"<body {form.body}>{flow_symbols()}<main>{body}</main>"
    )
