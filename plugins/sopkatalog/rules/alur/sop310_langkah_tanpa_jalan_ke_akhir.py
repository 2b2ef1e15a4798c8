"""SOP310: a procedure that never ends."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .putaran import putaran_tertutup
from .terbaca import is_alur_terbaca


class LangkahTanpaJalanKeAkhir(SopRule):
    """Dari langkah pertama ada jalan ke akhir prosedur.

    Mengapa: tanpa akhir, warga tidak pernah menerima hasilnya, dan waktu layanan tidak dapat dihitung.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (simbol kapsul: awal dan akhir kegiatan).

    Salah: | 4 | Menyerahkan KTP-el | Petugas Loket | KTP-el | 5 menit | KTP-el diterima | | 2 |

    Benar: | 4 | Menyerahkan KTP-el | Petugas Loket | KTP-el | 5 menit | KTP-el diterima | | selesai |
    """

    kind = Kind(
        "SOP310",
        "langkah-tanpa-jalan-ke-akhir",
        Severity.GALAT,
        message="Dari langkah {nomor} tidak ada jalan ke akhir: alur hanya berputar pada langkah {putaran}.",
        hint="Tulis “selesai” pada kolom Lanjut langkah yang mengakhiri prosedur.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding at the first step. A closed loop beside a way that does end is SOP314; a lost target is
        SOP308.
        """
        graph = ctx.flows[sop.path]
        if not graph.awal or ctx.waktu[sop.path].ada_akhir or not is_alur_terbaca(sop):
            return
        nomor = (", ".join(graph.by_id[id_].langkah or id_ for id_ in loop) for loop in putaran_tertutup(graph))
        yield self.kind.at(sop.langkah[0].span, nomor=sop.langkah[0].no, putaran=" atau ".join(nomor))
