"""A catalogue that was checked, after some of its SOP files have been saved again: only those are read.

For whoever waits for a page. What rules find that look at the whole catalogue stays as it was until the next check.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path

from ..io.files import read_entry, source_files
from ..model.sop import Sop
from ..numbering import is_waiting
from ..parse.gate import Entry, gate
from ..parse.source_file import SourceFile
from ..parse.to_sop import parse_sop
from ..rules.engine import Checked, checked_again
from .cache import Key
from .trial import tried
from .workshop.contents import Contents, entry_key

_MUDA = 2_000_000_000
"""Nanoseconds; file systems keep times as coarse as two seconds (FAT)."""


@dataclass(frozen=True)
class Glance:
    """The catalogue as it is now, what it was read from, and the files that are new in it (none: nothing changed)."""

    checked: Checked
    contents: Contents
    berkas: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it was read: what told it from others then, its content, its key."""

    tanda: tuple[int, ...]
    entry: Entry
    key: Key


@dataclass
class Glancer:
    """Looks at a source folder again and again; a file with the times and size that it had is not read again."""

    folder: Path
    _seen: dict[str, _Seen] = field(default_factory=dict)

    def look(self, before: Checked, contents: Contents) -> Glance | None:
        """The catalogue with its saved SOPs; None where that takes a whole check.

        It does when anything but SOP files is another than in `contents`, from which `before` was read, when a file
        came, went or is refused at the gate, or when a SOP now waits for a number or no longer does.
        """
        seen = [self._read(item) for item in source_files(self.folder)]
        self._seen = {one.entry.path: one for one in sorted(seen, key=lambda one: one.entry.path)}
        now = Contents.of_keys((path, one.key) for path, one in self._seen.items())
        if now == contents:
            return Glance(before, contents, frozenset())
        changed = now.changed_since(contents)
        entries = [self._seen[path].entry for path in changed]
        return _with(entries, before, now) if entries else None

    def _read(self, item: os.DirEntry[str]) -> _Seen:
        status = item.stat(follow_symlinks=False)
        tanda = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
        path = os.path.relpath(item.path, self.folder).replace(os.sep, "/")
        known = self._seen.get(path)
        if known and known.tanda == tanda:
            return known
        entry = read_entry(self.folder, Path(item.path))
        # A file that is as young as this look may be written again without a sign of it: the next look reads it too.
        is_settled = time.time_ns() - status.st_mtime_ns > _MUDA
        return _Seen(tanda if is_settled else (), entry, entry_key(entry))


def _with(entries: list[Entry], before: Checked, now: Contents) -> Glance | None:
    """The catalogue with these files read anew, where no more than that has to be done."""
    changed = frozenset(entry.path for entry in entries)
    files = _files(entries)
    parsed = {source.path: parse_sop(source) for source in files}
    if changed != parsed.keys():
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
