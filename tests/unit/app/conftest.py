"""A small source folder of its own for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

DASAR = Path(__file__).parents[2] / "rules/_dasar"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The good little catalogue of the rules' tests."""
    return Path(shutil.copytree(DASAR, tmp_path / "sop_source"))
