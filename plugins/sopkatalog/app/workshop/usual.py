"""The workshop that a build has unless somebody chose otherwise."""

from __future__ import annotations

from pathlib import Path

from ..cache import Store
from .executor import Pool
from .workshop import Workshop

FOLDER = ".sop-cache"


def cache_folder(source: Path) -> Path:
    """Beside the source folder, so that it goes with the catalogue and not with the program."""
    return source.absolute().parent / FOLDER


def usual_workshop(source: Path) -> Workshop:
    """With the cache of that source folder, and as many processes as there are processors."""
    return Workshop(Store(cache_folder(source)), Pool(0))
