"""SOP323: two rows that say the same."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class LangkahBerulang(SopRule):
    """Langkah yang sama ditulis satu kali.

    Mengapa: dua baris dengan kegiatan dan pelaksana yang sama biasanya tersalin tanpa sengaja; pengulangan
    ditulis dengan kolom Lanjut.

    Dasar: kebiasaan kami.

    Salah: | 4 | Memeriksa berkas | Petugas Loket | KTP-el | 5 menit | KTP-el diterima | | selesai |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP323",
        "langkah-berulang",
        Severity.PERINGATAN,
        message="Langkah {nomor} sama kegiatan dan pelaksananya dengan langkah {pertama}.",
        hint="Hapus salah satunya, atau tulis apa yang berbeda pada Kegiatan.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for every row after the first."""
        if sop.is_arsip:
            return
        pertama: dict[tuple[str, tuple[str, ...]], str] = {}
        for langkah in sop.langkah:
            kunci = (" ".join(langkah.kegiatan.polos.casefold().split()), langkah.pelaksana)
            lebih_dulu = pertama.setdefault(kunci, langkah.no)
            if lebih_dulu != langkah.no and kunci[0] and kunci[1]:
                yield self.kind.at(langkah.span, nomor=langkah.no, pertama=lebih_dulu)
