"""SOP503: one unit, two SOPs of one title."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, KatalogRule
from .judul import judul_polos


class JudulGandaDalamUnit(KatalogRule):
    """Dua SOP pada satu unit tidak berjudul sama.

    Mengapa: untuk kegiatan yang sama cukup satu SOP; bila ada dua, petugas tidak tahu mana yang diikuti.

    Dasar: materi penyusunan SOP Kementerian PANRB (2013): kegiatan yang sama mempunyai SOP yang sama.

    Salah: judul: "Penerbitan KTP-el karena Hilang"

    Benar: judul: Penerbitan KTP-el karena Hilang
    """

    kind = Kind(
        "SOP503",
        "judul-ganda-dalam-unit",
        Severity.PERINGATAN,
        message="Judul “{judul}” sudah dipakai oleh “{lain}” pada unit yang sama.",
        hint=("Gabungkan kedua SOP, beri judul yang membedakannya, atau isi menggantikan bila ini penggantinya."),
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Each SOP whose title an earlier one of its unit has, unless one replaces the other."""
        pemakai: dict[tuple[str, str], Sop] = {}
        for sop in ctx.katalog.sop:
            judul = judul_polos(sop)
            if not judul or sop.is_arsip:
                continue
            lain = pemakai.setdefault((sop.unit_pengampu, judul), sop)
            if lain is not sop and lain.id not in sop.menggantikan and sop.id not in lain.menggantikan:
                yield self.kind.at(sop.at("judul"), judul=sop.judul, lain=lain.id)
