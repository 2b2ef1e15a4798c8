"""SOP309: a step that no way leads to."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...flow.analysis import unreachable_steps
from ...flow.graph import FlowGraph
from ...model.sop import Sop
from ..base import Context, SopRule
from .terbaca import is_alur_terbaca


class LangkahTidakTerjangkau(SopRule):
    """Setiap langkah dapat dicapai dari langkah pertama.

    Mengapa: langkah yang tidak dituju anak panah mana pun tidak pernah dikerjakan; sering ada cabang yang
    lupa ditulis. Hanya peringatan, sebab alur selebihnya tetap benar dan lengkap.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (simbol kapsul: awal dan akhir kegiatan).

    Salah: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 4; Tidak: 1 |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP309",
        "langkah-tidak-terjangkau",
        Severity.PERINGATAN,
        message="Langkah {nomor} tidak dapat dicapai dari langkah {awal}.",
        hint="Tulis nomor {nomor} pada kolom Lanjut langkah yang mendahuluinya, atau hapus langkah ini.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each unreachable part of the flow, at its first step; the steps that follow from it
        are not told.
        """
        graph = ctx.flows[sop.path]
        lepas = unreachable_steps(graph)
        if not lepas or not is_alur_terbaca(sop):
            return
        tempat = {simpul.id: langkah for simpul, langkah in zip(graph.langkah, sop.langkah, strict=True)}
        terliput: set[str] = set()
        for simpul in lepas:
            if simpul.id not in terliput:
                langkah = tempat[simpul.id]
                yield self.kind.at(langkah.span, nomor=langkah.no, awal=sop.langkah[0].no)
                _ikuti(simpul.id, graph, terliput)


def _ikuti(id_: str, graph: FlowGraph, terliput: set[str]) -> None:
    """Adds everything that follows from a symbol."""
    todo = [id_]
    while todo:
        id_ = todo.pop()
        if id_ not in terliput:
            terliput.add(id_)
            todo.extend(panah.ke for panah in graph.keluar[id_])
