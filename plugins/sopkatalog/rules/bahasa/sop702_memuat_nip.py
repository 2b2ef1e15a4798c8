"""SOP702: somebody's NIP."""

from __future__ import annotations

import re

from ...diagnostics import Kind, Severity
from ..base import Context
from .pola import AturanPola, ada_tanggal, angka, samarkan


class MemuatNip(AturanPola):
    """SOP tidak memuat NIP siapa pun.

    Mengapa: NIP memuat tanggal lahir pegawai; nama dan jabatan sudah cukup untuk halaman yang dibaca
    umum.

    Dasar: Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.

    Salah: nama: Dra. Ratna Wulandari, M.Si. NIP 19750312 200003 2 001

    Benar: nama: Dra. Ratna Wulandari, M.Si.
    """

    kind = Kind(
        "SOP702",
        "memuat-nip",
        Severity.GALAT,
        message="Teks ini memuat nomor yang tampak seperti NIP (“{nilai}”).",
        hint="Hapus NIP itu; cukup nama dan jabatan.",
    )
    pola = re.compile(r"(?<!\d)(?<!\d[ .-])(?:19|20)\d\d(?:[ .-]?\d){14}(?![ .-]?\d)")

    def nilai(self, match: re.Match[str], ctx: Context) -> str:
        """The hidden number, when the day of birth, the month of appointment and the sex are possible."""
        nip = angka(match[0])
        bulan, hari = int(nip[4:6]), int(nip[6:8])
        tahun_angkat, bulan_angkat = int(nip[8:12]), int(nip[12:14])
        lahir = ada_tanggal(hari, bulan)
        # PPPK carry 21 and more where civil servants have the month.
        angkat = 1960 <= tahun_angkat <= 2100 and 1 <= bulan_angkat % 20 <= 12
        return samarkan(nip) if lahir and angkat and nip[14] in "12" else ""
