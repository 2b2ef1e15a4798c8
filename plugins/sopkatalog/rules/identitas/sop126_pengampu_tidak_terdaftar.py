"""SOP126: owned by a unit the register does not know."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.suggestion import suggestion
from ..base import Context, SopRule


class PengampuTidakTerdaftar(SopRule):
    """Pengampu SOP adalah kode unit yang terdaftar di `_register/unit.yml`.

    Mengapa: pengampu menentukan halaman unit tempat SOP ini tampil dan siapa yang mengevaluasinya.

    Dasar: kebiasaan kami.

    Salah: pengampu: dukcapil

    Benar: pengampu: bag-pemerintahan
    """

    kind = Kind(
        "SOP126",
        "pengampu-tidak-terdaftar",
        Severity.CATATAN,
        message="Pengampu “{pengampu}” belum terdaftar{saran}",
        hint="Pakai kode unit dari _register/unit.yml, atau tambahkan unit itu ke sana.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The owner, when it is no unit."""
        if sop.pengampu and sop.pengampu not in ctx.katalog.unit_by_kode:
            saran = suggestion(sop.pengampu, ctx.katalog.unit_by_kode)
            yield self.kind.at(sop.at("pengampu"), pengampu=sop.pengampu, saran=saran)
