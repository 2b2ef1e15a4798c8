"""SOP301: a step that nobody does."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class LangkahTanpaPelaksana(SopRule):
    """Setiap langkah dikerjakan oleh sekurangnya satu pelaksana.

    Mengapa: tanpa pelaksana, lajur pada diagram alir tidak dapat digambar dan tanggung jawab tidak jelas.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (kolom Pelaksana).

    Salah: | 3 | Mencetak KTP-el | | Berkas | 1 jam | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP301",
        "langkah-tanpa-pelaksana",
        Severity.GALAT,
        message="Langkah {nomor} belum mempunyai pelaksana.",
        hint="Isi kolom Pelaksana dengan jabatan yang terdaftar pada unit ini.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row with an empty cell; a cell that is not there is SOP025 or SOP319."""
        for langkah in sop.langkah:
            if not langkah.pelaksana and "pelaksana" in langkah.posisi:
                yield self.kind.at(langkah.span, nomor=langkah.no)
