"""SOP512: one name for two posts."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.unit import Jabatan
from ..base import Context, KatalogRule


class NamaJabatanBentrok(KatalogRule):
    """Setiap nama dan alias menunjuk satu jabatan.

    Mengapa: nama pelaksana pada SOP dicocokkan dengan register; nama yang dipakai dua jabatan dapat
    membuat jabatan yang masih ada dianggap sudah dihapus.

    Dasar: kebiasaan kami.

    Salah: - {kode: lurah, nama: Lurah, alias: [kepala dinas], golongan: pejabat}

    Benar: - {kode: lurah, nama: Lurah, golongan: pejabat}
    """

    kind = Kind(
        "SOP512",
        "nama-jabatan-bentrok",
        Severity.PERINGATAN,
        message="Nama “{nama}” dipakai oleh jabatan “{jabatan}” dan “{lain}”.",
        hint="Hapus alias itu dari salah satu jabatan, atau tulis nama lengkap yang membedakannya.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Every name that an earlier post has."""
        pemakai: dict[str, Jabatan] = {}
        for jabatan in ctx.katalog.jabatan:
            for nama in (jabatan.nama, *jabatan.alias):
                lain = pemakai.setdefault(" ".join(nama.casefold().split()), jabatan)
                if lain.kode != jabatan.kode:
                    yield self.kind.at(jabatan.span, nama=nama, jabatan=jabatan.kode, lain=lain.kode)
