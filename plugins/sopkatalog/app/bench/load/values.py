"""What the measurement of load asks and answers, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from statistics import median

from ..values import BENIH, Ringkas

UKURAN_MUATAN = (5000,)
DETIK = 10
SAMBUNGAN = 32
"""Connections that are kept open and always busy."""


class Kiriman(Enum):
    """How files go out: what a reader sees, and what the visitor's browser says it takes."""

    TANPA = ("tanpa pemampatan", "identity")
    LANGSUNG = ("gzip saat diminta", "gzip")
    SIAP = ("berkas .gz siap", "gzip")
    SIAP_BR = ("berkas .br siap", "br")

    @property
    def nama(self) -> str:
        """What a reader sees."""
        return self.value[0]

    @property
    def diterima(self) -> str:
        """The value of `Accept-Encoding`."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class PilihanMuatan:
    """What the command line chose; `simpan`: a folder for the catalogue, whose built site is used again."""

    project: Path = Path()
    ukuran: tuple[int, ...] = UKURAN_MUATAN
    putaran: int = 3
    simpan: Path | None = None
    detik: int = DETIK
    benih: int = BENIH


@dataclass(frozen=True, slots=True)
class Alamat:
    """An address that is asked for, and the kind of its page or file."""

    jenis: str
    path: str


@dataclass(frozen=True, slots=True)
class Beban:
    """What a run of a client saw: answers, seconds, milliseconds at the median and at 99 %, answers that were none."""

    permintaan: int
    detik: float
    p50: float
    p99: float
    gagal: int = 0


@dataclass(frozen=True, slots=True)
class Putaran:
    """A run, and the CPU seconds that nginx spent in it."""

    beban: Beban
    cpu: float

    @property
    def per_detik(self) -> float:
        """Answers per second."""
        return self.beban.permintaan / self.beban.detik


@dataclass(frozen=True, slots=True)
class HasilKiriman:
    """All that was seen of one way of sending: the rounds, and bytes of an answer's body by kind."""

    kiriman: Kiriman
    putaran: tuple[Putaran, ...]
    bita: Mapping[str, float]
    rata: float

    @property
    def per_detik(self) -> Ringkas:
        """Answers per second over the rounds."""
        return Ringkas.of([satu.per_detik for satu in self.putaran])

    @property
    def p50(self) -> float:
        """Milliseconds until half of the answers were there."""
        return median(satu.beban.p50 for satu in self.putaran)

    @property
    def p99(self) -> float:
        """Milliseconds until 99 of a hundred answers were there."""
        return median(satu.beban.p99 for satu in self.putaran)

    @property
    def gagal(self) -> int:
        """Answers that were none."""
        return sum(satu.beban.gagal for satu in self.putaran)

    @property
    def cpu_per_permintaan(self) -> float:
        """Microseconds of nginx's CPU for one answer."""
        return median(satu.cpu / max(satu.beban.permintaan, 1) for satu in self.putaran) * 1e6

    @property
    def sibuk(self) -> float:
        """How much of its one processor nginx used, 0 to 1: far below 1, somebody else was the limit."""
        return median(satu.cpu / satu.beban.detik for satu in self.putaran)


@dataclass(frozen=True, slots=True)
class HasilMuatan:
    """All that was measured at one size; `klien` is the program that asked."""

    sop: int
    klien: str
    situs_mb: float
    siap_mb: float
    kiriman: tuple[HasilKiriman, ...]
