"""SOP305: an executor named in the activity."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .subjek import pelaksana_sendiri, subjek_di_awal


class PelaksanaDalamKegiatan(SopRule):
    """Pelaksana ditulis di kolom Pelaksana, tidak di dalam Kegiatan.

    Mengapa: pelaksana yang ditulis dua kali mudah berbeda ketika salah satunya diperbarui, dan lajur tidak
    lagi cocok dengan teks.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart: pelaksana dipisahkan dari kegiatan.

    Salah: | 3 | Operator SIAK mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP305",
        "pelaksana-dalam-kegiatan",
        Severity.PERINGATAN,
        message="Kegiatan langkah {nomor} menyebut “{nama}” sebagai pelaku.",
        hint=("Hapus “{nama}” dari Kegiatan dan awali dengan kata kerja; jabatan cukup ditulis di kolom Pelaksana."),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row that begins with a post, or names its own executor."""
        if sop.is_arsip:
            return
        pelaksana = {nama.casefold() for langkah in sop.langkah for nama in langkah.pelaksana}
        for langkah in sop.langkah:
            nama = subjek_di_awal(langkah.kegiatan.polos, ctx.katalog, pelaksana)
            nama = nama or pelaksana_sendiri(langkah, ctx.katalog)
            if nama:
                yield self.kind.at(langkah.at("kegiatan"), nomor=langkah.no, nama=nama)
