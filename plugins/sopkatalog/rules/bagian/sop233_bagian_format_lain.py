"""SOP233: a section of the other form."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.format import BAGIAN_MENURUT_FORMAT
from ...model.sop import Sop
from ..base import Context, SopRule

_KUNCI = {format_: {jenis.kunci for jenis in bagian} for format_, bagian in BAGIAN_MENURUT_FORMAT.items()}


class BagianFormatLain(SopRule):
    """Bagian-bagian SOP berasal dari satu formulir: SOP AP atau akreditasi FKTP.

    Mengapa: setiap formulir mempunyai bagian wajibnya sendiri; biasanya kunci `format` yang lupa ditulis.

    Dasar: kebiasaan kami.

    Salah: ## Pengertian

    Benar: format: akreditasi-fktp
    """

    kind = Kind(
        "SOP233",
        "bagian-format-lain",
        Severity.CATATAN,
        message="Bagian “{judul}” milik formulir “{lain}”, padahal SOP ini memakai formulir “{format}”.",
        hint=("Tulis “format: {lain}” pada identitas bila itu formulirnya, atau pindahkan isinya ke bagian lain."),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for every section that only the other form has."""
        milik = _KUNCI.get(sop.format)
        if milik is None or sop.is_arsip:
            return
        for bagian in sop.bagian:
            if bagian.kunci and bagian.kunci not in milik:
                lain = next(format_ for format_, kunci in _KUNCI.items() if bagian.kunci in kunci)
                yield self.kind.at(bagian.span, judul=bagian.judul, lain=lain, format=sop.format)
