"""SOP232: a section that the form does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.format import BAGIAN_MENURUT_FORMAT
from ...model.sop import Sop
from ...model.suggestion import suggestion
from ..base import Context, SopRule

_JUDUL = {
    format_: {nama.casefold(): jenis.judul for jenis in bagian for nama in (jenis.judul, *jenis.alias)}
    for format_, bagian in BAGIAN_MENURUT_FORMAT.items()
}


class BagianTidakDikenal(SopRule):
    """Judul bagian memakai nama yang ada pada formulir.

    Mengapa: judul yang salah eja membuat bagian wajib dianggap tidak ada. Bagian tambahan boleh, asal
    disengaja.

    Dasar: kebiasaan kami.

    Salah: ## Dasar Hukm

    Benar: ## Dasar Hukum
    """

    kind = Kind(
        "SOP232",
        "bagian-tidak-dikenal",
        Severity.CATATAN,
        message="Bagian “{judul}” tidak dikenal pada formulir ini{saran}",
        hint=("Pakai judul dari formulir. Bila bagian tambahan ini memang disengaja, catatan ini boleh dibiarkan."),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for every section of the author's own."""
        if sop.is_arsip:
            return
        for bagian in sop.bagian:
            if bagian.judul and not bagian.kunci:
                yield self.kind.at(bagian.span, judul=bagian.judul, saran=_saran(bagian.judul, sop.format))


def _saran(judul: str, format_: str) -> str:
    dikenal = _JUDUL.get(format_, {})
    return suggestion(judul, dikenal, dikenal)
