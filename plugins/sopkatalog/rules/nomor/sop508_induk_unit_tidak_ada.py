"""SOP508: a unit whose parent is not in the register."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ..base import Context, KatalogRule


class IndukUnitTidakAda(KatalogRule):
    """Induk setiap unit terdaftar.

    Mengapa: dari induk disusun daftar unit; kelurahan tanpa kecamatan yang benar tidak ditemukan warga di sana.

    Dasar: kebiasaan kami.

    Salah: induk: kec-wanasri

    Benar: induk: kec-wanasari
    """

    kind = Kind(
        "SOP508",
        "induk-unit-tidak-ada",
        Severity.CATATAN,
        message="Induk “{induk}” dari unit “{unit}” belum terdaftar.",
        hint="Isi induk dengan kode unit di atasnya, atau hapus baris induk bila unit ini yang teratas.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Every unit with an unknown parent."""
        for unit in ctx.katalog.units:
            if unit.induk and unit.induk not in ctx.katalog.unit_by_kode:
                yield self.kind.at(unit.span, induk=unit.induk, unit=unit.kode)
