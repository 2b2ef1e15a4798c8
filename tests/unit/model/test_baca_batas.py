"""The least and the most a text allows: upper bounds and ranges."""

from __future__ import annotations

import pytest

from sopkatalog.model.durasi import Durasi, Lama
from tests.values import read_durasi

NOL = Lama()
SATU_JAM = Lama(menit=60)
TIGA_HARI = Lama(hari=3)

UP_TO = {
    "paling lambat 3 (tiga) hari": TIGA_HARI,
    "Paling lama 3 hari": TIGA_HARI,
    "selambat-lambatnya 3 hari": TIGA_HARI,
    "selambatnya 3 hari": TIGA_HARI,
    "selama-lamanya 3 hari": TIGA_HARI,
    "paling lambat dalam waktu 3 hari": TIGA_HARI,
    "max 3 hari": TIGA_HARI,
    "Maks 3 hari": TIGA_HARI,
    "maksimum 3 hari": TIGA_HARI,
    "3 hari maksimal": TIGA_HARI,
    "3 hari (maksimal)": TIGA_HARI,
    "s.d. 3 hari": TIGA_HARI,
    "hingga 3 hari": TIGA_HARI,
    "maksimal 1 s.d. 3 hari": TIGA_HARI,
    "tidak lebih dari 3 hari": TIGA_HARI,
    "< 3 hari": TIGA_HARI,
    "≤ 3 hari": TIGA_HARI,
    "maks. 1 hari kerja": Lama(hari_kerja=1),
    "kurang dari 1 jam": SATU_JAM,
}


@pytest.mark.parametrize(("teks", "maks"), UP_TO.items())
def test_upper_bound_alone_allows_no_time_at_all(teks: str, maks: Lama) -> None:
    assert read_durasi(teks) == Durasi(teks, NOL, maks)


RANGES = {
    "1 s.d. 3 hari": (Lama(hari=1), TIGA_HARI),
    "1 s/d 3 hari": (Lama(hari=1), TIGA_HARI),
    "1 sd 3 hari": (Lama(hari=1), TIGA_HARI),
    "1 (satu) s.d 3 (tiga) hari": (Lama(hari=1), TIGA_HARI),
    "1 hari sampai 3 hari": (Lama(hari=1), TIGA_HARI),
    "antara 1 sampai dengan 3 hari": (Lama(hari=1), TIGA_HARI),
    "1 s.d. maksimal 3 hari": (Lama(hari=1), TIGA_HARI),
    "1 hari (maksimal 3 hari)": (Lama(hari=1), TIGA_HARI),
    "minimal 1 hari, maksimal 3 hari": (Lama(hari=1), TIGA_HARI),
    "paling lama 3 hari, paling cepat 1 hari": (Lama(hari=1), TIGA_HARI),
    "1 atau 3 hari": (Lama(hari=1), TIGA_HARI),
    "2-3 hari": (Lama(hari=2), TIGA_HARI),
    "dua-tiga hari": (Lama(hari=2), TIGA_HARI),
    "2 – 3 jam": (Lama(menit=120), Lama(menit=180)),
    "5 sampai dengan 10 menit": (Lama(menit=5), Lama(menit=10)),
    "5' - 10'": (Lama(menit=5), Lama(menit=10)),
    "30 menit - 1 jam": (Lama(menit=30), SATU_JAM),
    "2 s.d. 3 hari kerja": (Lama(hari_kerja=2), Lama(hari_kerja=3)),
    "120 Menit / 3 Hari": (Lama(menit=120), TIGA_HARI),
    "1 (satu) hari maksimal 14 (empat belas) hari kerja": (Lama(hari=1), Lama(hari_kerja=14)),
}


@pytest.mark.parametrize(("teks", "bounds"), RANGES.items())
def test_range(teks: str, bounds: tuple[Lama, Lama]) -> None:
    assert read_durasi(teks) == Durasi(teks, *bounds)
