"""Nothing of the payloads runs in a browser, asks another host or leads away, even where no policy guards the page.

The site is built as if no finding had stopped it, and the browser is told to ignore the content policy: what is seen
here is the HTML alone. `new_page` itself fails a test on any foreign request and on any error in the console. A quarter
of the payloads is visited on every change, all of them for releases; tests/host reads the HTML of all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.payloads.payloads import Payload, own_pages, payloads
from tests.thorough import spread

RECORD = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt"]) window[name] = (word) => ran.push(`${name} ${word}`);
"""
# Whatever hangs on an event shows itself; boxes open, so that diagrams are drawn.
PROVOKE = """async () => {
  const main = document.querySelector("main") ?? document.body;
  const quiet = (event) => event.preventDefault();
  for (const form of document.forms) form.addEventListener("submit", quiet);
  for (const box of main.querySelectorAll("details")) box.open = true;
  for (const element of main.querySelectorAll("*")) {
    for (const name of ["mouseover", "focus", "error", "load", "toggle"]) element.dispatchEvent(new Event(name));
  }
  for (const link of main.querySelectorAll("a[href]")) {
    link.addEventListener("click", quiet);
    if (!/^(https?|mailto|tel):$/.test(link.protocol)) ran.push(`link ${link.href}`);
  }
  for (let i = 0; i < 100 && document.querySelector('[data-keadaan="menggambar"]'); i += 1) {
    await new Promise((done) => setTimeout(done, 100));
  }
  return ran;
}"""
STATE = """() => ({
  shown: getComputedStyle(document.body).display !== "none",
  config: JSON.parse(document.getElementById("__config")?.textContent ?? '{"base": ""}').base !== undefined,
  base: document.baseURI === location.href,
  foreign: document.querySelectorAll("iframe, object, embed, base, template").length,
})"""


@pytest.fixture
def unguarded(new_page: Callable[..., Page]) -> Page:
    """A watched page that obeys no content policy and notes what runs."""
    page = new_page(bypass_csp=True)
    page.add_init_script(RECORD)
    page.on("dialog", lambda dialog: dialog.dismiss())
    return page


@pytest.fixture(scope="module")
def address(hostile_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(hostile_site)


@pytest.mark.parametrize("payload", spread([item for item in payloads() if item.alamat], 4), ids=lambda item: item.nama)
def test_the_page_of_the_payload_does_nothing(
    payload: Payload, hostile_site: Path, address: str, unguarded: Page
) -> None:
    for path in own_pages(hostile_site, payload):
        url = f"{address}/{path.parent.relative_to(hostile_site).as_posix()}/"
        unguarded.goto(url, wait_until="load")
        assert unguarded.evaluate(PROVOKE) == []
        assert unguarded.evaluate(STATE) == {"shown": True, "config": True, "base": True, "foreign": 0}
        assert unguarded.url == url


def test_the_watch_sees_what_runs(address: str, unguarded: Page) -> None:
    """Else all of the above would prove nothing."""
    hostile = "<script>alert(1)</script><b onmouseover=alert(2)>x</b><a href=javascript:x>y</a>"
    unguarded.route(
        f"{address}/", lambda route: route.fulfill(body=f"<main>{hostile}</main>", content_type="text/html")
    )
    unguarded.goto(f"{address}/", wait_until="load")
    assert unguarded.evaluate(PROVOKE) == ["alert 1", "alert 2", "link javascript:x"]


@pytest.mark.parametrize("url", ["", "register/", "unit/disdukcapil/", "layanan/", "pemantauan/", "perubahan/2026/"])
def test_the_pages_that_list_them_do_nothing(url: str, address: str, unguarded: Page) -> None:
    unguarded.goto(f"{address}/{url}", wait_until="load")
    assert unguarded.evaluate(PROVOKE) == []
    assert unguarded.evaluate(STATE) == {"shown": True, "config": True, "base": True, "foreign": 0}


@pytest.mark.parametrize("words", ["onerror", "<img src=x onerror=alert(1)>", "alert", "config.plugins"])
def test_searching_for_them_does_nothing(words: str, address: str, unguarded: Page) -> None:
    unguarded.goto(f"{address}/", wait_until="load")
    unguarded.locator("main input:visible").first.fill(words)
    unguarded.keyboard.press("Enter")
    unguarded.wait_for_load_state("networkidle")
    unguarded.wait_for_timeout(500)
    assert unguarded.evaluate("ran") == []
    assert unguarded.locator('img[src="x"], [onerror]').count() == 0
