"""Durations: what authors write, and what must be handed back to them."""

from __future__ import annotations

import sys

import pytest

from sopkatalog.model.durasi import Durasi, Lama, SalahDurasi, TidakTerbaca, parse_durasi
from sopkatalog.model.kalender import Kalender

NOL = Lama()
LIMA_BELAS = Lama(menit=15)
SATU_JAM = Lama(menit=60)
TIGA_HARI = Lama(hari=3)


def a_durasi(teks: str) -> Durasi:
    durasi = parse_durasi(teks)
    assert isinstance(durasi, Durasi), durasi
    return durasi


EXACT = {
    "15 menit": LIMA_BELAS,
    "15 Menit.": LIMA_BELAS,
    "15menit": LIMA_BELAS,
    "15\xa0menit": LIMA_BELAS,
    "30 mnt": Lama(menit=30),
    "30 mnt.": Lama(menit=30),
    "30 min": Lama(menit=30),
    "10'": Lama(menit=10),
    "10’": Lama(menit=10),
    "1'30''": Lama(menit=2),
    "30 detik": Lama(menit=1),
    "2 menit 30 detik": Lama(menit=3),
    "0 menit": NOL,
    "1 jam 30 menit": Lama(menit=90),
    "1 jam dan 30 menit": Lama(menit=90),
    "1 jam<br>30 menit": Lama(menit=90),
    "1 (satu) jam 30 (tiga puluh) menit": Lama(menit=90),
    "2 jam kerja": Lama(menit=120),
    "2 hari kerja": Lama(hari_kerja=2),
    "2 hari  Kerja": Lama(hari_kerja=2),
    "2 hari (kerja)": Lama(hari_kerja=2),
    "2 hari (hari kerja)": Lama(hari_kerja=2),
    "2 HK": Lama(hari_kerja=2),
    "selama 7 hari kerja": Lama(hari_kerja=7),
    "dalam jangka waktu 7 hari kerja": Lama(hari_kerja=7),
    "waktu : 7 hari kerja": Lama(hari_kerja=7),
    "7 hari kalender": Lama(hari=7),
    "7 hari (kalender)": Lama(hari=7),
    "1 hari 2 hari kerja 15 menit": Lama(hari=1, hari_kerja=2, menit=15),
    "2 minggu": Lama(hari=14),
    "1 minggu kerja": Lama(hari_kerja=5),
    "3 bulan": Lama(bulan=3),
    "1 tahun 2 bulan": Lama(bulan=14),
    "1,5 tahun": Lama(bulan=18),
    "5 (lima) Menit": Lama(menit=5),
    "lima (5) menit": Lama(menit=5),
    "5 lima menit": Lama(menit=5),
    "5 (5) menit": Lama(menit=5),
    "5 (lima menit)": Lama(menit=5),
    "5 (menit)": Lama(menit=5),
    "5 menit (lima menit)": Lama(menit=5),
    "5 menit (lima)": Lama(menit=5),
    "60 menit (1 jam)": SATU_JAM,
    "satu jam": SATU_JAM,
    "sejam": SATU_JAM,
    "sehari": Lama(hari=1),
    "sehari kerja": Lama(hari_kerja=1),
    "seminggu": Lama(hari=7),
    "sebulan": Lama(bulan=1),
    "setahun": Lama(bulan=12),
    "setengah jam": Lama(menit=30),
    "seperempat jam": LIMA_BELAS,
    "tiga perempat jam": Lama(menit=45),
    "satu setengah jam": Lama(menit=90),
    "1 setengah jam": Lama(menit=90),
    "satu koma lima jam": Lama(menit=90),
    "1,5 (satu koma lima) jam": Lama(menit=90),
    "1,5 jam": Lama(menit=90),
    "1.5 jam": Lama(menit=90),
    "1/2 jam": Lama(menit=30),
    "½ jam": Lama(menit=30),
    "1½ jam": Lama(menit=90),
    "1 1/2 jam": Lama(menit=90),
    "1.500 menit": Lama(menit=1500),
    "1 x 24 jam": Lama(hari=1),
    "3×24 jam": TIGA_HARI,
    "2 (dua) x 24 (dua puluh empat) jam": Lama(hari=2),
    "2 x 30 menit": SATU_JAM,
    "sepuluh menit": Lama(menit=10),
    "sebelas menit": Lama(menit=11),
    "limabelas menit": LIMA_BELAS,
    "lima belas menit": LIMA_BELAS,
    "sembilan ratus sembilan puluh sembilan hari": Lama(hari=999),
    "seratus dua puluh hari kerja": Lama(hari_kerja=120),
}


@pytest.mark.parametrize(("teks", "lama"), EXACT.items())
def test_exact_time(teks: str, lama: Lama) -> None:
    assert a_durasi(teks) == Durasi(teks, lama, lama)


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
    assert a_durasi(teks) == Durasi(teks, NOL, maks)


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
    assert a_durasi(teks) == Durasi(teks, *bounds)


@pytest.mark.parametrize(
    "teks",
    [
        "± 30 menit", "+/- 30 menit", "LEBIH KURANG 30 MENIT", "kurang lebih 30 menit", "sekitar 30 menit",
        "kira-kira 30 menit", "kl. 30 menit", "lk 30 menit", "rata-rata 30 menit", "~30 menit",
        "30 menit kurang lebih", "± setengah jam",
    ],
)  # fmt: skip
def test_about(teks: str) -> None:
    assert a_durasi(teks) == Durasi(teks, Lama(menit=30), Lama(menit=30), kira_kira=True)


CONDITIONS = {
    "15 Menit (Jaringan Internet Stabil)": "Jaringan Internet Stabil",
    "15 menit jika berkas telah lengkap": "jika berkas telah lengkap",
    "15 menit, apabila Berkas lengkap.": "apabila Berkas lengkap",
    "15 menit sejak berkas diterima (lengkap)": "sejak berkas diterima (lengkap)",
    "15 menit/berkas": "per berkas",
    "15 menit / 1 berkas": "per 1 berkas",
    "15 menit per orang": "per orang",
    "15 menit setiap pemohon": "setiap pemohon",
    "15 menit (maksimal 10 berkas)": "maksimal 10 berkas",
    "15 menit (pukul 08.00-15.00)": "pukul 08.00-15.00",
    "15 menit (berkas lengkap) jika hadir": "berkas lengkap; jika hadir",
    "15 menit dalam kondisi normal": "dalam kondisi normal",
    "15 menit ()": "",
}


@pytest.mark.parametrize(("teks", "syarat"), CONDITIONS.items())
def test_condition_is_kept_in_the_words_of_the_author(teks: str, syarat: str) -> None:
    assert a_durasi(teks) == Durasi(teks, LIMA_BELAS, LIMA_BELAS, syarat=syarat)


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
    assert a_durasi("15 menit (İZİN Ada)").syarat == "İZİN Ada"


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
    assert str(a_durasi(teks)) == shown


def test_words_do_not_count_for_equality() -> None:
    assert a_durasi("1 jam") == a_durasi("60 menit")
    assert hash(a_durasi("1 jam")) == hash(a_durasi("60 menit"))
    assert a_durasi("1 jam") != a_durasi("± 1 jam")


def test_sum() -> None:
    total = a_durasi("± 1 s.d. 2 jam (b)") + a_durasi("paling lambat 1 hari kerja (a)")
    assert total == Durasi("", SATU_JAM, Lama(menit=120, hari_kerja=1), kira_kira=True, syarat="a; b")
    assert total.as_dict()["teks"] == "± 1 jam s.d. 1 hari kerja 2 jam (a; b)"


def test_dict_tells_a_kind_that_does_not_occur_from_zero() -> None:
    assert a_durasi("120 Menit / 3 Hari").as_dict() == {
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
    assert a_durasi("0 menit").as_dict()["menit_maks"] == 0


def test_compare() -> None:
    kalender = Kalender()
    assert SATU_JAM.compare(SATU_JAM) == 0
    assert SATU_JAM.compare(SATU_JAM + TIGA_HARI) == -1
    assert SATU_JAM.compare(Lama(hari_kerja=1)) is None
    assert SATU_JAM.compare(Lama(hari_kerja=1), kalender) == -1
    assert Lama(hari=7).compare(Lama(hari_kerja=5), kalender) == 0
    assert Lama(bulan=1).compare(Lama(hari=28), kalender) == 1
