"""SOP401: a step without a time."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class LangkahTanpaWaktu(SopRule):
    """Setiap langkah menyebut waktunya.

    Mengapa: lama layanan dihitung dari waktu setiap langkah; satu langkah yang kosong membuat jumlahnya
    terlalu singkat.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (mutu baku: Waktu).

    Salah: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP401",
        "langkah-tanpa-waktu",
        Severity.PERINGATAN,
        message="Langkah {nomor} belum menyebut waktu.",
        hint="Isi kolom Waktu, misalnya “15 menit”; bila memang tidak ada waktunya, tulis “-”.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row with an activity and an empty cell; "-" is written on purpose."""
        if sop.is_arsip:
            return
        for langkah in sop.langkah:
            if not langkah.waktu_teks.strip() and langkah.kegiatan.polos and "waktu" in langkah.posisi:
                yield self.kind.at(langkah.at("waktu"), nomor=langkah.no)
