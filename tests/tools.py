"""Checkers of other makers for the tests, from tests/alat: pinned in package.json, installed with `npm ci`.

Without them the tests are skipped; with `SOP_WAJIB_PERAMBAN` set, as in the CI, they fail instead.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ALAT = Path(__file__).parent / "alat"


def tool(path: str) -> Path:
    """The file of a checker below node_modules; skips the test when it is not installed."""
    found = ALAT / "node_modules" / path
    if found.is_file() and shutil.which("node"):
        return found
    reason = "Alat pemeriksa belum terpasang: jalankan “npm ci” di tests/alat (perlu Node.js 18.19 ke atas)."
    if os.environ.get("SOP_WAJIB_PERAMBAN"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
