"""A framed page is the page that the theme renders: whole sites are built both ways and compared to the byte."""

from __future__ import annotations

import filecmp
from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.check import check_source
from sopkatalog.host import mkdocs_plugin
from sopkatalog.host.framed import FramedPages
from sopkatalog.host.mkdocs_plugin import build_site
from sopkatalog.rules.engine import Checked

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "sop_source"
GOLDEN = ROOT / "tests/golden/siklus-hidup/sop_source"


def files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def differences(one: Path, other: Path) -> list[str]:
    assert files(one) == files(other)
    _, different, missing = filecmp.cmpfiles(one, other, files(one), shallow=False)
    return sorted([*different, *missing])


def build(checked: Checked, source: Path, site: Path, config_file: Path = ROOT / "mkdocs.yml") -> Path:
    build_site(checked, config_file=config_file, source=source, site_dir=site, strict=False)
    return site


@pytest.fixture
def only_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FramedPages, "frame", lambda self, page: None)


@pytest.mark.slow
def test_frames_give_what_the_theme_gives(sample: Checked, sample_site: Path, tmp_path: Path, only_theme: None) -> None:
    assert differences(sample_site, build(sample, SAMPLE, tmp_path / "site")) == []


def test_frames_of_every_kind_are_proven(sample: Checked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two renderings for each kind of page, none for the hundreds of others; and not one kind is left to the theme."""
    asked: list[str] = []
    frames: list[FramedPages] = []
    render, init = mkdocs_plugin._Theme.render, FramedPages.__init__

    def counted(self: mkdocs_plugin._Theme, page: mkdocs_plugin.ThemePage) -> str:
        asked.append(page.path)
        return render(self, page)

    def kept(self: FramedPages, *arguments: object) -> None:
        frames.append(self)
        init(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(mkdocs_plugin._Theme, "render", counted)
    monkeypatch.setattr(FramedPages, "__init__", kept)
    build(sample, SAMPLE, tmp_path / "site")
    kinds = frames[0].frames
    assert None not in kinds.values()
    assert {kind.folder for kind in kinds} >= {"", "layanan", "unit", "jabatan", "dasar-hukum", "peta", "aturan"}
    assert len(asked) == 2 * len(kinds) < 40


def test_a_plugin_that_may_want_every_page_gets_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`tags` is no plugin that we know: it may look at every page."""
    monkeypatch.setattr(FramedPages, "frame", lambda self, page: pytest.fail(f"{page.path} is framed"))
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(config.replace("  - search:", "  - tags\n  - search:"), encoding="utf-8")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    checked = check_source(GOLDEN, date(2026, 11, 21)).checked
    site = build(checked, GOLDEN, tmp_path / "site", tmp_path / "mkdocs.yml")
    assert list(site.glob("sop/*/index.html"))
