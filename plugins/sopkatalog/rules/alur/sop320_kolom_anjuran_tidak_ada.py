"""SOP320: a table without the standard of the steps."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .terbaca import kepala_tabel


class KolomAnjuranTidakAda(SopRule):
    """Tabel Prosedur mempunyai kolom Kelengkapan, Waktu, dan Output.

    Mengapa: ketiganya adalah mutu baku, yang mengikat SOP dengan standar pelayanan; tanpa Waktu, lama layanan
    tidak dapat dihitung.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (mutu baku).

    Salah: | No | Kegiatan | Pelaksana | Kelengkapan | Output | Keterangan | Lanjut |

    Benar: | No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Lanjut |
    """

    kind = Kind(
        "SOP320",
        "kolom-anjuran-tidak-ada",
        Severity.PERINGATAN,
        message="Tabel Prosedur tidak mempunyai kolom mutu baku “{kolom}”.",
        hint="Tambahkan kolom “{kolom}” pada baris judul tabel dan isi setiap barisnya.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each of the three columns, at the heading row."""
        if not sop.langkah or sop.is_arsip:
            return
        for kunci, judul in (("kelengkapan", "Kelengkapan"), ("waktu", "Waktu"), ("output", "Output")):
            if kunci not in sop.kolom:
                yield self.kind.at(kepala_tabel(sop), kolom=judul)
