"""`kamus.js`: what the reader's script needs for every question; words, rules, lists, offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model.entri_cari import JenisEntri
from . import exact, question
from .affixes import TERPENDEK, affix_patterns
from .encode import TERKUAT, TERLEMAH, front_coded
from .index import Index
from .roots import reader_root
from .word_lists import word_lists

VERSI = 1
"""Of the files of the index. Another number when an older reader would misread them: it then says so to whoever
searches several catalogues."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """How the other files are cut: first roots of the postings, first keys of the numbers, entries a block, a mark."""

    akar: tuple[str, ...]
    nomor: tuple[str, ...]
    seblok: int
    tanda: str


def dictionary(index: Index, potongan: Potongan) -> dict[str, Any]:
    """Everything that is no posting and no text of an entry."""
    lists = word_lists()
    count = Counter(entri.jenis_entri for entri in index.bahan.entri)
    return {
        "versi": VERSI,
        "tanda": potongan.tanda,
        "banyak": [count[jenis] for jenis in JenisEntri],
        "seblok": potongan.seblok,
        "akar": potongan.akar,
        "nomor": potongan.nomor,
        "kata": "".join(_words(index)),
        "lain": _unlike(index),
        "kekuatan": [TERLEMAH, TERKUAT],
        "nilai": _constants(),
        "imbuhan": affix_patterns(),
        "pendek": _listed(root for root in lists.akar if len(root) == TERPENDEK),
        "ejaan": lists.ejaan,
        "henti": _listed(lists.henti),
        "rendah": _listed(lists.rendah),
        "ingkar": _listed(lists.ingkar),
        "niat": lists.niat,
        "padanan": _equals(index),
        "akhir": [place for place, entri in enumerate(index.bahan.entri) if entri.is_berakhir],
        "grup": _groups(index),
        "unit": [[unit.kode, unit.nama or unit.kode] for unit in index.bahan.units],
    }


def _constants() -> dict[str, float]:
    """The weights of `question` and `exact`, so that they stand in one place."""
    return {
        "padanan": question.PADANAN,
        "satu": question.SATU_SALAH,
        "dua": question.DUA_SALAH,
        "awalan": question.AWALAN,
        "awalanLain": question.AWALAN_LAIN,
        "rendah": question.RENDAH,
        "angka": question.BERANGKA,
        "langka": question.LANGKA_MIN,
        "asing": question.ASING,
        "lemah": exact.HADIR_LEMAH,
        "sedikit": exact.CAKUPAN_MIN,
        "cukup": exact.CAKUPAN_CUKUP,
        "yakin": exact.CAKUPAN_YAKIN,
    }


def _words(index: Index) -> Iterator[str]:
    """All words in order, front-coded, each with a sign: @ to Z a root and how common, "-" a form, "." too common."""
    known = sorted(index.words.keys() | index.umum)
    for word, text in zip(known, front_coded(known), strict=True):
        yield text + _sign(word, index)


def _sign(word: str, index: Index) -> str:
    if word in index.umum:
        return "."
    return chr(ord("A") + index.commonness(word)) if index.words[word] == word else "-"


def _unlike(index: Index) -> Mapping[str, str]:
    """Words whose root the reader's script would not find by itself."""
    lists, roots = word_lists(), frozenset(index.kuat.keys() | index.lemah.keys() | index.umum)
    known = {**lists.akar, **index.roots.all}
    return {
        word: root for word, root in sorted(known.items()) if root in roots and reader_root(word, roots, lists) != root
    }


def _equals(index: Index) -> Mapping[str, list[str]]:
    """Words and what they may be called, as far as the catalogue speaks of it."""
    found = {}
    for word, others in sorted(word_lists().padanan.items()):
        roots = dict.fromkeys(root for other in others if index.banyak(root := index.roots.of(other)))
        if roots:
            found[word] = list(roots)
    return found


def _groups(index: Index) -> list[list[int]]:
    """Places of entries that are one row in a list of results."""
    members: dict[int, list[int]] = {}
    for place, first in enumerate(index.grup):
        members.setdefault(first, []).append(place)
    return [places for places in members.values() if len(places) > 1]


def _listed(words: Iterable[str]) -> str:
    """Words with a space on both sides of each, to be looked for as they are."""
    return f" {' '.join(sorted(words))} "
