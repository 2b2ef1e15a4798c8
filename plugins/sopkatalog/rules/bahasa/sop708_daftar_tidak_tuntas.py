"""SOP708: a list that ends in "and so on"."""

from __future__ import annotations

import re

from ...diagnostics import Kind, Severity
from .pola import AturanKata


class DaftarTidakTuntas(AturanKata):
    """Daftar ditulis sampai butir terakhir.

    Mengapa: warga yang membawa semua yang tertulis dapat tetap ditolak karena “dll.”; petugas pun
    menafsirkannya sendiri-sendiri.

    Dasar: PermenPAN-RB 35/2012, asas kepastian hukum dan keterukuran dalam penyusunan SOP.

    Salah: | 1 | Mengajukan permohonan | Pemohon | Surat hilang, KK, dll. | 5 menit | Berkas permohonan | | |

    Benar: | 1 | Mengajukan permohonan | Pemohon | Surat hilang, KK | 5 menit | Berkas permohonan | | |
    """

    kind = Kind(
        "SOP708",
        "daftar-tidak-tuntas",
        Severity.PERINGATAN,
        message="“{nilai}” membuat daftar ini tidak tuntas.",
        hint="Sebutkan semua butirnya, atau hapus kata itu.",
    )
    pola = re.compile(
        r"(?<!\w)(?:(?:dst|dll|dsb|dkk|etc)\b\.?|dan\s+(?:lain[ -]lain|lain\s+sebagainya|sebagainya|seterusnya)\b)",
        re.IGNORECASE,
    )
    ciri = ("dst", "dll", "dsb", "dkk", "etc", "dan lain", "sebagainya", "seterusnya")
