"""The author's text as a row of words, read from left to right and never back.

It knows which kind of word comes next, not what the words say together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, NoReturn

from .durasi import SalahDurasi
from .kosakata_durasi import FILLERS, LEXEME, NUMBERS, UNIT_KINDS


class Token(NamedTuple):
    """A word of the text: its kind in the vocabulary, and its place."""

    kind: str
    start: int
    end: int


class ReadError(Exception):
    """Leaves the reader from any depth; `parse_durasi` lets none of them out."""

    def __init__(self, salah: SalahDurasi, bagian: str) -> None:
        super().__init__(salah, bagian)
        self.salah = salah
        self.bagian = bagian


class Cursor:
    """The words of a text and the place `i` reached in them; `kira` once a word for "about" was passed."""

    __slots__ = ("_plain", "i", "kira", "text", "tokens")

    def __init__(self, text: str, plain: str) -> None:
        """`plain` is `text` as the vocabulary spells it, letter under letter."""
        self.text = text
        self._plain = plain
        found = ((m.lastgroup or "", m.start(), m.end()) for m in LEXEME.finditer(plain))
        self.tokens = [Token(*item) for item in found if item[0] != "baris"]
        self.i = 0
        self.kira = False

    def kind(self, ahead: int = 0) -> str:
        """The kind of the word at the cursor, or so far ahead of it; "" past the end."""
        place = self.i + ahead
        return self.tokens[place].kind if place < len(self.tokens) else ""

    def is_number_next(self, ahead: int = 0) -> bool:
        """Is the next word that is no filler a number?"""
        while self.kind(ahead) in FILLERS:
            ahead += 1
        return self.kind(ahead) in NUMBERS

    def take(self, kinds: frozenset[str]) -> str:
        """Passes over a word of one of these kinds, and gives its kind; "" when it is another."""
        kind = self.kind()
        if kind not in kinds:
            return ""
        self.i += 1
        return kind

    def skip_filler(self) -> None:
        """Passes over one word that adds nothing, or only "about"."""
        self.kira = self.kira or self.kind() == "kira"
        self.i += 1

    def skip_fillers(self) -> None:
        """Passes over all fillers up to the next word."""
        while self.kind() in FILLERS:
            self.skip_filler()

    def plain_word(self) -> str:
        """The word at the cursor, as the vocabulary spells it."""
        token = self.tokens[self.i]
        return self._plain[token.start : token.end]

    def words(self, start: int, end: int) -> str:
        """The author's words from token `start` up to token `end`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def fail(self, *, at: int | None = None) -> NoReturn:
        """Give up at a token: it and the unknown words after it are what was not understood."""
        start = min(self.i if at is None else at, len(self.tokens) - 1)
        end = start + 1
        unread = ("lain", "tutup") if self.tokens[start].kind == "buka" else ("lain",)
        while end < len(self.tokens) and self.tokens[end].kind in unread:
            end += 1
        raise ReadError(SalahDurasi.TIDAK_DIKENAL, self.words(start, end))

    def check_brackets(self) -> None:
        """Every bracket has its other half; a lost one leaves open what belongs to what."""
        opened: list[int] = []
        for place, token in enumerate(self.tokens):
            if token.kind == "buka":
                opened.append(place)
            elif token.kind == "tutup" and not opened:
                self.fail(at=place)
            elif token.kind == "tutup":
                opened.pop()
        if opened:
            self.fail(at=opened[-1])

    def inside(self) -> Sequence[Token]:
        """What stands in the bracket that opens here; nothing when none does."""
        depth = 0
        for place in range(self.i, len(self.tokens)):
            depth += {"buka": 1, "tutup": -1}.get(self.tokens[place].kind, 0)
            if depth == 0:
                return self.tokens[self.i + 1 : place]
        return ()


def timed(tokens: Sequence[Token]) -> int:
    """The place of the first unit that belongs to a number; 0 when there is none."""
    numbers = NUMBERS | {"tutup"}  # "3 (tiga) hari"
    found = (i for i, (a, b) in enumerate(pairwise(tokens), 1) if a.kind in numbers and b.kind in UNIT_KINDS)
    return next(found, 0)
