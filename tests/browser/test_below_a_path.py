"""The site below a path, as GitHub Pages serves a project: every link the browser sees arrives, and so does a 404.

One page of every kind, and all they lead to; every page with `SOP_SEMUA_HALAMAN` set.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from sopkatalog.app.publish.prepared import need_sound_outcome
from sopkatalog.app.visit.page_kinds import addresses, examples
from sopkatalog.host.mkdocs_plugin import build_site
from sopkatalog.rules.engine import Checked
from tests.conftest import ROOT, SAMPLE

PUBLIC = "https://kota.github.io/katalog/"
# Links inside drawings have no plain `href`.
LINKS = "links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href.split('#')[0])"


@pytest.fixture(scope="module")
def below(sample: Checked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a server on which the sample lives in the folder `katalog`."""
    root = tmp_path_factory.mktemp("server")
    settings = replace(sample.katalog.settings, alamat_situs=PUBLIC)
    moved = replace(sample, katalog=replace(sample.katalog, settings=settings))
    build_site(moved, config_file=ROOT / "mkdocs.yml", source=SAMPLE, site_dir=root / "katalog", strict=False)
    (root / "404.html").write_bytes((root / "katalog/404.html").read_bytes())
    return root


@pytest.fixture
def address(below: Path, serve: Callable[[Path], str]) -> str:
    return f"{serve(below)}/katalog/"


@pytest.fixture(autouse=True)
def forgiven(new_page: Callable[..., Page], faults: list[str]) -> Iterator[None]:
    """The browser itself logs that the page was not found."""
    yield
    faults[:] = [fault for fault in faults if "404 (Not Found)" not in fault]


def status(url: str) -> int:
    try:
        with urlopen(url, timeout=20) as answer:
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


def test_every_address_in_the_files_arrives(below: Path) -> None:
    need_sound_outcome(below / "katalog", PUBLIC)


def test_every_link_that_the_browser_sees_arrives(address: str, below: Path, page: Page) -> None:
    every = bool(os.environ.get("SOP_SEMUA_HALAMAN"))
    visited = addresses(below / "katalog") if every else examples(below / "katalog").values()
    seen: set[str] = set()
    for url in visited:
        page.goto(address + url)
        seen |= set(page.eval_on_selector_all("a[href]", LINKS))
    ours = {link for link in seen if link.startswith(address.removesuffix("katalog/"))}
    assert len(ours) > 300
    assert [link for link in sorted(ours) if not link.startswith(address) or status(link) != 200] == []


def test_what_is_not_there_is_404_and_leads_home(address: str, page: Page) -> None:
    answer = page.goto(f"{address}tidak/ada/di/sini/")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("Halaman tidak ditemukan")
    assert page.locator("body").evaluate("body => getComputedStyle(body).fontSize") != ""
    assert page.evaluate("document.styleSheets.length") > 2, "its styles are found from any depth"
    page.get_by_role("link", name="semua unit kerja").click()
    page.wait_for_url(f"{address}unit/")


def test_a_mistyped_code_finds_its_sop_below_the_path(address: str, page: Page) -> None:
    page.goto(f"{address}disdukcapil3")
    page.wait_for_url(f"{address}sop/disdukcapil-0003/")


def test_the_register_works_below_the_path(address: str, page: Page) -> None:
    page.goto(f"{address}register/")
    page.locator("table.sop-register tbody a").first.click()
    page.wait_for_url(f"{address}sop/*/")
