"""A coat of arms that katalog.yml names and docs does not hold is said while the site is built."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest

from sopkatalog.app.check import check_source
from sopkatalog.app.site_error import SiteError
from sopkatalog.host.mkdocs_plugin import build_site
from tests.conftest import ROOT, TODAY


def test_a_missing_picture_is_named_and_stops_a_strict_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    source, docs = tmp_path / "sop_source", tmp_path / "docs"
    shutil.copytree(ROOT / "tests/golden/satu-dinas/sop_source", source)
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("chunks", "lambang.svg"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    katalog = source / "katalog.yml"
    katalog.write_text(katalog.read_text("utf-8") + "\nlogo: aset/lambang.svg\n", encoding="utf-8")
    checked = check_source(source, TODAY).checked
    site = tmp_path / "site"
    with caplog.at_level(logging.WARNING), pytest.raises(SiteError):
        build_site(checked, config_file=tmp_path / "mkdocs.yml", source=source, site_dir=site, strict=True)
    assert "Lambang “aset/lambang.svg” (kunci logo pada katalog.yml) tidak ada di folder docs." in caplog.text
    shutil.copy(ROOT / "docs/aset/lambang.svg", docs / "aset")
    build_site(checked, config_file=tmp_path / "mkdocs.yml", source=source, site_dir=site, strict=False)
    assert (site / "aset/lambang.svg").is_file()
    assert "Lambang" not in caplog.text.rpartition("tidak ada di folder docs.")[2]
