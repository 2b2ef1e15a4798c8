"""Heights of flow sheets as a browser laid them out, and how many steps go on each sheet; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...draw.sheets import split
from ...flow.graph import FlowGraph

# Of a connector, when no sheet had one yet: two lines of text beside its symbol.
_BARIS_LAIN = 40.0
# Browsers round the edges of a sheet to whole pixels.
_LONGGAR = 2.0


@dataclass(frozen=True, slots=True)
class Lembar:
    """A flow sheet: its whole height, the heights of the rows of its steps and of its other rows; in one unit."""

    tinggi: float
    langkah: tuple[float, ...]
    lain: tuple[float, ...] = ()

    @property
    def di_luar_baris(self) -> float:
        """What the sheet needs beside its rows: title, head of the table."""
        return self.tinggi - sum(self.langkah) - sum(self.lain)


def steps_per_sheet(lembar: Sequence[Lembar]) -> tuple[int, ...]:
    """How many steps the sheets hold."""
    return tuple(len(item.langkah) for item in lembar)


def overflow(lembar: Sequence[Lembar], tinggi_kertas: float) -> float:
    """By how much the highest sheet that could be parted is too high; 0 when all fit."""
    too_high = (item.tinggi - tinggi_kertas + _LONGGAR for item in lembar if len(item.langkah) > 1)
    return max(0.0, *too_high, 0.0)


def measured_split(
    graph: FlowGraph, lembar: Sequence[Lembar], tinggi_kertas: float, sisihkan: float = 0.0
) -> tuple[int, ...]:
    """Steps for each sheet by the heights that were measured, with `sisihkan` of every sheet left free."""
    tinggi = [baris for item in lembar for baris in item.langkah]
    ruang = tinggi_kertas - _LONGGAR - max(item.di_luar_baris for item in lembar) - sisihkan
    lain = [baris for item in lembar for baris in item.lain] or [_BARIS_LAIN]
    # Which of them a sheet will have is not known; the next round sees.
    return split(graph, tinggi, ruang, sum(lain) / len(lain))
