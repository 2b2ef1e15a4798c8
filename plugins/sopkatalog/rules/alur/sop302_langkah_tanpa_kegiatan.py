"""SOP302: a step that does nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class LangkahTanpaKegiatan(SopRule):
    """Setiap langkah berisi kegiatan.

    Mengapa: baris tanpa kegiatan menjadi kotak kosong pada diagram alir, dan pelaksana tidak tahu apa yang
    dikerjakan.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (kolom Kegiatan).

    Salah: | 3 | | Operator SIAK | Berkas | 1 jam | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP302",
        "langkah-tanpa-kegiatan",
        Severity.GALAT,
        message="Langkah {nomor} belum berisi kegiatan.",
        hint="Tulis apa yang dikerjakan, diawali kata kerja, atau hapus baris ini.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row whose cell is empty or a stroke."""
        for langkah in sop.langkah:
            if langkah.kegiatan.polos.strip(" -–—") == "" and "kegiatan" in langkah.posisi:
                yield self.kind.at(langkah.at("kegiatan"), nomor=langkah.no)
