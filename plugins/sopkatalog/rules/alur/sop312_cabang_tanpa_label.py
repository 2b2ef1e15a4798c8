"""SOP312: a branch that does not say when it is taken."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class CabangTanpaLabel(SopRule):
    """Setiap cabang keputusan berlabel.

    Mengapa: dari dua anak panah tanpa label, pelaksana tidak tahu kapan memilih yang mana.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart, simbol belah ketupat: pilihan seperti ya dan
    tidak.

    Salah: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | 3; Tidak: 1 |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP312",
        "cabang-tanpa-label",
        Severity.GALAT,
        message="Langkah {nomor} bercabang, tetapi cabang ke “{ke}” tidak berlabel.",
        hint="Tulis label di depan setiap nomor, misalnya Lengkap: 3; Tidak: 1.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row with two or more ways, one of them without label."""
        for langkah in sop.langkah:
            if len(langkah.lanjut) > 1 and (tanpa := [cabang.ke for cabang in langkah.lanjut if not cabang.label]):
                yield self.kind.at(langkah.at("lanjut"), nomor=langkah.no, ke="” dan “".join(tanpa))
