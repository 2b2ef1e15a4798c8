"""SOP707: somebody's tax number."""

from __future__ import annotations

import re

from ...diagnostics import Kind, Severity
from ..base import Context
from .pola import AturanPola, angka, samarkan


class MemuatNpwp(AturanPola):
    """SOP tidak memuat NPWP.

    Mengapa: NPWP orang pribadi adalah data pribadi, dan NPWP bendahara dipakai untuk membuat bukti potong
    palsu.

    Dasar: Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.

    Salah: | 1 | Mengajukan permohonan | Pemohon | NPWP 09.254.294.3-407.000 | 5 menit | Berkas permohonan | | |

    Benar: | 1 | Mengajukan permohonan | Pemohon | NPWP | 5 menit | Berkas permohonan | | |
    """

    kind = Kind(
        "SOP707",
        "memuat-npwp",
        Severity.GALAT,
        message="Teks ini memuat NPWP (“{nilai}”).",
        hint="Hapus nomor itu; cukup tulis NPWP.",
    )
    # The old form with its points, or any 15 or 16 figures that are called so.
    pola = re.compile(
        r"(?<![\d.])\d\d\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?!\d)|(?<=npwp)\W{0,9}\d(?:[ .-]?\d){14,15}(?!\d)",
        re.IGNORECASE,
    )

    def nilai(self, match: re.Match[str], ctx: Context) -> str:
        """The hidden number; a form of noughts is an example."""
        return samarkan(match[0]) if angka(match[0]).strip("0") else ""
