"""SOP122: a service without the parts that citizens must be told."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Layanan, Sop
from ..base import Context, SopRule


class LayananTidakLengkap(SopRule):
    """Setiap layanan menyebut persyaratan, waktu, biaya, dan produknya.

    Mengapa: warga yang datang tanpa syarat lengkap harus pulang lagi; biaya yang tidak ditulis membuka
    pungutan liar.

    Dasar: UU 25/2009 dan PermenPAN-RB 15/2014 (komponen standar pelayanan: persyaratan, jangka waktu,
    biaya, produk).

    Salah: layanan dengan nama dan waktu saja

    Benar: biaya: gratis
    """

    kind = Kind(
        "SOP122",
        "layanan-tidak-lengkap",
        Severity.PERINGATAN,
        message="Layanan “{layanan}” belum menyebut {kurang}.",
        hint="Lengkapi kunci itu di bawah layanan. Bila memang tidak ada, tulis: Tidak ada, atau gratis.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each service that lacks something."""
        if sop.is_arsip:
            return
        for i, layanan in enumerate(sop.layanan):
            kunci = f"layanan.{i}"
            kurang = [k for k in _missing(layanan) if not sop.is_ditulis(f"{kunci}.{k}")]
            if kurang:
                nama = layanan.nama or f"ke-{i + 1}"
                yield self.kind.at(sop.at(kunci), layanan=nama, kurang=_listed(kurang))


def _missing(layanan: Layanan) -> Iterator[str]:
    isi = {"nama": layanan.nama, "persyaratan": layanan.persyaratan, "waktu": layanan.waktu_teks}
    isi |= {"biaya": layanan.biaya, "produk": layanan.produk}
    return (kunci for kunci, nilai in isi.items() if not nilai)


def _listed(words: list[str]) -> str:
    *awal, akhir = words
    comma = "," if len(awal) > 1 else ""
    return f"{', '.join(awal)}{comma} dan {akhir}" if awal else akhir
