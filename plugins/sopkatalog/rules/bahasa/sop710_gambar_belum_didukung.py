"""SOP710: a picture in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity, Span
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
        for teks, span in _texts(sop):
            if "!" in teks.polos and _GAMBAR.search(_KODE.sub("", teks.html)):
                yield self.kind.at(span)


def _texts(sop: Sop) -> Iterator[tuple[Teks, Span]]:
    for bagian in sop.bagian:
        butir = list(zip(bagian.butir, bagian.posisi_butir, strict=False))
        yield from butir
        if "\n".join(teks.polos for teks, _ in butir) != bagian.teks.polos:
            if not any("!" in teks.polos for teks, _ in butir):
                yield bagian.teks, bagian.span
    for langkah in sop.langkah:
        for kolom in ("kegiatan", "kelengkapan", "output", "keterangan"):
            yield getattr(langkah, kolom), langkah.at(kolom)
