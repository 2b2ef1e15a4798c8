"""SOP608: a regulation that the register does not list."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.peraturan import kutipan_peraturan
from ...model.sop import Sop
from ..base import Context, SopRule


class PeraturanTidakDikenal(SopRule):
    """Peraturan yang dikutip tercatat dalam `_register/peraturan.yml`.

    Mengapa: hanya peraturan yang tercatat dapat dipantau; ketika dicabut, semua SOP yang mengutipnya
    langsung ketahuan. Nomor atau tahun yang salah ketik juga terlihat di sini.

    Dasar: kebiasaan kami.

    Salah: 2. Peraturan Presiden Nomor 69 Tahun 2018 tentang Pendaftaran Penduduk

    Benar: 2. Peraturan Menteri Dalam Negeri Nomor 72 Tahun 2022
    """

    kind = Kind(
        "SOP608",
        "peraturan-tidak-dikenal",
        Severity.CATATAN,
        message="“{peraturan}” belum tercatat dalam register peraturan.",
        hint="Periksa jenis, nomor, dan tahunnya. Bila benar, tambahkan ke _register/peraturan.yml.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each unknown regulation; decrees of the own house and the constitution need no entry."""
        if sop.is_arsip or not ctx.katalog.peraturan:
            return
        for kutipan in kutipan_peraturan(sop):
            for sebutan in kutipan.dikutip:
                kunci = sebutan.kunci
                if kunci.is_internal or kunci.jenis == "uud" or kunci in ctx.katalog.peraturan_by_kunci:
                    continue
                yield self.kind.at(kutipan.span, peraturan=sebutan.teks)
