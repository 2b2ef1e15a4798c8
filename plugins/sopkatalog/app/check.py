"""The checked catalogue of a source folder: whole, or only what some of its files need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..diagnostics import Diagnostic, Report, Severity
from ..io import git
from ..io.files import read_source
from ..model.nomor import IdSop, NamaBerkas
from ..model.sop import Sop
from ..parse.body import rujukan
from ..parse.gate import Entry, is_sop_path
from ..rules.base import Context, SopRule
from ..rules.engine import Checked, check
from ..rules.registry import RULES
from .load import Loaded, load_entries

NOMOR_SEMENTARA = "SOP501"
_IDENTITAS = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:.*?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)


@dataclass(frozen=True)
class SourceCheck:
    """A checked catalogue, what was loaded for it (for excerpts), and the number of files examined."""

    checked: Checked
    loaded: Loaded
    berkas: int

    @property
    def baris(self) -> dict[str, tuple[str, ...]]:
        """Lines of the files that have findings."""
        found = self.checked.report.by_path
        return {source.path: source.lines for source in self.loaded.files if source.path in found}


def check_source(folder: Path, today: date, base: str = "HEAD", *, strict: bool = False) -> SourceCheck:
    """The whole catalogue, checked against the git commit `base`. `strict`: a provisional number is a galat."""
    entries = read_source(folder)
    loaded = load_entries(entries, _pernah_dipakai(folder, entries))
    dasar = git.numbered_files_in_base(folder, base)
    checked = check(loaded.katalog, today, found=loaded.found, berkas_dasar=dasar)
    return SourceCheck(_strict(checked) if strict else checked, loaded, len(entries))


def check_files(
    folder: Path, paths: Iterable[str], today: date, base: str = "HEAD", *, strict: bool = False
) -> SourceCheck:
    """The findings in some files, by path below `folder`, the same as `check_source` finds there.

    Those files, and the files they refer to or are referred to by, are read whole; of all others only the front
    matter, since reading five thousand procedures takes a quarter of a minute.
    """
    wanted = frozenset(paths)
    entries = read_source(folder)
    near = _near(entries, wanted)
    loaded = load_entries(
        [entry if entry.path in near else _front_matter_only(entry) for entry in entries],
        _pernah_dipakai(folder, entries),
    )
    checked = check(
        loaded.katalog,
        today,
        found=(item for item in loaded.found if item.span.path in wanted),
        berkas_dasar=git.numbered_files_in_base(folder, base),
        rules=tuple(_OnlyIn(rule, wanted) if isinstance(rule, SopRule) else rule for rule in RULES),
    )
    report = Report(tuple(item for item in checked.report.diagnostics if item.span.path in wanted))
    limited = replace(checked, report=report)
    return SourceCheck(_strict(limited) if strict else limited, loaded, len(wanted))


class _OnlyIn(SopRule):
    """A rule that looks at some files only."""

    def __init__(self, rule: SopRule, paths: frozenset[str]) -> None:
        self.kind, self.rule, self.paths = rule.kind, rule, paths

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The findings of the rule in `sop`, if it is one of the files."""
        return self.rule.check(sop, ctx) if sop.path in self.paths else iter(())


def _pernah_dipakai(folder: Path, entries: Iterable[Entry]) -> frozenset[IdSop]:
    """What git remembers matters only where a file may be waiting for a number; asking takes time."""
    is_waiting = any(_id_of(entry.path) is None for entry in entries if is_sop_path(entry.path))
    return git.numbers_ever_used(folder) if is_waiting else frozenset()


def _strict(checked: Checked) -> Checked:
    raised = [
        item.with_severity(Severity.GALAT) if item.code == NOMOR_SEMENTARA else item
        for item in checked.report.diagnostics
    ]
    return replace(checked, report=Report(tuple(raised)))


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
