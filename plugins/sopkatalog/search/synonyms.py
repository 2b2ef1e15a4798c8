"""Citizens' words of `sinonim.yml`, given to the SOPs that they mean when the index is built.

A row says what citizens call a thing and what it is officially. It is given to the SOPs whose titles and services have
the official words, at the office that the row names; so a whole phrase needs no work when somebody searches.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import log

from ..model.entri_cari import BahanCari, Bidang, EntriCari, JenisEntri
from ..model.unit import BUKAN_PEMKOT, Sinonim
from .roots import Roots
from .word_lists import word_lists
from .words import words

BAGIAN_MIN = 0.6
"""Of the official words, weighed by their rarity, that a SOP must have."""
DARI_TERBAIK = 0.85
"""Of what the best SOP has, that another must have, too."""


def with_synonyms(bahan: BahanCari, sinonim: Iterable[Sinonim]) -> BahanCari:
    """The same entries with the words of citizens; services of others are pages of their own already."""
    linker = _Linker(bahan)
    phrases: dict[int, dict[str, None]] = {}
    for row in sinonim:
        if row.kewenangan != BUKAN_PEMKOT:
            for place in linker.meant(row):
                phrases.setdefault(place, {}).update(dict.fromkeys((row.resmi, *row.sebutan)))
    entries = tuple(
        replace(entri, teks={**entri.teks, Bidang.PADANAN: tuple(phrases[place])}) if place in phrases else entri
        for place, entri in enumerate(bahan.entri)
    )
    return replace(bahan, entri=entries)


class _Linker:
    def __init__(self, bahan: BahanCari) -> None:
        self._units = {unit.kode: unit for unit in bahan.units}
        self._entries = [e for e in bahan.entri if e.jenis_entri is JenisEntri.SOP]
        names = [_names(entri) for entri in self._entries]
        self._roots = Roots(word for text in names for word in words(text))
        self._places: dict[str, list[int]] = {}
        for place, text in enumerate(names):
            for root in {self._roots.of(word) for word in words(text)}:
                self._places.setdefault(root, []).append(place)

    def meant(self, row: Sinonim) -> list[int]:
        """Places of the SOPs that a row speaks of."""
        asked = {root for word in words(row.resmi) if (root := self._roots.of(word)) not in word_lists().rendah}
        whole = sum(self._weight(root) for root in asked)
        if not whole:
            return []
        shares: dict[int, float] = {}
        for root in sorted(asked & self._places.keys()):
            for place in self._places[root]:
                shares[place] = shares.get(place, 0.0) + self._weight(root) / whole
        there = {place: share for place, share in shares.items() if self._is_there(row, self._entries[place])}
        least = max(BAGIAN_MIN, DARI_TERBAIK * max(there.values(), default=0.0))
        return sorted(place for place, share in there.items() if share >= least)

    def _weight(self, root: str) -> float:
        """How rare a root is among the names: .1 (everywhere) to 1 (once, or never)."""
        banyak = len(self._places.get(root, ())) or 1
        return max(0.1, 1 - log(banyak) / log(max(len(self._entries), 2)))

    def _is_there(self, row: Sinonim, entri: EntriCari) -> bool:
        unit = self._units.get(entri.unit)
        if not row.unit or unit is None or row.unit in entri.berlaku_untuk:
            return True
        return row.unit in (unit.kode, unit.jenis) or not self._names_unit(row.unit)

    def _names_unit(self, name: str) -> bool:
        return name in self._units or any(unit.jenis == name for unit in self._units.values())


def _names(entri: EntriCari) -> str:
    texts: Sequence[str] = (entri.judul, *entri.teks.get(Bidang.LAYANAN, ()))
    return ". ".join(texts)
