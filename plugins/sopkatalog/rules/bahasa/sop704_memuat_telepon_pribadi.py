"""SOP704: somebody's mobile number."""

from __future__ import annotations

import re

from ...diagnostics import Kind, Severity
from ...model.katalog import Katalog
from ..base import Context
from .pola import AturanPola, angka, samarkan


class MemuatTeleponPribadi(AturanPola):
    """SOP tidak memuat nomor telepon seluler, kecuali nomor kantor yang terdaftar.

    Mengapa: nomor pribadi petugas terus dihubungi warga walaupun ia sudah pindah tugas, dan mudah
    disalahgunakan.

    Dasar: Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.

    Salah: pengaduan: Hubungi Bu Ratna di 0812-3456-7890

    Benar: pengaduan: Hubungi nomor layanan 0811-2990-500
    """

    kind = Kind(
        "SOP704",
        "memuat-telepon-pribadi",
        Severity.GALAT,
        message="Teks ini memuat nomor telepon seluler (“{nilai}”).",
        hint=("Ganti dengan telepon kantor. Nomor layanan milik kantor didaftarkan dulu pada unit.yml (telepon)."),
    )
    pola = re.compile(r"(?<![\d.,])(?<!\d[ -])(?:\+?62[ .-]?|0)8[1-9](?:[ .-]?\d){7,10}(?![ .-]?\d)")

    def nilai(self, match: re.Match[str], ctx: Context) -> str:
        """The hidden number, unless it is an office's."""
        return "" if _baku(match[0]) in nomor_kantor(ctx.katalog) else samarkan(match[0])


_NOMOR = re.compile(r"[+(]?\d[\d ().-]{5,20}\d")


def nomor_kantor(katalog: Katalog) -> frozenset[str]:
    """The numbers that the register of units makes public."""
    texts = (f"{unit.telepon}\n{unit.pengaduan}" for unit in katalog.units)
    return frozenset(_baku(found) for text in texts for found in _NOMOR.findall(text))


def _baku(nomor: str) -> str:
    semua = angka(nomor)
    return "0" + semua[2:] if semua.startswith("62") else semua
