"""SOP120: a public service without a sentence for its readers."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class RingkasanKosong(SopRule):
    """SOP pelayanan mempunyai ringkasan satu kalimat.

    Mengapa: ringkasan tampil di daftar dan hasil pencarian; dari situ warga tahu apakah ini yang dicarinya.

    Dasar: kebiasaan kami.

    Salah: ringkasan:

    Benar: ringkasan: Warga yang kehilangan KTP-el mendapat KTP-el baru pada hari yang sama.
    """

    kind = Kind(
        "SOP120",
        "ringkasan-kosong",
        Severity.CATATAN,
        message="SOP pelayanan ini belum mempunyai ringkasan.",
        hint="Tulis satu kalimat yang dipahami warga: apa yang diperoleh, dan untuk siapa.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The missing summary of a service that is given today or is being drafted."""
        if sop.jenis == "pelayanan" and not sop.is_arsip and not sop.ringkasan and not sop.is_ditulis("ringkasan"):
            yield self.kind.at(sop.at("ringkasan" if "ringkasan" in sop.posisi else "judul"))
