"""SOP110: in force before it was made."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class EfektifSebelumPembuatan(SopRule):
    """SOP mulai berlaku pada atau sesudah hari selesai disusun.

    Mengapa: SOP tidak dapat berlaku sebelum ada; salah satu tanggalnya tentu keliru.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Identitas (Tanggal Pembuatan, Tanggal Efektif).

    Salah: tanggal_efektif: 2025-01-22

    Benar: tanggal_efektif: 2026-01-22
    """

    kind = Kind(
        "SOP110",
        "efektif-sebelum-pembuatan",
        Severity.PERINGATAN,
        message="Tanggal efektif “{efektif}” lebih awal daripada tanggal pembuatan “{pembuatan}”.",
        hint="Periksa kedua tanggal itu pada lembar yang ditandatangani, terutama tahunnya.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The effective day, when it is too early."""
        efektif, pembuatan = sop.tanggal_efektif, sop.tanggal_pembuatan
        if efektif and pembuatan and efektif < pembuatan:
            yield self.kind.at(sop.at("tanggal_efektif"), efektif=efektif, pembuatan=pembuatan)
