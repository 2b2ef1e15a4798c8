"""The exact scorer: the whole index in memory, nothing rounded, nothing left out.

It is what the sharded index and the reader's script are held against, and what measures a change of the weights.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .index import Index
from .numbers import number_key
from .question import Slot, question

HADIR_LEMAH = 0.55
"""How far a word is met where it is only mentioned."""
CAKUPAN_MIN, CAKUPAN_CUKUP, CAKUPAN_YAKIN = 0.2, 0.5, 0.8
"""Below the first a result is not shown, below the second it may only be related; above the third pages that are no
SOP are shown, too."""


@dataclass(frozen=True, slots=True)
class Hasil:
    """An entry by its place, its score, and how far it meets the question (0 to 1)."""

    tempat: int
    skor: float
    cakupan: float


def search(text: str, index: Index) -> list[Hasil]:
    """Results, the best first, one for each group; a number leads straight to what it names."""
    if numbered := _numbered(text, index):
        return [Hasil(place, 1.0, 1.0) for place in numbered]
    slots = question(text, index)
    gain, met = _gathered(slots, index)
    whole = sum(slot.bobot for slot in slots) or 1.0
    found = [Hasil(place, much * _factor(met[place] / whole), met[place] / whole) for place, much in gain.items()]
    return _ranked(found, index)


def _numbered(text: str, index: Index) -> list[int]:
    """Places of the SOPs that a text names by number; of several, those of the year that it says."""
    asked = number_key(text)
    found = index.nomor.get(asked.kunci, []) if asked else []
    of_year = [place for place in found if asked and asked.tahun == str(index.bahan.entri[place].tahun or "")]
    return of_year or list(found)


def _gathered(slots: Iterable[Slot], index: Index) -> tuple[Mapping[int, float], Mapping[int, float]]:
    """For every entry what the slots add to its score, and how much of the question it meets."""
    gain: dict[int, float] = defaultdict(float)
    met: dict[int, float] = defaultdict(float)
    for slot in slots:
        best: dict[int, float] = defaultdict(float)
        seen: dict[int, float] = defaultdict(float)
        for option in slot.pilihan:
            for kuat, hadir in ((index.kuat, 1.0), (index.lemah, HADIR_LEMAH)):
                for place, impact in kuat.get(option.akar, ()):
                    best[place] = max(best[place], option.nilai * impact)
                    seen[place] = max(seen[place], min(1.0, option.nilai**0.5) * hadir)
        for place, much in best.items():
            gain[place] += slot.bobot * much
            met[place] += slot.bobot * seen[place]
    return gain, met


def _factor(cakupan: float) -> float:
    """More words narrow: what meets the whole question goes before what meets a part of it strongly."""
    return cakupan * cakupan


def _ranked(found: Iterable[Hasil], index: Index) -> list[Hasil]:
    """In order; what has ended after what holds, as long as both meet the question; one of each group."""
    entries = index.bahan.entri

    def key(hasil: Hasil) -> tuple[bool, bool, float, int]:
        is_related = hasil.cakupan < CAKUPAN_CUKUP
        return is_related, entries[hasil.tempat].is_berakhir, -hasil.skor, hasil.tempat

    first: dict[int, Hasil] = {}
    for hasil in sorted((item for item in found if item.cakupan >= CAKUPAN_MIN), key=key):
        first.setdefault(index.grup[hasil.tempat], hasil)
    return list(first.values())
