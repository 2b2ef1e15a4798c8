"""The gate before any parser: names, sizes, encoding and characters of the files in the source folder.

Gives a `SourceFile` only for a file that is safe to parse. Reasons: hostile or careless files that plain generators
let through (bidi overrides, symlinks, megabyte lines, bracket bombs).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath

from ..diagnostics import Diagnostic, Kind, Span
from ..model.nomor import POLA_UNIT
from . import kinds
from .source_file import SourceFile

UKURAN_MAKS = 200_000
BARIS_MAKS = 2_000
KURUNG_MAKS = 30
# What one SOP may hold so that reading it takes a time in step with its size, whatever stands in it: the slowest file
# below these limits is read in about a second (keputusan/0030-batas-berkas-dan-proses-anak.md).
BANYAK_BARIS_MAKS = 5_000
TANDA_MAKS = 4_000
SARANG_MAKS = 10

REGISTER = "_register"
KATALOG_YML = "katalog.yml"

_KENDALI = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
# Bidirectional controls, and what has no width: joiners, fillers, soft hyphen, tags (Unicode 15, Default_Ignorable).
_ARAH = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    r"\U000e0000-\U000e0fff]"
)
_KURUNG = re.compile(rf"[\[({{]{{{KURUNG_MAKS + 1},}}")
# The characters that begin something inside a line of Markdown: each may cost a look at all that follows.
_TANDA = re.compile(r"[\[\]!<*_~`&\\]")
# markdown-it reads no deeper than 20 levels and drops what is below them without a word.
_SARANG = re.compile(
    rf"^(?:[ \t]*(?:>[ \t]*){{{SARANG_MAKS + 1},}}|[ \t]{{{6 * SARANG_MAKS},}}(?:[-*+]|\d+[.)])[ \t])", re.MULTILINE
)
_POLA_BERKAS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*|\d{4}\.e[1-9]\d*)\.md")
_POLA_REGISTER = re.compile(r"[a-z0-9-]+\.yml")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as the disk has it: path below the source folder, its bytes (None: not read), and what is odd about it.

    `data` is None for a symlink, for a file over the size limit and for a file that could not be opened (`sebab`).
    `gagal` says what happened when a process of its own tried to read the file, and did not come to an end.
    """

    path: str
    data: bytes | None = None
    size: int = 0
    is_symlink: bool = False
    sebab: str = ""
    gagal: str = ""


def is_sop_path(path: str) -> bool:
    """Is this the path of a SOP file: `<kode-unit>/<name>.md`?"""
    parts = PurePosixPath(path).parts
    return len(parts) == 2 and bool(POLA_UNIT.fullmatch(parts[0]) and _POLA_BERKAS.fullmatch(parts[1]))


def is_register_path(path: str) -> bool:
    """Is this `katalog.yml` or a file of `_register/`?"""
    parts = PurePosixPath(path).parts
    return path == KATALOG_YML or (
        len(parts) == 2 and parts[0] == REGISTER and bool(_POLA_REGISTER.fullmatch(parts[1]))
    )


def gate(entries: Iterable[Entry]) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """The files that may be parsed, in path order, and what is wrong with the others."""
    files: list[SourceFile] = []
    found: list[Diagnostic] = []
    ordered = sorted(entries, key=lambda entry: entry.path)
    found.extend(_case_doubles(ordered))
    for entry in ordered:
        faults = list(_name_faults(entry))
        text = None if faults else _text(entry, faults)
        if text is not None:
            source = SourceFile(entry.path, text)
            faults.extend(text_faults(source))
            if not any(fault.kind in _UNSAFE for fault in faults):
                files.append(source)
        found.extend(faults)
    return tuple(files), tuple(found)


def _case_doubles(entries: list[Entry]) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for entry in entries:
        lain = seen.setdefault(entry.path.casefold(), entry.path)
        if lain != entry.path:
            yield kinds.NAMA_BEDA_HURUF.at(Span(entry.path), nama=entry.path, lain=lain)


def _name_faults(entry: Entry) -> Iterator[Diagnostic]:
    span, nama = Span(entry.path), PurePosixPath(entry.path).name
    if entry.is_symlink:
        yield kinds.TAUTAN_SIMBOLIK.at(span, nama=entry.path)
    elif entry.sebab:
        yield kinds.BERKAS_TIDAK_TERBACA.at(span, nama=entry.path, sebab=entry.sebab)
    elif entry.gagal:
        yield kinds.BERKAS_MENGHENTIKAN_PEMBACA.at(span, nama=entry.path, sebab=entry.gagal)
    elif not nama.endswith((".md", ".yml")) or (nama.endswith(".yml") and not is_register_path(entry.path)):
        yield kinds.EKSTENSI_TIDAK_DIKENAL.at(span, nama=entry.path)
    elif nama.endswith(".md") and not is_sop_path(entry.path):
        yield kinds.NAMA_BERKAS_SALAH.at(span, nama=entry.path)
    elif entry.size > UKURAN_MAKS:
        maks = UKURAN_MAKS // 1000
        yield kinds.TERLALU_BESAR.at(span, ukuran=-(-entry.size // 1000), maks=maks)


def _text(entry: Entry, faults: list[Diagnostic]) -> str | None:
    data = entry.data or b""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        faults.append(kinds.BUKAN_UTF8.at(Span(entry.path), bita=error.start + 1))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def text_faults(source: SourceFile) -> Iterator[Diagnostic]:
    """What is wrong with the characters and lines of a file."""
    yield from _characters(source, _KENDALI, kinds.KARAKTER_KENDALI)
    yield from _characters(source, _ARAH, kinds.KARAKTER_ARAH)
    if max(map(len, source.lines)) > BARIS_MAKS or not unicodedata.is_normalized("NFC", source.text):
        yield from _line_faults(source)
    for found in _KURUNG.finditer(source.text):
        yield kinds.TANDA_BERUNTUN.at(_span(source, found.start()), jumlah=len(found[0]))
    if source.path.endswith(".md"):
        yield from _bulk_faults(source)


def _bulk_faults(source: SourceFile) -> Iterator[Diagnostic]:
    """Too much of something that is harmless a few times."""
    if len(source.lines) > BANYAK_BARIS_MAKS:
        span = source.span(BANYAK_BARIS_MAKS + 1)
        yield kinds.BARIS_TERLALU_BANYAK.at(span, jumlah=len(source.lines), maks=BANYAK_BARIS_MAKS)
    if len(source.text) > TANDA_MAKS:  # a shorter file cannot hold so many
        found = next(islice(_TANDA.finditer(source.text), TANDA_MAKS, None), None)
        if found:
            yield kinds.TANDA_TERLALU_BANYAK.at(_span(source, found.start()), maks=TANDA_MAKS)
    deep = _SARANG.search(source.text)
    if deep:
        yield kinds.BERSARANG_TERLALU_DALAM.at(_span(source, deep.start()), maks=SARANG_MAKS)


def _line_faults(source: SourceFile) -> Iterator[Diagnostic]:
    for number, line in enumerate(source.lines, 1):
        if len(line) > BARIS_MAKS:
            yield kinds.BARIS_TERLALU_PANJANG.at(source.span(number), panjang=len(line), maks=BARIS_MAKS)
        if not unicodedata.is_normalized("NFC", line):
            yield kinds.BUKAN_NFC.at(source.span(number))


def _characters(source: SourceFile, pattern: re.Pattern[str], kind: Kind) -> Iterator[Diagnostic]:
    found = pattern.search(source.text)  # the first is enough: a file has none or is full of them
    if found:
        yield kind.at(_span(source, found.start()), kode=f"U+{ord(found[0]):04X}")


def _span(source: SourceFile, offset: int) -> Span:
    before = source.text[:offset]
    return source.span(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1, 1)


_UNSAFE = frozenset(
    {
        kinds.KARAKTER_KENDALI,
        kinds.BARIS_TERLALU_PANJANG,
        kinds.TANDA_BERUNTUN,
        kinds.BARIS_TERLALU_BANYAK,
        kinds.TANDA_TERLALU_BANYAK,
    }
)
