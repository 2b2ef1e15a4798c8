"""SOP317: a procedure that is hard to print."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .terbaca import kepala_tabel

LANGKAH_ANJURAN = 25


class LangkahTerlaluBanyak(SopRule):
    """Prosedur berisi paling banyak 25 langkah.

    Mengapa: diagram yang lebih panjang terpotong ke banyak halaman ketika dicetak dan sukar diikuti. Tidak
    ada batas resmi.

    Dasar: kebiasaan kami.

    Salah: tabel berisi 26 langkah

    Benar: tabel berisi 4 langkah
    """

    kind = Kind(
        "SOP317",
        "langkah-terlalu-banyak",
        Severity.CATATAN,
        message="Prosedur ini berisi {jumlah} langkah; lebih dari {maks} langkah sukar dicetak dan diikuti.",
        hint="Bila mungkin, pecah menjadi beberapa SOP yang saling merujuk.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding at the table."""
        if len(sop.langkah) > LANGKAH_ANJURAN and not sop.is_arsip:
            yield self.kind.at(kepala_tabel(sop), jumlah=len(sop.langkah), maks=LANGKAH_ANJURAN)
