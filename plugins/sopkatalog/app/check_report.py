"""What `check` says, as text; of a folder that is just as it was, what was said of it then.

The text of a report is kept, not its findings: who only reads it again needs neither the rules nor the parser.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..io import git
from ..io.files import read_source
from ..parse.gate import Entry
from .cache import Key, code_version, key
from .workshop import Workshop
from .workshop.contents import entry_key

if TYPE_CHECKING:
    from .check import SourceCheck


@dataclass(frozen=True, slots=True)
class Question:
    """What is checked, against which commit, how strictly, and the form of the answer; `warna`: for a terminal."""

    folder: Path
    today: date
    base: str = "HEAD"
    strict: bool = False
    bentuk: str = "teks"
    warna: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The report, and whether there is a galat in it."""

    teks: str
    has_galat: bool


def check_report(question: Question, workshop: Workshop) -> Said:
    """The report of the whole folder."""
    entries = read_source(question.folder)
    own = _key(question, entries) if workshop.cache.is_kept else b""
    kept = workshop.cache.get([own]) if own else {}
    if own in kept:
        return _unpacked(kept[own])
    from .check import check_entries

    strict, base = question.strict, question.base
    said = _said(
        question, check_entries(question.folder, entries, question.today, base, strict=strict, workshop=workshop)
    )
    if own:
        workshop.cache.put({own: _packed(said)})
    return said


def report_of_files(question: Question, paths: Iterable[str]) -> Said:
    """The report of some files, by their paths below the folder."""
    from .check import check_files

    return _said(question, check_files(question.folder, paths, question.today, question.base, strict=question.strict))


def _said(question: Question, result: SourceCheck) -> Said:
    from ..export.temuan import FORMS, Laporan, teks

    laporan = Laporan(result.checked.report, result.berkas, question.folder.as_posix(), result.baris)
    is_plain = question.bentuk == "teks"
    words = teks.render(laporan, warna=question.warna) if is_plain else FORMS[question.bentuk](laporan)
    return Said(words, result.checked.report.has_galat)


def _key(question: Question, entries: Sequence[Entry]) -> Key:
    """All that the report is made from: the program, the question, what git remembers, and every file."""
    commits = (git.commit_of(question.folder, ref) for ref in ("HEAD", question.base))
    return key(code_version(), "laporan", repr(question), *commits, *map(entry_key, entries))


def _packed(said: Said) -> bytes:
    return bytes([said.has_galat]) + said.teks.encode("utf-8", "surrogatepass")


def _unpacked(data: bytes) -> Said:
    return Said(data[1:].decode("utf-8", "surrogatepass"), bool(data[0]))
