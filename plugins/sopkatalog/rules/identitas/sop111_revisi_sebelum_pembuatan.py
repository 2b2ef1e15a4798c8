"""SOP111: revised before it was made."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class RevisiSebelumPembuatan(SopRule):
    """SOP direvisi pada atau sesudah hari selesai disusun.

    Mengapa: yang belum ada tidak dapat direvisi; salah satu tanggalnya tentu keliru.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Identitas (Tanggal Pembuatan, Tanggal Revisi).

    Salah: tanggal_revisi: 2025-01-20

    Benar: tanggal_revisi: 2026-01-20
    """

    kind = Kind(
        "SOP111",
        "revisi-sebelum-pembuatan",
        Severity.PERINGATAN,
        message="Tanggal revisi “{revisi}” lebih awal daripada tanggal pembuatan “{pembuatan}”.",
        hint="Tulis hari revisi terakhir; tanggal pembuatan tetap hari edisi pertama selesai disusun.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The day of revision, when it is too early."""
        revisi, pembuatan = sop.tanggal_revisi, sop.tanggal_pembuatan
        if revisi and pembuatan and revisi < pembuatan:
            yield self.kind.at(sop.at("tanggal_revisi"), revisi=revisi, pembuatan=pembuatan)
