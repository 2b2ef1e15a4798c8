"""Writes the catalogue as a plain folder of Markdown, for any generator that can read one.

Finished HTML is valid Markdown: each page becomes a front matter with its title and one HTML block. Blank lines are
taken out of it, since a Markdown parser ends an HTML block at the first one.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from ..io.files import swap_folder
from ..model.output import Artifact, Bentuk, Page

_PRE = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)


def write_folder(docs: Path | None, pages: Iterable[Page], artifacts: Iterable[Artifact], target: Path) -> int:
    """Copies `docs` and adds pages and files to `target`, which is replaced when all is written; gives the pages."""
    beside = target.with_name(target.name + ".baru")
    shutil.rmtree(beside, ignore_errors=True)
    if docs is not None:
        shutil.copytree(docs, beside)
    count = sum(_write(beside / page.path, markdown(page).encode()) for page in pages)
    for artifact in artifacts:
        _write(beside / artifact.path, artifact.bita)
    swap_folder(beside, target)
    return count


def is_ours(folder: Path) -> bool:
    """Was the folder written by `write_folder`, so that it may be replaced?"""
    return (folder / "api/v1/katalog.json").is_file()


def _write(path: Path, data: bytes) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return 1


def markdown(page: Page) -> str:
    """The page as a Markdown file."""
    head = f"---\ntitle: {json.dumps(page.judul, ensure_ascii=False)}\n"
    head += f"description: {json.dumps(page.deskripsi, ensure_ascii=False)}\n---\n\n"
    return head + (page.teks if page.bentuk is Bentuk.MARKDOWN else f"<div>\n{_unbroken(page.teks)}\n</div>\n")


def _unbroken(html: str) -> str:
    """No blank line, and none inside <pre> either: there it is kept as an entity."""
    parts = _PRE.split(html)
    return "".join(_kept(part) if part.startswith("<pre") else re.sub(r"\n\s*\n", "\n", part) for part in parts).strip()


def _kept(pre: str) -> str:
    return pre.replace("\n", "&#10;")
