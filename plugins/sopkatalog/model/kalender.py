"""The working calendar of a city: which days and how many minutes count as work.

It knows no clock and reads no file: holidays are handed in. It is the one place where working days, calendar
days and months are brought to one measure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from .durasi import Lama

HARI = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")

_SATU_HARI = timedelta(days=1)
# 400 Gregorian years are 146 097 days and 4 800 months, exactly.
_HARI_PER_BULAN = Fraction(146_097, 4_800)


@dataclass(frozen=True, slots=True)
class Kalender:
    """Working minutes of a day, working days of a week (0 = senin), holidays.

    >>> Kalender().is_hari_kerja(date(2025, 8, 15)), Kalender().is_hari_kerja(date(2025, 8, 16))
    (True, False)
    """

    # 37.5 hours in five days (Perpres 21/2023): 7.5 hours a day, as in FORMAT's `jam_kerja_per_hari`.
    menit_kerja_per_hari: int = 450
    hari_kerja: frozenset[int] = frozenset(range(5))
    libur: frozenset[date] = frozenset()

    def is_hari_kerja(self, tanggal: date) -> bool:
        """Is `tanggal` a day of work?"""
        return tanggal.weekday() in self.hari_kerja and tanggal not in self.libur

    def tambah_hari_kerja(self, mulai: date, n: int) -> date:
        """The n-th working day after `mulai`; `mulai` itself for 0.

        A calendar without any working day, and a negative `n`, are the caller's mistake: ValueError.

        >>> Kalender(libur=frozenset({date(2025, 8, 18)})).tambah_hari_kerja(date(2025, 8, 15), 1)
        datetime.date(2025, 8, 19)
        """
        if n < 0 or (n and not self.hari_kerja):
            raise ValueError(f"no working day number {n} after {mulai}")
        hari = mulai
        while kurang := n - self.hari_kerja_antara(mulai, hari):
            # Whole weeks first, for speed; the last step is one day, so it ends on a working day.
            hari += timedelta(weeks=(kurang - 1) // len(self.hari_kerja)) or _SATU_HARI
        return hari

    def hari_kerja_antara(self, a: date, b: date) -> int:
        """Working days after `a` up to and including `b`; negative when `b` is earlier.

        >>> Kalender().hari_kerja_antara(date(2025, 8, 15), date(2025, 8, 22))
        5
        """
        if b < a:
            return -self.hari_kerja_antara(b, a)
        minggu, sisa = divmod((b - a).days, 7)
        besok = a.weekday() + 1
        tersisa = sum((besok + i) % 7 in self.hari_kerja for i in range(sisa))
        libur = sum(a < hari <= b and hari.weekday() in self.hari_kerja for hari in self.libur)
        return minggu * len(self.hari_kerja) + tersisa - libur

    def menit_kerja(self, lama: Lama) -> Fraction:
        """Working minutes in `lama`, on average.

        Minutes count as they are, a working day as `menit_kerja_per_hari`. Without a date nobody knows which
        days of the week a calendar day or a month falls on, so these are converted by the share of working
        days in a week, a month being 1/12 of an average year; holidays are left out of account.

        >>> Kalender().menit_kerja(Lama(hari=7)) == Kalender().menit_kerja(Lama(hari_kerja=5)) == 2250
        True
        """
        hari = lama.hari + lama.bulan * _HARI_PER_BULAN
        hari_kerja = lama.hari_kerja + hari * Fraction(len(self.hari_kerja), 7)
        return lama.menit + self.menit_kerja_per_hari * hari_kerja
