"""SOP318: a diagram with too many lanes for a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .terbaca import kepala_tabel

PELAKSANA_ANJURAN = 8


class PelaksanaTerlaluBanyak(SopRule):
    """Prosedur melibatkan paling banyak 8 pelaksana.

    Mengapa: setiap pelaksana satu lajur; pada kertas F4 mendatar, lebih dari 8 lajur terlalu sempit untuk
    dibaca. Tidak ada batas resmi.

    Dasar: kebiasaan kami.

    Salah: tabel dengan 9 pelaksana yang berbeda

    Benar: tabel dengan 3 pelaksana yang berbeda
    """

    kind = Kind(
        "SOP318",
        "pelaksana-terlalu-banyak",
        Severity.CATATAN,
        message="Prosedur ini melibatkan {jumlah} pelaksana; lebih dari {maks} lajur sukar dicetak.",
        hint=("Gabungkan pelaksana yang pekerjaannya sama, atau pecah menjadi beberapa SOP yang saling merujuk."),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding at the table."""
        if sop.is_arsip or not sop.langkah:
            return
        pelaksana = {nama for langkah in sop.langkah for nama in langkah.pelaksana}
        if len(pelaksana) > PELAKSANA_ANJURAN:
            yield self.kind.at(kepala_tabel(sop), jumlah=len(pelaksana), maks=PELAKSANA_ANJURAN)
