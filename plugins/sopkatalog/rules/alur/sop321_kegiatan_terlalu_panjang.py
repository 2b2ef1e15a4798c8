"""SOP321: an activity that does not fit into its symbol."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule

PANJANG_ANJURAN = 200


class KegiatanTerlaluPanjang(SopRule):
    """Kegiatan ditulis singkat, paling banyak 200 karakter.

    Mengapa: teks yang panjang tidak muat dalam kotak diagram alir, dan biasanya berisi lebih dari satu
    langkah.

    Dasar: kebiasaan kami.

    Salah: kegiatan sepanjang satu paragraf

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP321",
        "kegiatan-terlalu-panjang",
        Severity.CATATAN,
        message="Kegiatan langkah {nomor} berisi {panjang} karakter; sebaiknya paling banyak {maks}.",
        hint="Pecah menjadi beberapa langkah, atau pindahkan penjelasannya ke kolom Keterangan.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row."""
        if sop.is_arsip:
            return
        for langkah in sop.langkah:
            panjang = len(langkah.kegiatan.polos)
            if panjang > PANJANG_ANJURAN:
                yield self.kind.at(langkah.at("kegiatan"), nomor=langkah.no, panjang=panjang, maks=PANJANG_ANJURAN)
