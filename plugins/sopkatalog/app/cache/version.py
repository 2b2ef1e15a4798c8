"""Which program made a value: every change of it, or of what it stands on, makes all kept values strangers."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .key import Key, key

PAKET = Path(__file__).parents[2]
# Packages whose work is in the kept values.
BERGANTUNG = ("markdown-it-py", "PyYAML", "Jinja2", "MarkupSafe", "segno")


@cache
def code_version() -> Key:
    """The version of this package's own files, of the packages it uses, and of Python."""
    return version_of(PAKET, [sys.version, *(f"{name} {_version(name)}" for name in BERGANTUNG)])


def version_of(folder: Path, others: Iterable[str]) -> Key:
    """The version of the files in a folder, compiled ones left out, and of what else counts."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return key(*others, *(part for path in files for part in (path.relative_to(folder).as_posix(), path.read_bytes())))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
