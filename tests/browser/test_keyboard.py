"""Every kind of page by keyboard alone, at 200 % zoom, and for readers who want no motion."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.page_kinds import examples
from tests.thorough import often

Serve = Callable[[Path], str]
# What is wrong with the place that has the focus, and whether the page has been walked to its end.
LOOK = """() => {
  const one = document.activeElement, style = getComputedStyle(one), next = one.nextElementSibling;
  const shown = one.offsetWidth ? one : next?.matches("label") ? next : one; // a switch is shown as its label
  const faults = [];
  if (one === window.lastFocus) faults.push("stays");
  if (!shown.offsetWidth || getComputedStyle(shown).visibility === "hidden") faults.push("not seen");
  if (![one, shown].some((it) => getComputedStyle(it).outlineStyle !== "none")) faults.push("no ring");
  window.lastFocus = one;
  return { atEnd: one === document.body, faults: faults.map((it) => `${it}: ${one.outerHTML.slice(0, 100)}`) };
}"""


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Serve) -> str:
    return serve(sample_site)


def test_focus_is_seen_and_moves_on(address: str, sample_site: Path, new_page: Callable[..., Page]) -> None:
    """The Tab key again and again: never the same place twice in a row, and always a ring where it is."""
    page, faults = new_page(), []
    for url in examples(sample_site):
        page.goto(f"{address}/{url}", wait_until="load")
        for _ in range(often(20, 40)):
            page.keyboard.press("Tab")
            now = page.evaluate(LOOK)
            if now["atEnd"]:
                break
            faults += [f"/{url}: {fault}" for fault in now["faults"]]
    assert not faults, "\n".join(faults[:30])


def test_skip_link_comes_first_and_leads_to_the_title(
    address: str, sample_site: Path, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    for url in examples(sample_site):
        if url.endswith("/cetak/"):
            continue  # the sheet has nothing to skip
        page.goto(f"{address}/{url}", wait_until="load")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.classList.contains('md-skip')"), url
        target = page.evaluate("document.activeElement.hash")
        assert page.locator(f"h1[id='{target[1:]}']").count() == 1, (url, target)


def test_zoomed_to_twice_the_size_nothing_scrolls_sideways(
    address: str, sample_site: Path, new_page: Callable[..., Page]
) -> None:
    page, wide = new_page(viewport={"width": 640, "height": 400}, device_scale_factor=2), []
    for url in examples(sample_site):
        if url.endswith("/cetak/"):
            continue  # paper of a fixed width
        page.goto(f"{address}/{url}", wait_until="load")
        if page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0:
            wide.append(url)
    assert wide == []


def test_nothing_moves_for_readers_who_want_no_motion(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page(reduced_motion="reduce")
    page.goto(f"{address}/sop/disdukcapil-0002/")
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((one) => {
        const style = getComputedStyle(one);
        const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ").map(parseFloat);
        return Math.max(...times) > 0.001 || style.scrollBehavior === "smooth";
    }).map((one) => one.outerHTML.slice(0, 80))""")
    assert moving == []
