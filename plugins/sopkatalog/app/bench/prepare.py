"""Writes the folders that are measured: a project of ours, and the same content as plain Markdown for Material."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ...draw.mermaid import mermaid
from ...io.files import read_source
from ...rules.engine import check
from ..load import load_entries
from .synthetic import HARI_INI, synthetic_catalogue
from .values import KAMI, POLOS

# What a careful person would set up without us: the theme's own search, and its advice for large sites.
_MKDOCS_POLOS = """\
site_name: Katalog SOP
site_url: https://sop.wanasari.example/
theme:
  name: material
  language: id
  font: false
  features: [navigation.prune]
plugins: [search]
"""


def prepare_synthetic(folder: Path, project: Path, jumlah: int, benih: int) -> None:
    """Both folders with a made-up catalogue."""
    prepare(folder, project, synthetic_catalogue(jumlah, benih), HARI_INI)


def prepare(folder: Path, project: Path, files: Iterable[tuple[str, str]], hari: date) -> None:
    """Both folders below `folder`, of source `files`; `project` is where the real `mkdocs.yml` and `docs/` are."""
    ours, plain = folder / KAMI, folder / POLOS
    source = ours / "sop_source"
    for path, text in files:
        _write(source / path, text)
    shutil.copy2(project / "mkdocs.yml", ours / "mkdocs.yml")
    shutil.copytree(project / "docs", ours / "docs")
    loaded = load_entries(read_source(source))
    checked = check(loaded.katalog, hari, found=loaded.found)
    if checked.report.has_galat:
        first = next(item for item in checked.report.diagnostics if item.severity.value == "galat")
        raise SystemExit(f"Katalog bergalat: {first.span.path}:{first.span.line} {first.code} {first.message}")
    _write(plain / "mkdocs.yml", _MKDOCS_POLOS)
    _write(plain / "docs" / "index.md", f"# Katalog SOP\n\n{len(loaded.katalog.publik)} SOP.\n")
    texts = {source_file.path: source_file.text for source_file in loaded.files}
    for sop in loaded.katalog.publik:
        flow = mermaid(checked.flows[sop.path], sop.judul, loaded.katalog.nomor(sop))
        _write(plain / "docs" / "sop" / sop.path, plain_markdown(texts[sop.path], sop.judul, flow))


def plain_markdown(text: str, judul: str, flow: str) -> str:
    """A SOP file as a page for any generator: a `title` for it, and its flow as a fence that nobody draws."""
    return text.replace("---\n", f"---\ntitle: {judul}\n", 1) + f"\n```mermaid\n{flow.rstrip()}\n```\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
