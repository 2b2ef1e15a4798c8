"""Whole durations: “about”, no time on purpose, and what must be handed back to the author."""

from __future__ import annotations

import sys

import pytest

from sopkatalog.model.baca_durasi import parse_durasi
from sopkatalog.model.durasi import Durasi, Lama, SalahDurasi, TidakTerbaca
from tests.values import read_durasi


@pytest.mark.parametrize(
    "teks",
    [
        "± 30 menit", "+/- 30 menit", "LEBIH KURANG 30 MENIT", "kurang lebih 30 menit", "sekitar 30 menit",
        "kira-kira 30 menit", "kl. 30 menit", "lk 30 menit", "rata-rata 30 menit", "~30 menit",
        "30 menit kurang lebih", "± setengah jam",
    ],
)  # fmt: skip
def test_about(teks: str) -> None:
    assert read_durasi(teks) == Durasi(teks, Lama(menit=30), Lama(menit=30), kira_kira=True)


@pytest.mark.parametrize("teks", ["", " ", "-", "--", " – ", "—", "<br>", "Tidak ada", "tidak  ada.", " " * 1000])
def test_no_time_on_purpose(teks: str) -> None:
    assert parse_durasi(teks) is None


REFUSED = {
    SalahDurasi.TANPA_SATUAN: {
        "5": "5",
        "5 (lima)": "5 (lima)",
        "maksimal 3": "3",
        "1 jam 30": "30",
        "1 hari s.d. 3": "3",
        "1 s.d. 2 jam 30 menit": "1",
    },
    SalahDurasi.JADWAL: {
        "Setiap hari Pukul 23.00 WITA": "Setiap hari",
        "Senin s.d. Jumat": "Senin",
        "08.00-15.00": "08.00",
        "08:00 s.d. 15:00": "08:00",
        "jam 08.00": "jam 08.00",
        "Hari kerja": "Hari kerja",
        "setiap bulan": "setiap bulan",
        "setiap 3 bulan": "setiap 3",
        "Satu kali setiap bulan": "setiap bulan",
        "2 kali seminggu": "kali seminggu",
        "2x sehari": "2x sehari",
        "3 bulan sekali": "bulan sekali",
        "paling lambat tanggal 10": "tanggal",
        "10 Januari": "Januari",
        "H-3": "H-3",
        "Triwulan I": "Triwulan",
        "3 hari sebelum kegiatan": "sebelum kegiatan",
        "1 jam/hari": "/hari",
        "1 jam per hari": "per hari",
        "1 jam setiap hari": "setiap hari",
    },
    SalahDurasi.TIDAK_DIKENAL: {
        "secepatnya": "secepatnya",
        "tentatif": "tentatif",
        "Menyesuaikan kebutuhan": "Menyesuaikan kebutuhan",
        "sesuai kebutuhan": "sesuai kebutuhan",
        "...": ".",
        "Rp 50.000": "Rp",
        "30 orang": "orang",
        "5 mneit": "mneit",
        "3 (tga) hari": "(tga)",
        "beberapa hari": "beberapa",
        "menit": "menit",
        "minimal 1 hari": "minimal",
        "lebih dari 1 jam": "lebih dari",
        "1 jam atau lebih": "lebih",
        "15 menit sampai selesai": "selesai",
        "15 menit jaringan stabil": "jaringan stabil",
        "15 menit per": "per",
        "1 hari s.d.": "s.d.",
        "15 menit jika lengkap, 3 hari jika tidak": "3",
        "1 hari (7 jam)": "(7 jam)",
        "2 jam (hari kerja)": "hari kerja",
        "15 menit (berkas": "(berkas",
        "15 menit)": ")",
        "1 hari 2 hari": "2",
        "30 menit 1 jam": "1",
        "dua tiga hari": "dua tiga",
        "lima puluh dua puluh hari": "lima puluh dua puluh",
        "1.30 jam": "1.30",
        "1,500 jam": "1,500",
        "2/3 jam": "2/3",
        "2 x 1 minggu": "minggu",
        "1 x 24 jam kerja": "jam kerja",
        "-15 menit": "-",
        "+ 15 menit": "+",
        "12345678 hari": "12345678",
    },
    SalahDurasi.ANGKA_BERBEDA: {
        "3 (lima) hari": "3 (lima)",
        "3 lima hari": "3 lima",
        "3 hari (lima)": "(lima)",
        "60 menit (2 jam)": "(2 jam)",
    },
    SalahDurasi.TERBALIK: {
        "5 - 3 hari": "5 - 3 hari",
        "3 hari s.d. 2 jam": "3 hari s.d. 2 jam",
        "minimal 3 hari maksimal 1 hari": "minimal 3 hari maksimal 1 hari",
    },
    SalahDurasi.PECAHAN: {
        "1,5 hari": "1,5 hari",
        "setengah hari kerja": "setengah hari kerja",
        "1/2 bulan": "1/2 bulan",
        "1,5 minggu": "1,5 minggu",
    },
}


@pytest.mark.parametrize(
    ("salah", "teks", "bagian"),
    [(salah, teks, bagian) for salah, cases in REFUSED.items() for teks, bagian in cases.items()],
)
def test_what_is_not_understood_is_said_and_not_guessed(salah: SalahDurasi, teks: str, bagian: str) -> None:
    assert parse_durasi(teks) == TidakTerbaca(salah, teks, bagian)


@pytest.mark.parametrize("teks", ["1" * 200_000, "satu " * 40_000, "(" * 200_000, "hari " * 60 + "x", "1 jam " * 50])
def test_long_text_is_refused(teks: str) -> None:
    refused = parse_durasi(teks)
    assert isinstance(refused, TidakTerbaca)
    assert refused.salah is SalahDurasi.TIDAK_DIKENAL


def test_places_in_the_text_survive_lower_casing() -> None:
    """Only "İ" changes its length in lower case; the reader counts on it."""
    letters = map(chr, range(sys.maxunicode + 1))
    assert [letter for letter in letters if len(letter.lower()) != 1] == ["İ"]
    assert read_durasi("15 menit (İZİN Ada)").syarat == "İZİN Ada"
