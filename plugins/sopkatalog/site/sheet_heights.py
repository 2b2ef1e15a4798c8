"""How high flow sheets are on paper, estimated from the drawing and the length of the texts, and how many steps fit.

Rather too few steps on a sheet than too many; what is still too high goes on to another page, with its head repeated.
Whoever prints through a browser measures instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..draw.form_table import Baris, FormTable
from ..draw.sheets import Lembar, split_again
from ..flow.graph import FlowGraph
from ..model.katalog import Katalog
from ..model.kertas import PX_PER_MM, Kertas
from ..model.langkah import Langkah
from ..model.sop import Sop
from ..model.teks import Teks
from .line_count import line_count
from .table_widths import EM, Lebar, Ruang, widths, word_widths

Draw = Callable[[tuple[int, ...]], tuple[FormTable, ...]]
"""The tables of the sheets for a number of steps on each."""

PITA = 38.0
"""Height in px of the band of a SOP that is not in force, with the blank below it."""

_REM, _PUTARAN = 16, 5

# Of cetak.css and flow_table.css, in px: letters and lines of a cell, of a heading over a lane and of the legend, and
# the blanks around them; the first row of the head, the title of a sheet.
_HURUF, _BARIS, _KIRI_KANAN, _ATAS_BAWAH = 11.33, 14.17, 13.8, 12.2
_HURUF_LAJUR, _BARIS_LAJUR, _KIRI_KANAN_LAJUR = 11.5, 13.33, 5.8
_HURUF_LEGENDA, _BARIS_LEGENDA, _ATAS_LEGENDA = 10.67, 17.0, 6.0
_PELAKSANA, _JUDUL = 26.5, 21.3
_SAMBUNGAN = 42.0
# Browsers round the edges of a sheet to whole pixels.
_LONGGAR = 4.0


def fitting_sheets(
    sop: Sop, flow: FlowGraph, katalog: Katalog, kertas: Kertas, draw: Draw, *, berpita: bool = False
) -> tuple[FormTable, ...]:
    """The flow of a SOP on as few sheets as it fits on; a step that is higher than a sheet has one for itself.

    `katalog` has the titles that references are given; `berpita`: every sheet has the band of a SOP not in force.
    """
    ruang, sisihkan = kertas.isi_tinggi_mm * PX_PER_MM - _LONGGAR - (PITA if berpita else 0.0), 0.0
    potongan: tuple[int, ...] = (len(sop.langkah),) if sop.langkah else ()
    sheets, kata = draw(potongan), word_widths(sop.langkah)
    for _ in range(_PUTARAN):
        tinggi = [sheet_height(tabel, sop.langkah, kata, katalog, kertas) for tabel in sheets]
        lebih = max((item.tinggi - ruang for item in tinggi if len(item.langkah) > 1), default=0.0)
        if lebih <= 0:
            break
        # The drawing of a step changes a little with what else is on its sheet, hence the rounds.
        sisihkan += lebih if len(sheets) > 1 else 0.0
        potongan = split_again(flow, tinggi, ruang - sisihkan, _SAMBUNGAN)
        sheets = draw(potongan)
    return sheets


def sheet_height(
    tabel: FormTable, langkah: Sequence[Langkah], kata: Sequence[float], katalog: Katalog, kertas: Kertas
) -> Lembar:
    """The heights of a sheet in px; `langkah` are all steps of its SOP, `kata` their `word_widths`."""
    lebar = widths(tabel, kata, Ruang[kertas.name])
    rows = [(baris.indeks, _row_height(baris, _texts(baris, langkah, katalog), lebar)) for baris in tabel.baris]
    return Lembar(
        sum(tinggi for _, tinggi in rows) + _outside(tabel, lebar),
        tuple(tinggi for indeks, tinggi in rows if indeks is not None),
        tuple(tinggi for indeks, tinggi in rows if indeks is None),
    )


def _row_height(baris: Baris, texts: Sequence[str], lebar: Lebar) -> float:
    """That of its drawing, or of its longest text."""
    lines = (
        line_count(teks, (rem * _REM - _KIRI_KANAN) / _HURUF)
        for teks, rem in zip(texts, _text_widths(baris, lebar), strict=False)
        if teks
    )
    return max(baris.tinggi / 10 * EM * _REM * lebar.skala, max(lines, default=0) * _BARIS + _ATAS_BAWAH)


def _text_widths(baris: Baris, lebar: Lebar) -> Sequence[float]:
    """In rem, as `_texts`; what a row without a step says begins in the column of numbers."""
    return lebar.teks[1:] if baris.indeks is not None else (lebar.teks[0] + lebar.teks[1],)


def _texts(baris: Baris, langkah: Sequence[Langkah], katalog: Katalog) -> tuple[str, ...]:
    """Kegiatan, Kelengkapan, Waktu, Output, Keterangan; of a row without a step, what it says."""
    if baris.indeks is None:
        return (f"Dilanjutkan pada SOP {_title(baris.sop, katalog) or baris.sop}" if baris.sop else baris.teks,)
    row = langkah[baris.indeks]
    kegiatan, *lain = (shown(teks, katalog) for teks in (row.kegiatan, row.kelengkapan, row.output, row.keterangan))
    return (kegiatan, lain[0], row.waktu_teks, lain[1], lain[2])


def shown(teks: Teks, katalog: Katalog) -> str:
    """The words of a cell, with the titles that its references are given."""
    return " ".join((teks.polos, *(f"({_title(ref, katalog)})" for ref in teks.rujukan)))


def _title(id_: str, katalog: Katalog) -> str:
    sop = katalog.sop_by_id.get(id_)
    return sop.judul if sop else ""


def _outside(tabel: FormTable, lebar: Lebar) -> float:
    """Height of what is on a sheet beside the rows of its table."""
    lanes = zip(tabel.kolom, lebar.lajur, strict=True)
    names = ((kolom.singkat if tabel.is_rapat else kolom.nama, rem * _REM - _KIRI_KANAN_LAJUR) for kolom, rem in lanes)
    lines = max(line_count(nama, px / _HURUF_LAJUR) for nama, px in names)
    return _JUDUL + _PELAKSANA + lines * _BARIS_LAJUR + _ATAS_BAWAH + _legend(tabel, lebar)


def _legend(tabel: FormTable, lebar: Lebar) -> float:
    if not tabel.is_rapat:
        return 0.0
    # No entry is parted; two wide letters stand for the blank behind it.
    entries = ("-".join((kolom.singkat, *kolom.nama.split(), "MM")) for kolom in tabel.kolom)
    room = (sum(lebar.teks) + sum(lebar.lajur)) * _REM / _HURUF_LEGENDA
    return line_count(" ".join(entries), room) * _BARIS_LEGENDA + _ATAS_LEGENDA
