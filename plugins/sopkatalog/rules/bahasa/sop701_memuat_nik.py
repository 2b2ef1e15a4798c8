"""SOP701: somebody's NIK."""

from __future__ import annotations

import re

from ...diagnostics import Kind, Severity
from ..base import Context
from .pola import AturanPola, ada_tanggal, angka, samarkan

# Provinces in the number, as the Ministry of Home Affairs codes them.
_PROVINSI = frozenset(
    {*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 98)}
)


class MemuatNik(AturanPola):
    """SOP tidak memuat NIK atau nomor Kartu Keluarga siapa pun.

    Mengapa: halaman ini dapat dibaca dan disalin siapa saja; NIK memuat tanggal lahir dan dipakai untuk
    penipuan.

    Dasar: Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.

    Salah: | 1 | Mengajukan permohonan | Pemohon | KTP 3374011207900001, KK | 5 menit | Berkas permohonan | | |

    Benar: | 1 | Mengajukan permohonan | Pemohon | KTP 16 angka, KK | 5 menit | Berkas permohonan | | |
    """

    kind = Kind(
        "SOP701",
        "memuat-nik",
        Severity.GALAT,
        message="Teks ini memuat nomor yang tampak seperti NIK atau nomor KK (“{nilai}”).",
        hint="Hapus nomor itu. Bila perlu contoh, tulis dengan kata: NIK 16 angka.",
    )
    pola = re.compile(r"(?<!\d)(?<!\d[ .-])\d(?:[ .-]?\d){15}(?![ .-]?\d)")

    def nilai(self, match: re.Match[str], ctx: Context) -> str:
        """The hidden number, when region and birthday are possible."""
        nik = angka(match[0])
        kabupaten, kecamatan = int(nik[2:4]), int(nik[4:6])
        hari, bulan = int(nik[6:8]), int(nik[8:10])
        wilayah = int(nik[:2]) in _PROVINSI and 1 <= kabupaten <= 79 and kecamatan >= 1
        # Women's birthdays count from 41.
        lahir = ada_tanggal(hari - 40 if hari > 40 else hari, bulan)
        return samarkan(nik) if wilayah and lahir and nik[12:] != "0000" else ""
