"""SOP230: a heading with nothing under it."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.format import PROSEDUR
from ...model.sop import Sop
from ..base import Context, SopRule


class BagianKosong(SopRule):
    """Setiap bagian yang berjudul juga berisi.

    Mengapa: pembaca tidak tahu apakah isinya terlupa atau memang tidak ada; “-” atau “Tidak ada” menjawabnya.

    Dasar: kebiasaan kami.

    Salah: judul bagian tanpa isi di bawahnya

    Benar: Tidak ada
    """

    kind = Kind(
        "SOP230",
        "bagian-kosong",
        Severity.PERINGATAN,
        message="Bagian “{judul}” belum berisi apa pun.",
        hint="Isi bagian itu. Bila memang tidak ada isinya, tulis “Tidak ada”.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each empty section; a Prosedur without a table is SOP300."""
        if sop.is_arsip:
            return
        for bagian in sop.bagian:
            if bagian.is_kosong and bagian.judul and bagian.kunci != PROSEDUR.kunci:
                yield self.kind.at(bagian.span, judul=bagian.judul)
