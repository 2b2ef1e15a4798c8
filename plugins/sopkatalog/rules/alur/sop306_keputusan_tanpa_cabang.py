"""SOP306: a condition in the words, but no branch in the flow."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .kata_kerja import syarat
from .terbaca import is_lanjut_kosong


class KeputusanTanpaCabang(SopRule):
    """Syarat dan pilihan ditulis sebagai keputusan bercabang, bukan di dalam kalimat kegiatan.

    Mengapa: “apabila” di dalam kalimat tidak tampak pada diagram alir; pembaca tidak tahu ke mana alur pergi
    bila syaratnya tidak terpenuhi.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart: pengambilan keputusan digambar dengan belah
    ketupat.

    Salah: | 2 | Meneruskan berkas apabila lengkap | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP306",
        "keputusan-tanpa-cabang",
        Severity.PERINGATAN,
        message="Kegiatan langkah {nomor} memuat “{kata}”, tetapi kolom Lanjut tidak bercabang.",
        hint="Tulis pemeriksaannya pada Kegiatan, dan pilihannya pada Lanjut, misalnya Lengkap: 3; Tidak: 1.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row; a Lanjut that cannot be read is SOP026."""
        if sop.is_arsip:
            return
        for langkah in sop.langkah:
            kata = syarat(langkah.kegiatan.polos)
            if kata and not langkah.is_keputusan and (langkah.lanjut or is_lanjut_kosong(langkah)):
                yield self.kind.at(langkah.at("kegiatan"), nomor=langkah.no, kata=kata)
