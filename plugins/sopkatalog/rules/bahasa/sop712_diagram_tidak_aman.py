"""SOP712: a link, a picture, a setting or an address in a hand-written diagram."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity, Span
from ...model.sop import Sop
from ...parse.fence import diagrams_in, forbidden
from ..base import Context, SopRule


class DiagramTidakAman(SopRule):
    """Diagram tulisan tangan hanya memuat kotak, panah, dan tulisan.

    Mengapa: perintah, pengaturan, gambar, dan alamat di dalam diagram dapat membawa pembaca ke tempat lain
    atau mengambil sesuatu dari luar tanpa terlihat. Diagram seperti itu tidak digambar.

    Dasar: keamanan situs: isi halaman tidak boleh menjalankan kode atau memanggil situs lain.

    Salah: click loket "https://contoh.example/daftar"

    Benar: loket["Loket (jam 08.00 - 15.00)"] --> arsip["Data: nama, alamat"]
    """

    kind = Kind(
        "SOP712",
        "diagram-tidak-aman",
        Severity.GALAT,
        message="Diagram ini memuat “{nilai}”, yang tidak boleh ada dalam diagram.",
        hint=(
            "Hapus bagian itu. Diagram memuat kotak, panah, dan tulisan saja, tanpa perintah, pengaturan, gambar, "
            "kode HTML, atau alamat. Tautan dapat ditulis sebagai kalimat di luar diagram."
        ),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each line of a diagram that holds such a thing."""
        for bagian in sop.bagian:
            for baris, diagram in diagrams_in(bagian.teks.html):
                yield from faults(sop.path, baris, diagram)


def faults(path: str, baris: int, diagram: str) -> Iterator[Diagnostic]:
    """The findings in a diagram whose text begins at line `baris` of the file at `path`."""
    for below, nilai in forbidden(diagram):
        yield DiagramTidakAman.kind.at(Span(path, baris + below), nilai=nilai)
