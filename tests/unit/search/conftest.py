"""A small catalogue for the search, made of values."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sopkatalog.model.entri_cari import BahanCari, Bidang, EntriCari, JenisEntri, entri_halaman
from sopkatalog.model.status import Keadaan
from sopkatalog.model.unit import Unit
from sopkatalog.search.index import Index

UNITS = (
    Unit("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "DISDUKCAPIL", "dinas"),
    Unit("kec-utara", "Kecamatan Wanasari Utara", "KEC.UTARA", "kecamatan"),
    Unit("kel-mekarsari", "Kelurahan Mekarsari", "KEL.MEKARSARI", "kelurahan", "kec-utara"),
    Unit("kel-sukamaju", "Kelurahan Sukamaju", "KEL.SUKAMAJU", "kelurahan", "kec-utara"),
    Unit("dpupr", "Dinas Pekerjaan Umum", "DPUPR", "dinas"),
)


def an_entry(id_: str, judul: str, teks: Mapping[Bidang, tuple[str, ...]] | None = None, **values: object) -> EntriCari:
    """A SOP; its unit is the one in its id."""
    unit = id_.rpartition("-")[0]
    wilayah = tuple(u.nama for u in UNITS if u.kode == unit and u.jenis == "kelurahan")
    own = {Bidang.JUDUL: (judul,), Bidang.UNIT: tuple(u.nama for u in UNITS if u.kode == unit), Bidang.WILAYAH: wilayah}
    given = {"unit": unit, "jenis": "pelayanan", "keadaan": Keadaan.BERLAKU, "tahun": 2024, **values}
    return EntriCari(f"sop/{id_}/", judul, {**own, **(teks or {})}, JenisEntri.SOP, id_, **given)  # type: ignore[arg-type]


def bahan(*entri: EntriCari) -> BahanCari:
    """The material of these entries, at the offices of this file."""
    return BahanCari.of(entri, UNITS)


SEMUA = bahan(
    an_entry("disdukcapil-0001", "Penerbitan KTP-el Baru", {Bidang.SEBUTAN: ("bikin ktp", "rekam ktp")}),
    an_entry("disdukcapil-0002", "Penerbitan KTP-el karena Hilang", {Bidang.SEBUTAN: ("ktp hilang",)}),
    an_entry("disdukcapil-0003", "Pencatatan Perkawinan", {Bidang.LANGKAH: ("Petugas memeriksa akta kelahiran",)}),
    an_entry("disdukcapil-0004", "Penerbitan Kartu Keluarga"),
    an_entry("disdukcapil-0005", "Legalisasi Kartu Keluarga", keadaan=Keadaan.DICABUT),
    an_entry("kel-mekarsari-0001", "Surat Keterangan Tidak Mampu", nomor=("SOP/KEL/010/2024",)),
    an_entry("kel-sukamaju-0001", "Surat Keterangan Tidak Mampu", nomor=("SOP/KEL/001/2023",), tahun=2023),
    an_entry("kel-sukamaju-0002", "Surat Keterangan Belum Menikah"),
    an_entry("dpupr-0001", "Pemeliharaan Saluran Drainase"),
    an_entry("dpupr-0002", "Penanganan Jalan Rusak"),
    EntriCari("layanan/bukan-kewenangan/paspor/", "Paspor", {Bidang.JUDUL: ("Paspor",)}, JenisEntri.ASING),
    entri_halaman("istilah/#edisi", "Edisi", "Terbitan sebuah SOP yang mengganti jalan cerita"),
)


@pytest.fixture(scope="session")
def index() -> Index:
    return Index.of(SEMUA)
