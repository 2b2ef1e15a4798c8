"""SOP112: made on a day that has not come."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class PembuatanDiMasaDepan(SopRule):
    """Tanggal pembuatan adalah hari SOP selesai disusun, jadi sudah lewat.

    Mengapa: tahun yang salah ketik ikut tercetak pada nomor SOP.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Identitas (Tanggal Pembuatan: hari SOP selesai dibuat).

    Salah: tanggal_pembuatan: 2062-01-15

    Benar: tanggal_pembuatan: 2026-01-15
    """

    kind = Kind(
        "SOP112",
        "pembuatan-di-masa-depan",
        Severity.PERINGATAN,
        message="Tanggal pembuatan “{pembuatan}” belum tiba.",
        hint="Tulis hari SOP selesai disusun. Bila baru berlaku nanti, tulis hari itu pada tanggal_efektif.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The day it was made, when that lies after today."""
        if sop.tanggal_pembuatan and sop.tanggal_pembuatan > ctx.today:
            yield self.kind.at(sop.at("tanggal_pembuatan"), pembuatan=sop.tanggal_pembuatan)
