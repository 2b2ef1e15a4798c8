"""What an author calls a regulation, reduced to kind, number and year, so that every wording means the same.

Knows the ways offices write ("UU No. 24/2013", "PermenPAN-RB 35/2012", "Nomor PER/21/M.PAN/11/2008"), not
which regulations exist or hold: that is the register's (`_register/peraturan.yml`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat

from ..diagnostics import Span
from .jenis_peraturan import SETEMPAT, TENTANG, UU, is_internal, jenis_dalam_nomor, jenis_peraturan
from .sop import Sop
from .teks import Teks


@dataclass(frozen=True, slots=True, order=True)
class KunciPeraturan:
    """What identifies a regulation: its kind (with ministry, body or region), number and year.

    >>> KunciPeraturan.parse("UU No. 24/2013")
    KunciPeraturan(jenis='uu', nomor='24', tahun=2013)
    >>> KunciPeraturan.parse("PermenPAN-RB 35/2012") == KunciPeraturan.parse(
    ...     "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012")
    True
    >>> print(KunciPeraturan.parse("Peraturan Wali Kota Wanasari Nomor 5 Tahun 2021 tentang Reklame"))
    perwal wanasari 5/2021
    """

    jenis: str
    nomor: str
    tahun: int

    @classmethod
    def parse(cls, text: str) -> KunciPeraturan | None:
        """The first regulation that `text` names, or None."""
        found = sebutan_peraturan(text)
        return found[0].kunci if found else None

    def __str__(self) -> str:
        return f"{self.jenis} {self.nomor}/{self.tahun}" if self.nomor else f"{self.jenis} {self.tahun}"

    @property
    def is_internal(self) -> bool:
        """Is it a decree of a head of unit, director, camat …, which no register needs to list?"""
        return is_internal(self.jenis)

    def tanpa_daerah(self, kota: str) -> KunciPeraturan:
        """The key of "Perda Nomor 1 Tahun 2024", said of a regulation of `kota` itself; else the same key."""
        nama = kota.casefold().split()
        polos = " ".join(nama[1:] if nama[:1] == ["kota"] else nama)
        jenis, _, daerah = self.jenis.partition(" ")
        if jenis in SETEMPAT and polos and daerah in (polos, f"kota {polos}"):
            return KunciPeraturan(jenis, self.nomor, self.tahun)
        return self


@dataclass(frozen=True, slots=True)
class SebutanPeraturan:
    """One regulation named in a text, in the author's words.

    `dalam_judul`: it stands only in the title of another ("… tentang Perubahan atas UU Nomor 23 …"), so the
    text does not rest on it.
    """

    kunci: KunciPeraturan
    teks: str
    dalam_judul: bool = False


@dataclass(frozen=True, slots=True)
class Kutipan:
    """An item of a SOP's legal basis and the regulations it names."""

    bagian: str
    butir: Teks
    span: Span = field(compare=False)
    sebutan: tuple[SebutanPeraturan, ...] = ()

    @property
    def dikutip(self) -> tuple[SebutanPeraturan, ...]:
        """The regulations that the item rests on; those in titles of others are left out."""
        return tuple(sebutan for sebutan in self.sebutan if not sebutan.dalam_judul)


# The form SOP AP has one section for them, the accreditation form two.
BAGIAN_DASAR = ("dasar_hukum", "referensi", "kebijakan")


def kutipan_peraturan(sop: Sop) -> tuple[Kutipan, ...]:
    """Every item of the SOP's legal basis, in the order of the file, with what it cites."""
    return tuple(
        Kutipan(bagian.kunci, butir, span, sebutan_peraturan(butir.polos))
        for bagian in sop.bagian
        if bagian.kunci in BAGIAN_DASAR
        for butir, span in zip(bagian.butir, bagian.posisi_butir or repeat(bagian.span), strict=False)
    )


# ---------------------------------------------------------------------------------------------------- reader

_KATA_NOMOR = r"\b(?:nomor|nomer|no)\b[\s.:]{0,4}"
_KATA_TAHUN = r"(?:tahun|thn|th)\b\.?\s{0,3}"
# "Nomor PM 27 Tahun 2018" · "Nomor PER/21/M.PAN/11/2008" · "24/2013", "24 Tahun 2013" · "PER/21/M.PAN/…"
_NOMOR = re.compile(
    rf"{_KATA_NOMOR}(?P<a>(?:[a-z]{{1,4}}[\s.]\s?)?[^\s,;()]{{1,60}})(?:\s{{1,3}}|,\s?)"
    rf"{_KATA_TAHUN}(?P<ta>\d{{4}})(?!\d)"
    rf"|{_KATA_NOMOR}(?P<b>[^\s,;()]{{1,60}})/(?P<tb>\d{{4}})(?!\d)"
    rf"|(?<![\w/.-])(?P<c>\d{{1,4}}[a-z]?)(?:\s?/\s?|\s{{1,3}}{_KATA_TAHUN})(?P<tc>\d{{4}})(?![\d/])"
    r"|(?<![\w/.-])(?P<d>[a-z0-9][\w.-]{0,20}(?:/[\w.-]{1,20}){2,5})/(?P<td>\d{4})(?![\w/])",
    re.IGNORECASE,
)
_UUD = re.compile(rf"\b(?:{UU} dasar\b[\w ]{{0,50}}|uud\b[\w .]{{0,40}})1945\b", re.IGNORECASE)
# Where the name of a regulation may begin; longest first, so that a Perppu is not taken for a law.
_AWAL = re.compile(
    rf"\b(?:peraturan pemerintah pengganti {UU}|{UU}|peraturan|keputusan"
    r"|instruksi|surat edaran|surat keputusan|qanun"
    r"|uu|perp?pu|pp|perpres|keppres|inpres|perda|perwali?|perwako|pergub|perbup|kepwali?|kepgub|kepbup|permen[\w-]*"
    r"|kepmen[\w-]*|inmen\w*|pmk|perki|perka[a-z]*|perpol|perban|perma|sema|skb?|se)(?![\w-])",
    re.IGNORECASE,
)
# "sebagaimana telah diubah (terakhir) dengan", "jo.": what follows belongs to a regulation of its own kind.
_PENGUBAH = re.compile(
    r"(?:diubah|terakhir|dicabut|diganti)[\s,]{1,3}(?:terakhir\s)?(?:dengan|oleh)\s*$|\b(?:jo|jis|juncto|junto)\.?\s*$",
    re.IGNORECASE,
)
_DAN = re.compile(r"(?:,|\bdan|\bserta)\s*(?:\d{1,2}[.)]\s*)?$", re.IGNORECASE)
_PISAH = re.compile(r"[;\n]\s*(?:dan\s+|serta\s+)?(?:\d{1,2}[.)]\s*|[-*•]\s*)?$", re.IGNORECASE)
# A title that goes on after a line break: "… Perubahan atas⏎Undang-Undang Nomor 23 …".
_BERSAMBUNG = re.compile(
    r"\b(?:atas|pelaksanaan|dengan|oleh|dan|serta|tentang|dari|pencabutan|jo\.?|juncto)\s*\n\s*$",
    re.IGNORECASE,
)
_MUNDUR_MAKS = 400  # letters; the longest name of a ministry has 90


def sebutan_peraturan(text: str) -> tuple[SebutanPeraturan, ...]:
    """Every regulation that `text` names, in its order, each once.

    >>> for s in sebutan_peraturan("PP 18/2016 tentang Perangkat Daerah, diubah terakhir dengan PP 72/2019"):
    ...     print(s.kunci, s.dalam_judul)
    pp 18/2016 False
    pp 72/2019 False
    """
    # Almost all text names no year; a regulation without one is no citation.
    return _sebutan(text) if _TAHUN.search(text) else ()


_TAHUN = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=8192)  # offices cite the same laws again and again
def _sebutan(text: str) -> tuple[SebutanPeraturan, ...]:
    found: dict[KunciPeraturan, SebutanPeraturan] = {}
    for sebutan in _read(text):
        lama = found.get(sebutan.kunci)
        if lama is None or (lama.dalam_judul and not sebutan.dalam_judul):
            found[sebutan.kunci] = sebutan
    return tuple(found.values())


def _read(text: str) -> Iterator[SebutanPeraturan]:
    sebelum: SebutanPeraturan | None = None
    sejenis: dict[str, SebutanPeraturan] = {}
    selesai = 0
    awal = [found.start() for found in _AWAL.finditer(text)]
    for number in sorted((*_NOMOR.finditer(text), *_UUD.finditer(text)), key=lambda item: item.start()):
        if number.start() < selesai:
            continue
        dari = number.start() if number.re is _UUD else number.start() - _MUNDUR_MAKS
        mulai = _awal_nama(awal, max(selesai, dari), number.start())
        jenis, kunci = _one(text, mulai, number)
        if kunci is None:
            continue
        dalam_judul = sebelum is not None and _in_title(text[selesai:mulai], sebelum, sejenis.get(jenis))
        sebelum = SebutanPeraturan(kunci, " ".join(text[mulai : number.end()].split()), dalam_judul)
        sejenis[jenis] = sebelum
        selesai = number.end()
        yield sebelum


def _awal_nama(awal: list[int], dari: int, sampai: int) -> int:
    """Where the name before a number begins: the last of the beginnings in between, else at the number."""
    index = bisect_left(awal, sampai) - 1
    return awal[index] if index >= 0 and awal[index] >= dari else sampai


def _one(text: str, mulai: int, number: re.Match[str]) -> tuple[str, KunciPeraturan | None]:
    """Kind and key of the regulation whose number was found and whose name begins at `mulai`."""
    if number.re is _UUD:
        return "uud", KunciPeraturan("uud", "", 1945)
    group = number.lastgroup or ""
    kode, tahun = number[group[-1]], int(number[group])
    nama = text[mulai : number.start()]
    jenis = jenis_peraturan(nama) if nama else jenis_dalam_nomor(kode)
    if not jenis or not 1900 <= tahun <= 2100:
        return "", None
    return jenis, KunciPeraturan(jenis, _nomor(kode, jenis), tahun)


def _in_title(antara: str, sebelum: SebutanPeraturan, sejenis: SebutanPeraturan | None) -> bool:
    """Does a regulation stand in the title of one before it? `antara` is the text between the two.

    `sejenis` is the nearest one before of its own kind.
    """
    ujung = antara[-60:]
    if _PISAH.search(ujung) and not _BERSAMBUNG.search(ujung):
        return False
    if _PENGUBAH.search(ujung):
        return (sejenis or sebelum).dalam_judul
    if not TENTANG.search(antara) or _DAN.search(ujung):
        return sebelum.dalam_judul
    return True


def _nomor(kode: str, jenis: str) -> str:
    bare = kode.casefold().strip(".: ")
    if _UTUH.match(jenis) and "/" in bare:
        return bare
    # "PER/21/M.PAN/11": the first part that is a number, be it with letters before it ("P.4", "PM 27")
    found = next(filter(None, map(_NOMOR_SAJA.fullmatch, bare.split("/"))), None)
    return (found[1].lstrip("0") or "0") if found else bare


# Decrees and circulars are numbered by file plan; which part counts is not for us to guess.
_UTUH = re.compile(r"(?:keputusan|edaran|kepwal|kepgub|kepbup)\b")
_NOMOR_SAJA = re.compile(r"(?:[a-z]{1,4}[\s.-]{0,2})?(\d+[a-z]?)")
