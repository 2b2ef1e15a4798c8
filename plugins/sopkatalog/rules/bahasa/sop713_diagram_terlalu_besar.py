"""SOP713: a hand-written diagram that no page can hold."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity, Span
from ...model.sop import Sop
from ...parse.fence import diagrams_in
from ..base import Context, SopRule

BARIS_MAKS = 200


class DiagramTerlaluBesar(SopRule):
    """Diagram tulisan tangan paling panjang 200 baris.

    Mengapa: ratusan kotak dan panah tidak terbaca di layar mana pun, dan membuat peramban pembaca berhenti lama.

    Dasar: keamanan situs: satu halaman tidak boleh membuat peramban pembaca berhenti.

    Salah: diagram dengan 600 panah

    Benar: diagram dengan 20 panah
    """

    kind = Kind(
        "SOP713",
        "diagram-terlalu-besar",
        Severity.GALAT,
        message="Diagram ini {baris} baris; paling panjang {maks}.",
        hint="Pecah menjadi beberapa diagram. Alur langkah SOP tidak perlu digambar: ia dibuat dari tabel Prosedur.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each diagram over the limit."""
        for bagian in sop.bagian:
            for baris, diagram in diagrams_in(bagian.teks.html):
                jumlah = len(diagram.rstrip("\n").split("\n"))
                if jumlah > BARIS_MAKS:
                    yield self.kind.at(Span(sop.path, baris), baris=jumlah, maks=BARIS_MAKS)
