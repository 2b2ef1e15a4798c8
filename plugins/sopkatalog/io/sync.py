"""Brings a folder to what it should hold, touching nothing that is so already.

Making and removing a file costs as much as rendering a page, so a site of thousands of files is not made anew. A file
whose bytes are the same keeps its time, by which rsync and caches know it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

Content = bytes | Path
"""What a file should hold: its bytes, or another file, which may be moved."""


@dataclass(frozen=True, slots=True)
class Synced:
    """How many files were written, taken over from the folder in use, and left as they were."""

    ditulis: int
    diambil: int
    tetap: int


def sync_folder(folder: Path, wanted: Iterable[tuple[str, Content]], live: Path | None = None) -> Synced:
    """Makes `folder` hold these files, by path with forward slashes, and no others; the first of equal paths counts.

    `live` is the folder in use: what it holds already is linked, not written. Files are put in place whole and never
    written into, since both folders may share them.
    """
    counts = {"ditulis": 0, "diambil": 0, "tetap": 0}
    kept: set[str] = set()
    for path, content in wanted:  # one at a time: all together are the largest thing in memory
        if path not in kept:
            kept.add(path)
            counts[_place(folder / path, content, live / path if live else None)] += 1
    _remove_others(folder, kept)
    return Synced(**counts)


def files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file of a folder, by its path below it."""
    begin = len(str(folder)) + 1
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            yield path[begin:].replace(os.sep, "/"), Path(path)


def _place(path: Path, content: Content, live: Path | None) -> str:
    data = content if isinstance(content, bytes) else content.read_bytes()
    if _holds(path, data):
        return "tetap"
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    _make_folder(path.parent)
    beside = path.with_name(path.name + ".baru")
    beside.unlink(missing_ok=True)
    is_taken = live is not None and _holds(live, data)
    if is_taken and live is not None:
        _link(live, beside)
    elif isinstance(content, Path):
        content.replace(beside)
    else:
        beside.write_bytes(data)
    beside.replace(path)
    return "diambil" if is_taken else "ditulis"


def _holds(path: Path, data: bytes) -> bool:
    """Is this a file with just these bytes?"""
    try:
        with path.open("rb") as file:
            return os.fstat(file.fileno()).st_size == len(data) and file.read() == data
    except OSError:
        return False


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):  # a file stands where a folder is needed now
        next(path for path in (folder, *folder.parents) if path.is_file()).unlink()
        folder.mkdir(parents=True, exist_ok=True)


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # another disk, or one that knows no links
        shutil.copy2(old, new)


def _remove_others(folder: Path, kept: set[str]) -> None:
    """Hidden entries at the top (`.git`, `.htaccess`) are not ours."""
    for path, file in list(files_below(folder)):
        if path not in kept and not path.startswith("."):
            file.unlink()
            _remove_empty(file.parent, folder)


def _remove_empty(place: Path, folder: Path) -> None:
    while place != folder and not os.listdir(place):
        place.rmdir()
        place = place.parent
