"""The steps of a SOP as a reader sees them: a row each, with its symbol and where the flow goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..flow.graph import FlowGraph
from ..model.langkah import JenisTarget, Langkah, Lanjut
from ..model.sop import Sop


@dataclass(frozen=True)
class Arah:
    """One way out of a step: its label, what to read ("langkah 3"), where it leads, and an anchor or a SOP."""

    label: str
    teks: str
    anchor: str = ""
    sop: str = ""


@dataclass(frozen=True)
class Step:
    """A row of the steps table. The cells are finished HTML."""

    no: str
    anchor: str
    bentuk: str
    pelaksana: tuple[str, ...]
    kegiatan: Any
    kelengkapan: Any
    waktu: str
    output: Any
    keterangan: Any
    arah: tuple[Arah, ...]

    def resolved(self, resolve: Callable[[str], Any]) -> Step:
        """The same row, its references to other SOPs made links."""
        cells = {
            name: resolve(getattr(self, name)) for name in ("kegiatan", "kelengkapan", "output", "keterangan")
        }
        return replace(self, **cells)


def steps(sop: Sop, flow: FlowGraph, known: Mapping[str, Sop]) -> list[Step]:
    """The rows, in the author's order. `known` are the SOPs that may be linked, by their id."""
    return [_step(langkah, index, sop, flow, known) for index, langkah in enumerate(sop.langkah)]


def anchor_langkah(no: str) -> str:
    """`langkah-3`: the lasting anchor of a step."""
    return f"langkah-{no}"


def _step(langkah: Langkah, index: int, sop: Sop, flow: FlowGraph, known: Mapping[str, Sop]) -> Step:
    simpul = flow.langkah[index]
    return Step(
        no=langkah.no,
        anchor=anchor_langkah(langkah.no),
        bentuk=simpul.bentuk.value,
        pelaksana=langkah.pelaksana,
        kegiatan=langkah.kegiatan.html,
        kelengkapan=langkah.kelengkapan.html,
        waktu=langkah.waktu_teks,
        output=langkah.output.html,
        keterangan=langkah.keterangan.html,
        arah=_ways(langkah, index, sop, known),
    )


def _ways(langkah: Langkah, index: int, sop: Sop, known: Mapping[str, Sop]) -> tuple[Arah, ...]:
    if not langkah.lanjut:  # on to the next row, which needs no words, or the end
        return (Arah("", "selesai"),) if index + 1 == len(sop.langkah) else ()
    return tuple(_way(lanjut, sop, known) for lanjut in langkah.lanjut)


def _way(lanjut: Lanjut, sop: Sop, known: Mapping[str, Sop]) -> Arah:
    if lanjut.jenis is JenisTarget.LANGKAH:
        return _to_step(lanjut.label, lanjut.ke, sop)
    if lanjut.jenis is JenisTarget.SOP and lanjut.ke in known:
        return Arah(lanjut.label, f"{lanjut.ke} ({known[lanjut.ke].judul})", sop=lanjut.ke)
    return Arah(lanjut.label, lanjut.ke)


def _to_step(label: str, ke: str, sop: Sop) -> Arah:
    known = any(langkah.no == ke for langkah in sop.langkah)
    return Arah(label, f"langkah {ke}", anchor_langkah(ke) if known else "")
