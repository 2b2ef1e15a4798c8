"""The first visit to a page, as values, and the slow line and machine on which it is made.

The conditions are those of the promise about pages of services: 1.6 Mbit/s, 150 ms to the first byte of every answer,
and a processor four times slower than the one that measures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LAJU = 1_600_000
"""Bits a second, each way."""
TUNDA = 150
"""Milliseconds until an answer begins."""
LAMBAT_CPU = 4
"""How many times slower the processor is made."""

_JENIS = {"document": "HTML", "stylesheet": "CSS", "script": "JS", "font": "Huruf", "image": "Gambar"}
LAIN = "Data"
JENIS = (*_JENIS.values(), LAIN)
"""Kinds of files, as readers of the benchmark see them."""


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file that came over the wire: the browser's word for its kind, and its bytes, compressed and with headers."""

    untuk: str
    bita: int


@dataclass(frozen=True, slots=True)
class Kunjungan:
    """What came, seconds until the first words or pictures were painted, and seconds that scripts ran."""

    berkas: tuple[Berkas, ...]
    tampil: float
    skrip: float

    @property
    def kb(self) -> Mapping[str, float]:
        """Kilobytes by kind, every kind of `JENIS`.

        >>> Kunjungan((Berkas("document", 1500), Berkas("fetch", 200), Berkas("xhr", 300)), 0.0, 0.0).kb["Data"]
        0.5
        """
        found = dict.fromkeys(JENIS, 0.0)
        for berkas in self.berkas:
            found[_JENIS.get(berkas.untuk, LAIN)] += berkas.bita / 1000
        return found
