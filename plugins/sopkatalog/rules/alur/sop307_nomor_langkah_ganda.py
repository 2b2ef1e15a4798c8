"""SOP307: two steps with one number."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.langkah import Langkah
from ...model.sop import Sop
from ..base import Context, SopRule


class NomorLangkahGanda(SopRule):
    """Setiap langkah mempunyai nomor sendiri.

    Mengapa: kolom Lanjut menunjuk langkah dengan nomornya; dari dua langkah bernomor sama, tidak jelas mana
    yang dituju.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (kolom No).

    Salah: | 2 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP307",
        "nomor-langkah-ganda",
        Severity.GALAT,
        message="Nomor langkah “{nomor}” sudah dipakai pada baris {baris}.",
        hint="Beri nomor lain, misalnya {usul}, lalu sesuaikan kolom Lanjut yang menunjuk ke langkah ini.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for every row after the first of a number."""
        pertama: dict[str, Langkah] = {}
        for langkah in sop.langkah:
            lebih_dulu = pertama.setdefault(langkah.no, langkah)
            if lebih_dulu is not langkah:
                baris, usul = lebih_dulu.span.line, f"{langkah.no}a"
                yield self.kind.at(langkah.at("no"), nomor=langkah.no, baris=baris, usul=usul)
