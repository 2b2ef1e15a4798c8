"""SOP610: a legal basis cited as if it had never been amended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.peraturan import KunciPeraturan, Kutipan, kutipan_peraturan
from ...model.sop import Sop
from ..base import Context, SopRule
from .dasar_hukum import oleh_dan_sejak, sudah

_PERUBAHAN = re.compile(r"\b(?:diubah|jo|jis|juncto|junto)\b", re.IGNORECASE)


class PeraturanDiubah(SopRule):
    """Peraturan yang sudah diubah dikutip bersama perubahannya.

    Mengapa: pasal yang menjadi dasar prosedur mungkin sudah berbunyi lain; pembaca perlu tahu naskah mana
    yang dipakai. Catatan ini muncul bila register menyebut peraturan pengubahnya (`dicabut_oleh`).

    Dasar: asas kepatuhan hukum dalam penyusunan SOP (PermenPAN-RB 35/2012).

    Salah: 2. Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan

    Benar: 2. Undang-Undang Nomor 23 Tahun 2006 sebagaimana telah diubah dengan Undang-Undang Nomor 24 Tahun 2013
    """

    kind = Kind(
        "SOP610",
        "peraturan-diubah",
        Severity.CATATAN,
        message="“{peraturan}” telah diubah{keterangan}.",
        hint="Periksa perubahannya, lalu tambahkan “sebagaimana telah diubah dengan …” pada dasar hukum ini.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each amended regulation, unless the SOP names an amendment of it.

        Only where the register knows what amended it: a note that cannot say what to add is noise.
        """
        if sop.is_arsip:
            return
        semua = kutipan_peraturan(sop)
        for kutipan in semua:
            for sebutan in kutipan.dikutip:
                peraturan = ctx.katalog.peraturan_by_kunci.get(sebutan.kunci)
                if peraturan is None or not peraturan.dicabut_oleh or not sudah(peraturan, "diubah", ctx.today):
                    continue
                if not _disebut_perubahannya(sebutan.kunci, kutipan, semua):
                    keterangan = oleh_dan_sejak(peraturan, ctx.katalog)
                    yield self.kind.at(kutipan.span, peraturan=sebutan.teks, keterangan=keterangan)


def _disebut_perubahannya(kunci: KunciPeraturan, ini: Kutipan, semua: tuple[Kutipan, ...]) -> bool:
    """Does the item say "diubah" or "jo." of it, or has another item it in the title "Perubahan atas …"?"""
    if _PERUBAHAN.search(ini.butir.polos):
        return True
    return any(
        sebutan.kunci == kunci and sebutan.dalam_judul and "perubahan" in kutipan.butir.polos.casefold()
        for kutipan in semua
        for sebutan in kutipan.sebutan
    )
