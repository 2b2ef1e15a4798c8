"""Options of the test run, and the sample catalogue of Kota Wanasari: checked once, built once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from sopkatalog.app.check import check_source
from sopkatalog.diagnostics import Report, Severity
from sopkatalog.host.mkdocs_plugin import build_site
from sopkatalog.rules.engine import Checked
from tests.payloads.payloads import payloads, write

settings.register_profile("sop", deadline=None)  # a busy machine makes any single example slow
settings.load_profile("sop")

ROOT = Path(__file__).parent.parent
collect_ignore = ["fuzz.py", "fuzz_reading.py"]  # programs of `build.py fuzz`
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


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public site of a catalogue of nothing but payloads, built as if not one finding had stopped it."""
    folder = tmp_path_factory.mktemp("muatan")
    write(folder / "sop_source", payloads())
    checked = check_source(folder / "sop_source", TODAY).checked
    lowered = Report.of(item.with_severity(Severity.PERINGATAN) for item in checked.report.diagnostics)
    source, site = folder / "sop_source", folder / "site"
    build_site(
        replace(checked, report=lowered), config_file=ROOT / "mkdocs.yml", source=source, site_dir=site, strict=False
    )
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
