"""Shapes of values: how a node of text becomes a typed value, and how an editor is told of it (JSON Schema).

One table of shapes serves the parser, the schema and the author's guide, so they cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Protocol

from ..diagnostics import Diagnostic, Span
from ..model.suggestion import suggestion
from . import kinds, yaml_text
from .yaml_text import Node, Scalar, Sequence

Schema = dict[str, Any]

_TANGGAL = re.compile(r"(?:1[89]|2[01])\d\d-\d\d-\d\d")
_INDEKS = re.compile(r"\.\d+(?=\.|$)")


@dataclass
class Reader:
    """Collects what is found, and where each value stands, while shapes read nodes."""

    found: list[Diagnostic] = field(default_factory=list)
    posisi: dict[str, Span] = field(default_factory=dict)

    def wrong_shape(self, node: Node, kunci: str, harapan: str) -> None:
        """Reports a value of another shape."""
        self.wrong_shape_at(node.span, kunci, harapan)

    def wrong_shape_at(self, span: Span, kunci: str, harapan: str) -> None:
        """Reports a value of another shape, at a place."""
        self.found.append(kinds.BENTUK_NILAI_SALAH.at(span, kunci=sebutan(kunci), harapan=harapan))


class Shape(Protocol):
    """A sort of value. `read` gives None for what is missing or wrong, the latter with a finding."""

    def read(self, node: Node, kunci: str, reader: Reader) -> Any:
        """The typed value of `node`, which stands at the key path `kunci`."""

    def schema(self) -> Schema:
        """The JSON Schema of this shape."""


@dataclass(frozen=True)
class Text:
    """Plain text, verbatim."""

    def read(self, node: Node, kunci: str, reader: Reader) -> str | None:
        """The text, without blanks around it."""
        if isinstance(node, Scalar):
            return node.value.strip() or None
        reader.wrong_shape(node, kunci, "satu teks")
        return None

    def schema(self) -> Schema:
        """Numbers and dates are accepted as written, since they are read as text."""
        return {"type": ["string", "number"]}


@dataclass(frozen=True)
class Number:
    """A whole number from `minimum` up."""

    minimum: int = 1

    def read(self, node: Node, kunci: str, reader: Reader) -> int | None:
        """The number; leading zeros are refused rather than read as octal."""
        text = Text().read(node, kunci, reader)
        if text is None:
            return None
        if text.isascii() and text.isdigit() and str(int(text[:9])) == text and int(text) >= self.minimum:
            return int(text)
        harapan = f"bilangan bulat mulai dari {self.minimum}"
        found = kinds.BILANGAN_SALAH.at(node.span, kunci=sebutan(kunci), nilai=text, harapan=harapan)
        reader.found.append(found)
        return None

    def schema(self) -> Schema:
        """An integer."""
        return {"type": "integer", "minimum": self.minimum}


@dataclass(frozen=True)
class Date:
    """A day, written year-month-day, of the years 1800 to 2199: others are slips, and would not bear arithmetic."""

    def read(self, node: Node, kunci: str, reader: Reader) -> date | None:
        """The day, when it exists."""
        text = Text().read(node, kunci, reader)
        if text is None:
            return None
        try:
            if not _TANGGAL.fullmatch(text):  # fromisoformat would take 2024-W03-1 as well
                raise ValueError
            return date.fromisoformat(text)
        except ValueError:
            reader.found.append(kinds.TANGGAL_SALAH.at(node.span, kunci=sebutan(kunci), nilai=text))
            return None

    def schema(self) -> Schema:
        """A date."""
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class Choice:
    """One of some words; given as an Enum when `enum` is set."""

    words: tuple[str, ...]
    enum: type[Enum] | None = None

    def read(self, node: Node, kunci: str, reader: Reader) -> Any:
        """The word or the Enum member."""
        text = Text().read(node, kunci, reader)
        if text is None:
            return None
        if text in self.words:
            return self.enum(text) if self.enum else text
        saran, pilihan = suggestion(text, self.words), ", ".join(self.words)
        nama = sebutan(kunci)
        found = kinds.PILIHAN_TIDAK_DIKENAL.at(node.span, kunci=nama, nilai=text, saran=saran, pilihan=pilihan)
        reader.found.append(found)
        return None

    def schema(self) -> Schema:
        """An enumeration."""
        return {"enum": list(self.words)}


@dataclass(frozen=True)
class ListOf:
    """A list; one value alone counts as a list of one."""

    item: Shape

    def read(self, node: Node, kunci: str, reader: Reader) -> tuple[Any, ...]:
        """The values that could be read."""
        nodes = node.items if isinstance(node, Sequence) else (node,)
        if isinstance(node, Scalar) and not node.value.strip():
            return ()
        values: list[Any] = []
        for child in nodes:
            # Counted by what could be read, so that the place of values[i] is always at "key.i".
            tempat = f"{kunci}.{len(values)}"
            reader.posisi[tempat] = child.span
            value = self.item.read(child, tempat, reader)
            if value is not None:
                values.append(value)
        return tuple(values)

    def schema(self) -> Schema:
        """A list, or one value."""
        item = self.item.schema()
        return {"anyOf": [{"type": "array", "items": item}, item]}


@dataclass(frozen=True)
class Key:
    """One key of a record: the shape of its value and what it means, for the schema and the guide."""

    shape: Shape
    keterangan: str
    field: str = ""


@dataclass(frozen=True)
class Record:
    """Keys with values; `build` makes the value from those that were given."""

    keys: Mapping[str, Key]
    build: Callable[..., Any]
    harapan: str = "isian bertingkat (kunci: nilai)"

    def read(self, node: Node, kunci: str, reader: Reader) -> Any:
        """The built value; unknown keys are reported and left out."""
        if not isinstance(node, yaml_text.Mapping):
            if not (isinstance(node, Scalar) and not node.value.strip()):
                reader.wrong_shape(node, kunci or "identitas", self.harapan)
            return None
        return self.build(**self.values(node, kunci, reader))

    def values(self, node: yaml_text.Mapping, kunci: str, reader: Reader) -> dict[str, Any]:
        """The values that were given, by field name."""
        values: dict[str, Any] = {}
        for name, child in node.entries:
            key = self.keys.get(name.value)
            path = f"{kunci}.{name.value}" if kunci else name.value
            if key is None:
                saran = suggestion(name.value, self.keys)
                reader.found.append(kinds.KUNCI_TIDAK_DIKENAL.at(name.span, kunci=name.value, saran=saran))
                continue
            reader.posisi[path] = _place(name, child)
            value = key.shape.read(child, path, reader)
            if value is not None:
                values[key.field or name.value] = value
        return values

    def schema(self) -> Schema:
        """An object with only these keys."""
        properties = {name: {**key.shape.schema(), "description": key.keterangan} for name, key in self.keys.items()}
        return {"type": "object", "properties": properties, "additionalProperties": False}


@dataclass(frozen=True)
class MapOf:
    """Free keys with values of one shape."""

    item: Shape

    def read(self, node: Node, kunci: str, reader: Reader) -> dict[str, Any] | None:
        """The values by key."""
        if not isinstance(node, yaml_text.Mapping):
            reader.wrong_shape(node, kunci, "isian bertingkat (kunci: nilai)")
            return None
        values = {}
        for name, child in node.entries:
            reader.posisi[f"{kunci}.{name.value}"] = name.span
            value = self.item.read(child, f"{kunci}.{name.value}", reader)
            if value is not None:
                values[name.value] = value
        return values

    def schema(self) -> Schema:
        """An object with any keys."""
        return {"type": "object", "additionalProperties": self.item.schema()}


def _place(name: Scalar, child: Node) -> Span:
    """Where the value of a key stands: on the line of the key. Of no width when nothing is written there."""
    if isinstance(child, Scalar):
        is_blank = not child.value.strip()
    else:
        is_blank = not (child.items if isinstance(child, Sequence) else child.entries)
    at = child.span if child.span.line == name.span.line and not is_blank else name.span
    return Span(at.path, at.line, at.column, at.line, at.column) if is_blank else at


def sebutan(kunci: str) -> str:
    """A key path as an author knows it, without the counting of lists.

    >>> sebutan("evaluasi.0.tanggal")
    'evaluasi.tanggal'
    """
    return _INDEKS.sub("", kunci)
