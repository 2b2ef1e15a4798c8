"""Files to a numbered catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..diagnostics import Diagnostic
from ..io.files import read_source
from ..model.katalog import Katalog
from ..model.nomor import IdSop
from ..model.sop import Sop
from ..numbering import number
from ..parse.gate import Entry, gate, is_sop_path
from ..parse.register import parse_registers
from ..parse.source_file import SourceFile
from ..parse.to_sop import parse_sop
from .trial import tried


@dataclass(frozen=True)
class Loaded:
    """The catalogue with numbers, the findings of reading, and the files themselves (for excerpts)."""

    katalog: Katalog
    found: tuple[Diagnostic, ...]
    files: tuple[SourceFile, ...]


def load(folder: Path, pernah_dipakai: frozenset[IdSop] = frozenset()) -> Loaded:
    """The catalogue in a source folder. `pernah_dipakai` are numbers that git remembers and no file shows any more."""
    return load_entries(tried(read_source(folder)), pernah_dipakai)


Parsed = tuple[Sop, tuple[Diagnostic, ...]]
ParseAll = Callable[[Sequence[SourceFile], Katalog], Sequence[Parsed]]
"""Parses SOP files; the registers are there for who does more than that in one go."""


def parse_all(files: Sequence[SourceFile], registers: Katalog) -> Sequence[Parsed]:
    """Each file, parsed here and now."""
    return [parse_sop(source) for source in files]


def load_entries(
    entries: Iterable[Entry], pernah_dipakai: frozenset[IdSop] = frozenset(), parse: ParseAll = parse_all
) -> Loaded:
    """The catalogue in files that have been read already."""
    entries = tuple(entries)
    files, gate_found = gate(entries)
    sop_files = [source for source in files if is_sop_path(source.path)]
    registers, register_found = parse_registers(source for source in files if not is_sop_path(source.path))
    parsed = parse(sop_files, Katalog.of((), **registers))
    numbered = number(tuple(sop for sop, _ in parsed), pernah_dipakai)
    # Also those that the gate refused: a file that cannot be read is not one that was deleted.
    berkas = frozenset(entry.path for entry in entries if is_sop_path(entry.path))
    katalog = replace(Katalog.of(numbered, **registers), berkas=berkas)
    found = (*gate_found, *register_found, *(item for _, items in parsed for item in items))
    return Loaded(katalog, found, files)
