"""SOP714: a register that holds what no SOP may hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import chain
from typing import Any

from ...diagnostics import Diagnostic, Kind, Severity
from ..base import Context, KatalogRule
from .pola import AturanPola
from .sop701_memuat_nik import MemuatNik
from .sop702_memuat_nip import MemuatNip
from .sop704_memuat_telepon_pribadi import MemuatTeleponPribadi
from .sop705_memuat_surel_pribadi import MemuatSurelPribadi
from .sop707_memuat_npwp import MemuatNpwp

_DICARI: tuple[tuple[AturanPola, str], ...] = (
    (MemuatNik(), "NIK"),
    (MemuatNip(), "NIP"),
    (MemuatTeleponPribadi(), "telepon seluler"),
    (MemuatSurelPribadi(), "surel gratis"),
    (MemuatNpwp(), "NPWP"),
)


class DaftarMemuatDataPribadi(KatalogRule):
    """Daftar di `_register` tidak memuat NIK, NIP, NPWP, atau nomor dan surel pribadi.

    Mengapa: isi daftar tampil pada halaman unit, jabatan, dan layanan, serta pada data terbuka. Hanya telepon, surel,
    dan pengaduan pada unit.yml yang memang untuk umum.

    Dasar: Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.

    Salah: alamat: Jalan Melati 3, hubungi Bu Ratna 0812-3456-7890

    Benar: telepon: 0811-2990-500
    """

    kind = Kind(
        "SOP714",
        "daftar-memuat-data-pribadi",
        Severity.GALAT,
        message="Daftar ini memuat {jenis} (“{nilai}”).",
        hint="Hapus. Nomor dan surel yang memang milik kantor ditulis pada telepon, surel, atau pengaduan di unit.yml.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Each number or address, once for each entry."""
        katalog = ctx.katalog
        daftar: tuple[tuple[Any, ...], ...] = (katalog.units, katalog.jabatan, katalog.peraturan, katalog.sinonim)
        for butir in chain(*daftar, katalog.layanan_wajib, katalog.peristiwa):
            teks = "\n".join(_teks(butir))
            for aturan, jenis in _DICARI:
                for nilai in aturan.ditemukan(teks, ctx):
                    yield self.kind.at(butir.span, jenis=jenis, nilai=nilai)


def _teks(value: Any) -> Iterator[str]:
    """Every piece of text in an entry, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple) and type(value) is tuple:
        yield from chain.from_iterable(map(_teks, value))
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _teks(getattr(value, field.name))
