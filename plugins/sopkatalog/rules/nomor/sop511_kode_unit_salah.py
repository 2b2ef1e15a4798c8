"""SOP511: a unit code that can be no folder name."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.nomor import POLA_UNIT
from ..base import Context, KatalogRule


class KodeUnitSalah(KatalogRule):
    """Kode unit terdiri atas huruf kecil, angka, dan tanda hubung, dan diawali huruf.

    Mengapa: kode unit menjadi nama folder, bagian nomor, dan alamat halaman; kode lain tidak dapat
    mempunyai SOP.

    Dasar: FORMAT berkas SOP katalog ini (panduan penulis).

    Salah: - kode: Kec_Wanasari

    Benar: - kode: kec-wanasari
    """

    kind = Kind(
        "SOP511",
        "kode-unit-salah",
        Severity.GALAT,
        message="Kode unit “{kode}” tidak sesuai pola.",
        hint="Pakai huruf kecil, angka, dan tanda hubung, diawali huruf, misalnya kec-wanasari.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Every unit of another spelling."""
        for unit in ctx.katalog.units:
            if not POLA_UNIT.fullmatch(unit.kode):
                yield self.kind.at(unit.span, kode=unit.kode)
