"""The reader's scripts are made from their sources, and stay small: every reader of a search fetches them."""

from __future__ import annotations

import gzip
import subprocess

from tests.conftest import ROOT
from tests.tools import ALAT, tool

SUMBER = ROOT / "plugins/sopkatalog/search/reader"
PALING_BESAR = 6_144
BERSAMA, BERSAMA_PALING_BESAR = "bersama.js", 2_048
"""Fetched on the page that searches several cities, and only there."""


def test_they_are_made_from_their_sources() -> None:
    tool("terser/package.json")
    done = subprocess.run(["node", "mampatkan.mjs", "--periksa"], cwd=ALAT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_they_cost_six_kilobytes_at_most() -> None:
    sizes = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in sorted(ROOT.glob("docs/aset/cari*.js"))}
    assert sizes.keys() == {path.name for path in SUMBER.glob("*.js")} - {BERSAMA}
    assert sum(sizes.values()) <= PALING_BESAR, sizes
    assert len(gzip.compress((ROOT / "docs/aset" / BERSAMA).read_bytes(), 9)) <= BERSAMA_PALING_BESAR


def test_they_need_nothing_from_elsewhere() -> None:
    text = "".join(path.read_text("utf-8") for path in SUMBER.glob("cari*.js"))
    assert "import" not in text
    assert "fetch(" not in text.replace("fetchRoot(", "").replace("fetch() and", "")
    assert "http" not in text


def test_what_comes_from_other_cities_is_never_run_and_never_markup() -> None:
    text = (SUMBER / BERSAMA).read_text("utf-8")
    for word in ("eval(", "Function(", "import", "innerHTML", "outerHTML", "insertAdjacent", "document.write", "http"):
        assert word not in text, word
    assert text.count('createElement("') == text.count('createElement("a")') + 2  # a mark for the city, and a row
