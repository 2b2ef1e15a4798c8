"""SOP709: spellings that the dictionary has otherwise."""

from __future__ import annotations

from ...diagnostics import Kind, Severity
from .pola import AturanKata, pola_kata

_BAKU = {
    "ijin": "izin", "seijin": "seizin", "perijinan": "perizinan", "diijinkan": "diizinkan",
    "mengijinkan": "mengizinkan", "akte": "akta", "foto copy": "fotokopi", "foto kopi": "fotokopi",
    "fotocopy": "fotokopi", "photocopy": "fotokopi", "photo copy": "fotokopi", "fotocopi": "fotokopi",
    "resiko": "risiko", "beresiko": "berisiko", "analisa": "analisis", "menganalisa": "menganalisis",
    "dianalisa": "dianalisis", "praktek": "praktik", "legalisir": "legalisasi",
    "dilegalisir": "dilegalisasi", "melegalisir": "melegalisasi", "apotik": "apotek", "jadual": "jadwal",
    "aktifitas": "aktivitas", "efektifitas": "efektivitas", "ijasah": "ijazah", "nopember": "November",
    "pebruari": "Februari", "propinsi": "provinsi", "obyek": "objek", "subyek": "subjek",
    "kwitansi": "kuitansi", "antrian": "antrean", "kadaluarsa": "kedaluwarsa", "kadaluwarsa": "kedaluwarsa",
    "sistim": "sistem", "tehnis": "teknis", "himbauan": "imbauan", "standarisasi": "standardisasi",
    "merubah": "mengubah", "dirubah": "diubah", "silahkan": "silakan", "nomer": "nomor",
}  # fmt: skip


class EjaanTidakBaku(AturanKata):
    """Kata ditulis dengan ejaan baku.

    Mengapa: satu kata dengan beberapa ejaan sukar dicari, dan naskah dinas memakai ejaan baku. Kata-kata
    warga pada `sebutan` boleh ditulis seperti yang mereka ucapkan.

    Dasar: Kamus Besar Bahasa Indonesia; kebiasaan kami.

    Salah: | 1 | Mengajukan permohonan ijin | Pemohon | Foto copy KK | 5 menit | Berkas permohonan | | |

    Benar: | 1 | Mengajukan permohonan izin | Pemohon | Fotokopi KK | 5 menit | Berkas permohonan | | |
    """

    kind = Kind(
        "SOP709",
        "ejaan-tidak-baku",
        Severity.CATATAN,
        message="“{nilai}” ditulis baku: {baku}.",
        hint="Ganti menjadi {baku}.",
    )
    pola = pola_kata(*_BAKU)
    ciri = (
        "ijin", "akte", "copy", "foto kopi", "fotocopi", "resiko", "analisa", "praktek", "legalisir", "apotik",
        "jadual", "fitas", "ijasah", "nopember", "pebruari", "propinsi", "byek", "kwitansi", "antrian", "kadalu",
        "sistim", "tehnis", "himbau", "standaris", "merubah", "dirubah", "silahkan", "nomer",
    )  # fmt: skip

    def isian(self, nilai: str) -> dict[str, str]:
        """The word as the dictionary has it."""
        return {"baku": _BAKU[" ".join(nilai.casefold().split())]}
