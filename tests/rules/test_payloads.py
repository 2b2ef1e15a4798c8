"""Every payload of the list is found, with its line; or the list says what it is to a reader instead."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.load import load_entries
from sopkatalog.io.files import read_source
from sopkatalog.rules.engine import check
from tests.payloads.payloads import Payload, payloads, write

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("payload", payloads(), ids=lambda payload: payload.nama)
def test_is_found_with_its_line(payload: Payload, tmp_path: Path) -> None:
    write(tmp_path, (payload,))
    loaded = load_entries(read_source(tmp_path))
    report = check(loaded.katalog, TODAY, found=loaded.found).report
    found = {f"{item.code}:{item.span.line}" for item in report.diagnostics if item.span.path == payload.path}
    assert set(payload.temuan) <= found, sorted(found)
    assert bool(payload.temuan) != bool(payload.aman), "a finding, or a word why none is needed"
    assert "SOP000" not in {item.code for item in report.diagnostics}


def test_the_list_is_whole() -> None:
    names = [payload.nama for payload in payloads()]
    assert len(set(names)) == len(names) >= 100
