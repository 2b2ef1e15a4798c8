"""SOP130: a draft that bears a number."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class RancanganBernomor(SopRule):
    """Rancangan belum bernomor; nomor diberikan ketika SOP disahkan.

    Mengapa: rancangan tidak terbit, jadi alamat SOP bernomor ini akan kosong, padahal mungkin sudah
    disebarkan.

    Dasar: kebiasaan kami.

    Salah: status: rancangan

    Benar: status: berlaku
    """

    kind = Kind(
        "SOP130",
        "rancangan-bernomor",
        Severity.PERINGATAN,
        message="Berkas bernomor “{berkas}” berstatus “rancangan”, sehingga tidak terbit.",
        hint="Ubah status menjadi berlaku bila sudah disahkan. Bila belum, beri berkas ini nama tanpa nomor. "
        "Revisi SOP yang berlaku dikerjakan pada salinan tanpa nomor.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The status of a numbered file, when it is that of a draft."""
        if sop.is_rancangan and sop.urut is not None and not sop.nomor_sementara:
            yield self.kind.at(sop.at("status"), berkas=f"{sop.nama_berkas}.md")
