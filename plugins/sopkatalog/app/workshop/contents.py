"""What was read, by content: the ground on which values are kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...model.sop import Sop
from ...parse.gate import Entry, is_sop_path
from ..cache import Key, key


@dataclass(frozen=True)
class Contents:
    """A key of all registers and settings together, and one of every SOP file by its path."""

    dasar: Key
    berkas: Mapping[str, Key]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Contents:
        """Of the files of a source folder."""
        entries = tuple(entries)
        others = [entry for entry in entries if not is_sop_path(entry.path)]
        files = {entry.path: _key(entry) for entry in entries if is_sop_path(entry.path)}
        return cls(key(*map(_key, others)), files)

    def changed_since(self, before: Contents) -> frozenset[str]:
        """Paths of the SOPs that alone have changed; none when anything else has, or nothing."""
        if self.dasar != before.dasar or self.berkas.keys() != before.berkas.keys():
            return frozenset()
        return frozenset(path for path, own in self.berkas.items() if before.berkas[path] != own)

    def of_sop(self, sop: Sop) -> Key:
        """The key of a SOP: its file, and the number that it has in this run."""
        return key(self.berkas[sop.path], f"{sop.urut} {sop.nomor_sementara}")


def _key(entry: Entry) -> Key:
    # A file that was not read is what is said of it.
    return key(entry.path, entry.data if entry.data is not None else repr(entry))
