"""One amount of time, in the spellings of authors."""

from __future__ import annotations

import pytest

from sopkatalog.model.durasi import Durasi, Lama
from tests.values import read_durasi

NOL = Lama()
LIMA_BELAS = Lama(menit=15)
SATU_JAM = Lama(menit=60)
TIGA_HARI = Lama(hari=3)

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
    assert read_durasi(teks) == Durasi(teks, lama, lama)
