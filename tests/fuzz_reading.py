"""The target of atheris: any bytes as a SOP file are read and checked without an exception."""

from __future__ import annotations

import sys
from datetime import date

import atheris

with atheris.instrument_imports(include=["sopkatalog", "markdown_it"]):
    from sopkatalog.app.load import load_entries
    from sopkatalog.parse.gate import Entry
    from sopkatalog.rules.engine import check

HEAD = b"---\njudul: Contoh\njenis: pelayanan\nstatus: berlaku\n"


def one(data: bytes) -> None:
    """One input: as a whole file when it begins like one, else as what follows a good beginning."""
    text = data if data.startswith(b"---") else HEAD + data
    loaded = load_entries([Entry("disdukcapil/0001.md", text, len(text))])
    checked = check(loaded.katalog, date(2026, 11, 21), found=loaded.found)
    crashed = [item.message for item in checked.report.diagnostics if item.code == "SOP000"]
    assert not crashed, crashed


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
