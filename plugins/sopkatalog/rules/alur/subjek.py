"""Whether an activity names who does it, although the Pelaksana column does."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from ...model.katalog import Katalog
from ...model.langkah import Langkah
from .kata_kerja import is_diawali_kata_kerja, tanpa_penomoran

_KATA_MAKS = 10


def subjek_di_awal(kegiatan: str, katalog: Katalog, pelaksana: Container[str]) -> str:
    """The post that the activity begins with, of the register or of `pelaksana` (names in lower case)."""
    if is_diawali_kata_kerja(kegiatan):
        return ""
    kata = tanpa_penomoran(kegiatan).split()[:_KATA_MAKS]
    for jumlah in range(len(kata), 0, -1):
        nama = " ".join(kata[:jumlah]).rstrip(".,:;")
        kecil = nama.casefold()
        if kecil in pelaksana or kecil in katalog.jabatan_by_nama:
            return nama
    return ""


def pelaksana_sendiri(langkah: Langkah, katalog: Katalog) -> str:
    """The lone executor of a step when its activity names him.

    Not asked of applicants, after whom documents are named ("identitas pasien"), nor of joint steps, where
    one may name the other.
    """
    if len(langkah.pelaksana) != 1:
        return ""
    nama = langkah.pelaksana[0]
    jabatan = katalog.jabatan_by_nama.get(nama.casefold())
    if (jabatan and jabatan.golongan == "pemohon") or not _pola(nama).search(langkah.kegiatan.polos):
        return ""
    return nama


@lru_cache(maxsize=2048)
def _pola(nama: str) -> re.Pattern[str]:
    # A single word in lower case is more often a thing than the post: "arsip", "kasir".
    flags = re.IGNORECASE if " " in nama else re.NOFLAG
    return re.compile(rf"(?<!\w){re.escape(nama)}(?!\w)", flags)
