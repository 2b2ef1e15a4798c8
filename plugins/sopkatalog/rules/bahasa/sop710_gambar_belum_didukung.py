"""SOP710: a picture in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.teks import Teks
from ..base import Context, SopRule
from .teks import bacaan

# The parser knows no pictures: what is left of one is the mark before a link, or all of it when the address is a file.
_GAMBAR = re.compile(r'!<a href="|!\[[^\]\n]{0,300}\]\(')
_KODE = re.compile(r"<code>.*?</code>", re.DOTALL)


class GambarBelumDidukung(SopRule):
    """Teks SOP tidak memuat gambar.

    Mengapa: gambar belum dapat ditampilkan di katalog ini; diagram alir digambar sendiri dari tabel
    Prosedur.

    Dasar: kebiasaan kami.

    Salah: ![Bagan alir lama](bagan.png)

    Benar: [Formulir F-1.02](https://wanasari.example/f-102)
    """

    kind = Kind(
        "SOP710",
        "gambar-belum-didukung",
        Severity.PERINGATAN,
        message="Gambar belum dapat ditampilkan di katalog ini.",
        hint="Tulis isinya dengan kata-kata, atau beri tautan ke gambar itu: [keterangan](https://…).",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each text with a picture."""
        if "!" not in bacaan(sop, ctx).kecil:
            return
        for bagian in sop.bagian:
            butir = zip(bagian.butir, bagian.posisi_butir, strict=False)
            places = [span for teks, span in butir if _ada_gambar(teks)]
            for span in places or [bagian.span] * _ada_gambar(bagian.teks):
                yield self.kind.at(span)
        for langkah in sop.langkah:
            for kolom in ("kegiatan", "kelengkapan", "output", "keterangan"):
                if _ada_gambar(getattr(langkah, kolom)):
                    yield self.kind.at(langkah.at(kolom))


def _ada_gambar(teks: Teks) -> bool:
    return "!" in teks.polos and bool(_GAMBAR.search(_KODE.sub("", teks.html)))
