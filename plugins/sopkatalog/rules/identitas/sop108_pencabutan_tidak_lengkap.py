"""SOP108: a notice of revocation without its day or reason."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.status import Status
from ..base import Context, SopRule


class PencabutanTidakLengkap(SopRule):
    """SOP yang dicabut menyebut kapan dan mengapa dicabut.

    Mengapa: halaman SOP yang dicabut tinggal sebagai pengumuman; tanpa tanggal dan alasan, pembaca tidak
    tahu sejak
    kapan prosedur itu tidak boleh dipakai lagi.

    Dasar: kebiasaan kami.

    Salah: dicabut: {tanggal: 2026-06-01}

    Benar: dicabut: {tanggal: 2026-06-01, alasan: Dokumen bertanda tangan elektronik tidak perlu dilegalisasi}
    """

    kind = Kind(
        "SOP108",
        "pencabutan-tidak-lengkap",
        Severity.GALAT,
        message="SOP ini berstatus “dicabut”, tetapi {kurang} pencabutannya belum diisi.",
        hint="Isi tanggal dan alasan di bawah kunci dicabut.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The revocation, when its day or reason is missing."""
        if sop.status is not Status.DICABUT:
            return
        isi = {"tanggal": sop.dicabut.tanggal, "alasan": sop.dicabut.alasan}
        kurang = [k for k, nilai in isi.items() if not nilai and not sop.is_ditulis(f"dicabut.{k}")]
        if kurang:
            yield self.kind.at(sop.at("dicabut" if "dicabut" in sop.posisi else "status"), kurang=" dan ".join(kurang))
