"""SOP508: a unit whose parent does not exist, or comes after it again."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ..base import Context, KatalogRule
from .lingkaran import circles


class IndukUnitTidakAda(KatalogRule):
    """Induk setiap unit terdaftar, dan tidak ada unit yang menjadi induk bagi induknya sendiri.

    Mengapa: dari induk disusun daftar unit; kelurahan tanpa kecamatan yang benar tidak ditemukan warga di
    sana.

    Dasar: kebiasaan kami.

    Salah: induk: kec-wanasri

    Benar: induk: kec-wanasari
    """

    kind = Kind(
        "SOP508",
        "induk-unit-tidak-ada",
        Severity.GALAT,
        message="Induk “{induk}” dari unit “{unit}” {masalah}.",
        hint="Isi induk dengan kode unit di atasnya, atau hapus baris induk bila unit ini yang teratas.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Unknown parents, and each circle once."""
        units = ctx.katalog.unit_by_kode
        for unit in ctx.katalog.units:
            if unit.induk and unit.induk not in units:
                masalah = "tidak terdaftar"
                yield self.kind.at(unit.span, induk=unit.induk, unit=unit.kode, masalah=masalah)
        for ring in circles({kode: (unit.induk,) for kode, unit in units.items() if unit.induk in units}):
            masalah = f"kembali kepada unit itu sendiri: {' → '.join((*ring, ring[0]))}"
            yield self.kind.at(units[ring[0]].span, induk=units[ring[0]].induk, unit=ring[0], masalah=masalah)
