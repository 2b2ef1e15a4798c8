"""SOP114: editions that do not count upwards."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class EdisiLamaTidakCocok(SopRule):
    """Edisi di dalam berkas sama dengan nama berkasnya, dan edisi yang kini dipakai lebih tinggi.

    Mengapa: `0001.e1.md` disimpan selamanya sebagai edisi 1; bila nomor edisinya tertukar, riwayat SOP
    menyesatkan.

    Dasar: kebiasaan kami.

    Salah: edisi: 3

    Benar: edisi: 2
    """

    kind = Kind(
        "SOP114",
        "edisi-lama-tidak-cocok",
        Severity.PERINGATAN,
        message="Berkas ini menyatakan edisi “{edisi}”, padahal {sebab}.",
        hint="Samakan edisi dengan nama berkas edisi lama; SOP yang kini dipakai memakai edisi berikutnya.",
    )

    sees_others = True

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """An old edition that bears another number, or a current one that is not above the old ones."""
        if sop.edisi_lama is not None:
            if sop.edisi != sop.edisi_lama:
                sebab = f"nama berkasnya menyatakan edisi {sop.edisi_lama}"
                yield self.kind.at(sop.at("edisi"), edisi=sop.edisi, sebab=sebab)
            return
        lama = ctx.katalog.edisi_by_id.get(sop.id, ())
        if lama and sop.edisi <= (lama[0].edisi_lama or 0):
            sebab = f"edisi {lama[0].edisi_lama} sudah tersimpan sebagai edisi lama ({lama[0].nama_berkas}.md)"
            yield self.kind.at(sop.at("edisi"), edisi=sop.edisi, sebab=sebab)
