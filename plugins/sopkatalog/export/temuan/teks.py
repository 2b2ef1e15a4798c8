"""The report for people: place and message, the line, a mark under the place, what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from ...diagnostics import Diagnostic, Report, Severity, Span
from ...model.alamat import rule_url
from .isi import Laporan, jumlah, tampak

LEBAR_MAKS = 160
_SEBELUM = 60  # what is kept before the place when a line is too long to show whole
_WARNA = {Severity.GALAT: "31", Severity.PERINGATAN: "33", Severity.CATATAN: "36"}


def render(laporan: Laporan, *, warna: bool = False) -> str:
    """All findings with their excerpts, and a closing line with the counts."""
    blocks = ["\n".join(_block(found, laporan, warna)) + "\n" for found in laporan.report.diagnostics]
    return "\n".join([*blocks, ringkasan(laporan) + "\n"])


def render_galat(report: Report, source: Path, baris: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """What stops a build: each galat in full, then the counts of all findings."""
    galat = Report(tuple(found for found in report.diagnostics if found.severity is Severity.GALAT))
    laporan = Laporan(galat, 0, str(source), baris or {})
    blocks = ["\n".join(_block(found, laporan, False)) + "\n" for found in galat.diagnostics]
    return "\n".join([*blocks, f"{hitungan(report)}.\n"])


def ringkasan(laporan: Laporan) -> str:
    """The closing line: `63 berkas diperiksa: 2 galat, 3 peringatan, 5 catatan.`"""
    return f"{laporan.berkas} berkas diperiksa: {hitungan(laporan.report)}."


def hitungan(report: Report) -> str:
    """`2 galat, 3 peringatan, 5 catatan`."""
    return ", ".join(f"{jumlah_} {tingkat}" for tingkat, jumlah_ in jumlah(report).items())


def _block(found: Diagnostic, laporan: Laporan, warna: bool) -> Iterator[str]:
    span = found.span
    tempat = f"{tampak(laporan.tempat(found))}:{span.line}:{span.column}" if span.path else tampak(laporan.folder)
    tingkat = _painted(f"{found.severity.value}[{found.code}]", _WARNA[found.severity], warna)
    yield f"{tempat}: {tingkat} {tampak(found.message)}"
    yield from _excerpt(span, laporan.baris.get(span.path, ()), warna, _WARNA[found.severity])
    yield f"  petunjuk: {tampak(found.hint)}"
    yield f"  penjelasan: /{rule_url(found.code)}"


def _excerpt(span: Span, lines: tuple[str, ...], warna: bool, colour: str) -> Iterator[str]:
    """The line and the mark. A finding about a file as a whole (no end) shows none."""
    if not span.end_line or not 1 <= span.line <= len(lines) or not lines[span.line - 1].strip():
        return
    line, start, end = _window(lines[span.line - 1], *_columns(span, len(lines[span.line - 1])))
    number = str(span.line)
    yield f"  {number} | {tampak(line)}"
    before, marked = tampak(line[:start]), tampak(line[start:end])
    carets = "^" * max(1, _width(marked))
    yield f"  {' ' * len(number)} | {' ' * _width(before)}{_painted(carets, colour, warna)}"


def _columns(span: Span, length: int) -> tuple[int, int]:
    """First and last offset of the place in its first line."""
    start = min(span.column - 1, length)
    end = span.end_column - 1 if span.end_line == span.line else length
    return start, min(max(end, start), length)


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of a long line that shows the place, and the place in it."""
    if len(line) <= LEBAR_MAKS:
        return line, start, end
    left = max(0, min(start - _SEBELUM, len(line) - LEBAR_MAKS))
    part = line[left : left + LEBAR_MAKS]
    head, tail = "…" if left else "", "…" if left + LEBAR_MAKS < len(line) else ""
    shift = len(head) - left
    return head + part + tail, start + shift, min(end, left + LEBAR_MAKS) + shift


def _width(text: str) -> int:
    """Columns on a terminal: wide letters take two, combining marks none."""
    return sum(_char_width(char) for char in text) if not text.isascii() else len(text)


def _char_width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _painted(text: str, colour: str, warna: bool) -> str:
    return f"\x1b[1;{colour}m{text}\x1b[0m" if warna else text
