"""SOP313: two branches with one label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class LabelCabangGanda(SopRule):
    """Cabang-cabang satu keputusan berlabel berbeda.

    Mengapa: dua cabang “Ya” ke dua tempat membuat pelaksana harus menebak.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart, simbol belah ketupat: pilihan seperti ya dan
    tidak.

    Salah: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; lengkap: 1 |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP313",
        "label-cabang-ganda",
        Severity.GALAT,
        message="Pada langkah {nomor} ada lebih dari satu cabang berlabel “{label}”.",
        hint="Beri setiap cabang label yang berbeda, misalnya Lengkap dan Tidak lengkap.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each label that a row repeats."""
        for langkah in sop.langkah:
            if len(langkah.lanjut) < 2:
                continue
            jumlah = Counter(cabang.label.casefold() for cabang in langkah.lanjut if cabang.label)
            for label in (label for label, kali in jumlah.items() if kali > 1):
                tertulis = next(cabang.label for cabang in langkah.lanjut if cabang.label.casefold() == label)
                yield self.kind.at(langkah.at("lanjut"), nomor=langkah.no, label=tertulis)
