"""SOP607: a legal basis that is no longer in force."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.peraturan import kutipan_peraturan
from ...model.sop import Sop
from ..base import Context, SopRule
from .dasar_hukum import oleh_dan_sejak, sudah


class PeraturanDicabut(SopRule):
    """Dasar hukum SOP masih berlaku.

    Mengapa: prosedur yang berdiri di atas peraturan yang sudah dicabut dapat digugat, dan syaratnya
    sering sudah berubah.

    Dasar: asas kepatuhan hukum dalam penyusunan SOP (PermenPAN-RB 35/2012).

    Salah: 2. Peraturan Menteri Dalam Negeri Nomor 8 Tahun 2016

    Benar: 2. Peraturan Menteri Dalam Negeri Nomor 72 Tahun 2022
    """

    kind = Kind(
        "SOP607",
        "peraturan-dicabut",
        Severity.PERINGATAN,
        message="“{peraturan}” sudah dicabut{keterangan}.",
        hint="Periksa apakah prosedur ini masih sesuai, lalu ganti dengan peraturan yang berlaku.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each revoked regulation that the SOP rests on."""
        if sop.is_arsip:
            return
        for kutipan in kutipan_peraturan(sop):
            for sebutan in kutipan.dikutip:
                peraturan = ctx.katalog.peraturan_by_kunci.get(sebutan.kunci)
                if peraturan is not None and sudah(peraturan, "dicabut", ctx.today):
                    keterangan = oleh_dan_sejak(peraturan, ctx.katalog)
                    yield self.kind.at(kutipan.span, peraturan=sebutan.teks, keterangan=keterangan)
