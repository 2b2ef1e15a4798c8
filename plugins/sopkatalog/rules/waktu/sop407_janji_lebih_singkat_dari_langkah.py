"""SOP407: a promise to the citizen that even the shortest way cannot keep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...diagnostics import Diagnostic, Kind, Severity
from ...flow.waktu import WaktuAlur, janji_terlalu_singkat
from ...model.durasi import Durasi, Lama
from ...model.kalender import Kalender
from ...model.sop import Sop
from ..alur.terbaca import is_alur_terbaca
from ..base import Context, SopRule


class JanjiLebihSingkatDariLangkah(SopRule):
    """Janji waktu layanan tidak lebih singkat daripada jumlah waktu langkah-langkahnya.

    Mengapa: janji yang tidak mungkin dipenuhi oleh prosedurnya sendiri akan selalu dilanggar, dan warga
    berhak mengadu. Yang dibandingkan adalah jalur tersingkat dari langkah pertama sampai selesai, setiap
    langkah dengan waktu tersingkatnya.

    Dasar: UU 25/2009 dan PermenPAN-RB 15/2014 (jangka waktu penyelesaian sebagai komponen standar pelayanan).

    Salah: waktu: 1 jam

    Benar: waktu: 1 hari kerja
    """

    kind = Kind(
        "SOP407",
        "janji-lebih-singkat-dari-langkah",
        Severity.PERINGATAN,
        message="Layanan dijanjikan “{janji}”, padahal jalur tersingkatnya memakan {langkah}.",
        hint="Perpanjang janji layanan, atau persingkat waktu langkah yang memang dapat lebih cepat.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each service whose promise is too short."""
        waktu = ctx.waktu[sop.path]
        if not waktu.ada_akhir or sop.is_arsip:
            return
        for index, layanan in enumerate(sop.layanan):
            janji = layanan.waktu
            if not isinstance(janji, Durasi) or not _is_terlalu_singkat(janji, waktu, ctx.katalog.kalender):
                continue
            if is_alur_terbaca(sop):
                span = sop.at(f"layanan.{index}.waktu")
                yield self.kind.at(span, janji=layanan.waktu_teks, langkah=waktu.terpendek)


def _is_terlalu_singkat(janji: Durasi, waktu: WaktuAlur, kalender: Kalender) -> bool:
    """Surely too short. Between kinds of days a calendar only knows averages ("1 hari" is less than a day of
    work to it), so then the promise must fall short even if all its days are working days.
    """
    pasti = janji_terlalu_singkat(janji, waktu)
    if pasti is not None or not janji_terlalu_singkat(janji, waktu, kalender):
        return bool(pasti)
    maks = janji.maks
    longgar = Lama(maks.menit, maks.hari_kerja + maks.hari, 0, maks.bulan)
    return bool(janji_terlalu_singkat(replace(janji, maks=longgar), waktu, kalender))
