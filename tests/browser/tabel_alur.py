"""Is a drawn flow table right? Its boxes and lines are held against the flow graph; every fault is told.

A fault is one line: its kind, the arrow or symbol, and where (pixels of the page).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from sopkatalog.flow.graph import Bentuk, FlowGraph, Simpul
from tests.browser.drawing import Sheet, Symbol, Way, Words, sheet
from tests.browser.geometry import Box, box_around
from tests.browser.sheet_faults import SLACK, everything, sheet_faults

SCRIPT = Path(__file__).with_suffix(".js")
FILLING = {
    Bentuk.MULAI: (0.8, 0.97),
    Bentuk.SELESAI: (0.8, 0.97),
    Bentuk.PROSES: (0.99, 1.01),
    Bentuk.KEPUTUSAN: (0.49, 0.51),
    Bentuk.SAMBUNGAN: (0.6, 0.97),
}
"""How much of its box a symbol fills: half of it makes a rhombus."""


def drawings(page: Page) -> dict[str, list[Sheet]]:
    """The tables in each `[data-uji]` of the page, by its name."""
    page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    found: dict[str, list[dict[str, Any]]] = json.loads(page.evaluate("JSON.stringify(tabelAlur())"))
    return {name: [sheet(one) for one in sheets] for name, sheets in found.items()}


def faults(sheets: Sequence[Sheet], graph: FlowGraph) -> list[str]:
    """Whatever is wrong with the drawing of this graph, on one sheet or several; [] when all is right."""
    found = [*_symbols(sheets, graph), *_connectors(sheets), *_arrows(sheets, graph), *_labels_once(sheets, graph)]
    for number, one in enumerate(sheets, 1):
        where = f" [lembar {number}]" if len(sheets) > 1 else ""
        found += [f"{fault}{where}" for fault in sheet_faults(one)]
        found += [f"{fault}{where}" for fault in _columns(one, graph)]
    return found


# Every symbol and every arrow of the graph, once.


def _symbols(sheets: Sequence[Sheet], graph: FlowGraph) -> Iterator[str]:
    for simpul in graph.simpul:
        drawn = [(number, symbol) for number, one in enumerate(sheets) for symbol in one.by_id.get(simpul.id, ())]
        yield from _symbol(simpul, drawn)
    known = {*graph.by_id, *(symbol.id for one in sheets for symbol in one.symbols if symbol.sambungan)}
    for one in sheets:
        yield from (f"unknown-symbol: {symbol.id}" for symbol in one.symbols if symbol.id not in known)


def _symbol(simpul: Simpul, drawn: list[tuple[int, Symbol]]) -> Iterator[str]:
    people = sorted(symbol.pelaksana for _, symbol in drawn)
    if simpul.langkah is None:  # an end may stand on every sheet that leads to it
        people = sorted({symbol.pelaksana for _, symbol in drawn})
        if len({number for number, _ in drawn}) != len(drawn):
            yield f"doubled-symbol: {simpul.id}"
    elif len({number for number, _ in drawn}) > 1:
        yield f"doubled-symbol: {simpul.id} on several sheets"
    if people != sorted(simpul.pelaksana) and (simpul.pelaksana or len(people) != 1):
        yield f"wrong-symbols: {simpul.id} is drawn for {people}, not {sorted(simpul.pelaksana)}"
    for _, symbol in drawn:
        yield from _looks(simpul, symbol)


def _looks(simpul: Simpul, symbol: Symbol) -> Iterator[str]:
    least, most = FILLING[simpul.bentuk]
    filling = symbol.outline.area / max(symbol.outline.box.width * symbol.outline.box.height, 1e-9)
    if symbol.bentuk != simpul.bentuk.value or not least <= filling <= most:
        yield f"wrong-shape: {simpul.id} is {symbol.bentuk} filling {filling:.2f}, not {simpul.bentuk.value}"
    if simpul.langkah is not None and (symbol.langkah, symbol.anchor) != (simpul.langkah, f"langkah-{simpul.langkah}"):
        yield f"wrong-row: {simpul.id} says {symbol.langkah} in row {symbol.anchor}"


def _connectors(sheets: Sequence[Sheet]) -> Iterator[str]:
    """Every pentagon to another sheet has its fellow there, and an arrow."""
    letters = Counter(symbol.sambungan for one in sheets for symbol in one.symbols if symbol.sambungan)
    yield from (f"lone-connector: {letter}" for letter, count in letters.items() if count < 2)
    for one in sheets:
        ends = [*one.sources.values(), *one.targets.values()]
        idle = [symbol.id for symbol in one.symbols if symbol.sambungan and symbol not in ends]
        yield from (f"idle-connector: {id_}" for id_ in idle)


def _arrows(sheets: Sequence[Sheet], graph: FlowGraph) -> Iterator[str]:
    drawn = Counter(panah for one in sheets for panah in one.ways)
    wanted = {panah.kunci for panah in graph.panah}
    yield from (f"unknown-arrow: {panah}" for panah in drawn if panah not in wanted)
    for panah in graph.panah:
        parts = [(one, one.ways[panah.kunci]) for one in sheets if panah.kunci in one.ways]
        if not parts:
            yield f"missing-arrow: {panah.kunci}"
            continue
        is_together = any(panah.dari in one.by_id and panah.ke in one.by_id for one in sheets)
        yield from _whole(parts) if is_together else _halves(parts)


def _whole(parts: list[tuple[Sheet, Way]]) -> Iterator[str]:
    if len(parts) > 1:
        yield f"doubled-arrow: {parts[0][1].panah} on {len(parts)} sheets"
    for one, way in parts:
        yield from _joins(one, way, {way.dari}, {way.ke})


def _halves(parts: list[tuple[Sheet, Way]]) -> Iterator[str]:
    """An arrow to another sheet: to a pentagon here, from its fellow there."""
    panah = parts[0][1].panah
    if len(parts) != 2:
        yield f"wrong-halves: {panah} on {len(parts)} sheets"
        return
    first, second = sorted(parts, key=lambda part: part[1].dari not in part[0].by_id)
    letters = [{id_ for id_ in one.by_id if id_.startswith("lembar ")} for one, _ in (first, second)]
    yield from _joins(*first, {first[1].dari}, letters[0])
    yield from _joins(*second, letters[1], {second[1].ke})
    here, there = first[0].targets[panah], second[0].sources[panah]
    if here and there and here.id != there.id:
        yield f"wrong-letter: {panah} leaves to {here.id}, arrives from {there.id}"


def _joins(one: Sheet, way: Way, sources: set[str], targets: set[str]) -> Iterator[str]:
    source, target = one.sources[way.panah], one.targets[way.panah]
    if len(way.heads) == 1 and (source is None or source.id not in sources):
        yield f"loose-start: {way} begins at {source.id if source else 'nothing'}, not {sorted(sources)}"
    if way.heads and (target is None or target.id not in targets):
        yield f"loose-end: {way} arrives at {target.id if target else 'nothing'}, not {sorted(targets)}"


# Labels and columns.


def _labels_once(sheets: Sequence[Sheet], graph: FlowGraph) -> Iterator[str]:
    shown = [(one, words) for one in sheets for words in one.labels]
    for panah in graph.panah:
        own = [(one, words) for one, words in shown if panah.kunci in words.panah]
        if len(own) != bool(panah.label):
            yield f"label-count: {panah.kunci} “{panah.label}” has {len(own)}"
        for one, words in own:
            if not _says(words.text, panah.label):
                yield f"wrong-label: {panah.kunci} “{words.text}”, not “{panah.label}”"
            yield from _in_row(one, words, one.by_id.get(panah.dari, ()))
    keys = {panah.kunci for panah in graph.panah}
    yield from (f"unknown-label: “{words.text}”" for _, words in shown if not keys.issuperset(words.panah))


def _says(shown: str, label: str) -> bool:
    """The whole label, or its beginning with "…". Blanks do not count: a line may end there."""
    shown, label = "".join(shown.split()), "".join(label.split())
    return shown == label or (shown.endswith("…") and len(shown) > 3 and label.startswith(shown[:-1]))


def _in_row(one: Sheet, words: Words, sources: Iterable[Symbol]) -> Iterator[str]:
    rows = [one.rows[symbol.row] for symbol in sources]
    if not any(all(row.holds(box, SLACK) for box in words.boxes) for row in rows):
        yield f"label-off-row: “{words.text}” {box_around(c for b in words.boxes for c in b.corners)}"


def _columns(one: Sheet, graph: FlowGraph) -> Iterator[str]:
    """Every symbol under the heading of its executor; nothing drawn beside the executors' columns."""
    for symbol in one.symbols:
        if symbol.pelaksana in graph.pelaksana and not any(
            box.left - 1 <= symbol.outline.box.centre[0] <= box.right + 1 for box in _headed(one, symbol.pelaksana)
        ):
            yield f"wrong-column: {symbol.id} for {symbol.pelaksana} {symbol.outline.box}"
    columns = [box for nama in graph.pelaksana for box in _headed(one, nama)]
    columns += [symbol.cell for symbol in one.symbols if symbol.cell and not symbol.pelaksana]
    if columns:
        left, right = min(box.left for box in columns) - 1, max(box.right for box in columns) + 1
        outside = ((what, box) for what, box in everything(one) if box.left < left or box.right > right)
        yield from (f"out-of-lanes: {what} {box}" for what, box in outside)


def _headed(one: Sheet, nama: str) -> list[Box]:
    """The headings that name this executor; a short one names it in full for the ear or on hovering."""
    exact = [heading.box for heading in one.headings if nama in heading.names]
    return exact or [heading.box for heading in one.headings if any(nama in name for name in heading.names)]


def by_kind(found: Iterable[str]) -> str:
    """How many faults of each kind, the most first."""
    counts = Counter(fault.split(": ")[1] for fault in found)
    return ", ".join(f"{kind} {count}" for kind, count in counts.most_common())
