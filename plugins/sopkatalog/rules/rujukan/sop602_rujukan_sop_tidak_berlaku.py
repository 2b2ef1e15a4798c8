"""SOP602: a reference to a SOP that has ended."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .rujukan import daftar, rujukan


class RujukanSopTidakBerlaku(SopRule):
    """SOP yang dirujuk masih berlaku.

    Mengapa: petugas yang mengikuti rujukan itu mengerjakan prosedur yang sudah dicabut.

    Dasar: asas kepastian hukum dalam penyusunan SOP (PermenPAN-RB 35/2012).

    Salah: 1. disdukcapil-0002

    Benar: 1. disdukcapil-0003
    """

    kind = Kind(
        "SOP602",
        "rujukan-sop-tidak-berlaku",
        Severity.PERINGATAN,
        message="SOP “{id}” yang dirujuk di sini sudah {akhir}.",
        hint="Rujuk SOP penggantinya, atau hapus rujukan ini bila tidak diperlukan lagi.",
    )

    sees_others = True

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each reference to an ended SOP, but for what this SOP replaces and what its history tells."""
        if sop.is_arsip:
            return
        for item in rujukan(sop):
            lain = ctx.katalog.sop_by_id.get(item.id)
            if lain is None or not lain.is_arsip or item.di in ("rekaman_historis", "riwayat"):
                continue
            if lain.id not in sop.menggantikan:
                yield self.kind.at(item.span, id=item.id, akhir=_akhir(lain))


def _akhir(sop: Sop) -> str:
    kata = sop.status.value if sop.status else "berakhir"
    return f"{kata}; penggantinya {daftar(sop.diganti_oleh)}" if sop.diganti_oleh else kata
