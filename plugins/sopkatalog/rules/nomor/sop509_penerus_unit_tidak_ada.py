"""SOP509: a unit or post whose successor is not registered."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ..base import Context, KatalogRule


class PenerusUnitTidakAda(KatalogRule):
    """Penerus unit atau jabatan yang sudah dihapus terdaftar.

    Mengapa: dari penerus inilah pembaca SOP lama tahu dinas atau jabatan mana yang kini mengurusnya.

    Dasar: kebiasaan kami.

    Salah: penerus: [kel-mekarjaya]

    Benar: penerus: [kel-sukamaju]
    """

    kind = Kind(
        "SOP509",
        "penerus-unit-tidak-ada",
        Severity.CATATAN,
        message="Penerus “{penerus}” dari {jenis} “{nama}” tidak terdaftar.",
        hint=("Isi penerus dengan kode yang ada dalam register yang sama, atau tambahkan dulu entri penerusnya."),
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Every successor that is no code of its register."""
        for jenis, entri in (("unit", ctx.katalog.units), ("jabatan", ctx.katalog.jabatan)):
            kode = {item.kode for item in entri}
            for item in entri:
                for penerus in item.penerus:
                    if penerus not in kode:
                        yield self.kind.at(item.span, penerus=penerus, jenis=jenis, nama=item.nama)
