"""SOP603: a SOP that names itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .rujukan import penggantian, rujukan


class RujukanDiriSendiri(SopRule):
    """SOP merujuk SOP lain, bukan dirinya sendiri.

    Mengapa: rujukan ke diri sendiri biasanya tertinggal dari SOP yang disalin, atau maksudnya kembali ke
    salah satu langkah.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Identitas (Keterkaitan): SOP lain yang terkait langsung.

    Salah: 1. disdukcapil-0001

    Benar: 1. disdukcapil-0002
    """

    kind = Kind(
        "SOP603",
        "rujukan-diri-sendiri",
        Severity.PERINGATAN,
        message="SOP ini merujuk dirinya sendiri, “{id}”.",
        hint="Hapus rujukan itu. Untuk kembali ke langkah dalam SOP ini, tulis nomor langkahnya.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """In Keterkaitan, as a target of the flow, or as what it replaces; in prose it may well name itself."""
        if sop.edisi_lama is not None:
            return
        for item in (*rujukan(sop), *penggantian(sop)):
            if item.id == sop.id and item.di in ("keterkaitan", "dokumen_terkait", "lanjut", "menggantikan"):
                yield self.kind.at(item.span, id=item.id)
