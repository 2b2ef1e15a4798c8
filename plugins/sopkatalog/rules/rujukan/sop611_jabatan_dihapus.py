"""SOP611: a step for somebody whose post is gone."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .jabatan import pelaksana, penerus


class JabatanDihapus(SopRule):
    """Pelaksana pada SOP adalah jabatan yang masih ada.

    Mengapa: setelah penyederhanaan birokrasi, langkah bagi jabatan yang sudah dihapus tidak dikerjakan
    siapa pun, atau dikerjakan tanpa dasar.

    Dasar: PermenPAN-RB 17/2021 dan 7/2022 (penyetaraan jabatan dan penyesuaian sistem kerja).

    Salah: | 3 | Mencetak KTP-el | Kepala Seksi Identitas Penduduk | Berkas | 1 jam | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP611",
        "jabatan-dihapus",
        Severity.PERINGATAN,
        message="Jabatan “{jabatan}” sudah dihapus{penerus}.",
        hint="Ganti dengan jabatan yang kini mengerjakannya.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each abolished post, once. Who approved is another question (SOP613)."""
        if sop.is_arsip:
            return
        for nama, span in pelaksana(sop):
            jabatan = ctx.katalog.jabatan_by_nama.get(nama.casefold())
            if jabatan is not None and jabatan.is_hapus(ctx.today):
                yield self.kind.at(span, jabatan=nama, penerus=penerus(jabatan, ctx.katalog))
