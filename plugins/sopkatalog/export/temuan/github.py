"""The report as GitHub workflow commands, which GitHub shows beside the changed lines."""

from __future__ import annotations

from ...diagnostics import Diagnostic, Severity
from .isi import Laporan, tampak

_PERINTAH = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.CATATAN: "notice"}


def render(laporan: Laporan) -> str:
    """One command a line; a finding about no file has no place."""
    return "".join(f"{_command(found, laporan)}\n" for found in laporan.report.diagnostics)


def _command(found: Diagnostic, laporan: Laporan) -> str:
    place = {"file": laporan.tempat(found), "line": found.span.line, "col": found.span.column}
    fields = {**(place if found.span.path else {}), "title": f"{found.code} {found.kind.name}"}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    words = _data(f"{found.message}\n{found.hint}")
    return f"::{_PERINTAH[found.severity]} {properties}::{words}"


def _data(text: str) -> str:
    """Escaped as the runner unescapes it: actions/toolkit, packages/core/src/command.ts; the rest made visible."""
    return tampak(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
