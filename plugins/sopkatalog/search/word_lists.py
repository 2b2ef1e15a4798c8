"""The lists of Indonesian words in `data/`: each file says what it holds and why it is a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class WordLists:
    """All lists. `ejaan`: one or two written words to the usual ones; `padanan`: a word to its equals."""

    ejaan: Mapping[str, str]
    henti: frozenset[str]
    rendah: frozenset[str]
    ingkar: frozenset[str]
    niat: Mapping[str, str]
    akar: Mapping[str, str]
    padanan: Mapping[str, tuple[str, ...]]
    julukan: Mapping[str, tuple[str, ...]]

    @cached_property
    def dikenal(self) -> frozenset[str]:
        """Words that are known to be words, also where a small catalogue does not use them."""
        others = (word for each in self.padanan.values() for word in each)
        return frozenset(word.removeprefix("~") for word in (*self.padanan, *others, *self.akar.values()))

    @cached_property
    def ejaan_pertama(self) -> frozenset[str]:
        """The first words of the pairs in `ejaan`."""
        return frozenset(written.partition(" ")[0] for written in self.ejaan if " " in written)


@cache
def word_lists() -> WordLists:
    """The lists that come with the program."""
    return WordLists(
        ejaan=dict(_pairs("ejaan")),
        henti=frozenset(_words("henti")),
        rendah=frozenset(_words("rendah")),
        ingkar=frozenset(_words("tidak")),
        niat=dict(_pairs("niat")),
        akar=dict(_pairs("akar")),
        padanan=_equals(),
        julukan={kata: tuple(nama.split()) for kata, nama in _pairs("julukan")},
    )


def _lines(name: str) -> list[str]:
    lines = (_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in map(str.strip, lines) if line and not line.startswith("#")]


def _words(name: str) -> list[str]:
    return [word for line in _lines(name) for word in line.split()]


def _pairs(name: str) -> list[tuple[str, str]]:
    """Left and right of "="; a line without one stands for itself."""
    parts = [line.partition("=") for line in _lines(name)]
    return [(left.strip(), (right if sign else left).strip()) for left, sign, right in parts]


def _equals() -> dict[str, tuple[str, ...]]:
    """What each word may be called besides; "⇔" holds in both directions."""
    found: dict[str, dict[str, None]] = {}
    for line in _lines("padanan"):
        is_mutual = "⇔" in line
        kata, _, others = line.partition("⇔" if is_mutual else "=")
        for other in map(str.strip, others.split(",")):
            found.setdefault(kata.strip(), {})[other] = None
            if is_mutual:
                found.setdefault(other, {})[kata.strip()] = None
    return {kata: tuple(others) for kata, others in found.items()}
