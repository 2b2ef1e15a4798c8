"""SOP601: a reference that leads nowhere."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.katalog import Katalog
from ...model.nomor import IdSop
from ...model.sop import Sop
from ..base import Context, SopRule
from .rujukan import Rujukan, penggantian, rujukan


class RujukanSopTidakAda(SopRule):
    """Setiap SOP yang dirujuk ada dalam katalog.

    Mengapa: pembaca yang mengikuti rujukan itu tidak menemukan apa pun, dan alur kerja terputus di sana.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Identitas (Keterkaitan).

    Salah: 1. disdukcapil-0099

    Benar: 1. disdukcapil-0002
    """

    kind = Kind(
        "SOP601",
        "rujukan-sop-tidak-ada",
        Severity.GALAT,
        message="SOP “{id}” yang dirujuk di sini tidak ada{saran}",
        hint="Perbaiki id-nya, atau hapus rujukan ini.",
    )

    sees_others = True

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each reference to no SOP. A superseded edition is a record; nobody mends it."""
        if sop.edisi_lama is not None:
            return
        for item in (*rujukan(sop), *penggantian(sop)):
            if item.id not in ctx.katalog.sop_by_id and _is_meant(item, ctx.katalog):
                yield self.kind.at(item.span, id=item.id, saran=_saran(item.id, ctx.katalog))


def _is_meant(item: Rujukan, katalog: Katalog) -> bool:
    """Is it a reference at all? In free text “covid-2019” has the same shape."""
    if item.di in ("lanjut", "menggantikan", "diganti_oleh"):
        return True
    unit, _, urut = item.id.rpartition("-")
    return urut.startswith("0") or unit in katalog.unit_by_kode


def _saran(id_: str, katalog: Katalog) -> str:
    """A SOP whose unit code was mistyped; another number of the unit would be a guess."""
    dirujuk = IdSop.parse(id_)
    if dirujuk is None or dirujuk.unit in katalog.unit_by_kode:
        return "."
    mirip = difflib.get_close_matches(dirujuk.unit, list(katalog.unit_by_kode), n=1, cutoff=0.75)
    maksud = str(IdSop(mirip[0], dirujuk.urut)) if mirip else ""
    return f"; maksud Anda “{maksud}”?" if maksud in katalog.sop_by_id else "."
