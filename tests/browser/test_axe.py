"""axe-core finds nothing on any kind of page: WCAG 2.2 A and AA, best practices; light and dark, desk and phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from sopkatalog.app.visit.page_kinds import addresses, kind_of
from tests.browser.page_kinds import examples
from tests.thorough import spread
from tests.tools import tool

Serve = Callable[[Path], str]
ASKED = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = [("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)]
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true })"
RUN = "tags => axe.run(document, { resultTypes: ['violations'], runOnly: tags })"


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Serve) -> str:
    return serve(sample_site)


@pytest.fixture
def audit(new_page: Callable[..., Page]) -> Iterator[Callable[[Page], list[str]]]:
    """`audit(page)` gives what axe-core finds on the open page, one line for each kind of fault."""
    script = tool("axe-core/axe.min.js").read_text(encoding="utf-8")

    def run(page: Page) -> list[str]:
        page.evaluate(OPEN_ALL)
        page.evaluate(script)
        return [_line(found) for found in page.evaluate(RUN, ASKED)["violations"]]

    return run


def _line(found: dict[str, Any]) -> str:
    first = found["nodes"][0]
    return f"{found['id']} ({len(found['nodes'])}): {first['html'][:120]} {first['failureSummary'][:200]}"


def test_every_page_is_of_a_known_kind(sample_site: Path) -> None:
    assert [url for url in addresses(sample_site) if not kind_of(url)] == []


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), spread(LOOKS, 3))
def test_no_violation_on_any_kind_of_page(
    address: str, sample_site: Path, new_page: Callable[..., Page], audit: Callable[[Page], list[str]], scheme: str,
    width: int,
) -> None:  # fmt: skip
    page, found = new_page(color_scheme=scheme, viewport={"width": width, "height": 900}), []
    for url in examples(sample_site):
        page.goto(f"{address}/{url}", wait_until="load")
        found += [f"/{url}: {line}" for line in audit(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_with_search_and_menu_open(
    address: str, new_page: Callable[..., Page], audit: Callable[[Page], list[str]], scheme: str
) -> None:
    page = new_page(color_scheme=scheme, viewport={"width": 390, "height": 900})
    page.goto(f"{address}/panduan/waktu/")
    page.locator("label.md-header__button[for=__drawer]").click()
    page.wait_for_timeout(400)
    assert audit(page) == []
    page.goto(f"{address}/?q=ktp")
    page.locator(".md-search-result__item a").first.wait_for()
    assert audit(page) == []
    for asked in ("kartu+keluraga&jelas", "paspor", "rendang"):
        page.goto(f"{address}/cari/?q={asked}")
        page.get_by_text("“").first.wait_for()
        assert audit(page) == [], asked
