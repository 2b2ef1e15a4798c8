"""SOP303: an activity that does not begin with a verb."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .kata_kerja import is_diawali_kata_kerja, kata_pertama, syarat
from .subjek import subjek_di_awal


class KegiatanTidakDiawaliKataKerja(SopRule):
    """Kegiatan diawali kata kerja aktif.

    Mengapa: kata kerja di depan membuat langkah singkat dan sama bentuknya, sehingga pelaksana langsung tahu
    apa yang dikerjakan.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart: kegiatan ditulis aktif, diawali kata kerja, tanpa
    subjek.

    Salah: | 3 | Pencetakan KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP303",
        "kegiatan-tidak-diawali-kata-kerja",
        Severity.PERINGATAN,
        message="Kegiatan langkah {nomor} diawali “{kata}”, bukan kata kerja aktif.",
        hint=("Awali dengan kata kerja aktif: “Memeriksa berkas”, bukan “Pemeriksaan berkas” atau “Berkas diperiksa”."),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row; a condition at the beginning is SOP306, an executor SOP305."""
        if sop.is_arsip:
            return
        pelaksana = {nama.casefold() for langkah in sop.langkah for nama in langkah.pelaksana}
        for langkah in sop.langkah:
            kegiatan = langkah.kegiatan.polos
            if is_diawali_kata_kerja(kegiatan) or not (kata := kata_pertama(kegiatan)):
                continue
            is_syarat = not langkah.is_keputusan and syarat(kegiatan)
            if not is_syarat and not subjek_di_awal(kegiatan, ctx.katalog, pelaksana):
                yield self.kind.at(langkah.at("kegiatan"), nomor=langkah.no, kata=kata)
