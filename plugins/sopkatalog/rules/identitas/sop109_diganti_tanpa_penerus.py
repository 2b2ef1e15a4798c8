"""SOP109: a SOP said to be replaced, by nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.status import Status
from ..base import Context, SopRule


class DigantiTanpaPenerus(SopRule):
    """SOP yang diganti menyebut SOP penggantinya.

    Mengapa: orang yang membuka alamat lama harus diantar ke prosedur yang kini berlaku.

    Dasar: kebiasaan kami.

    Salah: status: diganti

    Benar: diganti_oleh: [disdukcapil-0002]
    """

    kind = Kind(
        "SOP109",
        "diganti-tanpa-penerus",
        Severity.GALAT,
        message="SOP ini berstatus “diganti”, tetapi penggantinya belum disebut.",
        hint="Tulis id SOP pengganti, misalnya diganti_oleh: [disdukcapil-0002]. "
        "Bila tidak ada penggantinya, pakai status: dicabut.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The status; a superseded edition is replaced by the file it belongs to."""
        is_diganti = sop.status is Status.DIGANTI and sop.edisi_lama is None
        if is_diganti and not sop.diganti_oleh and not sop.is_ditulis("diganti_oleh"):
            yield self.kind.at(sop.at("status"))
