"""SOP510: a superseded edition of a SOP that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class EdisiLamaTanpaInduk(SopRule):
    """Setiap edisi lama mempunyai edisi terkini di sampingnya.

    Mengapa: edisi lama hanya dapat dibuka dari halaman SOP-nya; tanpa berkas itu, pembaca tidak tahu mana
    yang berlaku sekarang.

    Dasar: kebiasaan kami.

    Salah: berkas bernama `disdukcapil/0002.e1.md` tanpa `disdukcapil/0002.md`

    Benar: berkas bernama `disdukcapil/0001.e1.md` di samping `disdukcapil/0001.md`
    """

    kind = Kind(
        "SOP510",
        "edisi-lama-tanpa-induk",
        Severity.GALAT,
        message="Edisi lama ini tidak mempunyai edisi terkini “{induk}”.",
        hint="Kembalikan berkas {induk}. Bila SOP itu sudah tidak berlaku, isi status: dicabut di sana.",
    )

    sees_others = True

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The file, when it is an old edition and the current one is missing."""
        if sop.edisi_lama is None or sop.urut is None or sop.id in ctx.katalog.sop_by_id:
            return
        induk = f"{sop.unit}/{sop.urut:04d}.md"
        if induk not in ctx.katalog.berkas:
            yield self.kind.at(sop.at(), induk=induk)
