"""The guard of speed counts work, not seconds: what is done for each SOP, and what one changed SOP sets going."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sopkatalog.app.cache import Store
from sopkatalog.app.check import check_source
from sopkatalog.app.workshop import Workshop, outputs, reading
from sopkatalog.host import mkdocs_plugin
from sopkatalog.host.mkdocs_plugin import build_site
from sopkatalog.io import sync
from sopkatalog.site import part

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2026, 11, 21)
PAGES_BY_HAND = 25
"""More than there are; each goes through the theme's templates."""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "sop_source", tmp_path / "sop_source"))


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each piece of work was done, and the bytes written into the site."""
    counts: Counter[str] = Counter()

    def count(place: Any, name: str, what: str) -> None:
        real = getattr(place, name)

        def counting(*arguments: Any, **named: Any) -> Any:
            counts[what] += 1
            return real(*arguments, **named)

        monkeypatch.setattr(place, name, counting)

    count(reading, "parse_sop", "diurai")
    count(outputs, "sop_page", "halaman SOP")
    count(outputs, "sheets_file", "lembar")
    count(outputs, "document_file", "dokumen")
    count(mkdocs_plugin._Theme, "render", "templat tema")
    count(part.Part, "pages", "daftar")
    place = sync._place

    def placed(path: Path, content: Any, live: Path | None) -> str:
        found = place(path, content, live)
        counts[found] += 1
        counts["bita ditulis"] += path.stat().st_size if found == "ditulis" else 0
        return found

    monkeypatch.setattr(sync, "_place", placed)
    return counts


def build(source: Path, site: Path) -> int:
    store = Store(source.parent / ".sop-cache")
    hands = Workshop(store)
    result = check_source(source, TODAY, workshop=hands)
    build_site(
        result.checked,
        config_file=ROOT / "mkdocs.yml",
        source=source,
        site_dir=site,
        strict=False,
        workshop=hands,
        contents=result.contents,
    )
    store.close()
    return len(result.checked.flows)


def change(source: Path) -> None:
    file = source / "disdukcapil/0002.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("## Peringatan\n", "## Peringatan\n\nDiubah sedikit.\n", 1), encoding="utf-8")


@pytest.mark.slow
def test_work_grows_with_what_changed(source: Path, tmp_path: Path, counted: Counter[str]) -> None:
    site = tmp_path / "site"
    semua = build(source, site)
    first = Counter(counted)
    shown = first["halaman SOP"]
    assert first["diurai"] == semua
    assert shown == first["lembar"] == first["dokumen"] <= semua
    assert first["daftar"] > 150
    assert first["templat tema"] < 40

    counted.clear()
    build(source, site)  # the spare folder is filled with links
    assert counted["diurai"] == counted["halaman SOP"] == counted["daftar"] == 0
    assert counted["ditulis"] <= 1  # the compressed sitemap tells its own time
    for _, file in sync.files_below(site):
        os.utime(file, ns=(10**18, 10**18))

    counted.clear()
    change(source)
    build(source, site)
    touched = [path for path, file in sync.files_below(site) if file.stat().st_mtime_ns != 10**18]
    assert counted["diurai"] == 1
    assert counted["halaman SOP"] == counted["lembar"] == counted["dokumen"] <= 6  # its own, and of those that name it
    assert counted["daftar"] < 15  # of its services, posts, regulations and of the units around it
    assert counted["ditulis"] < 12
    assert counted["bita ditulis"] < 600_000
    assert {"sop/disdukcapil-0002/index.html", "api/v1/sop/disdukcapil-0002.json"} <= set(touched)
    assert len(touched) < 12, touched


@pytest.mark.slow
def test_a_build_without_the_cache_gives_the_same_site(source: Path, tmp_path: Path) -> None:
    build(source, tmp_path / "site")
    change(source)
    build(source, tmp_path / "site")
    build(source, tmp_path / "site")  # each of the two folders has been brought up to date by now
    checked = check_source(source, TODAY).checked
    clean = tmp_path / "bersih"
    build_site(checked, config_file=ROOT / "mkdocs.yml", source=source, site_dir=clean, strict=False)
    kept = {path: file.read_bytes() for path, file in sync.files_below(tmp_path / "site")}
    assert kept == {path: file.read_bytes() for path, file in sync.files_below(clean)}
