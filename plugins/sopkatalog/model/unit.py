"""Units, posts and regulations: the lists that SOPs refer to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ..diagnostics import Span


@dataclass(frozen=True, slots=True)
class NamaLama:
    """A former name of a unit and the day it ended."""

    nama: str = ""
    sampai: date | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A perangkat daerah or a part of it, down to kelurahan and UPTD."""

    kode: str
    nama: str = ""
    singkatan: str = ""
    jenis: str = ""
    induk: str = ""
    alamat: str = ""
    telepon: str = ""
    surel: str = ""
    jam_layanan: str = ""
    pengaduan: str = ""
    berlaku_sejak: date | None = None
    berlaku_sampai: date | None = None
    penerus: tuple[str, ...] = ()
    nama_lama: tuple[NamaLama, ...] = ()
    span: Span = field(compare=False, default=Span(""))

    def is_bubar(self, today: date) -> bool:
        """Has the unit ended before `today`?"""
        return self.berlaku_sampai is not None and self.berlaku_sampai < today


@dataclass(frozen=True, slots=True)
class Jabatan:
    """A post or role; `golongan` is pemohon, petugas, pejabat, sistem or unit."""

    kode: str
    nama: str = ""
    alias: tuple[str, ...] = ()
    golongan: str = ""
    berlaku_sampai: date | None = None
    penerus: tuple[str, ...] = ()
    span: Span = field(compare=False, default=Span(""))

    def is_hapus(self, today: date) -> bool:
        """Was the post abolished before `today`?"""
        return self.berlaku_sampai is not None and self.berlaku_sampai < today


@dataclass(frozen=True, slots=True)
class Peraturan:
    """A regulation; `status` is berlaku, diubah or dicabut."""

    kode: str
    judul: str = ""
    alias: tuple[str, ...] = ()
    status: str = "berlaku"
    dicabut_oleh: str = ""
    sejak: date | None = None
    tautan: str = ""
    span: Span = field(compare=False, default=Span(""))


@dataclass(frozen=True, slots=True)
class LayananWajib:
    """A service that the city owes its citizens, whether a SOP exists or not."""

    kode: str
    nama: str = ""
    unit: str = ""
    peristiwa: tuple[str, ...] = ()
    dasar: str = ""
    span: Span = field(compare=False, default=Span(""))


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """A life event that leads to services."""

    kode: str
    nama: str = ""
    ringkasan: str = ""
    span: Span = field(compare=False, default=Span(""))


BUKAN_PEMKOT = "bukan-pemkot"
"""`kewenangan` of what the city does not do."""


@dataclass(frozen=True, slots=True)
class Sinonim:
    """What citizens call a thing; `kewenangan` says whether the city does it."""

    resmi: str
    sebutan: tuple[str, ...] = ()
    unit: str = ""
    catatan: str = ""
    kewenangan: str = ""
    span: Span = field(compare=False, default=Span(""))


@dataclass(frozen=True, slots=True)
class Libur:
    """A public holiday; `jenis` is nasional or cuti-bersama."""

    tanggal: date | None = None
    nama: str = ""
    jenis: str = "nasional"
    span: Span = field(compare=False, default=Span(""))
