"""SOP116: a folder whose unit the register does not know."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class UnitTidakTerdaftar(SopRule):
    """Folder SOP bernama kode unit yang terdaftar di `_register/unit.yml`.

    Mengapa: tanpa unit yang terdaftar, halaman tidak dapat menyebut nama dinas, alamat, dan jam layanannya.

    Dasar: kebiasaan kami.

    Salah: judul: Peminjaman Buku Perpustakaan

    Benar: - kode: disdukcapil
    """

    kind = Kind(
        "SOP116",
        "unit-tidak-terdaftar",
        Severity.CATATAN,
        message="Unit “{unit}” belum terdaftar.",
        hint="Tambahkan unit itu ke _register/unit.yml, atau pindahkan berkas ke folder unit yang benar.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The file, when its folder is no unit."""
        if sop.edisi_lama is None and sop.unit not in ctx.katalog.unit_by_kode:
            yield self.kind.at(sop.at(), unit=sop.unit)
