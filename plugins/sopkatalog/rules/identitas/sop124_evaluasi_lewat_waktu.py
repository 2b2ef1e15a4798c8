"""SOP124: an evaluation that is overdue."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class EvaluasiLewatWaktu(SopRule):
    """SOP yang berlaku dievaluasi sebelum jatuh temponya.

    Mengapa: peraturan, susunan organisasi, dan peralatan berubah; SOP yang lama tidak dievaluasi tidak
    lagi diikuti.

    Dasar: Lampiran PermenPAN-RB 35/2012 (monitoring dan evaluasi); jaraknya ditetapkan kota di `katalog.yml`.

    Salah: tanggal_efektif: 2025-01-22

    Benar: - {tanggal: 2026-08-10, hasil: tetap}
    """

    kind = Kind(
        "SOP124",
        "evaluasi-lewat-waktu",
        Severity.PERINGATAN,
        message="Evaluasi SOP ini jatuh tempo pada “{jatuh_tempo}”, {hari} hari yang lalu.",
        hint="Evaluasi SOP ini, lalu catat tanggal dan hasilnya pada kunci evaluasi.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The last evaluation, or the effective day, of a SOP in force whose evaluation is overdue."""
        if sop.edisi_lama is not None:
            return
        tempo = ctx.katalog.jatuh_tempo(sop)
        if tempo and tempo < ctx.today:
            kunci = f"evaluasi.{len(sop.evaluasi) - 1}" if sop.evaluasi else "tanggal_efektif"
            yield self.kind.at(sop.at(kunci), jatuh_tempo=tempo, hari=(ctx.today - tempo).days)
