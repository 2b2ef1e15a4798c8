"""SOP131: a title that shouts."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule

# “NIB OSS RBA” is three abbreviations; a word of eight letters is a word.
_PANJANG_KATA = 8


class JudulHurufBesarSemua(SopRule):
    """Judul ditulis dengan huruf besar di awal kata, bukan huruf besar semua.

    Mengapa: huruf besar semua sulit dibaca di daftar, dan pembaca layar dapat mengejanya huruf demi huruf.

    Dasar: kebiasaan kami.

    Salah: judul: PENERBITAN KTP-EL KARENA HILANG

    Benar: judul: Penerbitan KTP-el karena Hilang
    """

    kind = Kind(
        "SOP131",
        "judul-huruf-besar-semua",
        Severity.CATATAN,
        message="Judul “{judul}” ditulis dengan huruf besar semua.",
        hint="Tulis dengan huruf besar di awal kata saja, kecuali singkatan.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The title, when it is in capitals and not just abbreviations."""
        if sop.judul.isupper() and any(len(kata) >= _PANJANG_KATA for kata in sop.judul.split()):
            yield self.kind.at(sop.at("judul"), judul=sop.judul)
