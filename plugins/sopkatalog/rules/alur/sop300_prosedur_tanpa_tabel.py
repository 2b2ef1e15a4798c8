"""SOP300: a Prosedur without steps."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.format import PROSEDUR
from ...model.sop import Sop
from ..base import Context, SopRule


class ProsedurTanpaTabel(SopRule):
    """Bagian Prosedur berisi tabel langkah.

    Mengapa: langkah, diagram alir, dan waktu layanan semuanya dibaca dari tabel itu; paragraf tidak dapat
    digambar.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart.

    Salah: 1. Pemohon mengajukan permohonan

    Benar: | 1 | Mengajukan permohonan | Pemohon | Surat hilang, KK | 5 menit | Berkas permohonan | | |
    """

    kind = Kind(
        "SOP300",
        "prosedur-tanpa-tabel",
        Severity.GALAT,
        message="Bagian “{judul}” belum berisi tabel langkah.",
        hint=(
            "Tulis tabel berkolom No, Kegiatan, Pelaksana, Kelengkapan, Waktu, Output, Keterangan, "
            "Lanjut; satu baris satu langkah."
        ),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding at the heading; a missing heading is SOP207."""
        bagian = sop.bagian_dengan(PROSEDUR.kunci)
        if bagian and not sop.langkah and not sop.is_arsip:
            yield self.kind.at(bagian.span, judul=bagian.judul)
