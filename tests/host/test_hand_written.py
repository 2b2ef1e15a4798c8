"""Diagrams on the pages of docs/: a build with a forbidden thing in one is refused, with file and line."""

from __future__ import annotations

import logging
import shutil
from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.check import check_source
from sopkatalog.app.site_error import SiteError
from sopkatalog.host.hand_written import diagram_report
from sopkatalog.host.mkdocs_plugin import build_site

ROOT = Path(__file__).parents[2]
DASAR = ROOT / "tests" / "rules" / "_dasar"
KATA = "mermaid"


def page(line: str) -> str:
    return f"---\ntitle: Susunan\n---\n\n# Susunan\n\n```{KATA}\nflowchart LR\n  a --> b\n  {line}\n```\n"


def test_findings_name_file_and_line() -> None:
    report = diagram_report([("kota/baik.md", page("b --> c")), ("kota/susunan.md", page('click a "/x"'))])
    assert [f"{found.span}: {found.message}" for found in report.diagnostics] == [
        'kota/susunan.md:10:1: Diagram ini memuat “click a "/x"”, yang tidak boleh ada dalam diagram.'
    ]


def test_our_own_pages_are_clean() -> None:
    pages = sorted((ROOT / "docs").rglob("*.md"))
    assert pages
    assert diagram_report((path.name, path.read_text(encoding="utf-8")) for path in pages).diagnostics == ()


def test_a_build_is_refused_and_the_old_site_stays(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("chunks", "panduan", "pengembang"))
    (tmp_path / "docs/susunan.md").write_text(page("%%{init: {}}%%"), encoding="utf-8")
    (tmp_path / "docs/peta.md").write_text(page('a@{ img: "//x.example/a.png" }'), encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("lama", encoding="utf-8")
    checked = check_source(DASAR, date(2026, 11, 21)).checked
    with caplog.at_level(logging.ERROR), pytest.raises(SiteError):
        build_site(checked, config_file=tmp_path / "mkdocs.yml", source=DASAR, site_dir=site, strict=False)
    assert "docs/susunan.md:10:1: galat[SOP712] Diagram ini memuat “%%{init: {}}%%”" in caplog.text
    assert "docs/peta.md:10:1: galat[SOP712]" in caplog.text, "all of them, not the first"
    assert (site / "index.html").read_text(encoding="utf-8") == "lama"
