"""SOP128: a life event that the register does not know."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.suggestion import suggestion
from ..base import Context, SopRule


class PeristiwaTidakDikenal(SopRule):
    """Peristiwa hidup pada layanan berasal dari daftar `_register/layanan.yml`.

    Mengapa: warga menelusuri layanan dari peristiwa hidup, misalnya lahir atau pindah; kata lain tidak
    pernah tampil.

    Dasar: kebiasaan kami.

    Salah: peristiwa: [hilang]

    Benar: peristiwa: [kehilangan]
    """

    kind = Kind(
        "SOP128",
        "peristiwa-tidak-dikenal",
        Severity.CATATAN,
        message="Peristiwa “{peristiwa}” tidak ada di daftar{saran}",
        hint="Pakai kode peristiwa dari _register/layanan.yml, atau tambahkan peristiwa itu ke sana.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each event of a service that is not in the list, where there is a list."""
        dikenal = {peristiwa.kode for peristiwa in ctx.katalog.peristiwa} if sop.layanan else set()
        if not dikenal or sop.edisi_lama is not None:
            return
        for i, layanan in enumerate(sop.layanan):
            for j, kode in enumerate(layanan.peristiwa):
                if kode not in dikenal:
                    at = sop.at(f"layanan.{i}.peristiwa.{j}")
                    yield self.kind.at(at, peristiwa=kode, saran=suggestion(kode, sorted(dikenal)))
