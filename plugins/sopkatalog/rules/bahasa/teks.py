"""All that the author of a SOP wrote and that readers will see, piece by piece with its place.

Rules about words ask `bacaan` first, which is quick and nearly always says no, and only then go through `potongan`
for the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import repeat
from urllib.parse import unquote

from ...diagnostics import Span
from ...model.langkah import Langkah
from ...model.sop import Bagian, Layanan, Sop
from ...model.teks import Teks
from ..base import Context

_KODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_TANDA = re.compile(r"<[^>]*>")
# Titles of regulations are quoted as they were made law; their words are not the author's.
_KUTIPAN = frozenset(
    {"bagian.dasar_hukum", "bagian.referensi", "bagian.kebijakan", "dicabut.dasar", "nomor_resmi", "dokumen_sah.berkas"}
)
_TAUTAN = ".tautan"
_HREF = re.compile(r'<a href="(?!sop:|#)([^"]*)"')
_LAYANAN = ("nama", "ringkasan", "waktu", "biaya", "produk", "tempat", "pengaduan")
_KOLOM = ("kegiatan", "kelengkapan", "output", "keterangan")


@dataclass(frozen=True, slots=True)
class Potongan:
    """A piece of author's text. `kunci` says what it is: "judul", "layanan.0.sebutan", "bagian.peringatan",
    "bagian.peringatan.tautan" for the addresses of its links.

    `tampak` is what a reader sees of it, without what stands in code spans: markup that did not work is still
    there, as the characters that the author typed.
    """

    kunci: str
    teks: str
    tampak: str
    span: Span

    @property
    def is_kutipan(self) -> bool:
        """Is it a legal basis, quoted from the regulation, or an address or number that nobody can word anew?"""
        return self.kunci in _KUTIPAN or self.kunci.endswith(_TAUTAN)

    @property
    def is_sebutan(self) -> bool:
        """Is it what citizens call a service, in their own words?"""
        return self.kunci.endswith(".sebutan")


def tampak(teks: Teks) -> str:
    """The visible characters of a text outside of code spans."""
    if "<" not in teks.html and "&" not in teks.html:
        return teks.polos
    return unescape(_TANDA.sub("", _KODE.sub(" ", teks.html.replace("<br", "\n<br"))))


def potongan(sop: Sop) -> Iterator[Potongan]:
    """Every piece of text, in the order front matter, sections, steps."""
    yield from (Potongan(kunci, teks, teks, span) for kunci, teks, span in _identitas(sop) if teks)
    for bagian in sop.bagian:
        yield from _bagian(bagian)
    for langkah in sop.langkah:
        for kolom in _KOLOM:
            teks: Teks = getattr(langkah, kolom)
            if teks:
                yield Potongan(f"langkah.{kolom}", teks.polos, tampak(teks), langkah.at(kolom))
                yield from _tautan(f"langkah.{kolom}", teks, langkah.at(kolom))
        for kolom, isi in _isi_lain(langkah):
            if isi:
                yield Potongan(f"langkah.{kolom}", isi, isi, langkah.at(kolom))


def _tautan(kunci: str, teks: Teks, span: Span) -> Iterator[Potongan]:
    """The addresses of the links: nobody sees them, yet they are published."""
    alamat = alamat_tautan(teks)
    if alamat:
        yield Potongan(kunci + _TAUTAN, alamat, "", span)


def alamat_tautan(teks: Teks) -> str:
    """The addresses that a text leads to, one a line, in plain characters."""
    return "\n".join(unquote(unescape(alamat)) for alamat in _HREF.findall(teks.html)) if "href" in teks.html else ""


def _isi_lain(langkah: Langkah) -> Iterator[tuple[str, str]]:
    yield "no", langkah.no
    yield "pelaksana", "; ".join(langkah.pelaksana)
    yield "waktu", langkah.waktu_teks
    yield "lanjut", "; ".join(lanjut.label for lanjut in langkah.lanjut if lanjut.label)


def _identitas(sop: Sop) -> Iterator[tuple[str, str, Span]]:
    yield "judul", sop.judul, sop.at("judul")
    yield "ringkasan", sop.ringkasan, sop.at("ringkasan")
    yield "disahkan_oleh.jabatan", sop.disahkan_oleh.jabatan, sop.at("disahkan_oleh.jabatan")
    yield "disahkan_oleh.nama", sop.disahkan_oleh.nama, sop.at("disahkan_oleh.nama")
    yield "nomor_resmi", sop.nomor_resmi, sop.at("nomor_resmi")
    yield "proses_bisnis", sop.proses_bisnis, sop.at("proses_bisnis")
    yield "dokumen_sah.berkas", sop.dokumen_sah.berkas, sop.at("dokumen_sah.berkas")
    yield "dicabut.alasan", sop.dicabut.alasan, sop.at("dicabut.alasan")
    yield "dicabut.dasar", sop.dicabut.dasar, sop.at("dicabut.dasar")
    for i, evaluasi in enumerate(sop.evaluasi):
        yield "evaluasi.catatan", evaluasi.catatan, sop.at(f"evaluasi.{i}.catatan")
    for i, nama in enumerate(sop.pelaksana):
        yield "pelaksana", nama, sop.at(f"pelaksana.{i}")
    for i, layanan in enumerate(sop.layanan):
        yield from _layanan(layanan, f"layanan.{i}", sop)


def _layanan(layanan: Layanan, awal: str, sop: Sop) -> Iterator[tuple[str, str, Span]]:
    for kunci in _LAYANAN:
        teks = layanan.waktu_teks if kunci == "waktu" else getattr(layanan, kunci)
        yield f"{awal}.{kunci}", teks, sop.at(f"{awal}.{kunci}")
    for kunci, butir in (("sebutan", layanan.sebutan), ("persyaratan", layanan.persyaratan)):
        for i, teks in enumerate(butir):
            yield f"{awal}.{kunci}", teks, sop.at(f"{awal}.{kunci}.{i}")


def _bagian(bagian: Bagian) -> Iterator[Potongan]:
    """Title and items; where a section has text beside its list (a paragraph, a table), that too."""
    kunci = f"bagian.{bagian.kunci}"
    if bagian.judul:
        yield Potongan("bagian", bagian.judul, bagian.judul, bagian.span)
    places = list(zip(bagian.butir, bagian.posisi_butir or repeat(bagian.span), strict=False))
    butir = [Potongan(kunci, teks.polos, tampak(teks), span) for teks, span in places]
    yield from butir
    tautan = [item for teks, span in places for item in _tautan(kunci, teks, span)]
    yield from tautan or _tautan(kunci, bagian.teks, bagian.span)
    if "\n".join(item.teks for item in butir) != bagian.teks.polos:
        lain = _selebihnya(bagian.teks.polos, (item.teks for item in butir))
        lain_tampak = _selebihnya(tampak(bagian.teks), (item.tampak for item in butir))
        yield Potongan(kunci, lain, lain_tampak, bagian.span)


def _selebihnya(semua: str, butir: Iterable[str]) -> str:
    """The lines that belong to no item."""
    terbaca = {line.strip() for teks in butir for line in teks.split("\n")}
    return "\n".join(line for line in semua.split("\n") if line.strip() not in terbaca)


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What the rules ask of a SOP's whole text before they look closer.

    `teks` is all of it, piece under piece; `kecil` the same in lower case with single blanks.
    """

    teks: str
    kecil: str
    ada_nomor_panjang: bool


_NOMOR_PANJANG = re.compile(r"\d(?:[ .-]{0,2}\d){8}")


def bacaan(sop: Sop, ctx: Context) -> Bacaan:
    """The text of the SOP as one; made once for each SOP of a run, since a dozen rules ask for it."""
    kunci = f"bacaan:{sop.path}"
    found: Bacaan | None = ctx.ingatan.get(kunci)
    if found is None:
        found = ctx.ingatan[kunci] = _read("\n".join(filter(None, _semua(sop))))
    return found


def _read(teks: str) -> Bacaan:
    kecil = teks.casefold().replace("\n", " ")
    kecil = " ".join(kecil.split()) if "  " in kecil else kecil
    return Bacaan(teks, kecil, bool(_NOMOR_PANJANG.search(teks)))


def _semua(sop: Sop) -> Iterator[str]:
    yield from (sop.judul, sop.ringkasan, sop.disahkan_oleh.jabatan, sop.disahkan_oleh.nama)
    yield from (sop.nomor_resmi, sop.proses_bisnis, sop.dokumen_sah.berkas)
    yield from (sop.dicabut.alasan, sop.dicabut.dasar, *sop.pelaksana)
    yield from (evaluasi.catatan for evaluasi in sop.evaluasi)
    for layanan in sop.layanan:
        yield from (layanan.nama, layanan.ringkasan, layanan.waktu_teks, layanan.biaya, layanan.produk)
        yield from (layanan.tempat, layanan.pengaduan, *layanan.sebutan, *layanan.persyaratan)
    for bagian in sop.bagian:
        yield from (bagian.judul, bagian.teks.polos, alamat_tautan(bagian.teks))
    for langkah in sop.langkah:
        yield from (langkah.kegiatan.polos, langkah.kelengkapan.polos, langkah.output.polos)
        for kolom in _KOLOM:
            yield alamat_tautan(getattr(langkah, kolom))
        yield from (langkah.no, langkah.keterangan.polos, langkah.waktu_teks, "; ".join(langkah.pelaksana))
        yield from (lanjut.label for lanjut in langkah.lanjut)
