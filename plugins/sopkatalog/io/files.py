"""Reading the source folder, and writing results so that the old ones stay until the new ones are whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..parse.gate import UKURAN_MAKS, Entry

# Left by editors and operating systems; never a SOP, so not worth a word.
_DIABAIKAN = frozenset({"Thumbs.db", "desktop.ini", "__pycache__"})


def read_source(folder: Path) -> tuple[Entry, ...]:
    """All files below the source folder, in path order. Hidden files and folders are skipped."""
    entries = (read_entry(folder, Path(item.path)) for item in source_files(folder))
    return tuple(sorted(entries, key=lambda entry: entry.path))


def read_entry(root: Path, path: Path) -> Entry:
    """One file as the gate wants it; a link or a huge file is not opened."""
    name = path.relative_to(root).as_posix()
    if path.is_symlink():
        return Entry(name, is_symlink=True)
    try:
        size = path.stat().st_size
        return Entry(name, path.read_bytes() if size <= UKURAN_MAKS else None, size)
    except OSError as error:
        return Entry(name, sebab=error.strerror or "kesalahan baca")


def source_files(folder: Path) -> Iterator[os.DirEntry[str]]:
    """The files that `read_source` reads, in no order."""
    for item in os.scandir(folder):
        if item.name.startswith((".", "~$")) or item.name in _DIABAIKAN:
            continue
        if item.is_dir(follow_symlinks=False):
            yield from source_files(Path(item.path))
        else:
            yield item


def write_file(path: Path, data: bytes) -> None:
    """Writes a file beside its place and moves it there, so that there is never half a file."""
    beside = path.with_name(path.name + ".baru")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def swap_folder(new: Path, target: Path, spare: Path | None = None) -> None:
    """Puts the finished folder `new` in the place of `target`; the old one stays until the last moment.

    Afterwards the old one is removed, or kept as `spare` where that is given.
    Hidden entries of the old folder (`.git` of a branch for publishing, `.htaccess`) move along, as a generator that
    empties its folder leaves them too.
    """
    old = _old(target)
    restore_folder(target)
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
        _keep_hidden(old, new)
    try:
        new.rename(target)
    except OSError:
        restore_folder(target)
        raise
    if spare is not None and old.exists() and not spare.exists():
        old.rename(spare)
    shutil.rmtree(old, ignore_errors=True)


def _keep_hidden(old: Path, new: Path) -> None:
    for item in old.glob(".*"):
        if not (new / item.name).exists():
            item.rename(new / item.name)


def holds(target: Path, *needed: Path) -> bool:
    """Would replacing `target` take away one of the folders that are still needed?"""
    resolved = target.resolve()
    return any(resolved == path.resolve() or resolved in path.resolve().parents for path in needed)


def restore_folder(target: Path) -> None:
    """Brings back the old folder when a swap was cut off between its two renames."""
    if not target.exists() and _old(target).exists():
        _old(target).rename(target)


def _old(target: Path) -> Path:
    return target.with_name(target.name + ".lama")
