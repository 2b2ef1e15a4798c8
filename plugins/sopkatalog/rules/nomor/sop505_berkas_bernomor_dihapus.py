"""SOP505: a numbered file that git knows and the folder has no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ...diagnostics import Diagnostic, Kind, Severity, Span
from ...model.nomor import NamaBerkas
from ..base import Context, KatalogRule


class BerkasBernomorDihapus(KatalogRule):
    """Berkas SOP yang sudah bernomor tidak pernah dihapus.

    Mengapa: surat, tautan, dan kode QR yang sudah beredar menunjuk ke nomor itu; warga berhak tahu bahwa
    SOP-nya dicabut dan apa penggantinya, bukan menemukan halaman kosong.

    Dasar: kebiasaan kami.

    Salah: berkas bernama `disdukcapil/0002.md` dihapus dari folder

    Benar: status: dicabut
    """

    kind = Kind(
        "SOP505",
        "berkas-bernomor-dihapus",
        Severity.GALAT,
        message="Berkas bernomor “{berkas}” dihapus.",
        hint="Kembalikan berkas itu, lalu isi status: dicabut beserta tanggal dan alasannya.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Every numbered path of the git base that is gone, superseded editions too."""
        for path in sorted(ctx.berkas_dasar - ctx.katalog.berkas):
            if NamaBerkas.parse(PurePosixPath(path).name).urut is not None:
                yield self.kind.at(Span(path), berkas=path)
