"""Files as users name them: from where they stand, or below the source folder; a file, or a folder of them."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable
from pathlib import Path

from ..io.files import read_source


class PathError(Exception):
    """There is no such file; the text is for the user."""


def paths_below(folder: Path, arguments: Iterable[str]) -> frozenset[str]:
    """Paths, relative to the source folder, of the files that were named.

    `sop_source/dkc/0001.md` and `dkc/0001.md` are the same file, `dkc` is all files of that unit.
    """
    return frozenset(path for argument in arguments for path in _files(folder, argument))


def _files(folder: Path, argument: str) -> list[str]:
    found = next((path for path in (Path(argument), folder / argument) if path.exists() or path.is_symlink()), None)
    if found is None:
        raise PathError(f"Berkas “{argument}” tidak ada{_near(folder, argument)}")
    inside = os.path.relpath(found, folder).replace(os.sep, "/")
    if inside.startswith(".."):
        inside = os.path.relpath(os.path.realpath(found), os.path.realpath(folder)).replace(os.sep, "/")
    if inside.startswith(".."):
        raise PathError(f"Berkas “{argument}” berada di luar folder sumber “{folder}”.")
    if not found.is_dir():
        return [inside]
    return [path for path in _all(folder) if inside == "." or path.startswith(f"{inside}/")]


def _near(folder: Path, argument: str) -> str:
    wanted = argument.replace("\\", "/").removeprefix(f"{folder.as_posix()}/")
    near = difflib.get_close_matches(wanted, _all(folder), n=1)
    return f"; maksud Anda “{(folder / near[0]).as_posix()}”?" if near else "."


def _all(folder: Path) -> list[str]:
    return [entry.path for entry in read_source(folder)]
