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
        return cls.of_keys((entry.path, entry_key(entry)) for entry in entries)

    @classmethod
    def of_keys(cls, keys: Iterable[tuple[str, Key]]) -> Contents:
        """Of files by their path, each with its `entry_key`."""
        others: list[Key] = []
        files: dict[str, Key] = {}
        for path, own in keys:
            if is_sop_path(path):
                files[path] = own
            else:
                others.append(own)
        return cls(key(*others), files)

    def changed_since(self, before: Contents) -> frozenset[str]:
        """Paths of the SOPs that alone have changed; none when anything else has, or nothing."""
        if self.dasar != before.dasar or self.berkas.keys() != before.berkas.keys():
            return frozenset()
        return frozenset(path for path, own in self.berkas.items() if before.berkas[path] != own)

    def of_sop(self, sop: Sop) -> Key:
        """The key of a SOP: its file, and the number that it has in this run."""
        return key(self.berkas[sop.path], f"{sop.urut} {sop.nomor_sementara}")


def entry_key(entry: Entry) -> Key:
    """The key of a file's path and content."""
    # A file that was not read is what is said of it.
    return key(entry.path, entry.data if entry.data is not None else repr(entry))
