"""SOP501: a number that may still change."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class NomorSementara(SopRule):
    """SOP yang diterbitkan sudah mempunyai nomor tetap.

    Mengapa: nomor sementara dapat bergeser ketika ada SOP lain yang masuk lebih dulu, sehingga surat dan
    tautan yang menyebutnya menjadi salah.

    Dasar: kebiasaan kami.

    Salah: berkas bernama `kel-mekarsari/surat-masuk.md` yang sudah berstatus berlaku

    Benar: berkas bernama `kel-mekarsari/0001.md`
    """

    kind = Kind(
        "SOP501",
        "nomor-sementara",
        Severity.PERINGATAN,
        message="SOP ini baru mempunyai nomor sementara “{id}”.",
        hint="Jalankan `python3 build.py number` agar nomornya tetap.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The file, when its number was assigned for this run only."""
        if sop.nomor_sementara:
            yield self.kind.at(sop.at(), id=sop.id)
