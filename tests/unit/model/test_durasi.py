"""Durations as values: shown, equal, added, compared."""

from __future__ import annotations

import pytest

from sopkatalog.model.durasi import Durasi, Lama
from sopkatalog.model.kalender import Kalender
from tests.values import read_durasi

SATU_JAM = Lama(menit=60)
TIGA_HARI = Lama(hari=3)


@pytest.mark.parametrize(
    ("teks", "shown"),
    [
        ("90 menit", "1 jam 30 menit"),
        ("1 sd 3 hari", "1 s.d. 3 hari"),
        ("30 menit - 2 jam", "30 menit s.d. 2 jam"),
        ("max ± 2 jam", "paling lambat ± 2 jam"),
        ("± 15 Menit (Jaringan Stabil)", "± 15 menit (Jaringan Stabil)"),
        ("1 hari maksimal 14 hari kerja", "1 hari s.d. 14 hari kerja"),
        ("2 hari 15 menit - 3 hari 15 menit", "2 hari 15 menit s.d. 3 hari 15 menit"),
        ("1 tahun", "12 bulan"),
        ("0 menit", "0 menit"),
    ],
)
def test_shown(teks: str, shown: str) -> None:
    assert str(read_durasi(teks)) == shown


def test_words_do_not_count_for_equality() -> None:
    assert read_durasi("1 jam") == read_durasi("60 menit")
    assert hash(read_durasi("1 jam")) == hash(read_durasi("60 menit"))
    assert read_durasi("1 jam") != read_durasi("± 1 jam")


def test_sum() -> None:
    total = read_durasi("± 1 s.d. 2 jam (b)") + read_durasi("paling lambat 1 hari kerja (a)")
    assert total == Durasi("", SATU_JAM, Lama(menit=120, hari_kerja=1), kira_kira=True, syarat="a; b")
    assert total.as_dict()["teks"] == "± 1 jam s.d. 1 hari kerja 2 jam (a; b)"


def test_dict_tells_a_kind_that_does_not_occur_from_zero() -> None:
    assert read_durasi("120 Menit / 3 Hari").as_dict() == {
        "teks": "120 Menit / 3 Hari",
        "menit_min": 120,
        "menit_maks": 0,
        "hari_kerja_min": None,
        "hari_kerja_maks": None,
        "hari_min": 0,
        "hari_maks": 3,
        "bulan_min": None,
        "bulan_maks": None,
        "kira_kira": False,
    }
    assert read_durasi("0 menit").as_dict()["menit_maks"] == 0


def test_compare() -> None:
    kalender = Kalender()
    assert SATU_JAM.compare(SATU_JAM) == 0
    assert SATU_JAM.compare(SATU_JAM + TIGA_HARI) == -1
    assert SATU_JAM.compare(Lama(hari_kerja=1)) is None
    assert SATU_JAM.compare(Lama(hari_kerja=1), kalender) == -1
    assert Lama(hari=7).compare(Lama(hari_kerja=5), kalender) == 0
    assert Lama(bulan=1).compare(Lama(hari=28), kalender) == 1
