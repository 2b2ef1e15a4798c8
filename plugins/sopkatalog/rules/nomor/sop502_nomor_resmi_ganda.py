"""SOP502: two signed sheets with one number."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, KatalogRule


class NomorResmiGanda(KatalogRule):
    """Satu nomor resmi dipakai oleh satu SOP.

    Mengapa: warga dan pemeriksa mencari SOP dengan nomornya; nomor yang sama membawa mereka ke SOP yang
    salah.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Identitas: Nomor SOP menurut tata naskah dinas.

    Salah: nomor_resmi: 065/29/417.701.3/2022

    Benar: nomor_resmi: 065/30/417.701.3/2022
    """

    kind = Kind(
        "SOP502",
        "nomor-resmi-ganda",
        Severity.PERINGATAN,
        message="Nomor resmi “{nomor}” sudah dipakai oleh “{lain}”.",
        hint="Cocokkan dengan lembar yang ditandatangani, lalu perbaiki nomor pada SOP yang keliru.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Each SOP whose official number an earlier one has."""
        pemakai: dict[str, Sop] = {}
        for sop in ctx.katalog.sop:
            kunci = "".join(sop.nomor_resmi.casefold().split())
            lain = pemakai.setdefault(kunci, sop) if kunci else sop
            if lain is not sop:
                yield self.kind.at(sop.at("nomor_resmi"), nomor=sop.nomor_resmi, lain=lain.id)
