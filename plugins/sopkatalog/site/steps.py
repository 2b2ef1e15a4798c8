"""The steps of a SOP as a reader sees them: the text of a row each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from ..flow.graph import FlowGraph
from ..model.sop import Sop
from .alamat import step_anchor


@dataclass(frozen=True)
class Step:
    """The text of a row of the steps table. The cells are finished HTML."""

    no: str
    anchor: str
    kegiatan: Any
    kelengkapan: Any
    waktu: str
    output: Any
    keterangan: Any

    def resolved(self, resolve: Callable[[str], Any]) -> Step:
        """The same row, its references to other SOPs made links."""
        cells = {name: resolve(getattr(self, name)) for name in ("kegiatan", "kelengkapan", "output", "keterangan")}
        return replace(self, **cells)


def steps(sop: Sop, flow: FlowGraph) -> list[Step]:
    """The rows, in the author's order; a second row with one number has an anchor of its own."""
    return [
        Step(
            no=langkah.no,
            anchor=step_anchor(simpul.id),
            kegiatan=langkah.kegiatan.html,
            kelengkapan=langkah.kelengkapan.html,
            waktu=langkah.waktu_teks,
            output=langkah.output.html,
            keterangan=langkah.keterangan.html,
        )
        for langkah, simpul in zip(sop.langkah, flow.langkah, strict=True)
    ]
