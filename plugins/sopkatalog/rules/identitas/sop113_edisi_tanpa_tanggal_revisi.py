"""SOP113: a second edition without the day it was revised."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class EdisiTanpaTanggalRevisi(SopRule):
    """Edisi kedua dan seterusnya mempunyai tanggal revisi.

    Mengapa: pembaca perlu tahu kapan isi SOP terakhir berubah.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Identitas (Tanggal Revisi).

    Salah: edisi: 2

    Benar: tanggal_revisi: 2026-01-20
    """

    kind = Kind(
        "SOP113",
        "edisi-tanpa-tanggal-revisi",
        Severity.PERINGATAN,
        message="SOP ini edisi “{edisi}”, tetapi tanggal revisinya belum diisi.",
        hint="Tulis hari revisi terakhir, misalnya tanggal_revisi: 2026-01-20.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The edition, when no day of revision was written."""
        if sop.edisi > 1 and not sop.tanggal_revisi and not sop.is_ditulis("tanggal_revisi"):
            yield self.kind.at(sop.at("edisi"), edisi=sop.edisi)
