"""A test case of a rule: the good little catalogue `_dasar`, with some changes.

`<case>.yml` may hold: `ganti` (list of {berkas, dari, jadi}: replace text once), `berkas` (path: whole text), `hapus`
(paths), `tautan` (path: target of a symlink), `bita` (path: bytes in hex), `besar` (path: size), `tak_terbaca` (path:
why it cannot be opened), `gagal` (path: how reading it ended), `dasar_git` (paths that the git base had), `today`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from sopkatalog.app.load import load_entries
from sopkatalog.io.files import read_source
from sopkatalog.parse.gate import Entry
from sopkatalog.rules.engine import Checked, check

FOLDER = Path(__file__).parent
DASAR = FOLDER / "_dasar"
TODAY = date(2026, 11, 21)


def checked(case: dict[str, Any]) -> Checked:
    """The catalogue of a case, checked."""
    entries = {entry.path: entry for entry in read_source(DASAR)}
    for change in case.get("ganti", ()):
        entries[change["berkas"]] = _replaced(entries[change["berkas"]], change["dari"], change["jadi"])
    for path, text in case.get("berkas", {}).items():
        entries[path] = _entry(path, text.encode())
    for path in case.get("hapus", ()):
        del entries[path]
    for path in case.get("tautan", {}):
        entries[path] = Entry(path, is_symlink=True)
    for path, hexadecimal in case.get("bita", {}).items():
        entries[path] = _entry(path, bytes.fromhex(hexadecimal))
    for path, size in case.get("besar", {}).items():
        entries[path] = Entry(path, size=size)
    for path, sebab in case.get("tak_terbaca", {}).items():
        entries[path] = Entry(path, sebab=sebab)
    for path, gagal in case.get("gagal", {}).items():
        entries[path] = Entry(path, gagal=gagal)
    loaded = load_entries(entries.values())
    dasar = frozenset(case.get("dasar_git", ()))
    return check(loaded.katalog, case.get("today", TODAY), found=loaded.found, berkas_dasar=dasar)


def read(path: Path) -> dict[str, Any]:
    """The case in a file."""
    return yaml.safe_load(path.read_text(encoding="utf-8")) or {}


def lines(result: Checked, code: str = "") -> list[str]:
    """Findings as lines, of one code or of all."""
    return [
        f"{found.span}: {found.severity.value}[{found.code}] {found.message}"
        for found in result.report.diagnostics
        if not code or found.code == code
    ]


def _entry(path: str, data: bytes) -> Entry:
    return Entry(path, data, len(data))


def _replaced(entry: Entry, old: str, new: str) -> Entry:
    text = (entry.data or b"").decode()
    assert old in text, f"{old!r} is not in {entry.path}"
    data = text.replace(old, new, 1).encode()
    return replace(entry, data=data, size=len(data))
