"""Which words of a catalogue are forms of one root: decided by the words that the catalogue itself uses.

No list of all Indonesian roots is needed, and none is at hand whose licence would allow it: a candidate counts when it
is a word of the catalogue or of our own lists, or when several words lead to it. `data/akar.txt` names the exceptions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from .affixes import candidates
from .word_lists import WordLists, word_lists
from .words import INGKAR

_PANJANG = 4
_KELUARGA = 2  # words that must lead to a root which is no word of the catalogue itself


class Roots:
    """The root of every word of a catalogue, and of words that it does not use."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        lists = word_lists()
        known = {word.removeprefix(INGKAR) for word in vocabulary} - lists.henti
        families = Counter(candidate for word in known if not word[0].isdigit() for candidate in candidates(word)[1:])
        self._lists = lists
        self._known = known
        self._families = families
        self._root: dict[str, str] = {}
        for word in known:
            self._of(word)

    @property
    def all(self) -> Mapping[str, str]:
        """The root of every word of the catalogue."""
        return self._root

    def of(self, word: str) -> str:
        """The root of a word, its negation kept; a word that leads to nothing known is its own root."""
        bare = word.removeprefix(INGKAR)
        root = self._root.get(bare) or self._unknown(bare)
        return INGKAR + root if word.startswith(INGKAR) else root

    def _of(self, word: str) -> str:
        """Roots are roots of themselves: what was chosen is looked up again until it stays."""
        if word not in self._root:
            chosen = self._chosen(word)
            self._root[word] = word  # a circle ends here
            self._root[word] = chosen if chosen == word else self._of(chosen)
        return self._root[word]

    def _chosen(self, word: str) -> str:
        own = self._lists.akar.get(word)
        if own is not None or word[0].isdigit():
            return own or word
        fitting = [c for c in candidates(word)[1:] if self._may_be_root(c)]
        used = [c for c in fitting if c in self._known or c in self._lists.dikenal]
        if used:
            return min(used, key=lambda c: (len(c), c))
        # Forms of the word lead to its candidates as well: only what others lead to besides counts for a candidate.
        own_forms = self._families[word] + 1 if self._families[word] else 0
        family = [c for c in fitting if self._families[c] >= own_forms + (1 if own_forms else _KELUARGA)]
        return max(family, key=lambda c: (self._families[c], len(c), c), default=word)

    def _may_be_root(self, candidate: str) -> bool:
        if candidate in self._lists.henti:
            return False
        return len(candidate) >= _PANJANG or candidate in self._lists.akar

    def _unknown(self, word: str) -> str:
        own = self._lists.akar.get(word, word)
        known = (c for c in (own, *candidates(own, lisan=True)) if c in self._root)
        found = (self._root[c] for c in known if c == own or self._may_be_root(c))
        return next(found, own)


def reader_root(word: str, roots: frozenset[str], lists: WordLists) -> str | None:
    """The root that the reader's script finds for a word by itself: the first candidate that is a root."""
    for candidate in candidates(word, lisan=True):
        if candidate in roots and (len(candidate) >= _PANJANG or candidate == word or candidate in lists.akar):
            return candidate
    return None
