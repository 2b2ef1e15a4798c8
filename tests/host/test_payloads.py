"""Nothing of the payloads survives in a site, even one built as if no finding had stopped it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.payloads.payloads import Payload, own_pages, payloads
from tests.payloads.watcher import FRAME, THEIRS, watched

TEXT = frozenset({".html", ".json", ".xml", ".atom", ".md", ".js", ".css", ".txt"})


def scripts_of(site: Path) -> set[str]:
    """All inline scripts, without the part that depends on how deep the page lies."""
    pages = (watched(path.read_text(encoding="utf-8"), FRAME) for path in site.rglob("*.html"))
    return {re.sub(r'"[./]*"', '""', script, count=1) for page in pages for script in page.scripts}


def test_no_page_runs_fetches_or_obeys_anything_of_an_author(hostile_site: Path) -> None:
    bad = []
    for path in hostile_site.rglob("*.html"):
        page = watched(path.read_text(encoding="utf-8"), FRAME)
        bad += [f"{path.relative_to(hostile_site)}: {word}" for word in page.bad]
    assert bad == []


def test_the_only_inline_scripts_are_those_of_every_site(hostile_site: Path, sample_site: Path) -> None:
    assert scripts_of(hostile_site) <= scripts_of(sample_site)


def theirs(path: Path) -> list[str]:
    """The ids of a page that the theme or the document itself goes by."""
    return [name for name in watched(path.read_text(encoding="utf-8"), FRAME).ids if THEIRS.fullmatch(name)]


@pytest.mark.parametrize("payload", [item for item in payloads() if item.alamat], ids=lambda item: item.nama)
def test_the_page_of_the_payload_takes_no_name_of_the_theme(payload: Payload, hostile_site: Path) -> None:
    good = {"cetak": [], payload.alamat.split("/")[1]: theirs(hostile_site / "sop/disdukcapil-0001/index.html")}
    for path in own_pages(hostile_site, payload):
        assert theirs(path) == good[path.parent.name]


def test_what_must_not_be_published_is_nowhere(hostile_site: Path) -> None:
    found = []
    for path in (path for path in hostile_site.rglob("*") if path.suffix in TEXT):
        text = path.read_text(encoding="utf-8")
        found += [(item.nama, path) for item in payloads() if item.lenyap and re.search(item.lenyap, text)]
    assert found == []


def test_no_more_than_the_site_needs_is_copied(hostile_site: Path, sample_site: Path) -> None:
    """No file of the source folder comes out as it went in."""
    names = {path.name for path in hostile_site.rglob("*") if path.is_file()}
    known = {path.name for path in sample_site.rglob("*") if path.is_file()}
    # a file of the API is named after its SOP
    assert {name for name in names - known if not re.fullmatch(r"disdukcapil-\d{4}\.json", name)} == set()


def test_the_open_data_are_whole(hostile_site: Path) -> None:
    files = list(hostile_site.rglob("*.json"))
    assert len(files) > 60
    for path in files:
        json.loads(path.read_text(encoding="utf-8"))
