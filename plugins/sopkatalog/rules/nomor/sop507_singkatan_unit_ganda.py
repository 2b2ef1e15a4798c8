"""SOP507: two units with one abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.unit import Unit
from ..base import Context, KatalogRule


class SingkatanUnitGanda(KatalogRule):
    """Setiap unit mempunyai singkatan sendiri.

    Mengapa: singkatan masuk ke nomor SOP; dengan singkatan yang sama, SOP dua unit dapat bernomor sama.

    Dasar: kebiasaan kami.

    Salah: singkatan: kec.wanasari

    Benar: singkatan: KEL.MEKARSARI
    """

    kind = Kind(
        "SOP507",
        "singkatan-unit-ganda",
        Severity.PERINGATAN,
        message="Singkatan “{singkatan}” dipakai oleh “{unit}” dan “{lain}”.",
        hint="Beri salah satu unit singkatan lain yang lazim dipakai pada naskah dinasnya.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Every unit whose abbreviation an earlier one has."""
        pemakai: dict[str, Unit] = {}
        for unit in ctx.katalog.units:
            singkatan = "".join(unit.singkatan.casefold().split())
            lain = pemakai.setdefault(singkatan, unit) if singkatan else unit
            if lain.kode != unit.kode:
                yield self.kind.at(unit.span, singkatan=unit.singkatan, unit=unit.nama, lain=lain.nama)
