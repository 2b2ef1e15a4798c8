"""SOP127: owned by a unit that has ended."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class UnitSudahBubar(SopRule):
    """SOP yang masih dipakai diampu unit yang masih ada.

    Mengapa: warga yang membaca SOP ini akan mendatangi kantor yang sudah tidak ada.

    Dasar: kebiasaan kami.

    Salah: judul: Pengawasan Koperasi Simpan Pinjam

    Benar: pengampu: disdukcapil
    """

    kind = Kind(
        "SOP127",
        "unit-sudah-bubar",
        Severity.PERINGATAN,
        message="{unit}, pengampu SOP ini, hanya ada sampai “{sampai}”{penerus}.",
        hint="Tulis unit yang kini bertanggung jawab pada kunci pengampu; berkasnya tetap di folder asal.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The owner of a SOP still in use, when that unit has ended."""
        if sop.is_arsip:
            return
        unit = ctx.katalog.unit_by_kode.get(sop.unit_pengampu)
        if unit is None or not unit.is_bubar(ctx.today):
            return
        nama = ", ".join(_named(kode, ctx) for kode in unit.penerus)
        penerus = f"; penerusnya {nama}" if nama else ""
        at = sop.at("pengampu" if sop.pengampu else "")
        yield self.kind.at(at, unit=unit.nama or unit.kode, sampai=unit.berlaku_sampai, penerus=penerus)


def _named(kode: str, ctx: Context) -> str:
    unit = ctx.katalog.unit_by_kode.get(kode)
    return f"{unit.nama} ({kode})" if unit and unit.nama else kode
