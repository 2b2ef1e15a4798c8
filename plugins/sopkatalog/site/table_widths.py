"""How wide the columns of a flow table are on a screen or a sheet: the drawing gets what it needs, text the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ..draw.form_table import FormTable
from ..draw.labels import width
from ..model.langkah import Langkah

EM = 0.5
"""Font size of the drawing at scale 1, in rem."""


class Ruang(Enum):
    """Room for a table in rem: for all of it; for its text, in comfort and at the least; largest scale of the drawing."""

    LAYAR = (57.9, 24.0, 24.0, 1.0)
    F4 = (70.6, 40.0, 30.0, 1.2)
    A4 = (62.8, 36.0, 28.0, 1.2)

    def __init__(self, lebar: float, teks: float, teks_minimum: float, skala: float) -> None:
        self.lebar, self.teks, self.teks_minimum, self.skala = lebar, teks, teks_minimum, skala


@dataclass(frozen=True, slots=True)
class Lebar:
    """Scale of the drawing; widths (rem) of the lanes, and of No, Kegiatan, Kelengkapan, Waktu, Output, Keterangan."""

    skala: float
    lajur: tuple[float, ...]
    teks: tuple[float, ...]


_SKALA_TERBACA, _SKALA_BERGULIR = 0.75, 0.9
_TEKS_MAKSIMUM = 44.0
_BAGIAN = (1.8, 9.0, 6.4, 3.7, 5.8, 5.2)
_SEL = ("kegiatan", "kelengkapan", "waktu_teks", "output", "keterangan")
_KOSONG = 4.9
_HURUF, _TEBAL, _TEPI, _KATA_MAKS = 0.62, 1.08, 0.9, 6.8


def word_widths(langkah: Sequence[Langkah]) -> tuple[float, ...]:
    """The longest word of each column of text of these steps, in rem; 0 for an empty column."""
    return tuple(_longest_word(langkah, cell) for cell in _SEL)


def widths(tabel: FormTable, words: Sequence[float], ruang: Ruang) -> Lebar:
    """The widths of a table whose steps have these `word_widths`: the room they have, no more; on a screen only many
    lanes may take more.
    """
    text = max(ruang.teks, _BAGIAN[0] + sum(word or _KOSONG for word in words))
    if tabel.is_rapat and ruang is Ruang.LAYAR:
        skala = max(_SKALA_BERGULIR, _fitting(tabel, ruang, text))
    else:  # rather broken words than a drawing too small to read
        text = text if _fitting(tabel, ruang, text) >= _SKALA_TERBACA else ruang.teks_minimum
        skala = _fitting(tabel, ruang, text)
    lajur = tuple(round(kolom.lajur.lebar / 10 * EM * skala, 2) for kolom in tabel.kolom)
    return Lebar(skala, lajur, _shares(words, min(_TEKS_MAKSIMUM, max(text, ruang.lebar - sum(lajur)))))


def _fitting(tabel: FormTable, ruang: Ruang, text: float) -> float:
    """The scale at which the lanes take what the text leaves them."""
    return round(min(ruang.skala, (ruang.lebar - text - 0.1) / (tabel.lebar / 10 * EM)), 3)


def _shares(words: Sequence[float], total: float) -> tuple[float, ...]:
    """The text columns: the longest word of each, and of what is left a part by what usually stands there."""
    number, *parts = _BAGIAN
    parts = [part if word else 0.0 for part, word in zip(parts, words, strict=True)]
    least = [word or _KOSONG for word in words]
    spare = total - number - sum(least)
    return (
        number,
        *(round(word + spare * part / (sum(parts) or 1), 2) for word, part in zip(least, parts, strict=True)),
    )


def _longest_word(langkah: Sequence[Langkah], cell: str) -> float:
    """Width (rem) of the longest word of a column with its padding, 0 for an empty column."""
    words = [word for row in langkah for word in str(getattr(row, cell)).split()]
    if not words:
        return 0.0
    heading = width(cell.removesuffix("_teks").capitalize()) * _TEBAL
    return min(_KATA_MAKS, max(heading, width(max(words, key=len))) / 10 * _HURUF + _TEPI)
