"""The pieces of a drawn table at absolute places, for any height of its rows: what a browser would draw."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import accumulate

from sopkatalog.draw.form_table import FormTable
from sopkatalog.draw.labels import width

_PIECE = re.compile(r"<(line|rect|use)\b([^>]*)/>|<text\b([^>]*)>(.*?)</text>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_SPAN = re.compile(r'<tspan x="([^"]*)" y="([^"]*)">(.*?)</tspan>')


@dataclass(frozen=True)
class Kotak:
    """A box with what it is: `line`, `head`, `bar`, `symbol` or `label`, and whose."""

    jenis: str
    milik: str
    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def is_upright(self) -> bool:
        return self.x1 == self.x2

    def touches(self, other: Kotak, gap: float = 0.0) -> bool:
        """Do the two come nearer than `gap`? Boxes that only share a border do not touch."""
        apart_x = self.x1 >= other.x2 + gap or other.x1 >= self.x2 + gap
        apart_y = self.y1 >= other.y2 + gap or other.y1 >= self.y2 + gap
        return not (apart_x or apart_y)


def boxes(tabel: FormTable, lebih: Sequence[float]) -> list[Kotak]:
    """Everything drawn, in tenths of the drawing's font size; row i is `lebih[i % n]` higher than it must be."""
    heights = [baris.tinggi + lebih[index % len(lebih)] for index, baris in enumerate(tabel.baris)]
    tops = [0.0, *accumulate(heights)]
    lefts = [0.0, *accumulate(float(kolom.lajur.lebar) for kolom in tabel.kolom)]
    found: list[Kotak] = []
    for row, baris in enumerate(tabel.baris):
        for lane, sel in enumerate(baris.sel):
            lajur = tabel.kolom[lane].lajur
            cell = _Cell(
                lefts[lane] + lajur.lebar * lajur.poros / 100, tops[row] + heights[row] / 2, lajur.lebar, heights[row]
            )
            found.extend(cell.pieces(sel.gambar))
    return found


@dataclass(frozen=True)
class _Cell:
    x: float
    y: float
    lebar: float
    tinggi: float

    def pieces(self, svg: str) -> Iterator[Kotak]:
        for tag, attributes, of_text, inner in _PIECE.findall(svg):
            at = dict(_ATTRIBUTE.findall(attributes or of_text))
            if tag:
                yield self._piece(tag, at)
            elif "data-label" in at:
                yield from self._label(at, inner)

    def _piece(self, tag: str, at: dict[str, str]) -> Kotak:
        if tag == "line":
            x1, x2 = (self.x + self._length(at.get(name, "0"), self.lebar) for name in ("x1", "x2"))
            y1, y2 = (self.y + self._length(at.get(name, "0"), self.tinggi) for name in ("y1", "y2"))
            jenis = "line" if "data-panah" in at else "bar"
            return Kotak(jenis, unescape(at.get("data-panah", "")), *_ordered(x1, y1, x2, y2))
        x, y = self.x + self._em(at["x"]), self.y + self._em(at["y"])
        hook = "data-panah" if "data-panah" in at else "data-simpul"
        box = (x, y, x + self._em(at["width"]), y + self._em(at["height"]))
        return Kotak("head" if hook == "data-panah" else "symbol", unescape(at[hook]), *box)

    def _label(self, at: dict[str, str], inner: str) -> Iterator[Kotak]:
        for x, y, words in _SPAN.findall(inner):
            wide, base = width(unescape(words)), self.y + self._em(y)
            left = self.x + self._em(x) - (wide if at.get("class") == "k" else 0)
            yield Kotak("label", unescape(at["data-label"]), left, base - 7, left + wide, base + 1)

    def _length(self, value: str, whole: float) -> float:
        return float(value[:-1]) / 100 * whole if value.endswith("%") else self._em(value)

    @staticmethod
    def _em(value: str) -> float:
        return float(value.removesuffix("em")) * 10


def _ordered(x1: float, y1: float, x2: float, y2: float) -> tuple[float, float, float, float]:
    return (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
