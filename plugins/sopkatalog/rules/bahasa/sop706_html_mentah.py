"""SOP706: HTML in an author's text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule
from .teks import bacaan, potongan

_HTML = re.compile(r"<(?!br\s*/?>)/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,300})?/?>|<!--|<!doctype\b|<\?\w", re.IGNORECASE)
_TAMPIL_MAKS = 40


class HtmlMentah(SopRule):
    """Teks SOP tidak memakai kode HTML selain `<br>` untuk ganti baris.

    Mengapa: kode HTML tampil apa adanya di halaman, rusak pada cetakan dan PDF, dan dapat disalahgunakan
    untuk menyisipkan hal yang tidak terlihat.

    Dasar: keamanan situs: isi halaman tidak boleh menjalankan kode.

    Salah: | 3 | Mencetak <b>KTP-el</b> | Operator SIAK | Berkas | 1 jam | KTP-el | | |

    Benar: | 3 | Mencetak **KTP-el**<br>dan memeriksanya | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP706",
        "html-mentah",
        Severity.GALAT,
        message="Kode HTML “{kode}” tidak dipakai di sini.",
        hint="Hapus kode itu. Pakai **tebal**, *miring*, <br> untuk ganti baris, atau ( ) untuk keterangan.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The first tag of each piece of text."""
        if "<" not in bacaan(sop, ctx).kecil:
            return
        for bagian in potongan(sop):
            found = _HTML.search(bagian.tampak)
            if found:
                kode = found[0] if len(found[0]) <= _TAMPIL_MAKS else found[0][:_TAMPIL_MAKS] + "…"
                yield self.kind.at(bagian.span, kode=kode)
