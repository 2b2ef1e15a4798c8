"""A folder as a compressed tar stream: for servers and computers without rsync."""

from __future__ import annotations

import tarfile
from pathlib import Path
from typing import IO


def write_tar(folder: Path, stream: IO[bytes]) -> None:
    """Writes all files below `folder` into `stream`, without owners and times, readable for everyone."""
    with tarfile.open(fileobj=stream, mode="w|gz") as tar:
        for path in sorted(item for item in folder.rglob("*") if item.is_file()):
            with path.open("rb") as file:
                tar.addfile(_described(path, folder), file)


def _described(path: Path, folder: Path) -> tarfile.TarInfo:
    info = tarfile.TarInfo(path.relative_to(folder).as_posix())
    info.size, info.mode = path.stat().st_size, 0o644
    return info
