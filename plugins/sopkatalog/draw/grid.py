"""Symbols on the grid of the official form, and the measures everything is drawn with.

A row holds the symbols of one step (one in each lane of its executors) or of one end. Lengths are in tenths of
the drawing's font size, so that the drawing grows with the reader's text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..flow.graph import Bentuk

KIRI, KANAN = -1, 1


@dataclass(frozen=True, slots=True)
class Simbol:
    """A node of the flow at its place: a row, and the lanes in which it is drawn, from left to right.

    `langkah` is the number of its step, `huruf` what stands in a connector to another sheet, `tautan` where a click
    on it leads.
    """

    id: str
    baris: int
    lajur: tuple[int, ...]
    bentuk: Bentuk
    langkah: str = ""
    huruf: str = ""
    tautan: str = ""


@dataclass(frozen=True, slots=True)
class Garis:
    """A line to be drawn between two symbols, for one arrow of the flow or for several that arrive together."""

    dari: str
    ke: str
    label: str = ""
    kunci: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kisi:
    """Symbols, the lines between them, and the number of lanes. Every line joins two of the symbols."""

    simbol: tuple[Simbol, ...]
    garis: tuple[Garis, ...]
    lajur: int

    @cached_property
    def by_id(self) -> Mapping[str, Simbol]:
        """Symbols by their id."""
        return {simbol.id: simbol for simbol in self.simbol}

    @cached_property
    def _rows_of_lane(self) -> Mapping[int, list[int]]:
        rows: dict[int, list[int]] = {lajur: [] for lajur in range(self.lajur)}
        for simbol in self.simbol:
            for lajur in simbol.lajur:
                rows[lajur].append(simbol.baris)
        return rows

    def is_free(self, lajur: int, dari: int, sampai: int) -> bool:
        """Does no symbol of that lane stand in the rows `dari` up to, but not including, `sampai`?"""
        return not any(dari <= baris < sampai for baris in self._rows_of_lane[lajur])


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Measures of the drawing: half the width and height of symbols, distances of lines, size of labels."""

    setengah_lebar: int = 26
    setengah_tinggi: Mapping[Bentuk, int] = field(
        default_factory=lambda: {
            Bentuk.MULAI: 11,
            Bentuk.PROSES: 11,
            Bentuk.SELESAI: 11,
            Bentuk.KEPUTUSAN: 17,
            Bentuk.SAMBUNGAN: 12,
        }
    )
    kepala: int = 7
    jarak_jalur: int = 6
    tepi: int = 5
    masuk_samping: int = 7
    baris_label: int = 10
    lebar_label: int = 48
    lajur_minimum: int = 64

    def tinggi(self, bentuk: Bentuk) -> int:
        """Half the height of a symbol."""
        return self.setengah_tinggi[bentuk]

    def bawah(self, bentuk: Bentuk, geser: int) -> int:
        """How far below the middle the border of a symbol is, `geser` beside its centre."""
        tinggi = self.tinggi(bentuk)
        if bentuk is Bentuk.KEPUTUSAN:
            return tinggi - round(tinggi * abs(geser) / self.setengah_lebar)
        return tinggi - (abs(geser) * 5 // self.setengah_lebar if bentuk is Bentuk.SAMBUNGAN else 0)


BIASA = Ukuran()
RAPAT = Ukuran(setengah_lebar=20, jarak_jalur=7, lebar_label=40, lajur_minimum=50)
