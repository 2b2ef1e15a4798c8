"""What a first view costs over the wire, gzipped: everything that the browser fetches until the network is quiet."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response, expect

from tests.browser.search_box import open_box

Serve = Callable[[Path], str]
BUDGET = 100_000


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Serve) -> str:
    return serve(sample_site)


def weights(page: Page, address: str) -> dict[str, int]:
    """Bytes of each file as a server sends them, gzipped; pictures and fonts, which are compressed already, as well."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    return {answer.url: len(gzip.compress(answer.body(), 6)) for answer in answers if answer.status == 200}


@pytest.mark.parametrize("url", ["", "layanan/ktp-el-pengganti-karena-hilang/", "unit/kel-mekarsari/"])
def test_first_view_costs_at_most_100_kilobytes(address: str, new_page: Callable[..., Page], url: str) -> None:
    found = weights(new_page(viewport={"width": 390, "height": 844}), f"{address}/{url}")
    table = "\n".join(f"{size:7} {name}" for name, size in sorted(found.items(), key=lambda item: -item[1]))
    print(f"\n/{url}: {sum(found.values())}\n{table}")
    assert sum(found.values()) <= BUDGET, table


def test_the_search_engine_comes_with_the_first_letter(address: str, new_page: Callable[..., Page]) -> None:
    page, asked = new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/unit/", wait_until="networkidle")
    fetched = {urlsplit(url).path for url in asked}
    assert not [path for path in fetched if re.search("/(search|workers|cari)/|cari-", path)], "nothing before the box"
    open_box(page)
    page.keyboard.type("ktp hilang")
    expect(page.locator(".md-search-result__item a").first).to_contain_text("hilang")
