"""SOP311: a decision with one outcome."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class KeputusanSatuCabang(SopRule):
    """Setiap keputusan mempunyai sekurangnya dua pilihan.

    Mengapa: belah ketupat dengan satu jalan keluar bukan keputusan; biasanya jalan untuk “Tidak” lupa
    ditulis.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart, simbol belah ketupat.

    Salah: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3 |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP311",
        "keputusan-satu-cabang",
        Severity.PERINGATAN,
        message="Keputusan pada langkah {nomor} hanya mempunyai satu pilihan, “{label}”.",
        hint=(
            "Tambahkan pilihan yang lain, misalnya {label}: {ke}; Tidak: …, atau hapus label itu bila bukan keputusan."
        ),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row."""
        for langkah in sop.langkah:
            if len(langkah.lanjut) == 1 and (cabang := langkah.lanjut[0]).label:
                yield self.kind.at(langkah.at("lanjut"), nomor=langkah.no, label=cabang.label, ke=cabang.ke)
