"""SOP115: said to be in force and ended at once."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.status import Status
from ..base import Context, SopRule


class DicabutTetapiBerlaku(SopRule):
    """SOP yang berlaku tidak sekaligus dinyatakan dicabut atau diganti.

    Mengapa: halaman akan berkata “berlaku” sementara isinya berkata sudah berakhir; warga tidak tahu mana
    yang benar.

    Dasar: kebiasaan kami.

    Salah: diganti_oleh: [disdukcapil-0002]

    Benar: status: diganti
    """

    kind = Kind(
        "SOP115",
        "dicabut-tetapi-berlaku",
        Severity.PERINGATAN,
        message="Kunci “{kunci}” terisi, padahal SOP ini berstatus “berlaku”.",
        hint="Ubah status menjadi dicabut atau diganti, atau hapus kunci itu.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The keys that speak of an end; a revocation on a day to come is no contradiction."""
        if sop.status is not Status.BERLAKU or sop.edisi_lama is not None:
            return
        tanggal = sop.dicabut.tanggal
        is_nanti = tanggal is not None and tanggal > ctx.today
        if sop.is_ditulis("dicabut") and not is_nanti:
            yield self.kind.at(sop.at("dicabut"), kunci="dicabut")
        if sop.is_ditulis("diganti_oleh") and not is_nanti:
            yield self.kind.at(sop.at("diganti_oleh"), kunci="diganti_oleh")
