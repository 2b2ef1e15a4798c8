"""SOP605: a reference to a SOP that nobody may follow yet."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .rujukan import penggantian, rujukan


class RujukanKeRancangan(SopRule):
    """SOP yang berlaku tidak merujuk rancangan.

    Mengapa: rancangan tidak diterbitkan, sehingga pembaca tidak dapat membukanya, dan isinya belum
    disahkan.

    Dasar: asas kepastian hukum dalam penyusunan SOP (PermenPAN-RB 35/2012).

    Salah: status: rancangan

    Benar: status: berlaku
    """

    kind = Kind(
        "SOP605",
        "rujukan-ke-rancangan",
        Severity.PERINGATAN,
        message="SOP “{id}” yang dirujuk di sini masih rancangan.",
        hint="Hapus rujukan ini sampai “{id}” disahkan, atau sahkan dulu SOP itu.",
    )

    sees_others = True

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each draft that a SOP in force refers to, or that an ended one calls its successor."""
        if sop.edisi_lama is not None or sop.status is None or sop.is_rancangan:
            return
        dirujuk = () if sop.is_arsip else rujukan(sop)
        for item in (*dirujuk, *penggantian(sop)):
            lain = ctx.katalog.sop_by_id.get(item.id)
            if lain is not None and lain.is_rancangan:
                yield self.kind.at(item.span, id=item.id)
