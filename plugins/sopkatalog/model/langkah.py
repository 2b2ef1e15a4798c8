"""One step of a procedure: a row of the official form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..diagnostics import Span
from .compact import compact
from .durasi import Durasi, TidakTerbaca
from .teks import Teks


class JenisTarget(Enum):
    """Where the flow may go."""

    LANGKAH = "langkah"
    SELESAI = "selesai"
    SOP = "sop"


@compact
@dataclass(frozen=True, slots=True)
class Lanjut:
    """One way out of a step: its label ("" when there is none) and where it leads.

    `ke` is a step id, "selesai", or the id of another SOP.
    """

    label: str
    jenis: JenisTarget
    ke: str


@compact
@dataclass(frozen=True, slots=True)
class Langkah:
    """A step: who does what, with which input, in what time, giving what."""

    no: str
    kegiatan: Teks
    pelaksana: tuple[str, ...]
    kelengkapan: Teks
    waktu: Durasi | TidakTerbaca | None
    waktu_teks: str
    output: Teks
    keterangan: Teks
    lanjut: tuple[Lanjut, ...]
    span: Span = field(compare=False)
    posisi: Mapping[str, Span] = field(compare=False, default_factory=dict, repr=False)

    @property
    def is_keputusan(self) -> bool:
        """Does the flow branch here? A labelled outcome makes a decision, even a lone one."""
        return len(self.lanjut) > 1 or any(lanjut.label for lanjut in self.lanjut)

    @property
    def durasi(self) -> Durasi | None:
        """The time, where it was given and understood."""
        return self.waktu if isinstance(self.waktu, Durasi) else None

    def at(self, kolom: str) -> Span:
        """Place of a column's cell ("kegiatan", "waktu" …), else of the row."""
        return self.posisi.get(kolom, self.span)
