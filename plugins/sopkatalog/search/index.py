"""The index of a catalogue, exact and whole: for every root, which entries are about it and which mention it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, log2
from operator import itemgetter

from ..model.entri_cari import BahanCari, Bidang, EntriCari
from .groups import groups
from .nicknames import nicknames
from .numbers import number_keys
from .roots import Roots
from .strengths import LEMAH, Terms, Texts, prior, strengths
from .word_lists import word_lists
from .words import words

RENDAH_MAKS = 1.0
"""Rarity of a word that goes with every question: that few titles have it says nothing."""
DISEBUT_MAKS = 0.25
"""Of all entries; a word that more of them mention tells none of them apart, and mentions of it are left out."""

Posting = tuple[int, float]
"""Place of an entry, and what the root adds to its score."""
Postings = Mapping[str, Sequence[Posting]]


@dataclass(frozen=True)
class Index:
    """`kuat`: entries that are about a root; `lemah`: that mention it; in the order of their places.

    `umum`: roots that so many entries mention that they tell none of them apart. `kata`: words that readers begin to
    type, sorted, to their roots. `grup`: for each entry the place of the first of its group.
    """

    bahan: BahanCari
    roots: Roots
    kuat: Postings
    lemah: Postings
    umum: frozenset[str]
    kata: Mapping[str, str]
    grup: Sequence[int]

    @classmethod
    def of(cls, bahan: BahanCari) -> Index:
        """The index of these entries."""
        texts = [_texts(entri) for entri in bahan.entri]
        vocabulary = {word for each in texts for field in each.values() for text in field for word in text}
        roots = Roots(vocabulary)
        root_of = {word: roots.of(word) for word in vocabulary}
        parts = [strengths(each, root_of) for each in texts]
        grup = groups(bahan)
        kuat = _postings([kuat for kuat, _ in parts], bahan, grup)
        lemah = _postings([lemah for _, lemah in parts], bahan, grup, bagian_maks=DISEBUT_MAKS)
        umum = frozenset(root_of.values()) - kuat.keys() - lemah.keys()
        return cls(bahan, roots, kuat, lemah, umum, _typed(texts, roots), grup)

    @cached_property
    def kelangkaan(self) -> Mapping[str, float]:
        """For every root, how rare it is as what SOPs are about: 0 (all of them) to 1 (one, or none)."""
        whole = log(max(self.bahan.inti, 2))
        return {kata: 1 - log(max(self.banyak(kata), 1)) / whole for kata in self.kuat.keys() | self.lemah.keys()}

    def banyak(self, root: str) -> int:
        """How many SOPs, and services of others, are about a root; other pages do not make a word common."""
        return bisect_left(self.kuat.get(root, ()), self.bahan.inti, key=itemgetter(0))

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Every word that a question may hold as it is, sorted, to its root: roots, and `kata`."""
        found = {**{root: root for root in (*self.kuat, *self.lemah)}, **self.kata}
        return {word: found[word] for word in sorted(found)}

    @cached_property
    def sorted_words(self) -> Sequence[str]:
        """The words of `words` in order."""
        return tuple(self.words)

    @cached_property
    def nomor(self) -> Mapping[str, list[int]]:
        """Every key that names a SOP by number, to places."""
        return number_keys(self.bahan)

    def commonness(self, root: str) -> int:
        """How many entries are about a root, in steps of the square root of two: 1 one, 3 two, 5 four.

        0 where they only mention it, -1 where only other pages have it: there it may be an example of a typing error.
        """
        banyak = self.banyak(root)
        if banyak:
            return 1 + round(2 * log2(banyak))
        return 0 if bisect_left(self.lemah.get(root, ()), self.bahan.inti, key=itemgetter(0)) else -1


def _texts(entri: EntriCari) -> Texts:
    found = {bidang: [words(text) for text in texts] for bidang, texts in entri.teks.items()}
    if Bidang.UNIT in found:
        found[Bidang.UNIT] += [words(short) for name in entri.teks[Bidang.UNIT] for short in nicknames(name)]
    return found


def _postings(
    parts: Sequence[Terms], bahan: BahanCari, grup: Sequence[int], *, bagian_maks: float = 1.0
) -> dict[str, list[Posting]]:
    found: dict[str, list[Posting]] = defaultdict(list)
    for place, (terms, entri) in enumerate(zip(parts, bahan.entri, strict=True)):
        worth = prior(entri)
        for kata, much in terms.items():
            found[kata].append((place, much * worth))
    jumlah = len(set(grup[: bahan.inti]))
    # The same SOP of ten kelurahan counts once: their number says nothing of how rare its words are.
    banyak = {kata: len({grup[place] for place, _ in items if place < bahan.inti}) for kata, items in found.items()}
    return {
        kata: [(place, much * idf) for place, much in found[kata]]
        for kata in sorted(found)
        if banyak[kata] <= max(bagian_maks * jumlah, 1) and (idf := _idf(kata, banyak[kata], jumlah))
    }


def _idf(kata: str, banyak: int, jumlah: int) -> float:
    """How much a root tells, by how few have it (BM25)."""
    idf = log(1 + (jumlah - banyak + 0.5) / (banyak + 0.5))
    return min(idf, RENDAH_MAKS) if kata in word_lists().rendah else idf


def _typed(texts: Iterable[Texts], roots: Roots) -> dict[str, str]:
    strong = (field for each in texts for bidang, field in each.items() if bidang not in LEMAH)
    return {word: roots.of(word) for word in sorted({word for field in strong for text in field for word in text})}
