"""Labels of outcomes, cut into lines that are sure to fit: no font is asked, its letters are taken as wide."""

from __future__ import annotations

from functools import lru_cache

# Tenths of the font size; at least as wide as in Arial, Liberation Sans, Roboto and Noto Sans, which the style sheet
# asks for.
_SEMPIT, _LEBAR = frozenset("ijl.,;:'!|()[]ftrI /-"), frozenset("mwMW@%&")
_BARIS_MAKS = 4
_KATA_MAKS = 96


def width(text: str) -> int:
    """An upper bound for the width of a text, in tenths of its font size."""
    return round(sum(map(_letter, text)) + 0.5)


def _letter(letter: str) -> float:
    if letter in _SEMPIT:
        return 4.0
    if letter in _LEBAR:
        return 9.8
    if ord(letter) > 0x2E80:  # Chinese, Japanese, Korean, pictures
        return 13.0
    return 7.6 if letter.isupper() else 6.3


@lru_cache(maxsize=4096)
def lines(label: str, wanted: int) -> tuple[str, ...]:
    """The label on at most four lines, each as wide as `wanted` or as its longest word; cut with “…”.

    >>> lines("Tidak lengkap", 48)
    ('Tidak', 'lengkap')
    >>> lines("Ya", 48)
    ('Ya',)
    """
    words = [piece for word in label.split() for piece in _pieces(word)]
    limit = max([wanted, *map(width, words)])
    found: list[str] = []
    for word in words:
        if found and width(f"{found[-1]} {word}") <= limit:
            found[-1] = f"{found[-1]} {word}"
        else:
            found.append(word)
    if len(found) > _BARIS_MAKS:
        found = [*found[: _BARIS_MAKS - 1], _shortened(found[_BARIS_MAKS - 1], limit)]
    return tuple(found)


def _pieces(word: str) -> list[str]:
    """A word longer than a line, broken up."""
    pieces, piece = [], ""
    for letter in word:
        if piece and width(piece + letter) > _KATA_MAKS:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def _shortened(text: str, limit: int) -> str:
    while text and width(text + "…") > limit:
        text = text[:-1]
    return text.rstrip() + "…"
