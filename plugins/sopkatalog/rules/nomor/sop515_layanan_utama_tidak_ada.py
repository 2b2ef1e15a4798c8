"""SOP515: a service named for the front page that no SOP delivers."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ..base import Context, KatalogRule


class LayananUtamaTidakAda(KatalogRule):
    """Setiap layanan utama di katalog.yml ada pada sebuah SOP.

    Mengapa: beranda mendahulukan layanan itu; nama yang salah tulis tidak tampil di sana.

    Dasar: kebiasaan kami.

    Salah: layanan_utama: [KTP hilang]

    Benar: layanan_utama: [KTP-el pengganti karena hilang]
    """

    kind = Kind(
        "SOP515",
        "layanan-utama-tidak-ada",
        Severity.CATATAN,
        message="Layanan utama “{nama}” tidak ada pada SOP yang masih dipakai.",
        hint="Tulis namanya tepat seperti nama layanan pada SOP, atau hapus dari layanan_utama.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Every name that no service of a SOP in use bears."""
        settings = ctx.katalog.settings
        known = {_normal(one.nama) for sop in ctx.katalog.sop if not sop.is_arsip for one in sop.layanan}
        for index, nama in enumerate(settings.layanan_utama):
            if _normal(nama) not in known:
                yield self.kind.at(settings.posisi[f"layanan_utama.{index}"], nama=nama)


def _normal(nama: str) -> str:
    return " ".join(nama.casefold().split())
