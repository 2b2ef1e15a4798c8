"""SOP606: successors that lead back to where they began."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ..base import Context, KatalogRule
from ..nomor.lingkaran import circles


class PenggantianMelingkar(KatalogRule):
    """Rantai penggantian berakhir pada SOP yang berlaku.

    Mengapa: pembaca SOP lama diantar ke penggantinya; rantai yang kembali ke awal tidak pernah sampai.

    Dasar: kebiasaan kami.

    Salah: diganti_oleh: [disdukcapil-0003]

    Benar: diganti_oleh: [disdukcapil-0001]
    """

    kind = Kind(
        "SOP606",
        "penggantian-melingkar",
        Severity.GALAT,
        message="Rantai diganti_oleh kembali ke awal: {rantai}.",
        hint="Perbaiki diganti_oleh sehingga rantainya berakhir pada SOP yang berlaku.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Each circle once, at its first SOP."""
        sop = ctx.katalog.sop_by_id
        for ring in circles({id_: item.diganti_oleh for id_, item in sop.items() if item.diganti_oleh}):
            yield self.kind.at(sop[ring[0]].at("diganti_oleh"), rantai=" → ".join((*ring, ring[0])))
