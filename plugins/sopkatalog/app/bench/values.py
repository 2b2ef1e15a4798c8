"""What the benchmark asks and answers, as values. Light on purpose: the process that measures must stay small."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path
from statistics import median
from typing import Any

UKURAN = (100, 1000, 5000)
UKURAN_BACA = (1000,)
"""What a reader waits for is measured at one size unless more are asked for."""
BENIH = 2026
KAMI, POLOS = "kami", "polos"
"""Folders of a measured size: a project of ours, and plain Markdown for Material alone."""


class Bagian(Enum):
    """What may be asked for alone."""

    BUILD = "build"
    CHECK = "check"
    PROFILE = "profile"
    PRATINJAU = "pratinjau"
    BACA = "baca"


class Kerja(Enum):
    """What is measured; the value is what a reader sees."""

    KAMI = "Build kami"
    TETAP = "Build, tidak ada yang berubah"
    UBAH = "Build, satu SOP diubah"
    POLOS = "Material polos"
    PERIKSA = "Periksa semua"
    PERIKSA_TETAP = "Periksa, tidak ada yang berubah"
    PERIKSA_SATU = "Periksa satu berkas"


class Halaman(Enum):
    """Pages whose first visit is measured; the value is what a reader sees."""

    LAYANAN = "Layanan"
    SOP = "SOP"
    BERANDA = "Beranda"
    REGISTER = "Register"
    POLOS = "Material polos, SOP yang sama"


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What the command line chose. `project` is where `mkdocs.yml` and `docs/` are.

    `peramban`: the browser's file; without one no page is visited.
    """

    ukuran: tuple[int, ...] = UKURAN
    putaran: int | None = None
    simpan: Path | None = None
    hanya: Bagian | None = None
    project: Path = Path()
    benih: int = BENIH
    peramban: str = ""

    def putaran_untuk(self, ukuran: int) -> int:
        """Rounds at a size: as asked, else few where one takes minutes."""
        return self.putaran or (3 if ukuran <= 1000 else 1)

    def has(self, bagian: Bagian) -> bool:
        """Is this part to be measured?"""
        return self.hanya in (None, bagian)

    @property
    def is_visited(self) -> bool:
        """Are pages to be visited?"""
        return self.has(Bagian.BACA) and bool(self.peramban)


@dataclass(frozen=True, slots=True)
class Biaya:
    """What one run cost: CPU seconds, seconds on the clock, peak memory of its largest process in MB."""

    cpu: float
    waktu: float
    memori: float


KERJA_INTI = ("membaca berkas", "mengurai", "memberi nomor", "memeriksa aturan", "alur dan waktu", "teks Mermaid")


@dataclass(frozen=True, slots=True)
class Ringkas:
    """Median, least and most of several runs.

    >>> Ringkas.of([3.0, 1.0, 2.0])
    Ringkas(median=2.0, min=1.0, maks=3.0)
    """

    median: float
    min: float
    maks: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Ringkas:
        """The summary of at least one value."""
        return cls(median(values), min(values), max(values))


@dataclass(frozen=True, slots=True)
class Keluaran:
    """What a build wrote: megabytes, and pages of HTML."""

    mb: float
    halaman: int


@dataclass(frozen=True, slots=True)
class Fungsi:
    """A function of ours in a profile: where it is, how often it ran, its own seconds and those with its callees."""

    tempat: str
    nama: str
    kali: int
    sendiri: float
    seluruhnya: float


@dataclass(frozen=True, slots=True)
class HasilKerja:
    """What one kind of work cost over the rounds, and what it wrote."""

    cpu: Ringkas
    waktu: Ringkas
    memori: Ringkas
    keluaran: Keluaran | None = None

    @classmethod
    def of(cls, runs: list[Biaya], keluaran: Keluaran | None) -> HasilKerja:
        """The summary of at least one run."""
        cpu, waktu, memori = ([getattr(cost, name) for cost in runs] for name in ("cpu", "waktu", "memori"))
        return cls(Ringkas.of(cpu), Ringkas.of(waktu), Ringkas.of(memori), keluaran)


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """What first visits to a page cost: kilobytes by kind, requests, seconds to the first paint and of scripts."""

    alamat: str
    kb: Mapping[str, float]
    permintaan: int
    tampil: Ringkas
    skrip: Ringkas

    @property
    def jumlah(self) -> float:
        """Kilobytes of all kinds."""
        return sum(self.kb.values())

    @classmethod
    def of(cls, alamat: str, kunjungan: Sequence[Mapping[str, Any]]) -> HasilBaca:
        """The summary of at least one visit, as `reading` tells it; bytes are those of the largest."""
        most = max(kunjungan, key=lambda visit: sum(visit["kb"].values()))
        tampil, skrip = (Ringkas.of([visit[name] for visit in kunjungan]) for name in ("tampil", "skrip"))
        return cls(alamat, most["kb"], most["permintaan"], tampil, skrip)


@dataclass(frozen=True, slots=True)
class HasilUkuran:
    """All that was measured at one size.

    `tahap`: CPU seconds of the plugin's stages, each the least of the rounds. `alur`: milliseconds and kB (gzip) of the
    flow table of a SOP with 12 steps and 5 executors. `halaman_kb`: the page of a SOP, gzip.
    `pratinjau`: seconds until a preview shows a saved SOP, on its page and in the lists.
    """

    sop: int
    putaran: int
    sumber_mb: float
    kerja: Mapping[Kerja, HasilKerja]
    tahap: Mapping[str, float] = field(default_factory=dict)
    fungsi: tuple[Fungsi, ...] = ()
    alur: tuple[float, float] | None = None
    halaman_kb: float | None = None
    pratinjau: tuple[Ringkas, Ringkas] | None = None
    baca: Mapping[Halaman, HasilBaca] = field(default_factory=dict)

    @property
    def plugin(self) -> float:
        """CPU seconds of the plugin's own work."""
        return sum(self.tahap.values())

    @property
    def inti(self) -> float:
        """CPU seconds of what the floor counts: reading, rules, flow and diagram text; any site needs pages."""
        return sum(detik for nama, detik in self.tahap.items() if nama in KERJA_INTI)

    @property
    def build(self) -> float | None:
        """CPU seconds of our build to hold the stages against: the least, since other work on a machine only adds."""
        kami = self.kerja.get(Kerja.KAMI)
        return kami.cpu.min if kami else None


@dataclass(frozen=True, slots=True)
class Hasil:
    """A whole run of the benchmark, and where it ran. `dilewati`: what was left out, and why."""

    tanggal: date
    mesin: str
    benih: int
    ukuran: tuple[HasilUkuran, ...]
    dilewati: str = ""
