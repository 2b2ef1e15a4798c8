"""SOP231: two sections that are one and the same."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Bagian, Sop
from ..base import Context, SopRule


class BagianGanda(SopRule):
    """Setiap bagian ada satu kali.

    Mengapa: dari dua bagian yang sama, pembaca dan diagram alir hanya memakai yang pertama. Ejaan lain dari
    judul yang sama, misalnya “Peralatan” dan “Perlengkapan”, juga satu bagian.

    Dasar: kebiasaan kami.

    Salah: ## Perlengkapan

    Benar: ## Peralatan/Perlengkapan
    """

    kind = Kind(
        "SOP231",
        "bagian-ganda",
        Severity.PERINGATAN,
        message="Bagian “{judul}” sudah ada pada baris {baris} dengan judul “{pertama}”.",
        hint="Gabungkan isinya di bawah judul yang pertama, lalu hapus judul ini.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for every section after the first of its kind."""
        pertama: dict[str, Bagian] = {}
        for bagian in sop.bagian:
            if not bagian.judul:
                continue
            lebih_dulu = pertama.setdefault(bagian.kunci or bagian.judul.casefold(), bagian)
            if lebih_dulu is not bagian:
                baris, judul = lebih_dulu.span.line, lebih_dulu.judul
                yield self.kind.at(bagian.span, judul=bagian.judul, baris=baris, pertama=judul)
