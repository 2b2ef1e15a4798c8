"""Arrows of the official form keep apart, whatever the flow, however high the rows."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopkatalog.draw.form_table import FormTable, form_table
from sopkatalog.draw.sheets import extra_rows, form_sheets, split
from sopkatalog.flow.build import flow_graph
from sopkatalog.flow.graph import FlowGraph
from sopkatalog.model.sop import Sop
from tests.flows import random_flow_sop
from tests.property.drawn_lines import Kotak, boxes
from tests.property.strategies import sops
from tests.thorough import often

unhurried = settings(deadline=None, max_examples=often(15, 40))
heights = st.lists(st.sampled_from((0.0, 1.0, 7.0, 33.0, 120.0)), min_size=1, max_size=7)
GAP = 2.5


@unhurried
@given(sops(), heights)
def test_a_table_is_drawn_right(sop: Sop, lebih: list[float]) -> None:
    graph = flow_graph(sop)
    assert faults(form_table(graph), graph, lebih) == []


@pytest.mark.parametrize("seed", range(60))
def test_a_table_as_offices_write_it_is_drawn_right(seed: int) -> None:
    graph = flow_graph(random_flow_sop(seed))
    assert faults(form_table(graph), graph, [0.0, 18.0, 55.0]) == []


@unhurried
@given(sops(), heights, st.data())
def test_sheets_are_drawn_right_and_together_hold_every_arrow(
    sop: Sop, lebih: list[float], data: st.DataObject
) -> None:
    graph = flow_graph(sop)
    cuts = sorted(data.draw(st.sets(st.integers(1, max(1, len(sop.langkah) - 1)), max_size=5)))
    ends = [cut for cut in cuts if cut < len(sop.langkah)] + [len(sop.langkah)]
    potongan = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    sheets = form_sheets(graph, potongan)
    assert [row.indeks for sheet in sheets for row in sheet.baris if row.indeks is not None] == [
        *range(len(sop.langkah))
    ]
    assert [fault for sheet in sheets for fault in collisions(boxes(sheet, lebih))] == []
    drawn = Counter(box.milik for sheet in sheets for box in boxes(sheet, lebih) if box.jenis == "head")
    assert drawn.keys() == {panah.kunci for panah in graph.panah}
    crossing = crossing_arrows(graph, potongan)
    assert all(count == (2 if kunci in crossing else 1) for kunci, count in drawn.items())
    assert labels_of(sheets, lebih) == {panah.kunci for panah in graph.panah if panah.label.strip()}


@unhurried
@given(sops(), st.integers(60, 600))
def test_a_split_holds_every_step_once_and_fills_no_sheet_too_high(sop: Sop, ruang: int) -> None:
    graph = flow_graph(sop)
    tinggi = [40.0 + 7 * (index % 5) for index in range(len(sop.langkah))]
    potongan = split(graph, tinggi, ruang, 30)
    assert sum(potongan) == len(sop.langkah)
    assert all(count >= 1 for count in potongan)
    start = 0
    for count in potongan:
        high = sum(tinggi[start : start + count]) + 30 * extra_rows(graph, start, start + count)
        assert count == 1 or high <= ruang
        start += count


def test_extra_rows_are_those_that_are_drawn() -> None:
    for seed in range(40):
        graph = flow_graph(random_flow_sop(seed))
        half = len(graph.langkah) // 2
        for sheet, (start, end) in zip(
            form_sheets(graph, (half, len(graph.langkah) - half)), ((0, half), (half, len(graph.langkah))), strict=True
        ):
            assert len(sheet.baris) - (end - start) == extra_rows(graph, start, end)


def test_the_measure_sees_what_is_wrong() -> None:
    symbol = Kotak("symbol", "5", 10, 10, 60, 30)
    label = Kotak("label", "1>2", 100, 0, 130, 10)
    through = Kotak("line", "1>3", 0, 20, 200, 20)
    beside = Kotak("line", "2>4", 50, 21, 90, 21)
    assert len(collisions([symbol, through])) == 1
    assert len(collisions([label, Kotak("line", "1>3", 110, 5, 110, 50)])) == 1
    assert len(collisions([through, beside])) == 1
    assert collisions([through, Kotak("line", "2>3", 50, 20, 90, 20)]) == []


def crossing_arrows(graph: FlowGraph, potongan: list[int]) -> set[str]:
    numbers = [sheet for sheet, count in enumerate(potongan) for _ in range(count)]
    sheet_of = {simpul.id: sheet for simpul, sheet in zip(graph.langkah, numbers, strict=True)}
    return {p.kunci for p in graph.panah if p.ke in sheet_of and sheet_of[p.ke] != sheet_of[p.dari]}


def labels_of(sheets: tuple[FormTable, ...], lebih: list[float]) -> set[str]:
    return {box.milik for sheet in sheets for box in boxes(sheet, lebih) if box.jenis == "label"}


def faults(tabel: FormTable, graph: FlowGraph, lebih: list[float]) -> list[str]:
    """What is wrong with the drawing of a whole table."""
    drawn = boxes(tabel, lebih)
    heads = Counter(box.milik for box in drawn if box.jenis == "head")
    found = [f"{kunci} has {count} heads" for kunci, count in heads.items() if count != 1]
    found += [f"{kunci} missing" for kunci in {p.kunci for p in graph.panah} ^ heads.keys()]
    found += [f"label {k}" for k in {p.kunci for p in graph.panah if p.label.strip()} ^ labels_of((tabel,), lebih)]
    return found + collisions(drawn)


def collisions(drawn: list[Kotak]) -> list[str]:
    """Lines on one line, lines through symbols and labels, labels and symbols on each other."""
    lines = [box for box in drawn if box.jenis == "line"]
    symbols = [box for box in drawn if box.jenis == "symbol"]
    labels = [box for box in drawn if box.jenis == "label"]
    found = [f"{a} on {b}" for a, b in combinations(lines, 2) if _shares_a_line(a, b)]
    found += [f"{line} through {symbol}" for line in lines for symbol in symbols if _runs_through(line, symbol)]
    for label in labels:
        found += [f"{line} through {label}" for line in lines if _inner(label).touches(line)]
        found += [f"{label} on {symbol}" for symbol in symbols if _inner(label).touches(_core(symbol))]
        found += [f"{head} on {label}" for head in drawn if head.jenis == "head" and _inner(label).touches(head)]
    found += [f"{a} on {b}" for a, b in combinations(labels, 2) if a != b and _inner(a).touches(_inner(b))]
    return found


def _shares_a_line(a: Kotak, b: Kotak) -> bool:
    """Two arrows with different targets side by side, nearer than `GAP`, for more than a crossing."""
    if a.milik == b.milik or a.milik.split(">")[1] == b.milik.split(">")[1] or a.is_upright != b.is_upright:
        return False
    if a.is_upright:
        return abs(a.x1 - b.x1) < GAP and min(a.y2, b.y2) - max(a.y1, b.y1) > 0.5
    return abs(a.y1 - b.y1) < GAP and min(a.x2, b.x2) - max(a.x1, b.x1) > 0.5


def _runs_through(line: Kotak, symbol: Kotak) -> bool:
    own = symbol.milik in line.milik.split(">") or symbol.milik.partition(":")[2] in line.milik.split(">")
    return symbol.touches(line) if not own else _core(symbol).touches(line)


def _core(symbol: Kotak) -> Kotak:
    """The middle of a symbol: the corners of its box lie outside a decision."""
    dx, dy = (symbol.x2 - symbol.x1) * 0.3, (symbol.y2 - symbol.y1) * 0.3
    return Kotak("core", symbol.milik, symbol.x1 + dx, symbol.y1 + dy, symbol.x2 - dx, symbol.y2 - dy)


def _inner(label: Kotak) -> Kotak:
    return Kotak("inner", label.milik, label.x1 + 0.5, label.y1 + 0.5, label.x2 - 0.5, label.y2 - 0.5)
