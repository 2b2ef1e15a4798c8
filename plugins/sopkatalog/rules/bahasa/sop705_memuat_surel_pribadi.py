"""SOP705: an address at a free mail service."""

from __future__ import annotations

import re

from ...diagnostics import Kind, Severity
from ..base import Context
from .pola import AturanPola

_PENYEDIA = ("gmail", "googlemail", "yahoo", "ymail", "rocketmail", "hotmail", "outlook", "live", "msn",
             "icloud", "protonmail", "proton", "aol", "zoho", "yandex", "gmx")  # fmt: skip


class MemuatSurelPribadi(AturanPola):
    """SOP memuat alamat surel kantor, bukan surel pribadi.

    Mengapa: surat warga yang masuk ke surel pribadi hilang ketika pegawainya pindah, dan alamatnya
    disalahgunakan.

    Dasar: Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.

    Salah: pengaduan: ratna.dukcapil@gmail.com

    Benar: pengaduan: dukcapil@wanasari.example
    """

    kind = Kind(
        "SOP705",
        "memuat-surel-pribadi",
        Severity.GALAT,
        message="Teks ini memuat alamat surel gratis “{nilai}”.",
        hint="Ganti dengan surel kantor. Bila kantor memang memakainya, daftarkan pada unit.yml (surel).",
    )
    pola = re.compile(rf"(?<![\w.])[\w.+-]{{1,64}}@(?:{'|'.join(_PENYEDIA)})(?:\.[a-z]{{2,3}}){{1,2}}\b", re.IGNORECASE)
    ciri = ("@",)

    def nilai(self, match: re.Match[str], ctx: Context) -> str:
        """The address with its name hidden, unless it is an office's."""
        surel = match[0].casefold()
        if any(surel in f"{unit.surel} {unit.pengaduan}".casefold() for unit in ctx.katalog.units):
            return ""
        nama, _, penyedia = match[0].partition("@")
        return f"{nama[:2]}…@{penyedia}"
