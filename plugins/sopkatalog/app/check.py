"""The checked catalogue of a source folder: whole, or only what some of its files need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..diagnostics import Report, Severity
from ..io import git
from ..io.files import read_source
from ..model.nomor import IdSop, NamaBerkas
from ..parse.body import rujukan
from ..parse.gate import Entry, is_sop_path
from ..rules.engine import Checked, check
from ..rules.nomor.sop501_nomor_sementara import NomorSementara
from .collector import collector_paused
from .load import Loaded, ParseAll, load_entries, parse_all
from .trial import tried
from .workshop import Workshop
from .workshop.contents import Contents
from .workshop.reading import Reader

_IDENTITAS = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:.*?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)


@dataclass(frozen=True)
class SourceCheck:
    """A checked catalogue, the lines of the files that have findings (for excerpts), the number of files examined.

    `contents`: what all was read, where the whole catalogue was.
    """

    checked: Checked
    baris: Mapping[str, tuple[str, ...]]
    berkas: int
    contents: Contents | None = None


def check_source(
    folder: Path, today: date, base: str = "HEAD", *, strict: bool = False, workshop: Workshop | None = None
) -> SourceCheck:
    """The whole catalogue, checked against the git commit `base`. `strict`: a provisional number is a galat."""
    return check_entries(folder, read_source(folder), today, base, strict=strict, workshop=workshop)


@collector_paused()
def check_entries(
    folder: Path,
    entries: Sequence[Entry],
    today: date,
    base: str = "HEAD",
    *,
    strict: bool = False,
    workshop: Workshop | None = None,
) -> SourceCheck:
    """The same for files that have been read already from that folder."""
    workshop = workshop or Workshop()
    with workshop.stages.stage("memeriksa"):
        return _checked(folder, tried(entries), today, base, strict, workshop)


def _checked(
    folder: Path, entries: Sequence[Entry], today: date, base: str, strict: bool, workshop: Workshop
) -> SourceCheck:
    contents = Contents.of(entries)
    reader = Reader(workshop, today, contents)
    loaded = _load(folder, entries, reader.parse)
    dasar = git.numbered_files_in_base(folder, base)
    looks = reader.looks((*loaded.katalog.sop, *loaded.katalog.edisi))
    checked = check(loaded.katalog, today, found=loaded.found, berkas_dasar=dasar, looks=looks)
    checked = _strict(checked) if strict else checked
    return SourceCheck(checked, _lines(loaded, checked.report), len(entries), contents)


@collector_paused()
def check_files(
    folder: Path, paths: Iterable[str], today: date, base: str = "HEAD", *, strict: bool = False
) -> SourceCheck:
    """The findings in some files, by path below `folder`, the same as `check_source` finds there.

    Those files, and the files they refer to or are referred to by, are read whole; of all others only the front
    matter, since reading five thousand procedures takes a quarter of a minute.
    """
    wanted = frozenset(paths)
    entries = tried(read_source(folder))
    near = _near(entries, wanted)
    loaded = _load(folder, [entry if entry.path in near else _front_matter_only(entry) for entry in entries])
    checked = check(
        loaded.katalog,
        today,
        found=tuple(item for item in loaded.found if item.span.path in wanted),
        berkas_dasar=git.numbered_files_in_base(folder, base),
        paths=wanted,
    )
    report = Report(tuple(item for item in checked.report.diagnostics if item.span.path in wanted))
    limited = replace(checked, report=report)
    limited = _strict(limited, wanted) if strict else limited
    return SourceCheck(limited, _lines(loaded, limited.report), len(wanted))


def _lines(loaded: Loaded, report: Report) -> Mapping[str, tuple[str, ...]]:
    # Of these files alone: a build holds on to them, and has no use for the text of a thousand others.
    return {source.path: source.lines for source in loaded.files if source.path in report.by_path}


def _load(folder: Path, entries: Sequence[Entry], parse: ParseAll = parse_all) -> Loaded:
    """The catalogue. What git remembers is asked for, and takes a second reading, only where a number is given."""
    loaded = load_entries(entries, parse=parse)
    is_given = any(sop.nomor_sementara for sop in loaded.katalog.sop)
    pernah_dipakai = git.numbers_ever_used(folder) if is_given else frozenset()
    return load_entries(entries, pernah_dipakai, parse) if pernah_dipakai else loaded


def _strict(checked: Checked, paths: frozenset[str] | None = None) -> Checked:
    """With every provisional number (in `paths`) as a galat, also one that its author or the city silenced."""
    kind = NomorSementara.kind
    others = (item for item in checked.report.diagnostics if item.kind != kind)
    provisional = (sop for sop in checked.katalog.sop if sop.nomor_sementara)
    raised = (
        kind.at(sop.at(), id=sop.id).with_severity(Severity.GALAT)
        for sop in provisional
        if paths is None or sop.path in paths
    )
    return replace(checked, report=Report.of((*others, *raised)))


def _near(entries: Iterable[Entry], wanted: frozenset[str]) -> frozenset[str]:
    """The wanted files, their other editions, the files they name, and the files that name them."""
    sop = {entry.path: entry.data or b"" for entry in entries if is_sop_path(entry.path)}
    own = {id_ for path in wanted if (id_ := _id_of(path))}
    texts = (sop.get(path, b"").decode("utf-8", "ignore") for path in wanted)
    named = own | {ref for text in texts for ref in rujukan(text)}
    # Without an id of their own the pattern is one that matches nothing.
    naming = re.compile(b"|".join(id_.encode() for id_ in sorted(own)) or b"(?!)")
    return wanted | {path for path, data in sop.items() if _id_of(path) in named or naming.search(data)}


def _id_of(path: str) -> str | None:
    """The identity that the path of a SOP file spells, superseded editions included."""
    unit, _, name = path.partition("/")
    urut = NamaBerkas.parse(name).urut
    return str(IdSop(unit, urut)) if urut is not None else None


def _front_matter_only(entry: Entry) -> Entry:
    found = _IDENTITAS.match(entry.data) if entry.data and is_sop_path(entry.path) else None
    return replace(entry, data=found[0]) if found else entry
