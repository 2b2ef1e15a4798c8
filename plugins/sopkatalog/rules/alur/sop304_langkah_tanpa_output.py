"""SOP304: a step without result."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class LangkahTanpaOutput(SopRule):
    """Setiap langkah menyebut hasilnya.

    Mengapa: output adalah bagian mutu baku; darinya pelaksana berikutnya tahu apa yang ia terima.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (mutu baku: Kelengkapan, Waktu, Output).

    Salah: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP304",
        "langkah-tanpa-output",
        Severity.PERINGATAN,
        message="Langkah {nomor} belum menyebut output.",
        hint="Isi kolom Output dengan hasil langkah itu; bila memang tidak ada, tulis “-”.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row with an activity and an empty cell; "-" is written on purpose."""
        if sop.is_arsip:
            return
        for langkah in sop.langkah:
            if not langkah.output.polos and langkah.kegiatan.polos and "output" in langkah.posisi:
                yield self.kind.at(langkah.at("output"), nomor=langkah.no)
