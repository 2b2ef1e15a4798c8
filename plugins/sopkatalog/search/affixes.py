"""Indonesian affixes: what the root of a word may be.

The rules are those of the grammar (Tata Bahasa Baku Bahasa Indonesia, chapter on affixation: the nasal of meN- and peN-
takes the place of k, p, s, t) and of the spoken language ("ngurus", "nyari", "minjem", "bikinin"). They only propose;
`roots` decides by the words that a catalogue itself uses. The reader's script is given the same tables
(`affix_patterns`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Prefix, what must follow (a pattern; "" for anything), what the prefix may have swallowed ("" for nothing).
AWALAN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("memper", "", ("",)),
    ("diper", "", ("",)),
    ("pember", "", ("",)),
    ("keber", "", ("",)),
    ("keter", "", ("",)),
    ("penge", "", ("",)),
    ("menge", "", ("",)),
    ("meng", "[aeioughk]", ("", "k")),
    ("peng", "[aeioughk]", ("", "k")),
    ("meny", "[aeiou]", ("s",)),
    ("peny", "[aeiou]", ("s",)),
    ("men", "[cdjztsr]", ("",)),
    ("men", "[aeiou]", ("t",)),
    ("pen", "[cdjztsr]", ("",)),
    ("pen", "[aeiou]", ("t",)),
    ("mem", "[bfpvr]", ("",)),
    ("mem", "[aeiou]", ("p", "")),
    ("pem", "[bfpvr]", ("",)),
    ("pem", "[aeiou]", ("p", "")),
    ("me", "[lrwy]|[mn][aeiouyg]", ("",)),
    ("ber", "", ("",)),
    ("be", "[kr]", ("",)),
    ("ter", "", ("",)),
    ("per", "", ("", "r")),
    ("pe", "[^mn]|[mn][aeiouyg]", ("",)),
    ("di", "", ("",)),
    ("ke", "", ("",)),
)
# What only the spoken language has: "ngurus", "nyari", "nulis", "minjem".
AWALAN_LISAN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("nge", "", ("",)),
    ("ng", "[aeioughk]", ("", "k")),
    ("ny", "[aeiou]", ("s", "c")),
    ("n", "[aeiou]", ("t",)),
    ("n", "[cdjgty]", ("",)),
    ("m", "[aeiou]", ("p",)),
    ("m", "b", ("",)),
)
# Endings in the order they are taken off: particles, possessives, then those that form words.
AKHIRAN: tuple[tuple[str, ...], ...] = (("lah", "kah", "pun"), ("nya", "ku", "mu"), ("kan", "an", "i"))
AKHIRAN_LISAN = "in"
TERPENDEK = 3
"""Letters that a root has at least; `roots` trusts three only where a list says so."""


def candidates(word: str, *, lisan: bool = False) -> list[str]:
    """What may be the root of a word, itself first, then with ever more taken off; `lisan`: as it is spoken, too.

    >>> candidates("mencetak")
    ['mencetak', 'cetak']
    >>> "catat" in candidates("pencatatannya")
    True
    >>> [root in candidates(word, lisan=True) for word, root in (("minjem", "pinjam"), ("ngurusin", "urus"))]
    [True, True]
    """
    found = _peeled(_without_endings(word), _WRITTEN)
    if lisan:
        spoken = [word, word.removesuffix(AKHIRAN_LISAN)] if _may_lose(word, AKHIRAN_LISAN) else [word]
        found |= _peeled(spoken, _WRITTEN + _SPOKEN)
        found |= dict.fromkeys(written for stem in tuple(found) if (written := _written(stem)))
    return list(found)


def affix_patterns() -> dict[str, object]:
    """The tables for the reader's script: patterns of prefixes, with what they swallowed, and of endings."""

    def prefixes(rules: tuple[tuple[str, str, tuple[str, ...]], ...]) -> list[list[object]]:
        return [[f"^{prefix}(?={following or '.'})", swallowed] for prefix, following, swallowed in rules]

    endings = [f"(?:{'|'.join(group)})$" for group in AKHIRAN]
    return {"awalan": prefixes(AWALAN), "lisan": prefixes(AWALAN_LISAN), "akhiran": endings, "in": f"{AKHIRAN_LISAN}$"}


_Rules = tuple[tuple[str, "re.Pattern[str]", tuple[str, ...]], ...]


def _compiled(rules: tuple[tuple[str, str, tuple[str, ...]], ...]) -> _Rules:
    return tuple((prefix, re.compile(following), swallowed) for prefix, following, swallowed in rules)


_WRITTEN, _SPOKEN = _compiled(AWALAN), _compiled(AWALAN_LISAN)


def _peeled(stems: list[str], rules: _Rules) -> dict[str, None]:
    """The stems, then what is left of them without one prefix and without two."""
    found = dict.fromkeys(stems)
    for stem in stems:
        for once in _without_prefix(stem, rules):
            found[once] = None
            found |= dict.fromkeys(_without_prefix(once, rules))
    return found


def _without_endings(word: str) -> list[str]:
    """The word, and what is left when endings are taken off, one group after the other."""
    left = [word]
    for group in AKHIRAN:
        left += [stem.removesuffix(end) for stem in tuple(left) for end in group if _may_lose(stem, end)]
    return left


def _may_lose(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= TERPENDEK


def _without_prefix(word: str, rules: _Rules) -> Iterator[str]:
    for prefix, following, swallowed in rules:
        rest = word.removeprefix(prefix)
        if rest != word and following.match(rest):
            yield from (letters + rest for letters in swallowed if len(letters + rest) >= TERPENDEK)


def _written(word: str) -> str:
    """The written form of a word as Jakarta says it: "pinjem", "bener" have an a for the last e; else "".

    >>> _written("pinjem"), _written("surat")
    ('pinjam', '')
    """
    return f"{word[:-2]}a{word[-1]}" if len(word) > TERPENDEK and re.search("e[^aeiou]$", word) else ""
