"""What a reader types, as slots: each word with everything it may stand for.

The script of the reader (`docs/aset/cari-mesin.js`) does the same with the same tables; tests hold the two together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from .edits import is_mistyped
from .index import Index
from .word_lists import word_lists
from .words import INGKAR, words


class Sebab(Enum):
    """Why a root stands for a word that was typed."""

    KATA = "kata"
    PADANAN = "padanan"
    SALAH_KETIK = "salah ketik"
    AWALAN = "awalan"


@dataclass(frozen=True, slots=True)
class Pilihan:
    """A root that may be meant; `nilai` 1 for the word itself, less for others."""

    akar: str
    nilai: float
    sebab: Sebab


@dataclass(frozen=True, slots=True)
class Slot:
    """A word of a question. `bobot`: how much it counts among the others."""

    kata: str
    bobot: float
    pilihan: tuple[Pilihan, ...]


PADANAN, SATU_SALAH, DUA_SALAH, AWALAN, AWALAN_LAIN = 0.55, 0.75, 0.24, 0.8, 0.3
RENDAH, BERANGKA, LANGKA_MIN, ASING = 0.12, 0.4, 0.5, 1.0
AWALAN_TERPENDEK, AWALAN_TERBANYAK = 2, 6
SEDANG, PANJANG, SALAH_TERBANYAK = 4, 7, 3  # letters of a word in which one, or two, may be wrong
TERPISAH = 3  # letters of each of two words written as one


def question(text: str, index: Index) -> tuple[Slot, ...]:
    """The slots of a question; the last word may be unfinished."""
    typed = words(text)
    found: list[Slot] = []
    for place, word in enumerate(typed):
        found += _slots(word, index, is_last=place == len(typed) - 1)
    return tuple(found)


def _slots(word: str, index: Index, *, is_last: bool) -> list[Slot]:
    if index.roots.of(word) in index.umum:
        return [Slot(word, RENDAH, ())]
    if _own(word, index) is None and (parts := _split(word, index)):
        return [slot for part in parts for slot in _slots(part, index, is_last=False)]
    options = list(_options(word, index, is_last=is_last))
    best: dict[str, Pilihan] = {}
    for option in options:
        if option.akar not in best or best[option.akar].nilai < option.nilai:
            best[option.akar] = option
    return [Slot(word, _weight(word, options, index), tuple(best.values()))]


def _weight(word: str, options: Sequence[Pilihan], index: Index) -> float:
    """How much a word counts: rare ones more; one that the catalogue does not know nearly as much as the rarest."""
    rendah = word_lists().rendah
    if word in rendah or (options and options[0].akar in rendah):
        return RENDAH
    if not options:
        return BERANGKA if any(letter.isdigit() for letter in word) else ASING
    own = [option for option in options if option.sebab is not Sebab.PADANAN] or options
    return max(LANGKA_MIN, *(index.kelangkaan[option.akar] for option in own))


def _options(word: str, index: Index, *, is_last: bool) -> Iterator[Pilihan]:
    own = _own(word, index)
    if own is not None:
        yield Pilihan(own, 1.0, Sebab.KATA)
    begun = _begun(word, index) if is_last and len(word) >= AWALAN_TERPENDEK else []
    yield from (Pilihan(root, AWALAN if own is None else AWALAN_LAIN, Sebab.AWALAN) for root in begun)
    equals = list(_equals(word, own, index))
    yield from (Pilihan(root, PADANAN, Sebab.PADANAN) for root in equals)
    if (own is None or index.commonness(own) < 0) and not begun and not equals:
        yield from _mistyped(word, index)


def _own(word: str, index: Index) -> str | None:
    """The root of a word that the catalogue has; a denial that it does not have counts as the word itself."""
    root = index.roots.of(word)
    if root in index.kuat or root in index.lemah:
        return root
    bare = root.removeprefix(INGKAR)
    return bare if index.banyak(bare) else None


def _equals(word: str, own: str | None, index: Index) -> Iterator[str]:
    padanan = word_lists().padanan
    for key in dict.fromkeys((word, own or index.roots.of(word))):
        yield from (root for other in padanan.get(key, ()) if index.banyak(root := index.roots.of(other)))


def _begun(word: str, index: Index) -> list[str]:
    """Roots of the words that begin so, the commonest first."""
    found: dict[str, None] = {}
    for other in index.sorted_words[bisect_left(index.sorted_words, word) :]:
        if not other.startswith(word):
            break
        if other != word and index.banyak(index.words[other]):
            found[index.words[other]] = None
    return _commonest(found, index)[:AWALAN_TERBANYAK]


def _commonest(roots: Iterable[str], index: Index) -> list[str]:
    return sorted(roots, key=lambda root: (-index.commonness(root), root))


def _split(word: str, index: Index) -> tuple[str, str] | None:
    """Two words that were written as one, the longest first."""
    for at in range(len(word) - TERPISAH, TERPISAH - 1, -1):
        if word[:at] in index.words and word[at:] in index.words:
            return word[:at], word[at:]
    return None


def _mistyped(word: str, index: Index) -> list[Pilihan]:
    """The known words that are nearest: one letter off, or two in a long word."""
    most = 2 if len(word) >= PANJANG else 1 if len(word) >= SEDANG else 0
    for edits, nilai in ((1, SATU_SALAH), (2, DUA_SALAH))[:most]:
        near = (root for other, root in index.words.items() if is_mistyped(word, other, edits) and index.banyak(root))
        if roots := _commonest(dict.fromkeys(near), index):
            return [Pilihan(root, nilai, Sebab.SALAH_KETIK) for root in roots[:SALAH_TERBANYAK]]
    return []
