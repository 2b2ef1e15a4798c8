"""How strongly a text speaks of a word: weights of the kinds of text, saturation, length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from ..model.entri_cari import Bidang, EntriCari, JenisEntri

# Measured on questions of citizens (docs/pengembang/pencarian.md); the order of size matters, not the last digit.
BOBOT: Mapping[Bidang, float] = {
    Bidang.JUDUL: 6.0,
    Bidang.WILAYAH: 4.0,
    Bidang.SEBUTAN: 3.0,
    Bidang.LAYANAN: 3.0,
    Bidang.PADANAN: 2.5,
    Bidang.RINGKASAN: 2.0,
    Bidang.UNIT: 1.2,
    Bidang.PERSYARATAN: 1.0,
    Bidang.LANGKAH: 0.8,
    Bidang.DASAR_HUKUM: 0.08,
}
LEMAH = frozenset({Bidang.PERSYARATAN, Bidang.LANGKAH, Bidang.DASAR_HUKUM})
"""Where a word is only mentioned. Everywhere else it says what the SOP is about."""

_SEKALI = frozenset({Bidang.WILAYAH, Bidang.UNIT, Bidang.SEBUTAN, Bidang.PADANAN})  # a word counts there once
# BM25 (Robertson and Zaragoza, 2009): how fast more mentions stop to matter, and how much less a long text is worth.
_K, _B = 1.2, 0.4
_BIASA: Mapping[Bidang, float] = {Bidang.JUDUL: 5.0, Bidang.LAYANAN: 6.0, Bidang.RINGKASAN: 12.0}  # words, usually

# What is internal interests citizens less; what has ended nobody can use.
_INTERNAL, _BERAKHIR, _HALAMAN = 0.9, 0.5, 0.4

Terms = Mapping[str, float]
Texts = Mapping[Bidang, Sequence[Sequence[str]]]
"""The words of the texts of an entry, by their kind."""


def prior(entri: EntriCari) -> float:
    """How much a result is worth before any word is looked at."""
    if entri.jenis_entri is JenisEntri.HALAMAN:
        return _HALAMAN
    return (_BERAKHIR if entri.is_berakhir else 1.0) * (_INTERNAL if entri.jenis == "internal" else 1.0)


def strengths(texts: Texts, roots: Mapping[str, str]) -> tuple[Terms, Terms]:
    """For each root, how strongly the texts are about it, and how strongly they mention it; `roots` of all words."""
    kuat: dict[str, float] = {}
    lemah: dict[str, float] = {}
    for bidang, each in texts.items():
        target = lemah if bidang in LEMAH else kuat
        bobot, count = BOBOT[bidang], Counter(map(roots.__getitem__, chain.from_iterable(each)))
        for kata, much in _field(bidang, count):
            target[kata] = target.get(kata, 0.0) + bobot * much
    return kuat, lemah


def _field(bidang: Bidang, count: Counter[str]) -> Iterable[tuple[str, float]]:
    if bidang in _SEKALI:
        return ((kata, 1.0) for kata in count)
    long = 1 - _B + _B * count.total() / _BIASA[bidang] if bidang in _BIASA else 1.0
    return ((kata, banyak * (_K + 1) / (banyak + _K * long)) for kata, banyak in count.items())
