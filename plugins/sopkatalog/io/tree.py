"""Whole folders: reading every file, a copy to add to, compressed files beside their originals."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

# What gains by compression; pictures and fonts are compressed already.
_TEKS = frozenset({".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".atom", ".csv", ".txt", ".map"})
_TERLALU_KECIL = 256
_BROTLI, _MUTU_BROTLI, _SEKALI_JALAN = "brotli", "9", 400


def read_tree(folder: Path, *, hidden: bool = True) -> Iterator[tuple[str, bytes]]:
    """Path below `folder` and content of every file, one at a time; names with a dot in front only when asked for."""
    for item in sorted(os.scandir(folder), key=lambda item: item.name):
        if item.name.startswith(".") and not hidden:
            continue
        if item.is_dir():
            yield from ((f"{item.name}/{path}", data) for path, data in read_tree(Path(item.path), hidden=hidden))
        else:
            yield item.name, Path(item.path).read_bytes()


def copy_tree(folder: Path, target: Path) -> None:
    """A copy of all files that are not hidden; where the disk can, each is one file under two names."""
    shutil.copytree(folder, target, copy_function=_link_or_copy, ignore=shutil.ignore_patterns(".*"))


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def put_file(path: Path, data: bytes) -> None:
    """A new file in the place of whatever stood there; an original that is linked to it keeps its content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def compress_tree(folder: Path) -> int:
    """Puts a `.gz`, and where the program `brotli` is a `.br`, beside every file of text; gives how many files."""
    files = [path for path in sorted(folder.rglob("*")) if _gains(path)]
    for path in files:
        put_file(path.with_name(path.name + ".gz"), gzip.compress(path.read_bytes(), 9, mtime=0))
    if shutil.which(_BROTLI):
        for first in range(0, len(files), _SEKALI_JALAN):
            command = [_BROTLI, "--keep", "--force", "-q", _MUTU_BROTLI, "--"]
            subprocess.run([*command, *map(str, files[first : first + _SEKALI_JALAN])], check=True, capture_output=True)
    return len(files)


def _gains(path: Path) -> bool:
    return path.suffix in _TEKS and path.is_file() and path.stat().st_size > _TERLALU_KECIL
