"""The drawing of the city: units on a circle, a chord for each two whose SOPs hang together.

The units are spread evenly from top to bottom on both sides, so that every name stands upright and has its own line.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model.unit import Unit

JARAK, LABEL, HURUF_SEBARIS, TEPI = 38.0, 232.0, 26, 24.0
RADIUS_MIN = 150.0


@dataclass(frozen=True, slots=True)
class Titik:
    """A unit: its dot, and its name in one or two lines beside it."""

    unit: Unit
    x: float
    y: float
    radius: float
    is_kanan: bool
    baris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lingkaran:
    """The whole picture: `busur` are the curves with their widths, thinnest first."""

    lebar: float
    tinggi: float
    titik: tuple[Titik, ...]
    busur: tuple[tuple[str, float], ...]


def city_drawing(units: Sequence[Unit], jumlah: Mapping[str, int], kaitan: Mapping[tuple[str, str], int]) -> Lingkaran:
    """The picture of `units` with their numbers of SOPs and, for two codes, the number of relations between them."""
    half = -(-len(units) // 2)
    radius = max(RADIUS_MIN, half * JARAK / 2)
    tengah = (radius + LABEL, radius + TEPI)
    order = [*((unit, True) for unit in units[:half]), *((unit, False) for unit in reversed(units[half:]))]
    titik = []
    for index, (unit, is_kanan) in enumerate(order):
        place, count = (index, half) if is_kanan else (index - half, len(units) - half)
        titik.append(_dot(unit, jumlah.get(unit.kode, 0), is_kanan, (2 * place + 1) / count - 1, radius, tengah))
    at = {item.unit.kode: item for item in titik}
    busur = [
        (_chord(at[a], at[b], tengah), min(9.0, 1.4 * math.sqrt(banyak)))
        for (a, b), banyak in sorted(kaitan.items(), key=lambda item: (item[1], item[0]))
        if a in at and b in at
    ]
    return Lingkaran(2 * tengah[0], 2 * tengah[1], tuple(titik), tuple(busur))


def _dot(unit: Unit, jumlah: int, is_kanan: bool, t: float, radius: float, tengah: tuple[float, float]) -> Titik:
    """The dot at height `t` of the circle, from -1 at the top to 1 at the bottom."""
    x = radius * math.sqrt(1 - t * t) * (1 if is_kanan else -1)
    baris = textwrap.wrap(unit.nama or unit.kode, HURUF_SEBARIS, max_lines=2, placeholder=" …")
    return Titik(
        unit, tengah[0] + x, tengah[1] + t * radius, min(14.0, 3 + 2 * math.sqrt(jumlah)), is_kanan, tuple(baris)
    )


def _chord(a: Titik, b: Titik, tengah: tuple[float, float]) -> str:
    """A curve that bends towards the middle, the more the farther apart its ends are."""
    mx, my = (a.x + b.x) / 2, (a.y + b.y) / 2
    bend = 0.2 + 0.5 * math.dist((a.x, a.y), (b.x, b.y)) / (2 * (tengah[1] - TEPI))
    cx, cy = mx + bend * (tengah[0] - mx), my + bend * (tengah[1] - my)
    return f"M{a.x:.0f} {a.y:.0f}Q{cx:.0f} {cy:.0f} {b.x:.0f} {b.y:.0f}"
