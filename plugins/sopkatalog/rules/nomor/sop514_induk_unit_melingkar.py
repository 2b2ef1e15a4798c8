"""SOP514: a unit that is the parent of its own parent."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ..base import Context, KatalogRule
from .lingkaran import circles


class IndukUnitMelingkar(KatalogRule):
    """Tidak ada unit yang menjadi induk bagi induknya sendiri.

    Mengapa: unit yang saling membawahi tidak dapat disusun menjadi daftar, sehingga hilang dari halaman unit.

    Dasar: kebiasaan kami.

    Salah: induk: kel-mekarsari

    Benar: induk: kec-wanasari
    """

    kind = Kind(
        "SOP514",
        "induk-unit-melingkar",
        Severity.GALAT,
        message="Induk unit “{unit}” kembali kepada unit itu sendiri: {jalan}.",
        hint="Perbaiki induk salah satu unit pada rangkaian itu.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Each circle once."""
        units = ctx.katalog.unit_by_kode
        for ring in circles({kode: (unit.induk,) for kode, unit in units.items() if unit.induk in units}):
            yield self.kind.at(units[ring[0]].span, unit=ring[0], jalan=" → ".join((*ring, ring[0])))
