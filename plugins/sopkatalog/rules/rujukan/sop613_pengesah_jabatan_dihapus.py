"""SOP613: a SOP approved by a post that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .jabatan import penerus, pengesah


class PengesahJabatanDihapus(SopRule):
    """SOP disahkan oleh jabatan yang masih ada.

    Mengapa: pengesahan lama tetap sah pada lembar yang ditandatangani, tetapi SOP-nya perlu dikukuhkan
    oleh pejabat yang kini bertanggung jawab.

    Dasar: PermenPAN-RB 17/2021 dan 7/2022 (penyetaraan jabatan dan penyesuaian sistem kerja).

    Salah: jabatan: Kepala Seksi Identitas Penduduk

    Benar: jabatan: Kepala Dinas Kependudukan dan Pencatatan Sipil
    """

    kind = Kind(
        "SOP613",
        "pengesah-jabatan-dihapus",
        Severity.CATATAN,
        message="Jabatan pengesah “{jabatan}” sudah dihapus{penerus}.",
        hint=("Jangan ubah nama pengesah pada SOP yang sudah ditandatangani; sahkan kembali pada revisi berikutnya."),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The approver of a SOP in force, when the post has been abolished since."""
        atasan = pengesah(sop)
        if sop.is_arsip or atasan is None:
            return
        jabatan = ctx.katalog.jabatan_by_nama.get(atasan[0].casefold())
        if jabatan is not None and jabatan.is_hapus(ctx.today):
            yield self.kind.at(atasan[1], jabatan=atasan[0], penerus=penerus(jabatan, ctx.katalog))
