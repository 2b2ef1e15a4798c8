"""SOP506: a code that stands twice in a register."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity, Span
from ..base import Context, KatalogRule


class KodeRegisterGanda(KatalogRule):
    """Setiap kode dalam satu register dipakai satu kali.

    Mengapa: SOP merujuk dengan kode; bila dua entri berkode sama, salah satunya tidak pernah terpakai
    tanpa ada yang tahu.

    Dasar: kebiasaan kami.

    Salah: - {kode: pemohon, nama: Pemohon Layanan, golongan: pemohon}

    Benar: - {kode: pemohon, nama: Pemohon, golongan: pemohon}
    """

    kind = Kind(
        "SOP506",
        "kode-register-ganda",
        Severity.GALAT,
        message="Kode “{kode}” sudah dipakai pada baris {baris}.",
        hint="Gabungkan kedua entri, atau beri entri ini kode lain yang belum pernah dipakai.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Every entry whose code an earlier one of the same list has."""
        katalog = ctx.katalog
        for entri in (
            katalog.units,
            katalog.jabatan,
            katalog.peraturan,
            katalog.layanan_wajib,
            katalog.peristiwa,
        ):
            pertama: dict[str, Span] = {}
            for item in entri:
                span = pertama.setdefault(item.kode, item.span)
                if span is not item.span:
                    yield self.kind.at(item.span, kode=item.kode, baris=span.line)
