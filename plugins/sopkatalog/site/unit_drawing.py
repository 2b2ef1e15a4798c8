"""The drawing of a unit's SOPs and their neighbours: places and lines as values, for the template to paint.

Three columns: the unit's own SOPs in the middle, those of other units beside them. Lines run between columns only, so
that none passes through a box. Lengths are in the picture's own units; nothing is measured, letters are counted.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.sop import Sop
from .relations import Hubungan, Kaitan

LEBAR, SELA, JARAK, TEPI = 236.0, 150.0, 14.0, 8.0
BARIS, HURUF_SEBARIS, BARIS_MAKS = 18.0, 29, 4
LENGKUNG = 30.0, 11.0, 118.0  # of a line within the middle column: least, per box passed, most


@dataclass(frozen=True, slots=True)
class Kotak:
    """A SOP as a box. `unit` is "" for the unit's own."""

    sop: Sop
    unit: str
    x: float
    y: float
    tinggi: float
    baris: tuple[str, ...]

    @property
    def lebar(self) -> float:
        """Width, the same for all."""
        return LEBAR


@dataclass(frozen=True, slots=True)
class Garis:
    """A relation as a curve; `ujung` is its arrowhead, "" without one."""

    jenis: Hubungan
    d: str
    ujung: str


@dataclass(frozen=True, slots=True)
class Gambar:
    """The whole picture."""

    lebar: float
    tinggi: float
    kotak: tuple[Kotak, ...]
    garis: tuple[Garis, ...]


def unit_drawing(
    milik: Sequence[Sop], lain: Mapping[str, Sop], unit: Mapping[str, str], kaitan: Iterable[Kaitan]
) -> Gambar:
    """The picture of `milik` and of the SOPs of others by id, whose units' names are in `unit`."""
    lines = _merged(kaitan)
    own = [sop.id for sop in milik]
    kiri, kanan = _sides(own, list(lain), lines)
    columns = [_boxes([lain[id_] for id_ in kiri], unit), _boxes(milik, {}), _boxes([lain[id_] for id_ in kanan], unit)]
    inner = any(line.dari in own and line.ke in own for line in lines)
    kotak = _placed(columns, TEPI if kiri or not inner else LENGKUNG[2])
    lebar = max(box.x for box in kotak) + LEBAR + TEPI
    tinggi = max(box.y + box.tinggi for box in kotak) + TEPI
    return Gambar(lebar, tinggi, tuple(kotak), tuple(_curves(lines, {box.sop.id: box for box in kotak}, own)))


def _merged(kaitan: Iterable[Kaitan]) -> list[Kaitan]:
    """One line for each two SOPs that only name each other; a stronger reason takes the place of the names."""
    found: dict[frozenset[str], list[Kaitan]] = {}
    for item in kaitan:
        found.setdefault(frozenset((item.dari, item.ke)), []).append(item)
    return [
        item
        for items in found.values()
        for item in ([i for i in items if i.jenis is not Hubungan.TERKAIT] or items[:1])
    ]


def _sides(own: list[str], lain: list[str], lines: Sequence[Kaitan]) -> tuple[list[str], list[str]]:
    """What comes before stands left, what follows right; what is merely related fills the shorter column."""
    place = {id_: index for index, id_ in enumerate(own)}
    beside: dict[str, list[int]] = {id_: [] for id_ in lain}
    masuk: set[str] = set()
    keluar: set[str] = set()
    for line in lines:
        for a, b in ((line.dari, line.ke), (line.ke, line.dari)):
            if a in beside and b in place:
                beside[a].append(place[b])
        if line.jenis is not Hubungan.TERKAIT:
            (masuk if line.dari in beside else keluar).add(line.dari if line.dari in beside else line.ke)
    kiri, kanan = [id_ for id_ in lain if id_ in masuk - keluar], [id_ for id_ in lain if id_ in keluar]
    for id_ in lain:
        if id_ not in masuk | keluar:
            (kiri if len(kiri) < len(kanan) else kanan).append(id_)

    def height(id_: str) -> float:
        return sum(beside[id_]) / max(1, len(beside[id_]))

    return sorted(kiri, key=height), sorted(kanan, key=height)


def _boxes(items: Sequence[Sop], unit: Mapping[str, str]) -> list[Kotak]:
    found = []
    for sop in items:
        baris = textwrap.wrap(sop.judul or sop.id, HURUF_SEBARIS, max_lines=BARIS_MAKS, placeholder=" …")
        nama = textwrap.shorten(unit.get(sop.unit_pengampu, ""), HURUF_SEBARIS + 4, placeholder=" …")
        found.append(Kotak(sop, nama, 0, 0, (len(baris) + bool(nama)) * BARIS + 16, tuple(baris or [sop.id])))
    return found


def _placed(columns: Sequence[list[Kotak]], kiri: float) -> list[Kotak]:
    """Columns side by side, each in the middle of the height of the tallest; an empty one takes no room."""
    tallest = max(_height(column) for column in columns)
    found, x = [], kiri
    for column in (column for column in columns if column):
        y = TEPI + (tallest - _height(column)) / 2
        for box in column:
            found.append(Kotak(box.sop, box.unit, x, y, box.tinggi, box.baris))
            y += box.tinggi + JARAK
        x += LEBAR + SELA
    return found


def _height(column: Sequence[Kotak]) -> float:
    return sum(box.tinggi + JARAK for box in column) - JARAK if column else 0.0


def _curves(lines: Sequence[Kaitan], box: Mapping[str, Kotak], own: Sequence[str]) -> list[Garis]:
    """The lines, their ends spread over the sides of the boxes in the order of where they go."""
    place = {id_: index for index, id_ in enumerate(own)}
    ends: dict[tuple[str, bool], list[tuple[float, int]]] = {}
    sides: list[tuple[bool, bool]] = []
    for index, line in enumerate(lines):
        a, b = box[line.dari], box[line.ke]
        right = (b.x > a.x, a.x > b.x)  # does the line leave `a`, and enter `b`, on the right side?
        sides.append(right)
        ends.setdefault((line.dari, right[0]), []).append((b.y, index))
        ends.setdefault((line.ke, right[1]), []).append((a.y, index))
    port = {
        (id_, index): box[id_].y + box[id_].tinggi * (rank + 1) / (len(items) + 1)
        for (id_, _), items in ends.items()
        for rank, (_, index) in enumerate(sorted(items))
    }
    return [
        _curve(line, box, sides[index], (port[line.dari, index], port[line.ke, index]), place)
        for index, line in enumerate(lines)
    ]


def _curve(
    line: Kaitan, box: Mapping[str, Kotak], right: tuple[bool, bool], y: tuple[float, float], place: Mapping[str, int]
) -> Garis:
    a, b = box[line.dari], box[line.ke]
    x1, x2 = a.x + LEBAR * right[0], b.x + LEBAR * right[1]
    ujung = "" if line.jenis is Hubungan.TERKAIT else _arrow(x2, y[1], 1 if right[1] else -1)
    if a.x == b.x:
        least, each, most = LENGKUNG
        bulge = min(most, least + each * abs(place[line.dari] - place[line.ke])) * 4 / 3 - 12
        c1 = c2 = x1 - bulge
    else:
        c1 = c2 = (x1 + x2) / 2
    return Garis(line.jenis, f"M{x1:.0f} {y[0]:.1f}C{c1:.0f} {y[0]:.1f} {c2:.0f} {y[1]:.1f} {x2:.0f} {y[1]:.1f}", ujung)


def _arrow(x: float, y: float, side: int) -> str:
    """A triangle whose tip touches the box; `side` is 1 when it stands on the right of it."""
    return f"M{x:.0f} {y:.1f}l{side * 10} -5v10z"
