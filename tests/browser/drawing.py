"""A drawn flow table as `tabel_alur.js` finds it in a page: symbols, arrows, labels and words, each at its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import dist
from typing import Any

from tests.browser.geometry import Box, Line, Outline, Point, merged

REACH = 1.5
"""Two pieces that are no farther apart touch: the border between two cells lies between them."""


@dataclass(frozen=True)
class Symbol:
    """A symbol, or the pentagon that leads to another sheet (`sambungan` is its letter)."""

    simpul: str
    langkah: str
    pelaksana: str
    bentuk: str
    sambungan: str
    outline: Outline
    stroke: float
    cell: Box | None
    row: int
    anchor: str
    window: Box

    @property
    def id(self) -> str:
        return f"lembar {self.sambungan}" if self.sambungan else self.simpul

    def touches(self, points: Iterable[Point]) -> bool:
        reach = REACH + self.stroke / 2
        box = self.outline.box.grown(reach)
        near = (point for point in points if box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom)
        return any(self.outline.distance(point) <= reach for point in near)


@dataclass(frozen=True)
class Words:
    """Words as shown, a box for each line of them. Of a label also its arrows, its row, and where it may be seen."""

    text: str
    boxes: tuple[Box, ...]
    panah: tuple[str, ...] = ()
    row: int = -1
    window: Box | None = None


@dataclass(frozen=True)
class Heading:
    names: tuple[str, ...]
    box: Box


@dataclass(frozen=True)
class Way:
    """Everything drawn of one arrow on one sheet. `slanted` are its lines that are neither level nor upright."""

    panah: str
    lines: tuple[Line, ...]
    doubled: float
    heads: tuple[Outline, ...]
    slanted: tuple[Box, ...]

    @property
    def dari(self) -> str:
        return self.panah.partition(">")[0]

    @property
    def ke(self) -> str:
        return self.panah.partition(">")[2]

    @cached_property
    def joints(self) -> list[tuple[Point, int]]:
        """The ends of all lines, each with the number of other lines that end there."""
        ends = [(index, end) for index, line in enumerate(self.lines) for end in line.ends]
        return [(end, sum(own != other and dist(end, at) <= REACH for other, at in ends)) for own, end in ends]

    @cached_property
    def free_ends(self) -> list[Point]:
        return [end for end, others in self.joints if not others]

    @property
    def tip(self) -> Outline | None:
        return self.heads[0] if self.heads else None

    @property
    def start(self) -> Point | None:
        """The free end away from the head."""
        if not self.free_ends or not self.tip:
            return None
        return max(self.free_ends, key=self.tip.distance)

    def __str__(self) -> str:
        return f"{self.panah} " + " ".join(str(line.box) for line in self.lines)


@dataclass(frozen=True)
class Sheet:
    """One table. `rows` are the boxes of its rows, headings included."""

    box: Box
    headings: tuple[Heading, ...]
    rows: tuple[Box, ...]
    symbols: tuple[Symbol, ...]
    ways: Mapping[str, Way]
    bars: tuple[Box, ...]
    labels: tuple[Words, ...]
    texts: tuple[Words, ...]

    @cached_property
    def by_id(self) -> Mapping[str, list[Symbol]]:
        found: dict[str, list[Symbol]] = defaultdict(list)
        for symbol in self.symbols:
            found[symbol.id].append(symbol)
        return found

    @cached_property
    def strokes(self) -> list[tuple[str, Box]]:
        """All lines, each with its arrow."""
        return [(panah, line.box) for panah, way in self.ways.items() for line in way.lines]

    @cached_property
    def sources(self) -> Mapping[str, Symbol | None]:
        """The symbol at which each arrow begins on this sheet."""
        return {panah: self._touched([way.start] if way.start else [], way.dari) for panah, way in self.ways.items()}

    @cached_property
    def targets(self) -> Mapping[str, Symbol | None]:
        """The symbol that the head of each arrow touches on this sheet."""
        return {panah: self._touched(way.tip.corners if way.tip else [], way.ke) for panah, way in self.ways.items()}

    def _touched(self, points: Collection[Point], wanted: str) -> Symbol | None:
        """A symbol at one of the points; the one that is wanted when several are that near."""
        near = [symbol for symbol in self.symbols if symbol.touches(points)]
        return min(near, key=lambda symbol: symbol.id != wanted, default=None)

    @cached_property
    def goals(self) -> Mapping[str, str]:
        """Where each arrow arrives on this sheet: a symbol, or a pentagon."""
        return {panah: symbol.id if symbol else self.ways[panah].ke for panah, symbol in self.targets.items()}


def sheet(data: Mapping[str, Any]) -> Sheet:
    """One table from the page."""
    return Sheet(
        Box(*data["tabel"]),
        tuple(Heading(tuple(one["nama"]), Box(*one["kotak"])) for one in data["judul"]),
        tuple(Box(*one) for one in data["baris"]),
        tuple(map(_symbol, data["simbol"])),
        _ways(data["potongan"]),
        tuple(Box(*one) for one in data["batang"]),
        tuple(map(_label, data["label"])),
        tuple(Words(one["teks"], _boxes(one)) for one in data["teks"]),
    )


def _symbol(data: Mapping[str, Any]) -> Symbol:
    plain = {key: data[key] for key in ("simpul", "langkah", "pelaksana", "bentuk", "sambungan")}
    return Symbol(
        **plain,
        outline=Outline([(x, y) for x, y in data["garis_luar"]]),
        stroke=data["tebal"],
        cell=Box(*data["sel"]) if data["sel"] else None,
        row=data["baris"],
        anchor=data["anchor"],
        window=Box(*data["jendela"]),
    )


def _label(data: Mapping[str, Any]) -> Words:
    return Words(data["teks"], _boxes(data), tuple(data["panah"].split()), data["baris"], Box(*data["jendela"]))


def _boxes(data: Mapping[str, Any]) -> tuple[Box, ...]:
    return tuple(Box(*box) for box in data["kotak"])


def _ways(pieces: Iterable[Mapping[str, Any]]) -> dict[str, Way]:
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for piece in pieces:
        for panah in piece["panah"].split():
            found[panah].append(piece)
    return {panah: _way(panah, group) for panah, group in found.items()}


def _way(panah: str, pieces: Iterable[Mapping[str, Any]]) -> Way:
    heads = tuple(Outline(piece["garis_luar"]) for piece in pieces if piece["kepala"])
    # What an <svg> cuts off is not drawn: its box is turned inside out.
    boxes = [Box(*piece["kotak"]) for piece in pieces if not piece["kepala"]]
    boxes = [box for box in boxes if box.width >= -0.1 and box.height >= -0.1 and box.width + box.height > 0.1]
    slanted = tuple(box for box in boxes if min(box.width, box.height) > REACH / 2)
    lines, doubled = merged([Line.of(box) for box in boxes if box not in slanted], REACH)
    long = tuple(line for line in lines if line.length > 1) or tuple(lines)
    return Way(panah, long, doubled, heads, slanted)
