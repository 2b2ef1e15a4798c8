"""SOP123: evaluations out of order, or in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class EvaluasiTidakBerurutan(SopRule):
    """Riwayat evaluasi berurutan, yang terbaru paling bawah, dan semuanya sudah terjadi.

    Mengapa: dari evaluasi terakhir dihitung kapan SOP harus dievaluasi lagi; urutan yang tertukar
    menyembunyikan
    keterlambatan.

    Dasar: kebiasaan kami.

    Salah: - {tanggal: 2027-08-10, hasil: tetap}

    Benar: - {tanggal: 2026-08-10, hasil: tetap}
    """

    kind = Kind(
        "SOP123",
        "evaluasi-tidak-berurutan",
        Severity.PERINGATAN,
        message="Evaluasi tanggal “{tanggal}” {masalah}.",
        hint="Tulis evaluasi yang sudah terjadi, dari yang terlama di atas sampai yang terbaru di bawah.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each evaluation that is to come, or that lies before the one above it."""
        sebelum: date | None = None
        for i, evaluasi in enumerate(sop.evaluasi):
            tanggal = evaluasi.tanggal
            if tanggal is None:
                continue
            at = sop.at(f"evaluasi.{i}")
            if tanggal > ctx.today:
                yield self.kind.at(at, tanggal=tanggal, masalah="belum terjadi")
            elif sebelum and tanggal < sebelum:
                masalah = f"lebih lama daripada evaluasi di atasnya, tanggal “{sebelum}”"
                yield self.kind.at(at, tanggal=tanggal, masalah=masalah)
            sebelum = max(sebelum or tanggal, tanggal)
