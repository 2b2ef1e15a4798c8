"""The way of every arrow through the grid of the official form (PermenPAN-RB 35/2012).

An arrow leaves its symbol by a side or below, runs level in its own row, goes up or down in one lane, and enters its
target from above or from a side. That alone keeps arrows apart:

- A row belongs to one step. Level lines in it are that step's own, each at a height of its own (`tingkat`).
- The middle of a lane, below one symbol down to the next, is used only by arrows into that next symbol.
- Beside the symbols of a lane run `jalur`: one for each target and side, used only by arrows into that target.
  Two of them that pass the same row keep a distance, and keep clear of the labels in the rows they pass.

So two arrows lie on one line only where they enter the same symbol, and none runs through a symbol or a label.
Nothing here knows how high a row or how wide a lane will be on paper: heights are counted from the middle of a row,
widths from the middle of a symbol.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import NamedTuple

from ..flow.graph import Bentuk
from .grid import KANAN, KIRI, Garis, Kisi, Simbol, Ukuran
from .labels import lines, width

ATAS = 0
_TURUN, _SIKU, _JALUR = 0.0, 1.0, 3.0


class Keluar(NamedTuple):
    """Where a line leaves: the lane, the side (0: straight down), and its level (0: the middle of the side)."""

    lajur: int
    sisi: int
    tingkat: int = 0


class Masuk(NamedTuple):
    """Where a line enters: the lane, and from which side (`ATAS`: down the middle of the lane)."""

    lajur: int
    sisi: int = ATAS


@dataclass(frozen=True, slots=True)
class Rute:
    """The way of one line. `jalur` is the distance of its run from the border of the target's symbol."""

    garis: Garis
    dari: Simbol
    ke: Simbol
    keluar: Keluar
    masuk: Masuk
    jalur: int = 0

    @property
    def is_lurus(self) -> bool:
        """Does it go straight down?"""
        return self.keluar.sisi == 0


@dataclass(frozen=True, slots=True)
class Label:
    """A label and its box: lines of text, their side of the anchor `x`, and the top `y` of the box."""

    garis: Garis
    baris: int
    lajur: int
    teks: tuple[str, ...]
    sisi: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Tingkat:
    """A level line: how far below the middle of its row it runs, and how far beside the centre it leaves."""

    y: int
    geser: int


@dataclass(frozen=True)
class Tata:
    """All ways, and the room they need: levels and labels of rows, half heights of rows, gutters of lanes."""

    rute: tuple[Rute, ...]
    label: tuple[Label, ...]
    tingkat: Mapping[tuple[int, int], Tingkat]
    atas: Mapping[int, int]
    tinggi: tuple[int, ...]
    kiri: tuple[int, ...]
    kanan: tuple[int, ...]


def route(kisi: Kisi, ukuran: Ukuran) -> Tata:
    """The way of every line of the grid, each exactly once."""
    rute = _Router(kisi).routes()
    label, tingkat, atas = _Rows(rute, ukuran).laid_out()
    reach = _label_reach(label, ukuran)
    rute = _with_tracks(rute, reach, ukuran)
    return Tata(
        tuple(rute),
        tuple(label),
        tingkat,
        atas,
        _heights(kisi, rute, label, tingkat, atas, ukuran),
        _gutters(kisi, rute, reach, KIRI, ukuran),
        _gutters(kisi, rute, reach, KANAN, ukuran),
    )


_Way = tuple[float, Keluar, Masuk]
"""A way that a line could take, and its price."""
_price = itemgetter(0)


class _Router:
    """Chooses exits and entries, the plain ways first, since jumps and loops have more to choose from."""

    def __init__(self, kisi: Kisi) -> None:
        self.kisi = kisi
        self.sides: dict[tuple[str, int], int] = defaultdict(int)  # lines that left a symbol on that side
        self.levels: dict[str, int] = defaultdict(int)  # level lines below a symbol
        self.runs: dict[tuple[int, int], list[tuple[str, int, int]]] = defaultdict(list)

    def routes(self) -> list[Rute]:
        """One way for each line, in the order of the lines."""
        waiting = list(enumerate(self.kisi.garis))
        found: dict[int, Rute] = {}
        for limit in (_TURUN + 1, _SIKU + 1, float("inf")):
            for index, garis in waiting:
                price, keluar, masuk = min(self._ways(garis), key=_price)
                if price < limit:
                    found[index] = self._taken(garis, keluar, masuk)
            waiting = [item for item in waiting if item[0] not in found]
        return [found[index] for index in sorted(found)]

    def _taken(self, garis: Garis, keluar: Keluar, masuk: Masuk) -> Rute:
        dari, ke = self.kisi.by_id[garis.dari], self.kisi.by_id[garis.ke]
        if keluar.tingkat:
            self.levels[dari.id] += 1
        elif keluar.sisi:
            self.sides[dari.id, keluar.sisi] += 1
        if masuk.sisi != ATAS:
            low, high = sorted((dari.baris, ke.baris))
            self.runs[masuk.lajur, masuk.sisi].append((ke.id, low, high))
        return Rute(garis, dari, ke, keluar, masuk)

    def _ways(self, garis: Garis) -> Iterator[_Way]:
        dari, ke = self.kisi.by_id[garis.dari], self.kisi.by_id[garis.ke]
        for lajur in ke.lajur:
            yield from self._down(dari, ke, lajur)
            for sisi in (KIRI, KANAN):
                yield self._beside(dari, ke, Masuk(lajur, sisi))

    def _down(self, dari: Simbol, ke: Simbol, lajur: int) -> Iterator[_Way]:
        """Straight down, or level to the target's lane and down its middle, where nothing stands in between."""
        if ke.baris <= dari.baris or not self.kisi.is_free(lajur, dari.baris + 1, ke.baris):
            return
        rows = 0.3 * (ke.baris - dari.baris - 1)
        if lajur in dari.lajur:
            yield _TURUN + 0.3 * rows, Keluar(lajur, 0), Masuk(lajur)
        else:
            keluar, price = self._exit(dari, lajur, 0)
            yield _SIKU + rows + price, keluar, Masuk(lajur)

    def _beside(self, dari: Simbol, ke: Simbol, masuk: Masuk) -> _Way:
        keluar, price = self._exit(dari, masuk.lajur, masuk.sisi)
        price += _JALUR + 0.1 * abs(ke.baris - dari.baris)
        # The far side is reached across the middle of the lane.
        if masuk.lajur not in dari.lajur and keluar.sisi == masuk.sisi:
            price += 0.7
        if self.sides[ke.id, masuk.sisi]:
            price += 0.6
        price += sum(self._crowding(ke.id, run, dari, ke) for run in self.runs[masuk.lajur, masuk.sisi])
        return price, keluar, masuk

    @staticmethod
    def _crowding(target: str, run: tuple[str, int, int], dari: Simbol, ke: Simbol) -> float:
        low, high = sorted((dari.baris, ke.baris))
        if run[0] == target:
            return -0.8
        return 0.5 if run[1] <= high and low <= run[2] else 0.0

    def _exit(self, dari: Simbol, lajur: int, sisi: int) -> tuple[Keluar, float]:
        """The exit towards a lane (in its own lane: towards `sisi`), and its price."""
        terdekat = min(dari.lajur, key=lambda own: abs(own - lajur))
        arah = sisi if terdekat == lajur else (KANAN if lajur > terdekat else KIRI)
        terluar = dari.lajur[-1] if arah == KANAN else dari.lajur[0]
        price = 0.1 * abs(lajur - terdekat)
        if terdekat == terluar and not self.sides[dari.id, arah]:
            return Keluar(terdekat, arah), price
        return Keluar(terdekat, arah, self.levels[dari.id] + 1), price + 1.2


class _Rows:
    """Heights inside the rows: level lines, labels, and the height at which lines come in above a decision."""

    def __init__(self, rute: Sequence[Rute], ukuran: Ukuran) -> None:
        self.ukuran = ukuran
        self.by_row: dict[int, list[Rute]] = defaultdict(list)
        for item in rute:
            self.by_row[item.dari.baris].append(item)
        self.label: list[Label] = []
        self.tingkat: dict[tuple[int, int], Tingkat] = {}
        self.atas: dict[int, int] = {}

    def laid_out(self) -> tuple[list[Label], Mapping[tuple[int, int], Tingkat], Mapping[int, int]]:
        """Labels; the line of (row, level); height above the middle that the labels of a row's sides take."""
        for baris, rute in self.by_row.items():
            self._row(baris, rute)
        return self.label, self.tingkat, self.atas

    def _row(self, baris: int, rute: list[Rute]) -> None:
        bottom = self.ukuran.tinggi(rute[0].dari.bentuk)
        for item in sorted(rute, key=lambda item: item.keluar.tingkat):
            teks = lines(item.garis.label, self.ukuran.lebar_label) if item.garis.label else ()
            high = len(teks) * self.ukuran.baris_label
            if item.keluar.tingkat:
                bottom += high + self.ukuran.jarak_jalur
                geser = _shift(item, rute)
                self.tingkat[baris, item.keluar.tingkat] = Tingkat(bottom, geser)
                self._place(item, teks, geser + 3 * item.keluar.sisi, bottom - high - 1)
            elif item.keluar.sisi:
                self.atas[baris] = max(self.atas.get(baris, 0), high + 2)
                self._place(item, teks, item.keluar.sisi * (self.ukuran.setengah_lebar + 2), -high - 1)
        # Below all level lines, far enough from them to be read as the label of its own line.
        top = bottom + (self.ukuran.jarak_jalur if any(item.keluar.tingkat for item in rute) else 1)
        for item in rute:
            if item.is_lurus and item.garis.label:
                self._place(item, lines(item.garis.label, self.ukuran.lebar_label), 4, top)

    def _place(self, rute: Rute, teks: tuple[str, ...], x: int, y: int) -> None:
        if teks:
            sisi = rute.keluar.sisi or KANAN
            self.label.append(Label(rute.garis, rute.dari.baris, rute.keluar.lajur, teks, sisi, x, y))


def _shift(rute: Rute, row: Iterable[Rute]) -> int:
    """How far beside the centre a line of a level leaves below: the deeper the level, the nearer to the centre."""
    exits = {other.keluar for other in row if other.keluar.tingkat}
    own = sorted(k.tingkat for k in exits if (k.lajur, k.sisi) == (rute.keluar.lajur, rute.keluar.sisi))
    step = max(5, 18 // (len(own) + 1)) if len(own) < 4 else 18 // len(own)
    return rute.keluar.sisi * step * (len(own) - own.index(rute.keluar.tingkat))


def _label_reach(label: Iterable[Label], ukuran: Ukuran) -> Mapping[tuple[int, int, int], int]:
    """How far labels reach beyond the border of their symbol, by row, lane and side."""
    reach: dict[tuple[int, int, int], int] = defaultdict(int)
    for item in label:
        outer = abs(item.x) + max(map(width, item.teks)) - ukuran.setengah_lebar
        key = item.baris, item.lajur, item.sisi
        reach[key] = max(reach[key], outer)
    return reach


def _with_tracks(rute: Sequence[Rute], reach: Mapping[tuple[int, int, int], int], ukuran: Ukuran) -> list[Rute]:
    """The ways, those beside symbols with their distance: short runs near the symbols, long ones outside them."""
    runs: dict[tuple[int, int, str], list[Rute]] = defaultdict(list)
    for item in rute:
        if item.masuk.sisi != ATAS:
            runs[item.masuk.lajur, item.masuk.sisi, item.ke.id].append(item)
    taken: dict[tuple[int, int], list[tuple[tuple[int, int], tuple[int, int], int]]] = defaultdict(list)
    jalur: dict[tuple[int, int, str], int] = {}
    for key in sorted(runs, key=lambda key: (_span_rows(runs[key]), runs[key][0].ke.baris)):
        low, high = _span(runs[key])
        labels = max((reach.get((row, *key[:2]), 0) for row in range(low[0], high[0] + 1)), default=0)
        others = [at for start, end, at in taken[key[:2]] if start <= high and low <= end]
        jalur[key] = _free_track(max(ukuran.kepala + 4, labels + 4), others, ukuran.jarak_jalur)
        taken[key[:2]].append((low, high, jalur[key]))
    return [
        item if item.masuk.sisi == ATAS else replace(item, jalur=jalur[item.masuk.lajur, item.masuk.sisi, item.ke.id])
        for item in rute
    ]


def _free_track(first: int, taken: Iterable[int], gap: int) -> int:
    for at in sorted(taken):
        if at - first >= gap:
            break
        first = max(first, at + gap)
    return first


def _span(runs: Iterable[Rute]) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last place (row, order within the row) of the runs into one target."""
    places = [place for item in runs for place in ((item.dari.baris, 1 + item.keluar.tingkat), (item.ke.baris, 0))]
    return min(places), max(places)


def _span_rows(runs: Iterable[Rute]) -> int:
    low, high = _span(runs)
    return high[0] - low[0]


def enters_above(rute: Rute) -> bool:
    """Does a line from beside its target's lane come in over the top, not at the side?

    Over the top into a decision, whose sides belong to its outcomes; between joint symbols, where the double bar
    runs; and from the symbol itself.
    """
    joint = rute.ke.lajur[-1] if rute.masuk.sisi == KANAN else rute.ke.lajur[0]
    return rute.ke.bentuk is Bentuk.KEPUTUSAN or rute.masuk.lajur != joint or rute.dari == rute.ke


def height_above(rute: Rute, atas: Mapping[int, int], ukuran: Ukuran) -> int:
    """How high above the middle of its row such a line comes in: over symbol, arrowhead and labels."""
    return max(ukuran.tinggi(rute.ke.bentuk) + ukuran.kepala + 2, atas.get(rute.ke.baris, 0) + 3)


def _heights(
    kisi: Kisi,
    rute: Iterable[Rute],
    label: Iterable[Label],
    tingkat: Mapping[tuple[int, int], Tingkat],
    atas: Mapping[int, int],
    ukuran: Ukuran,
) -> tuple[int, ...]:
    """Half the height each row needs, for its symbols, lines and labels."""
    need: dict[int, int] = defaultdict(int)

    def must_hold(baris: int, height: int) -> None:
        need[baris] = max(need[baris], height)

    for simbol in kisi.simbol:
        must_hold(simbol.baris, ukuran.tinggi(simbol.bentuk) + ukuran.kepala + 2)
    for baris, height in atas.items():
        must_hold(baris, height + 2)
    for (baris, _), tingkat_garis in tingkat.items():
        must_hold(baris, tingkat_garis.y + ukuran.tepi)
    for item in label:
        must_hold(item.baris, item.y + len(item.teks) * ukuran.baris_label + 3)
    for garis in rute:
        if garis.masuk.sisi != ATAS and enters_above(garis):
            must_hold(garis.ke.baris, height_above(garis, atas, ukuran) + 3)
    return tuple(need[baris] for baris in range(max(need, default=-1) + 1))


def _gutters(
    kisi: Kisi, rute: Iterable[Rute], reach: Mapping[tuple[int, int, int], int], sisi: int, ukuran: Ukuran
) -> tuple[int, ...]:
    """The room that each lane needs beside its symbols on that side."""
    need = [ukuran.tepi] * kisi.lajur
    for item in rute:
        if item.masuk.sisi == sisi:
            need[item.masuk.lajur] = max(need[item.masuk.lajur], item.jalur + ukuran.tepi)
    for (_, lajur, side), far in reach.items():
        if side == sisi:
            need[lajur] = max(need[lajur], far + 3)
    return tuple(need)
