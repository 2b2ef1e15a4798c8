"""A catalogue that was checked, after some of its SOP files have been saved again: only those are read.

For whoever waits for a page. What rules find that look at the whole catalogue stays as it was until the next check.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..io.files import read_source
from ..model.sop import Sop
from ..numbering import is_waiting
from ..parse.gate import Entry, gate
from ..parse.source_file import SourceFile
from ..parse.to_sop import parse_sop
from ..rules.engine import Checked, checked_again
from .trial import tried
from .workshop.contents import Contents


@dataclass(frozen=True)
class Glance:
    """The catalogue as it is now, what it was read from, and the files that are new in it (none: nothing changed)."""

    checked: Checked
    contents: Contents
    berkas: frozenset[str]


def glance(folder: Path, before: Checked, contents: Contents) -> Glance | None:
    """The catalogue with its saved SOPs; None where that takes a whole check.

    It does when anything but SOP files is another than in `contents`, from which `before` was read, when a file came,
    went or is refused at the gate, or when a SOP now waits for a number or no longer does.
    """
    entries = read_source(folder)
    now = Contents.of(entries)
    if now == contents:
        return Glance(before, contents, frozenset())
    changed = now.changed_since(contents)
    files = _files([entry for entry in entries if entry.path in changed])
    parsed = {source.path: parse_sop(source) for source in files}
    if not changed or changed != parsed.keys():
        return None
    katalog = before.katalog
    old = {sop.path: sop for sop in (*katalog.sop, *katalog.edisi) if sop.path in changed}
    new = {path: _numbered(sop, old[path]) for path, (sop, _) in parsed.items()}
    if any(is_waiting(sop) or _is_elsewhere(sop, old[path]) for path, sop in new.items()):
        return None
    found = [item for _, items in parsed.values() for item in items]
    semua, edisi = (tuple(new.get(sop.path, sop) for sop in sops) for sops in (katalog.sop, katalog.edisi))
    again = katalog.dengan(semua, edisi, katalog.berkas)
    return Glance(checked_again(before, again, tuple(new.values()), found), now, changed)


def _files(entries: list[Entry]) -> tuple[SourceFile, ...]:
    """Those that nothing is wrong with at the gate."""
    files, found = gate(tried(entries))
    return () if found else files


def _numbered(sop: Sop, old: Sop) -> Sop:
    """With the provisional number that it had, if it still waits for one."""
    return sop.bernomor(old.urut, sementara=True) if old.nomor_sementara and old.urut and is_waiting(sop) else sop


def _is_elsewhere(sop: Sop, old: Sop) -> bool:
    return (sop.id, sop.edisi_lama, sop.nomor_sementara) != (old.id, old.edisi_lama, old.nomor_sementara)
