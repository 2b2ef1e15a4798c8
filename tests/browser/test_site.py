"""The built site of the sample in a real browser: flow tables, no foreign request, search, keyboard, phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sopkatalog.flow.graph import Bentuk
from tests.browser.tabel_alur import drawings, faults
from tests.thorough import spread

Serve = Callable[[Path], str]


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Serve) -> str:
    return serve(sample_site)


def test_every_flow_table_of_the_sample_is_drawn_right(address: str, new_page: Callable[..., Page], sample) -> None:
    """On the real page, with the theme around it: no arrow through anything, and no sideways scrolling."""
    page, found = new_page(), []
    wide = [sop for sop in sample.katalog.publik if len(sample.flows[sop.path].pelaksana) > 7]
    for sop in {sop.path: sop for sop in (*spread(sample.katalog.publik, 5), *wide)}.values():
        graph = sample.flows[sop.path]
        page.goto(f"{address}/sop/{sop.id}/", wait_until="domcontentloaded")
        page.locator("details.sop-arsip").evaluate_all("all => all.forEach(one => one.open = true)")
        page.locator("table.sop-alur").evaluate("table => table.parentElement.dataset.uji = 'satu'")
        found += [f"{sop.id}: {fault}" for fault in faults(drawings(page)["satu"], graph)]
        spare = page.locator(".sop-gulir").evaluate("box => box.clientWidth - box.scrollWidth")
        if spare < 0 and len(graph.pelaksana) <= 7:
            found.append(f"{sop.id}: {spare} px wider than its box")
    assert not found, "\n".join(found)


def test_no_library_byte_before_the_diagram_is_opened(address: str, new_page: Callable[..., Page]) -> None:
    page, asked = new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/sop/disdukcapil-0002/", wait_until="networkidle")
    assert not [url for url in asked if "lajur/" in url]


def test_symbols_name_step_executor_and_shape(address: str, new_page: Callable[..., Page], sample) -> None:
    page = new_page(java_script_enabled=False)
    sop = sample.katalog.sop_by_id["disdukcapil-0002"]
    page.goto(f"{address}/sop/{sop.id}/", wait_until="domcontentloaded")
    keputusan = [s.langkah for s in sample.flows[sop.path].simpul if s.bentuk is Bentuk.KEPUTUSAN]
    shown = page.locator('[data-langkah][data-bentuk="keputusan"]').evaluate_all(
        "all => all.map(one => one.dataset.langkah)"
    )
    assert shown == keputusan
    for langkah in sop.langkah:
        row = page.locator(f"tr[id='langkah-{langkah.no}']")
        shown = row.locator("[data-bentuk]").evaluate_all("all => all.map(one => one.dataset.pelaksana)")
        assert sorted(shown) == sorted(langkah.pelaksana)
        said = row.locator(".sop-baca").all_inner_texts()
        assert len(said) == len(langkah.pelaksana)


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("ktp hilang", "layanan/ktp-el-pengganti-karena-hilang/"),
        ("SKTM", "layanan/surat-keterangan-tidak-mampu/"),
        ("disdukcapil-0005", "sop/disdukcapil-0005/"),
    ],
)
def test_search_finds_by_word_abbreviation_and_number(
    address: str, new_page: Callable[..., Page], words: str, url: str
) -> None:
    page = new_page()
    page.goto(f"{address}/")
    page.locator(".sop-cari input").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("li[data-sop] a").first).to_have_attribute("href", re.compile(re.escape(f"/{url}")))


def test_keyboard_alone_reaches_a_sop(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(f"{address}/register/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')"), "skip link comes first"
    page.locator("tr[data-sop] a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("article.sop h1")).to_be_visible()
    page.locator("details.sop-lajur-kotak > summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sop-lajur-gambar svg")).to_be_visible()


KINDS = ["", "layanan/", "unit/", "unit/kel-mekarsari/", "register/", "pemantauan/", "aturan/", "aturan/SOP301/",
         "panduan/", "panduan/diagram/", "sop/disdukcapil-0002/", "sop/disdukcapil-0002/edisi-1/",
         "sop/disdukcapil-0012/", "sop/dpmptsp-0002/"]  # fmt: skip

# Luminance of the text of every element that has text of its own, against white paper: WCAG 2, contrast of 4.5.
_PALE_ON_PAPER = """() => {
  const luminance = color => color.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [.2126, .7152, .0722][index], 0);
  const own = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  return [...document.querySelectorAll("article *")].filter(own).filter(element => element.checkVisibility())
    .filter(element => 1.05 / (luminance(getComputedStyle(element).color) + .05) < 4.5)
    .map(element => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`);
}"""


@pytest.mark.parametrize("url", [*KINDS, "cari/?q=ktp+hilang"])
def test_who_reads_in_the_dark_prints_dark_on_white(address: str, new_page: Callable[..., Page], url: str) -> None:
    page = new_page(color_scheme="dark")
    page.goto(f"{address}/{url}", wait_until="networkidle")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.add_style_tag(content="* { transition: none !important; }")
    page.emulate_media(media="print")
    assert page.evaluate(_PALE_ON_PAPER) == []


@pytest.mark.parametrize("url", KINDS)
@pytest.mark.parametrize("width", [390, 1280])
def test_fits_the_screen(address: str, new_page: Callable[..., Page], url: str, width: int) -> None:
    """No page kind scrolls sideways, on a phone or a desk; and none asks for anything elsewhere or logs an error."""
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{address}/{url}", wait_until="networkidle")
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0
    assert page.locator("h1").count() == 1


def test_hand_written_diagram_uses_the_local_library(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(f"{address}/panduan/diagram/")
    expect(page.locator("div.mermaid svg, pre.mermaid svg").first).to_be_visible()


def test_unknown_address_helps(address: str, new_page: Callable[..., Page], faults: list[str]) -> None:
    page = new_page()
    page.goto(f"{address}/tidak-ada/")
    expect(page.locator("h1")).to_have_text("Halaman tidak ditemukan")
    faults.clear()  # the browser logs the 404 itself
