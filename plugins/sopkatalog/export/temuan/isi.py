"""What every form of a report begins from, and how a finding is told in words and in JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...diagnostics import Diagnostic, Report, Severity

JSON = dict[str, object]


@dataclass(frozen=True)
class Laporan:
    """A report and what its forms show beside it.

    `folder` is the source folder as the user wrote it, `berkas` the number of files examined, `baris` the lines of the
    files (for excerpts) by path.
    """

    report: Report
    berkas: int
    folder: str = "sop_source"
    baris: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def tempat(self, found: Diagnostic) -> str:
        """Path of the finding's file as seen from where the user stands; "" when it is about no file."""
        folder = self.folder.replace("\\", "/").rstrip("/")
        return f"{folder}/{found.span.path}" if found.span.path and folder != "." else found.span.path


def jumlah(report: Report) -> dict[str, int]:
    """Findings of each severity, by its word."""
    return {severity.value: report.counts[severity] for severity in Severity}


def as_dict(found: Diagnostic) -> JSON:
    """A finding as the JSON form and the API tell it."""
    return {
        "kode": found.code,
        "nama": found.kind.name,
        "tingkat": found.severity.value,
        "berkas": found.span.path,
        "baris": found.span.line,
        "kolom": found.span.column,
        "pesan": found.message,
        "petunjuk": found.hint,
    }


def tampak(text: str) -> str:
    """The text with everything invisible made visible, on one line: control and direction characters, odd bytes.

    What authors and file systems give us must not move the cursor of a terminal or forge a line of the report.

    >>> tampak("nama\\n\\x1b[31mmerah")
    'nama\\\\n\\\\x1b[31mmerah'
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    return " " if char in "\t\u00a0" else char.encode("unicode_escape").decode("ascii")
