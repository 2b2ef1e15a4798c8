"""SOP119: a title longer than a line of a list."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule

PANJANG_MAKS = 150


class JudulTerlaluPanjang(SopRule):
    """Judul SOP paling panjang 150 karakter.

    Mengapa: judul panjang terpotong di daftar, di hasil pencarian, dan di lembar cetak.

    Dasar: kebiasaan kami.

    Salah: judul lebih dari 150 karakter, yang memuat sasaran, tempat, dan dasar hukumnya sekaligus

    Benar: judul: Penerbitan KTP-el karena Hilang
    """

    kind = Kind(
        "SOP119",
        "judul-terlalu-panjang",
        Severity.CATATAN,
        message="Judul “{awal}…” sepanjang {panjang} karakter; sebaiknya paling panjang {maks}.",
        hint="Pakai nama kegiatannya saja, dan pindahkan penjelasannya ke ringkasan.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The title, when it is too long."""
        panjang = len(sop.judul)
        if panjang > PANJANG_MAKS and sop.edisi_lama is None:
            yield self.kind.at(sop.at("judul"), awal=sop.judul[:40].rstrip(), panjang=panjang, maks=PANJANG_MAKS)
