"""SOP711: a paragraph in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .teks import potongan

_HURUF_MAKS = 40
_TAMPIL_MAKS = 40


class KalimatHurufBesar(SopRule):
    """Kalimat ditulis dengan huruf kecil, dan huruf besar hanya di awal kalimat serta pada nama dan
    singkatan.

    Mengapa: kalimat yang seluruhnya huruf besar lambat dibaca, dan dieja huruf demi huruf oleh sebagian
    pembaca layar.

    Dasar: kebiasaan kami.

    Salah: JIKA BERKAS TIDAK DIPERIKSA DENGAN TELITI, MAKA KTP-EL GANDA DAPAT TERBIT.

    Benar: Jika berkas tidak diperiksa dengan teliti, maka KTP-el ganda dapat terbit.
    """

    kind = Kind(
        "SOP711",
        "kalimat-huruf-besar",
        Severity.CATATAN,
        message="“{teks}” seluruhnya ditulis dengan huruf besar.",
        hint="Tulis dengan huruf kecil; huruf besar hanya di awal kalimat serta pada nama dan singkatan.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each paragraph or item of a section that has no small letter."""
        if not any(_ada_huruf_besar(bagian.teks.polos) for bagian in sop.bagian):
            return
        for bagian in potongan(sop):
            if bagian.kunci.startswith("bagian."):
                for baris in bagian.teks.split("\n"):
                    if _is_huruf_besar(baris):
                        teks = baris if len(baris) <= _TAMPIL_MAKS else baris[:_TAMPIL_MAKS] + "…"
                        yield self.kind.at(bagian.span, teks=teks)


def _ada_huruf_besar(teks: str) -> bool:
    return any(baris.isupper() for baris in teks.split("\n") if len(baris) > _HURUF_MAKS)


def _is_huruf_besar(baris: str) -> bool:
    return baris.isupper() and sum(map(str.isalpha, baris)) > _HURUF_MAKS
