"""A file as read: its path below the source folder and its text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..diagnostics import Span


@dataclass(frozen=True)
class SourceFile:
    """Path relative to the source folder, with forward slashes, and the whole text with "\\n" line ends."""

    path: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, without their ends."""
        return tuple(self.text.split("\n"))

    def span(self, line: int = 1, column: int = 1, length: int = 0) -> Span:
        """A place on one line, `length` characters long."""
        return Span(self.path, line, column, line, column + length)
