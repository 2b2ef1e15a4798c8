"""Every kind of page under the policy that the site names: nothing is refused, and everything still works.

The server sends `csp.txt` as the header (conftest.py) and each page says the same of itself. What a policy refuses, the
browser writes into the console as an error, which fails a test.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sopkatalog.app.visit import page_kinds

REFUSED = """addEventListener("securitypolicyviolation", (event) =>
  (window.refused ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));"""


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(sample_site)


@pytest.fixture
def strict(new_page: Callable[..., Page]) -> Page:
    """A watched page that notes what its policy refuses."""
    page = new_page()
    page.add_init_script(REFUSED)
    return page


def assert_nothing_refused(page: Page) -> None:
    assert page.evaluate("window.refused ?? []") == []


@pytest.mark.parametrize("kind", page_kinds.KINDS)
def test_no_kind_of_page_is_refused_anything(kind: str, sample_site: Path, address: str, strict: Page) -> None:
    url = page_kinds.examples(sample_site).get(kind)
    if url is None:
        assert kind == "hasil dari beberapa kota", "test_joint_search.py holds that one to its policy"
        return
    strict.goto(f"{address}/{url}", wait_until="networkidle")
    assert_nothing_refused(strict)


def test_diagrams_are_drawn_and_saved(address: str, strict: Page) -> None:
    strict.goto(f"{address}/sop/disdukcapil-0002/", wait_until="load")
    strict.locator("details.sop-lajur-kotak > summary").first.click()
    expect(strict.locator(".sop-lajur-gambar svg")).to_be_visible()
    with strict.expect_download():
        strict.locator("[data-alat=svg]").first.click()
    strict.goto(f"{address}/panduan/diagram/", wait_until="load")
    expect(strict.locator("div.mermaid svg, pre.mermaid svg").first).to_be_visible()
    assert_nothing_refused(strict)


def test_dark_mode_search_and_register_work(address: str, strict: Page) -> None:
    strict.goto(f"{address}/register/", wait_until="networkidle")
    before = strict.evaluate("getComputedStyle(document.body).backgroundColor")
    strict.locator("label.md-header__button[for^=__palette]:visible").click()
    strict.wait_for_timeout(300)
    assert strict.evaluate("getComputedStyle(document.body).backgroundColor") != before
    assert_nothing_refused(strict)
    strict.goto(f"{address}/", wait_until="load")
    strict.locator("main input:visible").first.fill("ktp hilang")
    strict.keyboard.press("Enter")
    expect(strict.get_by_role("link", name="KTP", exact=False).first).to_be_visible()
    strict.wait_for_load_state("networkidle")
    assert_nothing_refused(strict)


def test_a_script_that_nobody_named_does_not_run(address: str, new_page: Callable[..., Page], faults) -> None:
    page = new_page()
    page.goto(f"{address}/", wait_until="load")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.head.append(script);
          document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="window.ran = true">');
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert len(faults) >= 2
    assert all("Content Security Policy" in fault for fault in faults), faults
    faults.clear()


def test_the_policy_of_a_page_alone_stops_it_too(sample_site: Path, address: str, new_page, faults) -> None:
    """As on hosts that send no header."""
    page = new_page()
    page.route("**/", lambda route: route.fulfill(path=sample_site / "index.html", content_type="text/html"))
    page.goto(f"{address}/", wait_until="load")
    page.evaluate("document.head.append(Object.assign(document.createElement('script'), {textContent: 'ran = 1'}))")
    assert page.evaluate("window.ran") is None
    assert len(faults) == 1
    faults.clear()


def test_pages_opened_from_a_folder_keep_their_style(sample_site: Path, new_page: Callable[..., Page], faults) -> None:
    """A browser gives a page of the disk no origin; its policy must let it load what lies beside it all the same."""
    page = new_page()
    page.goto((sample_site / "register/index.html").as_uri(), wait_until="load")
    assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    assert not [fault for fault in faults if "Content Security Policy" in fault]
    page.close()  # what it still asks for comes no more
    faults.clear()  # modules are not loaded from a disk, whatever the policy
