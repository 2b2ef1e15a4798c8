"""`/dasar-hukum/`: which SOPs rest on which regulation, with an alarm where one is revoked or amended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model.alamat import regulation_url, sop_url
from ..model.entri_cari import entri_halaman
from ..model.output import Judul, Page
from ..model.peraturan import KunciPeraturan
from ..model.unit import Peraturan
from ..rules.rujukan.dasar_hukum import sebutan_pendek, sudah
from .alamat import page_path, root_of, section_anchor
from .catalogue import Catalogue
from .citations import Pemakaian, Rujukan, citations
from .paging import Halaman, paged
from .part import Part
from .register_address import addresses
from .templating import render

SOP_PER_HALAMAN = 200
# The order of the hierarchy of regulations (UU 12/2011, Pasal 7), then those of ministries, bodies and the region.
_KELOMPOK = (
    ("undang-undang", "Undang-Undang", ("uud", "uu", "perppu")),
    ("peraturan-pemerintah", "Peraturan Pemerintah", ("pp",)),
    ("presiden", "Peraturan, Keputusan, dan Instruksi Presiden", ("perpres", "keppres", "inpres")),
    ("menteri", "Peraturan dan Keputusan Menteri", ("permen", "kepmen", "inmen")),
    ("daerah", "Peraturan Daerah", ("perda",)),
    ("wali-kota", "Peraturan dan Keputusan Wali Kota", ("perwal", "kepwal")),
)
_LAIN = ("lain", "Peraturan lain")


@dataclass(frozen=True)
class Hukum:
    """The register of regulations with their citations, the addresses of their pages, and who changed whom."""

    catalogue: Catalogue
    rujukan: Rujukan
    by_kode: Mapping[str, Peraturan]
    alamat: Mapping[str, str]
    mengubah: Mapping[str, tuple[Peraturan, ...]]


@dataclass(frozen=True)
class Tentang:
    """A regulation with all that its pages tell: its row in the list, what it changed, who cites it today and did."""

    peraturan: Peraturan
    url: str
    baris: dict[str, Any]
    mengubah: list[dict[str, str]]
    berlaku: list[Pemakaian]
    lama: list[Pemakaian]


def regulation_pages(catalogue: Catalogue) -> list[Page | Part[Tentang]]:
    """The list of regulations, and a page for each of the register."""
    semua = {peraturan.kode: peraturan for peraturan in reversed(catalogue.katalog.peraturan)}
    by_kode = dict(reversed(semua.items()))
    mengubah: dict[str, tuple[Peraturan, ...]] = {}
    for peraturan in by_kode.values():
        if peraturan.dicabut_oleh:
            mengubah[peraturan.dicabut_oleh] = (*mengubah.get(peraturan.dicabut_oleh, ()), peraturan)
    hukum = Hukum(catalogue, citations(catalogue), by_kode, addresses(by_kode, regulation_url), mengubah)
    return [_index(hukum), *(Part(_regulation, _told(by_kode[kode], hukum)) for kode in hukum.alamat)]


def _index(hukum: Hukum) -> Page:
    rows = [_row(peraturan, hukum) for peraturan in hukum.by_kode.values()]
    rows.sort(key=lambda row: row["urutan"])
    dipakai = [row for row in rows if row["jumlah"]]
    kelompok = [
        {"anchor": anchor, "judul": judul, "peraturan": items}
        for anchor, judul in (*((a, j) for a, j, _ in _KELOMPOK), _LAIN)
        if (items := [row for row in dipakai if row["kelompok"] == anchor])
    ]
    isi = render(
        "dasar_hukum_index.html",
        root="../",
        jumlah=len(rows),
        dicabut=[row for row in rows if row["keadaan"] == "dicabut" and row["berlaku"]],
        kelompok=kelompok,
        tidak_dipakai=[row for row in rows if not row["jumlah"]],
        asing=[_stranger(items) for items in hukum.rujukan.asing.values()],
        sop_url=sop_url,
    )
    headings = tuple(Judul(str(bagian["judul"]), str(bagian["anchor"])) for bagian in kelompok)
    deskripsi = "Peraturan yang menjadi dasar SOP, yang sudah dicabut lebih dahulu."
    return Page("dasar-hukum/index.md", "Dasar hukum", isi, deskripsi=deskripsi, daftar_isi=headings)


def _row(peraturan: Peraturan, hukum: Hukum) -> dict[str, Any]:
    kunci = KunciPeraturan.parse(peraturan.judul)
    pemakaian = hukum.rujukan.terdaftar.get(peraturan.kode, ())
    return {
        **short(peraturan, hukum),
        "tentang": _about(peraturan.judul),
        "keadaan": state(peraturan, hukum),
        "pengganti": _other(peraturan.dicabut_oleh, hukum),
        "terkini": _latest(peraturan, hukum),
        "sejak": peraturan.sejak,
        "jumlah": len(pemakaian),
        "berlaku": len(_current(pemakaian, hukum)),
        "kelompok": _group(kunci),
        "urutan": (-kunci.tahun, _number(kunci), peraturan.judul) if kunci else (0, (0, ""), peraturan.judul),
    }


def _group(kunci: KunciPeraturan | None) -> str:
    jenis = kunci.jenis.partition(" ")[0] if kunci else ""
    return next((anchor for anchor, _, kinds in _KELOMPOK if jenis in kinds), _LAIN[0])


def _number(kunci: KunciPeraturan) -> tuple[int, str]:
    digits = "".join(filter(str.isdigit, kunci.nomor))[:9]
    return (int(digits or 0), kunci.nomor)


def _stranger(items: tuple[Pemakaian, ...]) -> dict[str, Any]:
    sops = [item.sop for item in items]
    return {"nama": items[0].sebutan, "jumlah": len(sops), "sop": sops[:3], "lagi": len(sops[3:])}


def short(peraturan: Peraturan, hukum: Hukum) -> dict[str, str]:
    """What a link to a regulation needs: its name without the title, and its address ("" without a page)."""
    judul = peraturan.judul or peraturan.kode
    return {"nama": sebutan_pendek(judul), "url": hukum.alamat.get(peraturan.kode, "")}


def _other(kode: str, hukum: Hukum) -> dict[str, str] | None:
    peraturan = hukum.by_kode.get(kode)
    return short(peraturan, hukum) if peraturan else ({"nama": kode, "url": ""} if kode else None)


def _latest(peraturan: Peraturan, hukum: Hukum) -> dict[str, str] | None:
    """Where the chain of revocations ends, when the successor was itself revoked; None when it was not."""
    seen, now = {peraturan.kode}, peraturan
    while state(now, hukum) == "dicabut" and now.dicabut_oleh in hukum.by_kode and now.dicabut_oleh not in seen:
        now = hukum.by_kode[now.dicabut_oleh]
        seen.add(now.kode)
    return short(now, hukum) if len(seen) > 2 else None


def _about(judul: str) -> str:
    """The title of a regulation: what follows its first "tentang"."""
    _, _, tentang = judul.partition(" tentang ")
    return tentang[:1].upper() + tentang[1:]


def state(peraturan: Peraturan, hukum: Hukum) -> str:
    """berlaku, diubah or dicabut today; "akan diubah" or "akan dicabut" where the day is still ahead."""
    if peraturan.status not in ("diubah", "dicabut"):
        return "berlaku"
    is_now = sudah(peraturan, peraturan.status, hukum.catalogue.checked.today)
    return peraturan.status if is_now else f"akan {peraturan.status}"


def _current(pemakaian: tuple[Pemakaian, ...], hukum: Hukum) -> list[Pemakaian]:
    today = hukum.catalogue.checked.today
    return [item for item in pemakaian if item.sop.keadaan(today).is_sah]


def _told(peraturan: Peraturan, hukum: Hukum) -> Tentang:
    pemakaian = hukum.rujukan.terdaftar.get(peraturan.kode, ())
    berlaku = _current(pemakaian, hukum)
    dikenal = {item.sop.id for item in berlaku}
    return Tentang(
        peraturan,
        hukum.alamat[peraturan.kode],
        _row(peraturan, hukum),
        [{**short(lain, hukum), "status": lain.status} for lain in hukum.mengubah.get(peraturan.kode, ())],
        berlaku,
        [item for item in pemakaian if item.sop.id not in dikenal],
    )


def _regulation(tentang: Tentang, catalogue: Catalogue) -> Iterator[Page]:
    pemakaian = [*tentang.berlaku, *tentang.lama]
    return (_page(tentang, halaman, catalogue) for halaman in paged(pemakaian, tentang.url, SOP_PER_HALAMAN))


def _page(tentang: Tentang, halaman: Halaman[Pemakaian], catalogue: Catalogue) -> Page:
    peraturan, row, berlaku = tentang.peraturan, tentang.baris, len(tentang.berlaku)
    rows = [_use(item, peraturan, catalogue) for item in halaman.isi]
    isi = render(
        "dasar_hukum.html",
        root=root_of(halaman.url),
        peraturan=peraturan,
        item=row,
        tautan=peraturan.tautan if peraturan.tautan.casefold().startswith(("https://", "http://")) else "",
        mengubah=tentang.mengubah,
        berlaku=berlaku,
        lama=len(tentang.lama),
        baris_berlaku=[row for row in rows if row["is_berlaku"]],
        baris_lama=[row for row in rows if not row["is_berlaku"]],
        halaman=halaman,
    )
    judul = f"{row['nama']}{halaman.tambahan_judul}"
    deskripsi = f"{berlaku} SOP yang berlaku memakai {row['nama']} sebagai dasar hukum{halaman.tambahan_judul}."
    entry = entri_halaman(halaman.url, judul, row["tentang"], sebutan=peraturan.alias)
    return Page(page_path(halaman.url), judul, isi, deskripsi=deskripsi, entri_cari=(entry,)[: 2 - halaman.nomor])


def _use(item: Pemakaian, peraturan: Peraturan, catalogue: Catalogue) -> dict[str, Any]:
    keadaan = item.sop.keadaan(catalogue.checked.today)
    return {
        "sop": item.sop,
        "url": f"{sop_url(item.sop)}#{section_anchor(item.bagian)}",
        "unit": catalogue.katalog.nama_unit(item.sop.unit_pengampu),
        "keadaan": keadaan.value,
        "is_berlaku": keadaan.is_sah,
        "kutipan": item.kutipan,
        "sudah_pengganti": bool(peraturan.dicabut_oleh) and peraturan.dicabut_oleh in item.bersama,
    }
