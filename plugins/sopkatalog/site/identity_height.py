"""How many pages the identity part takes, estimated: connectors between flow sheets name the page they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil

from ..model.format import BAGIAN_MENURUT_FORMAT, PROSEDUR, SOP_AP
from ..model.katalog import Katalog
from ..model.kertas import PX_PER_MM, Kertas
from ..model.sop import Bagian, Sop
from .line_count import line_count
from .sheet_heights import PITA, shown

# Of cetak.css, in px: letters and lines, blanks around and between items, titles of boxes, the head with its facts.
_HURUF, _BARIS, _BUTIR, _KOTAK, _JUDUL = 12.67, 16.47, 1.2, 10.1, 18.7
_KEPALA, _BARIS_NAMA, _HURUF_NAMA = 242.0, 18.2, 16.5
_SISI_MM, _NAMA_MM, _NOMOR_JUDUL_MM = 9.5, 4.0, 65.5
# Items are not parted at the end of a page, which leaves a little of it blank.
_TERISI = 0.95


def identity_pages(sop: Sop, katalog: Katalog, kertas: Kertas, *, berpita: bool) -> int:
    """Pages that the identity part of a SOP takes, at least one; `berpita`: with the band of a SOP not in force."""
    tinggi = _head(sop, kertas) + sum(_boxes(sop, katalog, kertas.isi_lebar_mm)) + (PITA if berpita else 0.0)
    halaman = kertas.isi_tinggi_mm * PX_PER_MM
    return 1 if tinggi <= halaman else ceil(tinggi / (halaman * _TERISI))


def _head(sop: Sop, kertas: Kertas) -> float:
    lines = line_count(sop.judul, (kertas.isi_lebar_mm * 0.37 - _NAMA_MM) * PX_PER_MM / _HURUF_NAMA)
    return _KEPALA + max(0, lines - 1) * _BARIS_NAMA


def _boxes(sop: Sop, katalog: Katalog, lebar_mm: float) -> Iterator[float]:
    """Heights of the rows of boxes below the head."""
    form = BAGIAN_MENURUT_FORMAT.get(sop.format, SOP_AP)
    boxes = [jenis.kunci for jenis in form if jenis is not PROSEDUR or form is not SOP_AP]
    if form is SOP_AP:
        tinggi = [_JUDUL + _box(_section(sop, kunci), katalog, lebar_mm / 2 - _SISI_MM) for kunci in boxes]
        yield from map(max, tinggi[::2], tinggi[1::2])
    else:
        yield from (_box(_section(sop, kunci), katalog, lebar_mm - _NOMOR_JUDUL_MM) for kunci in boxes)
    others = (bagian for bagian in sop.bagian if bagian.kunci not in boxes and not bagian.is_kosong)
    yield from (_JUDUL + _box((bagian,), katalog, lebar_mm - _SISI_MM) for bagian in others)


def _section(sop: Sop, kunci: str) -> list[Bagian]:
    return [bagian for bagian in sop.bagian if bagian.kunci == kunci]


def _box(bagian: Iterable[Bagian], katalog: Katalog, lebar_mm: float) -> float:
    items = [shown(teks, katalog) for item in bagian for teks in item.butir or (item.teks,)]
    return _KOTAK + sum(line_count(teks, lebar_mm * PX_PER_MM / _HURUF) * _BARIS + _BUTIR for teks in items or ("-",))
