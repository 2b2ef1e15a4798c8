"""A zip file whose bytes depend on nothing but what is put into it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

_BERKAS_BIASA = 0o100644 << 16
_UNIX = 3


def write_zip(target: Path, files: Iterable[tuple[str, bytes, datetime]]) -> None:
    """Writes files (path, content, time) beside `target` and moves them there, so that there is never half a file."""
    beside = target.with_name(target.name + ".baru")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path, data, time in files:
                archive.writestr(_entry(path, time), data)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _entry(path: str, time: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, time.timetuple()[:6])
    entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _BERKAS_BIASA, _UNIX
    return entry
