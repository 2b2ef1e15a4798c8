"""Durations: added, compared, shown. Nobody else adds minutes.

Minutes, working days, days and months are kept apart, because only a `Kalender` can bring them to one measure.
How authors write a duration is no matter of this file: `baca_durasi` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import Protocol

from .compact import compact

KINDS = ("menit", "hari_kerja", "hari", "bulan")


class UkuranKerja(Protocol):
    """What can measure a `Lama` in working minutes: the `Kalender`."""

    def menit_kerja(self, lama: Lama) -> Fraction:
        """Working minutes in `lama`."""


@compact
@dataclass(frozen=True, slots=True)
class Lama:
    """One amount of time, its kinds kept apart.

    A week is read as 7 days, a working week as 5 working days, a year as 12 months.

    >>> str(Lama(menit=90) + Lama(hari_kerja=2))
    '2 hari kerja 1 jam 30 menit'
    >>> str(Lama())
    '0 menit'
    """

    menit: int = 0
    hari_kerja: int = 0
    hari: int = 0
    bulan: int = 0

    def __add__(self, other: Lama) -> Lama:
        return Lama(
            self.menit + other.menit,
            self.hari_kerja + other.hari_kerja,
            self.hari + other.hari,
            self.bulan + other.bulan,
        )

    @property
    def is_nol(self) -> bool:
        """Is there no time in it at all?"""
        return not self.kinds

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of time that occur: menit, hari_kerja, hari, bulan.

        >>> sorted(Lama(menit=5, bulan=1).kinds)
        ['bulan', 'menit']
        """
        return frozenset(kind for kind, n in zip(KINDS, self._amounts(), strict=True) if n)

    def compare(self, other: Lama, kalender: UkuranKerja | None = None) -> int | None:
        """-1, 0 or 1; None where only a calendar could tell.

        Without a calendar an amount is less when none of its kinds is more; with one, by its working minutes.

        >>> Lama(hari=2).compare(Lama(hari=3)), Lama(hari=2).compare(Lama(hari_kerja=2))
        (-1, None)
        """
        if kalender is not None:
            ini, itu = kalender.menit_kerja(self), kalender.menit_kerja(other)
            return (ini > itu) - (ini < itu)
        signs = {(a > b) - (a < b) for a, b in zip(self._amounts(), other._amounts(), strict=True)}
        return None if {-1, 1} <= signs else sum(signs)

    def __str__(self) -> str:
        jam, menit = divmod(self.menit, 60)
        named = (
            (self.bulan, "bulan"),
            (self.hari, "hari"),
            (self.hari_kerja, "hari kerja"),
            (jam, "jam"),
            (menit, "menit"),
        )
        return " ".join(f"{n} {unit}" for n, unit in named if n) or "0 menit"

    def _amounts(self) -> tuple[int, ...]:
        return self.menit, self.hari_kerja, self.hari, self.bulan


@compact
@dataclass(frozen=True, slots=True)
class Durasi:
    """A duration: the author's words, and what they say: at least `min`, at most `maks`, if `syarat`.

    Two durations that say the same are equal, whatever their words. A sum has no author: its `teks` is empty.

    >>> satu_jam = Lama(menit=60)
    >>> Durasi("1 jam", satu_jam, satu_jam) == Durasi("60 menit", satu_jam, satu_jam)
    True
    """

    teks: str = field(compare=False)
    min: Lama
    maks: Lama
    kira_kira: bool = False
    syarat: str = ""

    def __add__(self, other: Durasi) -> Durasi:
        # Sorted, so that the order of adding leaves no trace.
        syarat = sorted({part for text in (self.syarat, other.syarat) for part in text.split("; ") if part})
        return Durasi(
            teks="",
            min=self.min + other.min,
            maks=self.maks + other.maks,
            kira_kira=self.kira_kira or other.kira_kira,
            syarat="; ".join(syarat),
        )

    def __str__(self) -> str:
        kira = "± " if self.kira_kira else ""
        syarat = f" ({self.syarat})" if self.syarat else ""
        if self.min != self.maks and self.min.is_nol:
            return f"paling lambat {kira}{self.maks}{syarat}"
        return kira + _range_text(str(self.min), str(self.maks)) + syarat

    def as_dict(self) -> dict[str, str | int | bool | None]:
        """The JSON form; a kind of time that occurs in neither bound is None, lest it be read as zero.

        >>> d = Durasi("1 s.d. 3 hari", Lama(hari=1), Lama(hari=3))
        >>> d.as_dict()["hari_maks"], d.as_dict()["menit_maks"]
        (3, None)
        """
        occurring = (self.min.kinds | self.maks.kinds) or {"menit"}
        result: dict[str, str | int | bool | None] = {"teks": self.teks or str(self)}
        for kind in KINDS:
            result[f"{kind}_min"] = getattr(self.min, kind) if kind in occurring else None
            result[f"{kind}_maks"] = getattr(self.maks, kind) if kind in occurring else None
        return result | {"kira_kira": self.kira_kira}


def _range_text(kurang: str, lebih: str) -> str:
    if kurang == lebih:
        return kurang
    angka, _, unit = kurang.partition(" ")
    is_same_unit = unit == lebih.partition(" ")[2] and not any(map(str.isdigit, unit))
    return f"{angka} s.d. {lebih}" if is_same_unit else f"{kurang} s.d. {lebih}"


class SalahDurasi(Enum):
    """Why a time could not be read."""

    TANPA_SATUAN = "tanpa satuan"
    """A number without a unit: “5”."""
    JADWAL = "jadwal"
    """When, not how long: “setiap hari pukul 08.00”."""
    TIDAK_DIKENAL = "tidak dikenal"
    """Words that are not known, that leave the end open, or that can mean two things."""
    ANGKA_BERBEDA = "angka berbeda"
    """Two figures for one time that differ: “3 (lima) hari”."""
    TERBALIK = "terbalik"
    """A range from more to less: “5 - 3 hari”, “3 hari s.d. 2 jam”."""
    PECAHAN = "pecahan"
    """Part of a day, month or working week, which has no length of its own: “1,5 hari”."""


@dataclass(frozen=True, slots=True)
class TidakTerbaca:
    """A time that could not be read: why, the author's words, and those of them that were not understood."""

    salah: SalahDurasi
    teks: str
    bagian: str
