"""SOP408: days and working days in one procedure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.langkah import Langkah
from ...model.sop import Sop
from ..base import Context, SopRule

_HARI_POLOS = re.compile(r"\b(?:hari|hr)\b(?!\.?\s*\(?\s*(?:hari\s+)?(?:kerja|kalender)\b)", re.IGNORECASE)


class JenisHariBercampur(SopRule):
    """Satu SOP memakai satu jenis hari: “hari” atau “hari kerja”.

    Mengapa: tiga hari yang dimulai hari Jumat dapat berakhir Senin atau Rabu; bila keduanya dipakai
    bergantian, pembaca tidak tahu apakah bedanya disengaja. “Hari kalender”, “minggu”, dan “bulan” jelas
    artinya, jadi boleh bersama “hari kerja”.

    Dasar: kebiasaan kami.

    Salah: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 2 hari | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 2 hari kerja | KTP-el | | |
    """

    kind = Kind(
        "SOP408",
        "jenis-hari-bercampur",
        Severity.PERINGATAN,
        message="Langkah {nomor} memakai “{hari}”, sedangkan langkah {lain} memakai “{hari_kerja}”.",
        hint="Pilih satu jenis hari. Bila hari libur memang ikut dihitung, tulis “hari kalender”.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding, at the first step in plain days."""
        if sop.is_arsip:
            return
        polos: Langkah | None = None
        kerja: Langkah | None = None
        for langkah in sop.langkah:
            if (durasi := langkah.durasi) is None:
                continue
            if kerja is None and durasi.maks.hari_kerja:
                kerja = langkah
            if polos is None and durasi.maks.hari and _HARI_POLOS.search(langkah.waktu_teks):
                polos = langkah
        if polos and kerja:
            hari, hari_kerja = polos.waktu_teks, kerja.waktu_teks
            yield self.kind.at(polos.at("waktu"), nomor=polos.no, hari=hari, lain=kerja.no, hari_kerja=hari_kerja)
