"""Heights of flow sheets as a browser laid them out, and how many steps go on each sheet; pure."""

from __future__ import annotations

from collections.abc import Sequence

from ...draw.sheets import Lembar, split_again
from ...flow.graph import FlowGraph

# Of a connector, when no sheet had one yet: two lines of text beside its symbol.
_BARIS_LAIN = 40.0
# Browsers round the edges of a sheet to whole pixels.
_LONGGAR = 2.0


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
    return split_again(graph, lembar, tinggi_kertas - _LONGGAR - sisihkan, _BARIS_LAIN)
