"""SOP513: a regulation revoked by one that cannot be found."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.peraturan import KunciPeraturan
from ..base import Context, KatalogRule


class PeraturanPencabutTidakAda(KatalogRule):
    """Peraturan yang mencabut atau mengubah disebut dengan kode register, atau jenis, nomor, dan tahunnya.

    Mengapa: penulis SOP yang mengutip peraturan lama perlu tahu peraturan mana yang kini dipakai.

    Dasar: kebiasaan kami.

    Salah: dicabut_oleh: permendagri-terbaru

    Benar: dicabut_oleh: permendagri-72-2022
    """

    kind = Kind(
        "SOP513",
        "peraturan-pencabut-tidak-ada",
        Severity.CATATAN,
        message="“{pencabut}”, yang mencabut atau mengubah “{kode}”, tidak dikenal.",
        hint=("Isi dicabut_oleh dengan kode dari register ini, atau seperti Peraturan Pemerintah Nomor 28 Tahun 2025."),
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Every revoking regulation that is neither a code nor readable."""
        kode = {peraturan.kode for peraturan in ctx.katalog.peraturan}
        for peraturan in ctx.katalog.peraturan:
            pencabut = peraturan.dicabut_oleh
            if pencabut and pencabut not in kode and KunciPeraturan.parse(pencabut) is None:
                yield self.kind.at(peraturan.span, pencabut=pencabut, kode=peraturan.kode)
