"""SOP614: a link that is none, because its address may not be opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..bahasa.teks import bacaan, potongan
from ..base import Context, SopRule

# The parser makes links only of safe addresses; what is still visible as "[…](…)" or "<x:…>" was refused.
_TAUTAN = re.compile(
    r"(?<!!)\[[^\[\]\n]{0,300}\]\(\s*<?([^\s()<>]{1,300})|<([a-z][a-z0-9+.-]{1,30}:[^\s<>]{1,300})>", re.I
)
_TAMPIL_MAKS = 40


class TautanTidakAman(SopRule):
    """Tautan menuju alamat https, http, mailto, tel, bagian halaman (#), atau id SOP.

    Mengapa: alamat lain dapat menjalankan program di komputer pembaca, atau menunjuk berkas yang tidak
    ikut terbit.

    Dasar: keamanan situs: tautan tidak boleh menjalankan kode.

    Salah: [Unduh formulir](javascript:unduh())

    Benar: [Unduh formulir](https://wanasari.example/f-102.pdf)
    """

    kind = Kind(
        "SOP614",
        "tautan-tidak-aman",
        Severity.GALAT,
        message="Tautan ke “{alamat}” tidak dapat dipakai.",
        hint="Tulis alamat lengkap yang diawali https://, atau id SOP seperti disdukcapil-0003.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each address that was refused. Front matter is plain text and has no links."""
        kecil = bacaan(sop, ctx).kecil
        if "](" not in kecil and "<" not in kecil:
            return
        for bagian in potongan(sop):
            if bagian.kunci.startswith(("bagian", "langkah")):
                for found in _TAUTAN.finditer(bagian.tampak):
                    alamat = found[1] or found[2]
                    yield self.kind.at(bagian.span, alamat=alamat[:_TAMPIL_MAKS])
