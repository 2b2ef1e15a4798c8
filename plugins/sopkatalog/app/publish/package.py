"""The whole site as one zip file: for a host that only takes uploads, and for a computer without any host."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from ...io.archive import write_zip
from ...io.tree import read_tree
from ...model.output import Artifact
from ...model.settings import Settings
from ...publish.file_links import with_file_links
from ...publish.old_addresses import OldAddress
from ...publish.server_config import Place, akar_of, htaccess
from .prepared import Prepared
from .server_config import policy_of


def package_extras(settings: Settings, site: Path, lama: tuple[OldAddress, ...] = ()) -> tuple[Artifact, ...]:
    """What a shared host needs beside the built site."""
    return (htaccess(Place(akar=akar_of(settings.alamat_situs), csp=policy_of(site)), lama),)


def write_package(outcome: Prepared, target: Path, today: date) -> None:
    """Writes the zip; the same outcome on the same `today` gives the same bytes."""
    write_zip(target, ((path, data, _time(data, today)) for path, data in _files(outcome)))


def _files(outcome: Prepared) -> Iterator[tuple[str, bytes]]:
    known = {entry.path for entry in outcome.manifest.entries}
    for path, data in read_tree(outcome.folder):
        is_page = path.endswith(".html")
        yield path, with_file_links(path, data.decode("utf-8"), known).encode() if is_page else data


def _time(data: bytes, today: date) -> datetime:
    """A time on the day before that depends on the content: servers tell versions of one size apart by it alone."""
    seconds = int.from_bytes(hashlib.sha256(data).digest()[:4], "big") % (24 * 60 * 60)
    return datetime.combine(today - timedelta(days=1), time()) + timedelta(seconds=seconds)
