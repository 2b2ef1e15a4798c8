"""SOP609: a legal basis that cannot be looked up."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.peraturan import kutipan_peraturan
from ...model.sop import Sop
from ..base import Context, SopRule
from .dasar_hukum import singkat

_TIDAK_ADA = frozenset({"", "-", "–", "—", "tidak ada", "nihil"})


class DasarHukumTanpaNomor(SopRule):
    """Setiap dasar hukum ditulis dengan jenis, nomor, dan tahun peraturan.

    Mengapa: tanpa nomor dan tahun, peraturan itu tidak dapat dicari dan tidak diketahui masih berlaku
    atau tidak.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Identitas (Dasar Hukum).

    Salah: 2. Peraturan tentang administrasi kependudukan

    Benar: 2. Peraturan Menteri Dalam Negeri Nomor 72 Tahun 2022
    """

    kind = Kind(
        "SOP609",
        "dasar-hukum-tanpa-nomor",
        Severity.CATATAN,
        message="“{butir}” tidak menyebut jenis, nomor, dan tahun peraturan.",
        hint="Tulis lengkap, misalnya Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each item of Dasar Hukum that names no regulation; Referensi may well be a book."""
        if sop.is_arsip:
            return
        for kutipan in kutipan_peraturan(sop):
            butir = kutipan.butir.polos.strip(" .").casefold()
            if kutipan.bagian == "dasar_hukum" and not kutipan.sebutan and butir not in _TIDAK_ADA:
                yield self.kind.at(kutipan.span, butir=singkat(kutipan.butir.polos))
