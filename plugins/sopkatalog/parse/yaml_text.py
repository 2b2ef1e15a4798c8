"""YAML to a tree of nodes in which every scalar is still the author's text, each with its place.

The only file that imports yaml. The tree is made from parser events, not by `yaml.compose`: libyaml composes by
recursion and dies (SIGSEGV) of 50,000 opening brackets, while events stop at a depth of our choice. Anchors, aliases
and tags are refused: they can explode when walked, and no author needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..diagnostics import Diagnostic, Span
from . import kinds

KEDALAMAN_MAKS = 20
# YAML counts these as line ends, editors and we do not; as blanks they keep lines and columns the same for all.
_AKHIR_BARIS_LAIN = {0x85: " ", 0x2028: " ", 0x2029: " "}
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as text: `010`, `ya` and `2026-02-30` stay what the author wrote."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the author's order; a key stands once."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node = Scalar | Sequence | Mapping


class _RefusedError(Exception):
    """Stops the walk over the events; carries the finding."""

    def __init__(self, found: Diagnostic) -> None:
        self.found = found


@dataclass
class _Open:
    """A sequence or mapping whose end has not come yet."""

    span: Span
    is_mapping: bool
    children: list[Node] = field(default_factory=list)


@dataclass
class _Builder:
    path: str
    line_offset: int
    last: tuple[int, int]
    stack: list[_Open] = field(default_factory=list)
    root: Node | None = None
    found: list[Diagnostic] = field(default_factory=list)

    def span(self, start: Any, end: Any) -> Span:
        # What is empty at the very end is marked one line below the last.
        (line, column), (end_line, end_column) = (min((m.line, m.column), self.last) for m in (start, end))
        offset = self.line_offset + 1
        return Span(self.path, line + offset, column + 1, end_line + offset, end_column + 1)

    def take(self, event: Any) -> None:
        kind = type(event)  # one comparison for each of the seventy events of a SOP, not a chain of isinstance
        if kind is yaml.ScalarEvent:
            self.refuse_marks(event)
            self.add(Scalar(event.value, self.span(event.start_mark, event.end_mark)))
        elif kind is yaml.SequenceStartEvent or kind is yaml.MappingStartEvent:
            self.refuse_marks(event)
            self.open(event)
        elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            self.close()
        elif kind is yaml.AliasEvent:
            raise _RefusedError(kinds.YAML_BERALIAS.at(self.span(event.start_mark, event.end_mark)))

    def refuse_marks(self, event: Any) -> None:
        # The tag "!" alone comes from a quoted scalar in some versions of libyaml.
        if event.anchor or (event.tag and event.tag != "!"):
            raise _RefusedError(kinds.YAML_BERALIAS.at(self.span(event.start_mark, event.end_mark)))

    def open(self, event: Any) -> None:
        span = self.span(event.start_mark, event.end_mark)
        if len(self.stack) >= KEDALAMAN_MAKS:
            raise _RefusedError(kinds.YAML_TERLALU_DALAM.at(span, maks=KEDALAMAN_MAKS))
        self.stack.append(_Open(span, isinstance(event, yaml.MappingStartEvent)))

    def close(self) -> None:
        done = self.stack.pop()
        if done.is_mapping:
            self.add(Mapping(tuple(self.entries(done.children)), done.span))
        else:
            self.add(Sequence(tuple(done.children), done.span))

    def entries(self, children: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, Span] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.found.append(kinds.YAML_TIDAK_TERBACA.at(key.span, masalah="nama kunci harus berupa teks"))
            elif key.value in seen:
                pertama = seen[key.value].line
                self.found.append(kinds.KUNCI_GANDA.at(key.span, kunci=key.value, pertama=pertama))
            else:
                seen[key.value] = key.span
                yield key, value

    def add(self, node: Node) -> None:
        if self.stack:
            self.stack[-1].children.append(node)
        elif self.root is None:
            self.root = node
        else:
            masalah = "ada baris --- di tengahnya; yang di bawah baris itu tidak terbaca"
            self.found.append(kinds.YAML_TIDAK_TERBACA.at(node.span, masalah=masalah))


def parse_yaml(text: str, path: str, line_offset: int = 0) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The node tree of `text` and the findings; None when nothing could be read or nothing is there.

    `line_offset` is the number of lines of the file that stand before `text`.
    """
    builder = _Builder(path, line_offset, (text.count("\n"), len(text) - text.rfind("\n") - 1))
    try:
        for event in yaml.parse(text.translate(_AKHIR_BARIS_LAIN), Loader=_LOADER):
            builder.take(event)
    except _RefusedError as refused:
        return None, (*builder.found, refused.found)
    except yaml.YAMLError as error:
        return None, (*builder.found, _fault(error, builder, text))
    return builder.root, tuple(builder.found)


# What libyaml (first) and PyYAML's own parser say, and what a civil servant should read.
_TITIK_DUA = "ada titik dua di tengah nilai; apit nilainya dengan tanda kutip"
_TANDA = "ada tab atau tanda khusus di awal nilai; pakai spasi, atau apit dengan tanda kutip"
_TIDAK_SEJAJAR = "baris ini tidak sejajar dengan baris di atasnya, atau baris di atasnya belum bertitik dua"
_SESUDAH_NILAI = "ada tulisan sesudah tanda kutip atau kurung penutup; apit seluruh nilainya dengan tanda kutip"
_TANDA_HUBUNG = "ada tanda - di awal nilai; tulis pada baris baru, atau apit dengan tanda kutip"
_MASALAH = (
    ("mapping values are not allowed", _TITIK_DUA),
    ("cannot start any token", _TANDA),
    ("expected node content", _TANDA),
    ("expected the node content", _TANDA),
    ("tab character", "ada tab di awal baris; pakai spasi"),
    ("comment or line break", _TANDA),
    ("indentation indicators", _TANDA),
    ("sequence entries are not allowed", _TANDA_HUBUNG),
    ("did not find expected key", _SESUDAH_NILAI),
    ("expected <block end>", _SESUDAH_NILAI),
    ("did not find expected '-' indicator", _TIDAK_SEJAJAR),
    ("expected ',' or", "kurung belum ditutup atau koma kurang"),
    ("<document start>", "kurung penutup berlebih"),
    ("could not find expected ':'", "titik dua sesudah nama kunci belum ada"),
    ("found unexpected end of stream", "tanda kutip belum ditutup"),
    ("unexpected end", "tanda kutip atau kurung belum ditutup"),
    ("found unknown escape", "tanda \\ di dalam kutip ganda; pakai kutip tunggal"),
    ("undefined alias", "tanda * di awal nilai; apit dengan tanda kutip"),
    ("special characters are not allowed", "ada karakter kendali"),
    ("control characters are not allowed", "ada karakter kendali"),
)


def _fault(error: yaml.YAMLError, builder: _Builder, text: str) -> Diagnostic:
    said = str(getattr(error, "problem", "") or getattr(error, "reason", "") or "")
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    if "expected ':'" in said:  # noticed on the next line; the context is the line that lacks it
        marks.reverse()
    mark = marks[0] or marks[1]
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark else 0
    before = lines[line][: mark.column] if mark else ""
    masalah = _masalah(said, before, is_first=line == 0)
    # libyaml blames the end of the text for what was left open; the last line with words is the better place.
    while line > 0 and not lines[line].strip():
        line -= 1
    column = mark.column + 1 if mark and line == mark.line else 1
    line += builder.line_offset + 1
    return kinds.YAML_TIDAK_TERBACA.at(Span(builder.path, line, column, line, column + 1), masalah=masalah)


def _masalah(said: str, before: str, *, is_first: bool) -> str:
    """What is wrong, in plain words. `before` is the line up to the fault: the parser's words alone do not tell a
    colon within a value from a whole line that stands askew."""
    masalah = next((ours for theirs, ours in _MASALAH if theirs in said), "susunannya tidak dikenali")
    is_askew = (masalah == _TITIK_DUA and ":" not in before) or (masalah == _SESUDAH_NILAI and not before.strip())
    return _TIDAK_SEJAJAR if is_askew and not is_first else masalah
