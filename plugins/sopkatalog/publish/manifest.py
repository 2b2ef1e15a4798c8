"""The list of all files of an outcome, with size and checksum: what a server must hold after publishing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

_BARIS = re.compile(r"([0-9a-f]{64}) (\d+) (.+)")
# `sha256sum` and `find` on the server read the list line by line, and escape these.
_TAK_TERTULIS = re.compile(r"[\\\x00-\x1f\x7f]")


class ManifestError(Exception):
    """A file cannot be listed; the text is for the user."""


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """A file: its path below the site's root, its size in bytes, its checksum."""

    path: str
    ukuran: int
    sha256: str

    @classmethod
    def of(cls, path: str, data: bytes) -> ManifestEntry:
        """The entry of a file with this content."""
        if _TAK_TERTULIS.search(path):
            raise ManifestError(f"Nama berkas {path!r} memuat tanda yang tidak dapat diterbitkan; ganti namanya.")
        return cls(path, len(data), hashlib.sha256(data).hexdigest())

    @property
    def baris(self) -> str:
        """The line of the file in the text of a manifest."""
        return f"{self.sha256} {self.ukuran} {self.path}\n"


@dataclass(frozen=True, slots=True)
class Difference:
    """What changes from one manifest to another, as paths."""

    baru: tuple[str, ...] = ()
    berubah: tuple[str, ...] = ()
    hilang: tuple[str, ...] = ()


@dataclass(frozen=True)
class Manifest:
    """All files of an outcome in the order of their paths."""

    entries: tuple[ManifestEntry, ...]

    @classmethod
    def of(cls, files: Iterable[tuple[str, bytes]]) -> Manifest:
        """The manifest of files given as path and content.

        >>> print(Manifest.of([("b.html", b"dua"), ("a.html", b"")]).teks, end="")
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 0 a.html
        af35bd90273f2d25b7588f6a1f8625da2db5677b1fa98a45a52c3e11bffa1fe2 3 b.html
        """
        found = (ManifestEntry.of(path, data) for path, data in files)
        return cls(tuple(sorted(found, key=lambda entry: entry.path)))

    @classmethod
    def parse(cls, text: str) -> Manifest:
        """The manifest that `text` spells; lines that are none are left out."""
        found = filter(None, map(_BARIS.fullmatch, text.splitlines()))
        return cls(tuple(ManifestEntry(line[3], int(line[2]), line[1]) for line in found))

    @property
    def teks(self) -> str:
        """One line for each file: checksum, size, path."""
        return "".join(entry.baris for entry in self.entries)

    @property
    def sidik(self) -> str:
        """The checksum of the list itself, and so of the whole outcome."""
        return hashlib.sha256(self.teks.encode()).hexdigest()

    @property
    def ukuran(self) -> int:
        """Bytes of all files together."""
        return sum(entry.ukuran for entry in self.entries)

    def since(self, old: Manifest) -> Difference:
        """What is new, changed and gone when this manifest takes the place of `old`."""
        before = {entry.path: entry.sha256 for entry in old.entries}
        now = {entry.path: entry.sha256 for entry in self.entries}
        return Difference(
            baru=tuple(path for path in now if path not in before),
            berubah=tuple(path for path, sha in now.items() if before.get(path, sha) != sha),
            hilang=tuple(path for path in before if path not in now),
        )
