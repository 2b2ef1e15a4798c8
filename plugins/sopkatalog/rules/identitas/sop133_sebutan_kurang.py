"""SOP133: a service that citizens will not find by the words that they use."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule

SEBUTAN_MIN = 3


class SebutanKurang(SopRule):
    """Setiap layanan untuk warga mempunyai sekurangnya tiga sebutan sehari-hari.

    Mengapa: warga mencari dengan kata mereka sendiri, bukan dengan judul SOP. Tiga sebutan menaikkan peluang layanan
    menjadi hasil pertama pencarian.

    Dasar: kebiasaan kami, dari pengukuran pencarian (docs/pengembang/pencarian.md).

    Salah: sebutan: [ktp hilang]

    Benar: sebutan: [ktp hilang, bikin ktp lagi, ganti ktp hilang]
    """

    kind = Kind(
        "SOP133",
        "sebutan-kurang",
        Severity.CATATAN,
        message="Layanan “{layanan}” baru mempunyai {jumlah} sebutan; warga mencari dengan kata mereka sendiri.",
        hint="Tulis sekurangnya tiga sebutan sehari-hari pada kunci sebutan, seperti yang diucapkan warga di loket.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each service for citizens with too few words of theirs."""
        if sop.is_arsip or sop.jenis != "pelayanan":
            return
        for i, layanan in enumerate(sop.layanan):
            jumlah = len({kata.casefold() for kata in layanan.sebutan})
            if layanan.nama and jumlah < SEBUTAN_MIN:
                yield self.kind.at(sop.at(f"layanan.{i}.sebutan"), layanan=layanan.nama, jumlah=jumlah)
