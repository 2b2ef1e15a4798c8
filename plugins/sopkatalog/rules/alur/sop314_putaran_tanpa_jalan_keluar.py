"""SOP314: a loop that the flow cannot leave."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .putaran import putaran_tertutup
from .terbaca import is_alur_terbaca


class PutaranTanpaJalanKeluar(SopRule):
    """Setiap putaran mempunyai jalan keluar.

    Mengapa: permohonan yang masuk ke putaran tanpa jalan keluar tidak pernah selesai.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (simbol kapsul: awal dan akhir kegiatan).

    Salah: | 3a | Memanggil pemohon | Petugas Loket | Berkas | 1 jam | Pemohon datang | | 3b |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP314",
        "putaran-tanpa-jalan-keluar",
        Severity.GALAT,
        message="Langkah {putaran} berputar tanpa jalan keluar.",
        hint="Beri salah satu langkah itu cabang keluar dari putaran, misalnya Lengkap: 5; Tidak: {nomor}.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each closed loop, at its first step. Where the whole procedure has no end, SOP310
        tells it.
        """
        graph = ctx.flows[sop.path]
        if not ctx.waktu[sop.path].ada_akhir:
            return
        tertutup = putaran_tertutup(graph)
        if not tertutup or not is_alur_terbaca(sop):
            return
        tempat = {simpul.id: langkah for simpul, langkah in zip(graph.langkah, sop.langkah, strict=True)}
        for putaran in tertutup:
            pertama = tempat[putaran[0]]
            nomor = ", ".join(tempat[id_].no for id_ in putaran)
            yield self.kind.at(pertama.span, putaran=nomor, nomor=pertama.no)
