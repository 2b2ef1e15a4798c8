"""What can be wrong, where it stands, and what to do: the one currency of every check.

This file knows nothing of SOPs. An author's mistake is a `Diagnostic`, never an exception.
"""

from __future__ import annotations

import inspect
import string
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from typing import NamedTuple


class Severity(Enum):
    """How bad a finding is; the value is the word that people and programs read."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


class Span(NamedTuple):
    """A place in a source file: 1-based line and column, in characters; the end is exclusive.

    A tuple, since a SOP has a hundred of them and a frozen dataclass takes four times as long to make.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of fault: its code, its name after the fault, and the words for it.

    `doc` is the public explanation (Indonesian): one sentence, then "Mengapa:", "Dasar:", "Salah:", "Benar:".
    """

    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    doc: str = field(default="", repr=False, compare=False)

    def at(self, span: Span, **values: object) -> Diagnostic:
        """This fault at `span`; `values` fill the `{fields}` of message and hint."""
        return Diagnostic(self, span, tuple((name, str(value)) for name, value in values.items()))

    @property
    def fields(self) -> frozenset[str]:
        """Names of the `{fields}` in message and hint."""
        texts = (self.message, self.hint)
        return frozenset(name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name)

    def documented(self, doc: str | None) -> Kind:
        """The same kind with its public explanation."""
        return replace(self, doc=inspect.cleandoc(doc or ""))


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a kind at a place, with the values seen there."""

    kind: Kind
    span: Span
    values: tuple[tuple[str, str], ...] = ()
    severity_override: Severity | None = None

    @property
    def code(self) -> str:
        """Code of the kind, such as SOP301."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """Severity as it counts here: the kind's own, unless a status or the city's settings changed it."""
        return self.severity_override or self.kind.severity

    @property
    def message(self) -> str:
        """One plain Indonesian sentence with the values seen."""
        return self.kind.message.format_map(_Values(self.values))

    @property
    def hint(self) -> str:
        """What to do now."""
        return self.kind.hint.format_map(_Values(self.values))

    def with_severity(self, severity: Severity) -> Diagnostic:
        """The same finding, counted as `severity`."""
        return replace(self, severity_override=severity)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: path, line, column, code, message."""
        return (self.span.path, self.span.line, self.span.column, self.code, self.message)


class _Values(dict[str, str]):
    """Values for a message; a value that was not given shows its own name instead of raising."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@dataclass(frozen=True)
class Report:
    """All findings of one run, in order, each once."""

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> Report:
        """Findings sorted by place and code, doubles removed."""
        return cls(tuple(sorted(set(diagnostics), key=lambda found: found.order)))

    @cached_property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings of each severity."""
        counted = Counter(found.severity for found in self.diagnostics)
        return {severity: counted[severity] for severity in Severity}

    @property
    def has_galat(self) -> bool:
        """Is there a finding that stops publishing?"""
        return self.counts[Severity.GALAT] > 0

    @cached_property
    def by_path(self) -> Mapping[str, tuple[Diagnostic, ...]]:
        """Findings of each file."""
        grouped: dict[str, list[Diagnostic]] = {}
        for found in self.diagnostics:
            grouped.setdefault(found.span.path, []).append(found)
        return {path: tuple(items) for path, items in grouped.items()}
