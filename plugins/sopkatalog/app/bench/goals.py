"""The floors we hold ourselves to, and what a measurement says of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .values import Halaman, HasilUkuran, Kerja


@dataclass(frozen=True, slots=True)
class Batas:
    """A floor: what, at which size, the most it may be, and what it was."""

    apa: str
    sop: int
    maks: float
    nilai: float
    satuan: str
    desimal: int = 2

    @property
    def is_dipenuhi(self) -> bool:
        """Is the floor kept?"""
        return self.nilai < self.maks

    def __str__(self) -> str:
        mark = "dipenuhi" if self.is_dipenuhi else "TERLAMPAUI"
        nilai = angka(self.nilai, 0 if self.satuan == "%" else self.desimal)
        maks = angka(self.maks, next(n for n in range(4) if round(self.maks, n) == self.maks))
        return f"{mark:10}  {self.apa}, {angka(self.sop, 0)} SOP: {nilai} {self.satuan} (batas {maks} {self.satuan})"


# By number of SOPs: cold build, CPU and clock, and a build after one change, as parts of plain Material's cold build.
_BANDINGAN = {1000: (0.30, 0.18, 0.06), 5000: (0.13, 0.08, 0.015)}
_MEMORI_MB = {1000: 150.0, 5000: 300.0, 10_000: 500.0}
_PERIKSA_DETIK = {1000: (5.0, 0.5), 10_000: (50.0, 3.0)}
_PRATINJAU_DETIK = {1000: 0.5, 5000: 1.0, 10_000: 1.5}
_CPU_PER_SOP = {5000: 1.1, 10_000: 1.15}


def floors(ukuran: HasilUkuran, dasar: HasilUkuran | None = None) -> Iterator[Batas]:
    """The floors that this size was measured against; `dasar` is the measurement at 1,000 SOPs."""
    yield from _beside_material(ukuran)
    yield from _growth(ukuran, dasar)
    yield from _check(ukuran)
    yield from _pages(ukuran)


def _beside_material(ukuran: HasilUkuran) -> Iterator[Batas]:
    kami, ubah, polos = (ukuran.kerja.get(kerja) for kerja in (Kerja.KAMI, Kerja.UBAH, Kerja.POLOS))
    if kami and ubah and polos and ukuran.sop in _BANDINGAN:
        cpu, waktu, diubah = _BANDINGAN[ukuran.sop]
        values = (
            ("Build kami : Material, CPU", cpu, kami.cpu.median / polos.cpu.median),
            ("Build kami : Material, waktu", waktu, kami.waktu.median / polos.waktu.median),
            ("Satu SOP diubah : Material, CPU", diubah, ubah.cpu.median / polos.cpu.median),
        )
        for apa, maks, nilai in values:
            yield Batas(apa, ukuran.sop, maks, nilai, "kali", 3)
    if kami and ukuran.sop in _MEMORI_MB:
        yield Batas("Memori proses terbesar", ukuran.sop, _MEMORI_MB[ukuran.sop], kami.memori.median, "MB", 0)


def _growth(ukuran: HasilUkuran, dasar: HasilUkuran | None) -> Iterator[Batas]:
    kami, awal = ukuran.kerja.get(Kerja.KAMI), dasar.kerja.get(Kerja.KAMI) if dasar else None
    if kami and awal and dasar and ukuran.sop in _CPU_PER_SOP:
        nilai = (kami.cpu.median / ukuran.sop) / (awal.cpu.median / dasar.sop)
        yield Batas("CPU per SOP dibanding pada 1.000", ukuran.sop, _CPU_PER_SOP[ukuran.sop], nilai, "kali")


def _check(ukuran: HasilUkuran) -> Iterator[Batas]:
    jobs = (Kerja.PERIKSA_SATU, Kerja.PERIKSA, Kerja.PERIKSA_TETAP)
    satu, semua, tetap = (ukuran.kerja.get(kerja) for kerja in jobs)
    if satu:
        yield Batas("Periksa satu berkas, waktu", ukuran.sop, 1.0, satu.waktu.median, "detik")
    if semua and tetap and ukuran.sop in _PERIKSA_DETIK:
        awal, ulang = _PERIKSA_DETIK[ukuran.sop]
        yield Batas("Periksa semua, waktu", ukuran.sop, awal, semua.waktu.median, "detik")
        yield Batas("Periksa, tidak ada yang berubah, waktu", ukuran.sop, ulang, tetap.waktu.median, "detik")


def _pages(ukuran: HasilUkuran) -> Iterator[Batas]:
    if ukuran.build and ukuran.tahap:
        yield Batas("Kerja inti dalam CPU build", ukuran.sop, 25.0, 100 * ukuran.inti / ukuran.build, "%")
    if ukuran.alur:
        yield Batas("Tabel alur 12 langkah, 5 pelaksana, CPU", ukuran.sop, 2.0, ukuran.alur[0], "milidetik")
        yield Batas("Tabel alur 12 langkah, 5 pelaksana, gzip", ukuran.sop, 4.0, ukuran.alur[1], "kB")
    if ukuran.halaman_kb is not None:
        yield Batas("Halaman SOP tanpa aset, gzip", ukuran.sop, 12.0, ukuran.halaman_kb, "kB", 1)
    if ukuran.pratinjau and ukuran.sop in _PRATINJAU_DETIK:
        maks, nilai = _PRATINJAU_DETIK[ukuran.sop], ukuran.pratinjau[0].median
        yield Batas("Pratinjau menampilkan SOP yang disimpan", ukuran.sop, maks, nilai, "detik")
    if ukuran.baca:
        layanan = ukuran.baca[Halaman.LAYANAN]
        yield Batas("Halaman layanan, seluruh muatan", ukuran.sop, 100.0, layanan.jumlah, "kB")
        yield Batas("Halaman layanan, tampil pertama", ukuran.sop, 1.5, layanan.tampil.median, "detik")


def angka(value: float, desimal: int) -> str:
    """A number with Indonesian marks.

    >>> angka(1234.5, 1)
    '1.234,5'
    """
    return f"{value:,.{desimal}f}".translate({ord(","): ".", ord("."): ","})
