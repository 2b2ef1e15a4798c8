"""What stands after the time: conditions, kept as written."""

from __future__ import annotations

import pytest

from sopkatalog.model.durasi import Durasi, Lama
from tests.values import read_durasi

LIMA_BELAS = Lama(menit=15)

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
    assert read_durasi(teks) == Durasi(teks, LIMA_BELAS, LIMA_BELAS, syarat=syarat)
