"""Which source is this? The checksum of all that a site is made of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ... import __version__
from ...io.files import read_source
from ...io.tree import read_tree
from ...model.output import Artifact
from ...publish.version import source_hash, version_file


def source_version(source: Path, docs: Path, config: Path) -> str:
    """The checksum of SOPs, pages written by hand and mkdocs.yml; where they lie, and hidden files, do not matter."""
    return source_hash(_files(source, docs, config))


def version_artifact(source: Path, docs: Path, config: Path, today: date) -> Artifact:
    """`versi.json` of a site that is made of these."""
    return version_file(source_version(source, docs, config), __version__, today)


def _files(source: Path, docs: Path, config: Path) -> Iterator[tuple[str, bytes]]:
    # As the check reads them: what a link leads to, or is too large, is no part of the site.
    yield from ((f"sumber/{entry.path}", entry.data or b"") for entry in read_source(source))
    if docs.is_dir():
        yield from ((f"docs/{path}", data) for path, data in read_tree(docs, hidden=False))
    if config.is_file():
        yield "mkdocs.yml", config.read_bytes()
