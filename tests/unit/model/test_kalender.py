"""The working calendar."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from sopkatalog.model.durasi import Lama
from sopkatalog.model.kalender import HARI, Kalender

JUMAT = date(2025, 8, 15)
SENIN = date(2025, 8, 18)
LIBUR = Kalender(libur=frozenset({SENIN, date(2025, 8, 17)}))


def test_days_have_the_numbers_of_python() -> None:
    assert HARI[JUMAT.weekday()] == "jumat"
    assert HARI[SENIN.weekday()] == "senin"
    assert len(HARI) == 7


def test_is_hari_kerja() -> None:
    pekan = [SENIN + timedelta(days=i) for i in range(7)]
    assert [Kalender().is_hari_kerja(hari) for hari in pekan] == [True] * 5 + [False] * 2
    assert [LIBUR.is_hari_kerja(hari) for hari in pekan] == [False] + [True] * 4 + [False] * 2


@pytest.mark.parametrize(
    ("n", "sampai"),
    [
        (0, JUMAT),
        (1, date(2025, 8, 19)),
        (4, date(2025, 8, 22)),
        (5, date(2025, 8, 25)),
        (9, date(2025, 8, 29)),
    ],
)
def test_tambah_hari_kerja_passes_over_weekend_and_holiday(n: int, sampai: date) -> None:
    assert LIBUR.tambah_hari_kerja(JUMAT, n) == sampai


def test_tambah_hari_kerja_ends_on_a_working_day_even_from_a_weekend() -> None:
    assert Kalender().tambah_hari_kerja(date(2025, 8, 16), 5) == date(2025, 8, 22)


def test_tambah_hari_kerja_is_fast_for_absurd_numbers() -> None:
    assert LIBUR.tambah_hari_kerja(JUMAT, 1_000_000).year == 5858


@pytest.mark.parametrize("n", [-1, 1])
def test_no_such_working_day(n: int) -> None:
    with pytest.raises(ValueError, match="no working day"):
        Kalender(hari_kerja=frozenset()).tambah_hari_kerja(JUMAT, n)


def test_hari_kerja_antara() -> None:
    assert LIBUR.hari_kerja_antara(JUMAT, JUMAT) == 0
    assert LIBUR.hari_kerja_antara(JUMAT, SENIN) == 0
    assert Kalender().hari_kerja_antara(JUMAT, SENIN) == 1
    assert LIBUR.hari_kerja_antara(JUMAT, date(2025, 8, 29)) == 9
    assert LIBUR.hari_kerja_antara(date(2025, 8, 29), JUMAT) == -9


def test_menit_kerja() -> None:
    kalender = Kalender(menit_kerja_per_hari=420)
    assert kalender.menit_kerja(Lama()) == 0
    assert kalender.menit_kerja(Lama(menit=30, hari_kerja=2)) == 870
    assert kalender.menit_kerja(Lama(hari=1)) == 300
    assert kalender.menit_kerja(Lama(bulan=4800)) == Fraction(146_097 * 300)
    assert Kalender(hari_kerja=frozenset()).menit_kerja(Lama(menit=1, hari=9)) == 1
