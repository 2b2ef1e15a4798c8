"""Options of the test run, and the sample catalogue of Kota Wanasari: checked once, built once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.check import check_source
from sopkatalog.host.mkdocs_plugin import build_site
from sopkatalog.rules.engine import Checked

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sop_source"
DASAR = ROOT / "tests/rules/_dasar"
TODAY = date(2026, 11, 21)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--perbarui", action="store_true", help="rewrite expected results; look at the change in git")


@pytest.fixture
def perbarui(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--perbarui"))


@pytest.fixture(scope="session")
def sample() -> Checked:
    return check_source(SAMPLE, TODAY).checked


@pytest.fixture(scope="session")
def sample_site(sample: Checked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("situs") / "site"
    build_site(sample, config_file=ROOT / "mkdocs.yml", source=SAMPLE, site_dir=site, strict=False)
    return site


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a small catalogue; the tests stand in it."""
    for path in DASAR.rglob("*.*"):
        target = tmp_path / "sop_source" / path.relative_to(DASAR)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path
