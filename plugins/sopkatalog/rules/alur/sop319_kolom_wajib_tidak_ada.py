"""SOP319: a table without activities or executors."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .terbaca import kepala_tabel


class KolomWajibTidakAda(SopRule):
    """Tabel Prosedur mempunyai kolom Kegiatan dan Pelaksana.

    Mengapa: tanpa salah satunya tidak ada langkah yang dapat digambar.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart.

    Salah: | No | Kegiatan | Kelengkapan | Waktu | Output | Keterangan | Lanjut |

    Benar: | No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Lanjut |
    """

    kind = Kind(
        "SOP319",
        "kolom-wajib-tidak-ada",
        Severity.GALAT,
        message="Tabel Prosedur tidak mempunyai kolom “{kolom}”.",
        hint=("Tambahkan kolom “{kolom}” pada baris judul tabel. Semua pelaksana ditulis di satu kolom Pelaksana."),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each of the two columns, at the heading row."""
        if not sop.langkah:
            return
        for kunci, judul in (("kegiatan", "Kegiatan"), ("pelaksana", "Pelaksana")):
            if kunci not in sop.kolom:
                yield self.kind.at(kepala_tabel(sop), kolom=judul)
