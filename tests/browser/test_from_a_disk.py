"""The package, unpacked and opened from a disk: pages lead to pages, tables are drawn, nothing is fetched."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sopkatalog.app.publish.package import package_extras, write_package
from sopkatalog.app.publish.prepared import prepared
from sopkatalog.publish.outcome_links import PageLinks, resolve
from sopkatalog.rules.engine import Checked


@pytest.fixture(scope="module")
def unpacked(sample: Checked, sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paket dengan spasi")
    with prepared(sample_site, "", package_extras(sample.katalog.settings, sample_site)) as found:
        write_package(found, folder / "situs.zip", date(2026, 11, 21))
    with zipfile.ZipFile(folder / "situs.zip") as archive:
        archive.extractall(folder / "isi")
    return folder / "isi"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that writes down what it asks of others than the disk."""
    context = browser.new_context(locale="id-ID")
    abroad: list[str] = []
    refused: list[str] = []
    context.on("request", lambda request: abroad.append(request.url) if "://" in request.url[:8] else None)
    context.on("console", lambda message: refused.append(message.text) if "Security Policy" in message.text else None)
    yield context.new_page()
    context.close()
    assert refused == []
    assert [url for url in abroad if not url.startswith("file:///")] == []


def test_no_link_leads_to_a_folder(unpacked: Path) -> None:
    files = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    wrong = []
    for path in sorted(files - {"404.html"}):
        if path.endswith(".html"):
            for alamat in PageLinks.of(path, (unpacked / path).read_text("utf-8")).alamat:
                target = resolve(path, alamat, "")
                spelled = alamat.partition("#")[0].partition("?")[0]
                if target and (target[0].lstrip("/") not in files or spelled.endswith(("/", "."))):
                    wrong.append((path, alamat))
    assert wrong == []


def test_from_page_to_page(unpacked: Path, page: Page) -> None:
    page.goto((unpacked / "index.html").as_uri())
    page.get_by_role("link", name="Layanan", exact=True).first.click()
    page.wait_for_url("**/layanan/index.html")
    page.locator("article a[href*='/index.html']").first.click()
    page.wait_for_url("**/layanan/**/index.html*")
    page.goto((unpacked / "register/index.html").as_uri())
    page.locator("table.sop-register tbody a").first.click()
    page.wait_for_url("**/sop/*/index.html")
    expect(page.locator("h1").first).to_be_visible()


def test_the_table_of_a_sop_is_drawn(unpacked: Path, page: Page) -> None:
    page.goto((unpacked / "sop/disdukcapil-0002/index.html").as_uri())
    assert page.locator("table.sop-alur tr[id^=langkah-]").count() > 3
    symbol = page.locator("[data-langkah='2'][data-bentuk='keputusan']").first
    expect(symbol).to_be_visible()
    assert symbol.bounding_box()["width"] > 5  # type: ignore[index]
    colour = page.locator(".md-header").evaluate("header => getComputedStyle(header).backgroundColor")
    assert colour != "rgba(0, 0, 0, 0)", "the styles are found"


def test_the_search_answers(unpacked: Path, page: Page) -> None:
    page.goto(f"{(unpacked / 'cari/index.html').as_uri()}?q=ktp+hilang")
    answer = page.locator("main a[href*='layanan/'], main a[href*='sop/']").filter(has_text="hilang").first
    answer.click()
    page.wait_for_url("**/index.html*")
