"""`/jabatan/`: the role book: what every post does in every SOP, from whom it gets work and to whom it gives it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from operator import add
from typing import Any

from ..model.alamat import post_url, sop_url
from ..model.durasi import Durasi
from ..model.entri_cari import entri_halaman
from ..model.output import Judul, Page
from ..model.unit import Jabatan
from .alamat import page_path, root_of
from .catalogue import Catalogue
from .paging import Halaman, paged
from .part import Part
from .register_address import addresses
from .role_book import Peran, Tugas, role_book
from .templating import render

LANGKAH_PER_HALAMAN = 200
MITRA_LANGSUNG = 8
GOLONGAN = {
    "pejabat": "Pejabat",
    "petugas": "Petugas",
    "unit": "Unit",
    "sistem": "Sistem",
    "pemohon": "Warga dan pemohon",
}


@dataclass(frozen=True)
class Buku:
    """The role book with the addresses of its pages."""

    catalogue: Catalogue
    dikenal: Mapping[str, Peran]
    asing: Mapping[str, Peran]
    alamat: Mapping[str, str]
    pendahulu: Mapping[str, tuple[Jabatan, ...]]


Rekan = tuple[str, str]
"""Another post: its name, and its address ("" without a page)."""


@dataclass(frozen=True)
class Tentang:
    """A post with all that its pages tell: what it does, its address, whom before and after it, with whom it works."""

    jabatan: Jabatan
    peran: Peran
    url: str
    penerus: tuple[Rekan, ...]
    pendahulu: tuple[Rekan, ...]
    mitra: list[dict[str, Any]]


def post_pages(catalogue: Catalogue) -> list[Page | Part[Tentang]]:
    """The list of posts, and the role book of each post of the register."""
    dikenal, asing = role_book(catalogue)
    by_kode = {jabatan.kode: jabatan for jabatan in reversed(catalogue.katalog.jabatan)}
    buku = Buku(catalogue, dikenal, asing, addresses(dikenal, post_url), _before(by_kode.values()))
    return [_index(buku, by_kode), *(Part(_post, _about(by_kode[kode], buku, by_kode)) for kode in buku.alamat)]


def _index(buku: Buku, by_kode: Mapping[str, Jabatan]) -> Page:
    today = buku.catalogue.checked.today
    rows = [_row(peran, by_kode[kode], buku) for kode, peran in buku.dikenal.items()]
    rows.sort(key=lambda row: row["nama"].casefold())
    hapus = [row for row in rows if row["jumlah"] and row["jabatan"].is_hapus(today)]
    bertugas = [row for row in rows if row["jumlah"] and row not in hapus]
    kelompok = [
        {
            "kode": kode or "lain",
            "judul": judul,
            "jabatan": [row for row in bertugas if row["jabatan"].golongan == kode],
        }
        for kode, judul in (*GOLONGAN.items(), ("", "Jabatan lain"))
    ]
    kelompok = [bagian for bagian in kelompok if bagian["jabatan"]]
    isi = render(
        "jabatan_index.html",
        root="../",
        kota=buku.catalogue.katalog.settings.kota,
        hapus=hapus,
        kelompok=kelompok,
        asing=[_stranger(peran) for peran in buku.asing.values()],
        menganggur=[row for row in rows if not row["jumlah"]],
        sop_url=sop_url,
    )
    headings = tuple(Judul(str(bagian["judul"]), str(bagian["kode"])) for bagian in kelompok)
    deskripsi = "Siapa mengerjakan apa: langkah setiap jabatan dalam semua SOP yang berlaku."
    return Page("jabatan/index.md", "Jabatan", isi, deskripsi=deskripsi, daftar_isi=headings)


def _row(peran: Peran, jabatan: Jabatan, buku: Buku) -> dict[str, Any]:
    return {
        "jabatan": jabatan,
        "nama": peran.nama,
        "url": buku.alamat.get(peran.kunci, ""),
        "jumlah": peran.jumlah,
        "sop": len(peran.by_sop),
    }


def _stranger(peran: Peran) -> dict[str, Any]:
    """A name without a page: where it is met, the first few SOPs by name."""
    sops = [items[0].sop for items in peran.by_sop.values()]
    return {"nama": peran.nama, "jumlah": peran.jumlah, "sop": sops[:3], "lagi": len(sops[3:])}


def _about(jabatan: Jabatan, buku: Buku, by_kode: Mapping[str, Jabatan]) -> Tentang:
    peran = buku.dikenal[jabatan.kode]
    penerus = _mates((by_kode[kode] for kode in jabatan.penerus if kode in by_kode), buku)
    pendahulu = _mates(buku.pendahulu.get(jabatan.kode, ()), buku)
    return Tentang(jabatan, peran, buku.alamat[jabatan.kode], penerus, pendahulu, _partners(peran, buku))


def _mates(semua: Iterable[Jabatan], buku: Buku) -> tuple[Rekan, ...]:
    return tuple((jabatan.nama or jabatan.kode, buku.alamat.get(jabatan.kode, "")) for jabatan in semua)


def _post(tentang: Tentang, catalogue: Catalogue) -> Iterator[Page]:
    pages = paged(tentang.peran.tugas, tentang.url, LANGKAH_PER_HALAMAN)
    return (_page(tentang, halaman, catalogue) for halaman in pages)


def _page(tentang: Tentang, halaman: Halaman[Tugas], catalogue: Catalogue) -> Page:
    jabatan, peran = tentang.jabatan, tentang.peran
    nama, jumlah, jumlah_sop = peran.nama, peran.jumlah, len(peran.by_sop)
    isi = render(
        "jabatan.html",
        root=root_of(halaman.url),
        jabatan=jabatan,
        nama=nama,
        golongan=GOLONGAN.get(jabatan.golongan, ""),
        hapus=jabatan.is_hapus(catalogue.checked.today),
        penerus=tentang.penerus,
        pendahulu=tentang.pendahulu,
        jumlah=jumlah,
        jumlah_sop=jumlah_sop,
        sop=_by_sop(halaman.isi, peran, catalogue),
        mitra=tentang.mitra if halaman.nomor == 1 else [],
        halaman=halaman,
    )
    judul = f"Tugas {nama}{halaman.tambahan_judul}"
    kerja = f"{jumlah} langkah dalam {jumlah_sop} SOP" if jumlah else "belum bertugas dalam SOP"
    deskripsi = f"{nama}: {kerja}{halaman.tambahan_judul}."
    entry = entri_halaman(halaman.url, judul, deskripsi, sebutan=(jabatan.kode, *jabatan.alias))
    return Page(page_path(halaman.url), judul, isi, deskripsi=deskripsi, entri_cari=(entry,)[: 2 - halaman.nomor])


def _before(semua: Iterable[Jabatan]) -> Mapping[str, tuple[Jabatan, ...]]:
    """The posts that each post took over from."""
    found: dict[str, tuple[Jabatan, ...]] = {}
    for jabatan in semua:
        for kode in jabatan.penerus:
            found[kode] = (*found.get(kode, ()), jabatan)
    return found


def _by_sop(tugas: Sequence[Tugas], peran: Peran, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The steps of this page, SOP by SOP; the sums are those of the whole SOP, also where a page breaks it."""
    groups = [(items[0].sop, items) for items in (list(found) for _, found in groupby(tugas, lambda item: item.sop.id))]
    return [
        {
            "sop": sop,
            "url": sop_url(sop),
            "unit": catalogue.katalog.nama_unit(sop.unit_pengampu),
            "keadaan": sop.keadaan(catalogue.checked.today).value,
            "jumlah": len(peran.by_sop[sop.id]),
            "waktu": total_time(peran.by_sop[sop.id]),
            "langkah": items,
        }
        for sop, items in groups
    ]


def total_time(tugas: Sequence[Tugas]) -> str:
    """What the steps add up to; "" when none of them has a time that was understood."""
    times = [item.langkah.durasi for item in tugas if item.langkah.durasi]
    if not times:
        return ""
    total = reduce(add, times)
    return str(Durasi("", total.min, total.maks, total.kira_kira))


def _partners(peran: Peran, buku: Buku) -> list[dict[str, Any]]:
    return [
        {"judul": judul, "anchor": anchor, "langsung": rows[:MITRA_LANGSUNG], "lagi": rows[MITRA_LANGSUNG:]}
        for judul, anchor, counts in (
            ("Menerima pekerjaan dari", "menerima", peran.menerima),
            ("Menyerahkan pekerjaan kepada", "menyerahkan", peran.menyerahkan),
        )
        if (rows := [_partner(kunci, kali, buku) for kunci, kali in _most(counts)])
    ]


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _partner(kunci: str, kali: int, buku: Buku) -> dict[str, Any]:
    peran = buku.dikenal.get(kunci) or buku.asing[kunci]
    return {"nama": peran.nama, "url": buku.alamat.get(kunci, "") if kunci in buku.dikenal else "", "kali": kali}
