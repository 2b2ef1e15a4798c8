"""The ways of a grid as pieces of SVG, cell by cell.

A cell is drawn from its middle, `(0, 0)`; the edges of the cell are percentages of it, so that it may have any
height and any width above its minimum, and no text need be measured.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape

from ..flow.graph import Bentuk
from .grid import KANAN, Garis, Kisi, Simbol, Ukuran
from .routing import ATAS, Rute, Tata, enters_above, height_above

_GAMBAR = {Bentuk.KEPUTUSAN: "sop-g-keputusan", Bentuk.SAMBUNGAN: "sop-g-sambungan"}
_KEPALA = {0: "sop-g-turun", 1: "sop-g-kanan", -1: "sop-g-kiri"}
_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lajur:
    """A lane of the drawing: its least width, and where between its edges the symbols stand (percent)."""

    lebar: int
    poros: float


def lanes(tata: Sequence[Tata], ukuran: Ukuran, judul: Sequence[int]) -> tuple[Lajur, ...]:
    """The lanes of all sheets, wide enough for lines, labels and headings (`judul`), symbols midway if possible."""
    kiri = [max(each) for each in zip(*(one.kiri for one in tata), strict=True)]
    kanan = [max(each) for each in zip(*(one.kanan for one in tata), strict=True)]
    gutters = zip(kiri, kanan, judul, strict=True)
    return tuple(_lane(left, right, max(ukuran.lajur_minimum, least), ukuran) for left, right, least in gutters)


def _lane(kiri: int, kanan: int, least: int, ukuran: Ukuran) -> Lajur:
    spare = max(0, least - 2 * ukuran.setengah_lebar - kiri - kanan)
    kiri += min(spare, max(0, (spare + kanan - kiri) // 2))
    lebar = max(least, kiri + 2 * ukuran.setengah_lebar + kanan)
    return Lajur(lebar, round(100 * (kiri + ukuran.setengah_lebar) / lebar, 1))


def cells(kisi: Kisi, tata: Tata, lajur: Sequence[Lajur], ukuran: Ukuran, nama: Sequence[str]) -> Mapping[_Cell, str]:
    """The SVG of every cell (row, lane) in which something is drawn; `nama` are the executors of the lanes."""
    pen = _Pen(tata, lajur, ukuran)
    for simbol in kisi.simbol:
        pen.symbol(simbol, nama)
    for rute in tata.rute:
        pen.route(rute)
    for label in tata.label:
        pen.label(label.baris, label.lajur, label.garis, label.teks, label.sisi, label.x, label.y)
    return {cell: "".join(parts) for cell, parts in pen.parts.items()}


def _hooks(simbol: Simbol, pelaksana: str) -> str:
    """What tests and other people's scripts find a symbol by."""
    found = {
        "simpul": simbol.id,
        "langkah": simbol.langkah,
        "sambungan": simbol.huruf,
        "pelaksana": pelaksana,
        "bentuk": simbol.bentuk.value,
    }
    return " ".join(f'data-{name}="{escape(value)}"' for name, value in found.items() if value)


@cache
def em(length: int) -> str:
    """A length in tenths of the font size, as SVG has it.

    >>> em(25), em(-110), em(0)
    ('2.5em', '-11em', '0')
    """
    return f"{length / 10:g}em" if length else "0"


class _Pen:
    """Collects the pieces of each cell."""

    def __init__(self, tata: Tata, lajur: Sequence[Lajur], ukuran: Ukuran) -> None:
        self.tata, self.ukuran = tata, ukuran
        self.edges = [(f"{-lane.poros:g}%", f"{100 - lane.poros:g}%") for lane in lajur]
        self.parts: dict[_Cell, list[str]] = defaultdict(list)

    def symbol(self, simbol: Simbol, nama: Sequence[str]) -> None:
        """A symbol in each of its lanes, and the double bar between them."""
        x, y = self.ukuran.setengah_lebar, self.ukuran.tinggi(simbol.bentuk)
        box = f'x="{em(-x)}" y="{em(-y)}" width="{em(2 * x)}" height="{em(2 * y)}"'
        for lajur in simbol.lajur:
            shape = self._shape(simbol, f"{box} {_hooks(simbol, nama[lajur])}")
            if simbol.huruf:
                shape += f'<text class="t" y="{em(1)}">{escape(simbol.huruf)}</text>'
            if simbol.tautan:  # the same link stands as text in the row; nobody needs to hear or reach it twice
                shape = f'<a xlink:href="{escape(simbol.tautan)}" tabindex="-1">{shape}</a>'
            self.parts[simbol.baris, lajur].append(shape)
        inset = 4 * x // y if simbol.bentuk is Bentuk.KEPUTUSAN else 0
        for kiri, kanan in zip(simbol.lajur, simbol.lajur[1:], strict=False):
            for height in (-4, 4):
                self._level("data-bersama", simbol.baris, (kiri, x - inset), (kanan, inset - x), height)

    def _shape(self, simbol: Simbol, attributes: str) -> str:
        if simbol.bentuk in _GAMBAR:
            return f'<use xlink:href="#{_GAMBAR[simbol.bentuk]}" {attributes}/>'
        rx = f' rx="{em(self.ukuran.tinggi(simbol.bentuk))}"' if simbol.bentuk is not Bentuk.PROSES else ""
        return f"<rect {attributes}{rx}/>"

    def route(self, rute: Rute) -> None:
        """The lines and the head of one way, once for each arrow that it stands for."""
        for kunci in rute.garis.kunci:
            self._route(f'data-panah="{escape(kunci)}"', rute)

    def _route(self, hook: str, rute: Rute) -> None:
        y = self._leave(hook, rute)
        x, tip = self._x(rute), self.ukuran.tinggi(rute.ke.bentuk)
        if rute.masuk.sisi == ATAS:
            self._upright(hook, rute.masuk.lajur, x, (rute.dari.baris, y), (rute.ke.baris, -tip))
            self._head(hook, rute, 0, 0, -tip)
        elif enters_above(rute):
            above = -height_above(rute, self.tata.atas, self.ukuran)
            self._upright(hook, rute.masuk.lajur, x, (rute.dari.baris, y), (rute.ke.baris, above))
            self._level(hook, rute.ke.baris, (rute.masuk.lajur, x), (rute.masuk.lajur, 0), above)
            self._upright(hook, rute.masuk.lajur, 0, (rute.ke.baris, above), (rute.ke.baris, -tip))
            self._head(hook, rute, 0, 0, -tip)
        else:
            at, edge = -self.ukuran.masuk_samping, self._edge(rute.ke.bentuk) * rute.masuk.sisi
            self._upright(hook, rute.masuk.lajur, x, (rute.dari.baris, y), (rute.ke.baris, at))
            self._level(hook, rute.ke.baris, (rute.masuk.lajur, x), (rute.masuk.lajur, edge), at)
            self._head(hook, rute, -rute.masuk.sisi, edge, at)

    def _leave(self, hook: str, rute: Rute) -> int:
        """Draws the way out of the symbol to above or below the lane's run; gives the height it has then."""
        keluar, bentuk, baris = rute.keluar, rute.dari.bentuk, rute.dari.baris
        if rute.is_lurus:
            return self.ukuran.tinggi(bentuk)
        to = rute.masuk.lajur, self._x(rute)
        if not keluar.tingkat:
            self._level(hook, baris, (keluar.lajur, keluar.sisi * self.ukuran.setengah_lebar), to, 0)
            return 0
        line = self.tata.tingkat[baris, keluar.tingkat]
        top = self.ukuran.bawah(bentuk, line.geser)
        self._upright(hook, keluar.lajur, line.geser, (baris, top), (baris, line.y))
        self._level(hook, baris, (keluar.lajur, line.geser), to, line.y)
        return line.y

    def _x(self, rute: Rute) -> int:
        return rute.masuk.sisi * (self.ukuran.setengah_lebar + rute.jalur)

    def _edge(self, bentuk: Bentuk) -> int:
        """Where the side of a symbol is at the height of lines that come in: a capsule is rounded there."""
        is_round = bentuk in (Bentuk.MULAI, Bentuk.SELESAI)
        return self.ukuran.setengah_lebar - (3 if is_round else 0)

    def _level(self, hook: str, baris: int, dari: _Cell, ke: _Cell, y: int) -> None:
        """A level line from (lane, x) to (lane, x)."""
        (kiri, x1), (kanan, x2) = sorted((dari, ke))
        for lajur in range(kiri, kanan + 1):
            start = em(x1) if lajur == kiri else self.edges[lajur][0]
            end = em(x2) if lajur == kanan else self.edges[lajur][1]
            if start != end:
                self._line(hook, (baris, lajur), start, end, em(y), em(y))

    def _upright(self, hook: str, lajur: int, x: int, dari: _Cell, ke: _Cell) -> None:
        """A line up or down from (row, y) to (row, y)."""
        (atas, y1), (bawah, y2) = sorted((dari, ke))
        for baris in range(atas, bawah + 1):
            start = em(y1) if baris == atas else "-50%"
            end = em(y2) if baris == bawah else "50%"
            if start != end:
                self._line(hook, (baris, lajur), em(x), em(x), start, end)

    def _line(self, hook: str, cell: _Cell, x1: str, x2: str, y1: str, y2: str) -> None:
        ends = zip(("x1", "x2", "y1", "y2"), (x1, x2, y1, y2), strict=True)
        attributes = "".join(f' {name}="{value}"' for name, value in ends if value != "0")
        self.parts[cell].append(f"<line {hook}{attributes}/>")

    def _head(self, hook: str, rute: Rute, arah: int, x: int, y: int) -> None:
        """An arrowhead whose tip is at (x, y), pointing down (0), right (1) or left (-1)."""
        long, half = self.ukuran.kepala, 4
        left, top = (x - half, y - long) if arah == 0 else (x - (long if arah == KANAN else 0), y - half)
        size = (2 * half, long) if arah == 0 else (long, 2 * half)
        box = f'x="{em(left)}" y="{em(top)}" width="{em(size[0])}" height="{em(size[1])}"'
        self.parts[rute.ke.baris, rute.masuk.lajur].append(f'<use xlink:href="#{_KEPALA[arah]}" {box} {hook}/>')

    def label(self, baris: int, lajur: int, garis: Garis, teks: Iterable[str], sisi: int, x: int, y: int) -> None:
        """A label, line under line."""
        high = self.ukuran.baris_label
        spans = "".join(
            f'<tspan x="{em(x)}" y="{em(y + index * high + high - 2)}">{escape(line)}</tspan>'
            for index, line in enumerate(teks)
        )
        end = ' class="k"' if sisi != KANAN else ""
        for kunci in garis.kunci[:1]:
            self.parts[baris, lajur].append(f'<text data-label="{escape(kunci)}"{end}>{spans}</text>')
