"""SOP604: one SOP says that another follows it, and the other does not know."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.status import Keadaan
from ..base import Context, SopRule
from .rujukan import penggantian

_BALIK = {"diganti_oleh": "menggantikan", "menggantikan": "diganti_oleh"}


class PenerusTidakMenunjukBalik(SopRule):
    """SOP lama dan penggantinya saling menyebut: `diganti_oleh` pada yang lama, `menggantikan` pada yang
    baru.

    Mengapa: pembaca datang dari kedua arah; bila hanya satu yang menyebut, yang lain tampak seperti dua
    SOP yang tidak berhubungan.

    Dasar: kebiasaan kami.

    Salah: diganti_oleh: [disdukcapil-0001]

    Benar: menggantikan: [disdukcapil-0002]
    """

    kind = Kind(
        "SOP604",
        "penerus-tidak-menunjuk-balik",
        Severity.PERINGATAN,
        message="SOP ini menyebut “{lain}” pada {kunci}, tetapi SOP itu tidak menyebut “{id}” pada {balik}.",
        hint="Tambahkan {balik}: [{id}] pada {lain}, atau hapus sebutan di sini bila keliru.",
    )

    sees_others = True

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each mention that is not returned. What is not yet in force has not replaced anything yet."""
        if sop.edisi_lama is not None:
            return
        belum = sop.keadaan(ctx.today) in (Keadaan.RANCANGAN, Keadaan.AKAN_BERLAKU)
        for item in penggantian(sop):
            lain = ctx.katalog.sop_by_id.get(item.id)
            if lain is None or lain is sop or (belum and item.di == "menggantikan"):
                continue
            balik = _BALIK[item.di]
            if sop.id not in getattr(lain, balik):
                yield self.kind.at(item.span, lain=lain.id, kunci=item.di, id=sop.id, balik=balik)
