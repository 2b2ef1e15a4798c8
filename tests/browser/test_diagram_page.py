"""The diagrams of a page as a reader meets them: fetched late, readable by night, kept, and honest when they fail."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Locator, Page, expect

from sopkatalog.app.check import check_source
from sopkatalog.host.mkdocs_plugin import build_site

Serve = Callable[[Path], str]
NewPage = Callable[..., Page]
ROOT = Path(__file__).parents[2]
DASAR = ROOT / "tests" / "rules" / "_dasar"
KATA = "mermaid"
ANGGARAN = 300_000
SVG = "{http://www.w3.org/2000/svg}"
TULISAN = f"""\
```{KATA}
flowchart LR
  warga["Warga & keluarga"] --> loket
```
"""


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Serve) -> str:
    return serve(sample_site)


@pytest.fixture(scope="module", params=[False, True], ids=["biasa", "instant"])
def small(request: pytest.FixtureRequest, serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Two SOPs that name each other, the first with a diagram by hand; with instant navigation and without."""
    project = tmp_path_factory.mktemp("kota")
    address = serve(project / "site")
    config = f"site_url: {address}/\n" + (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    if request.param:
        config = config.replace("  features:\n", "  features:\n    - navigation.instant\n")
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    shutil.copytree(ROOT / "docs", project / "docs")
    shutil.copytree(DASAR, project / "sop_source")
    first = project / "sop_source/disdukcapil/0001.md"
    text = first.read_text(encoding="utf-8")
    other = text.replace("judul: Penerbitan", "judul: Penyerahan").replace("Tidak ada\n", "disdukcapil-0001\n")
    (project / "sop_source/disdukcapil/0002.md").write_text(other, encoding="utf-8")
    written = text.replace("Tidak ada\n", "disdukcapil-0002\n").replace("## Prosedur", f"{TULISAN}\n## Prosedur")
    first.write_text(written, encoding="utf-8")
    checked = check_source(project / "sop_source", date(2026, 11, 21)).checked
    build_site(checked, config_file=project / "mkdocs.yml", source=project / "sop_source",
               site_dir=project / "site", strict=False)  # fmt: skip
    return address


def opened(page: Page) -> Locator:
    """The drawing of the page's SOP, asked for and finished."""
    page.locator("details.sop-lajur-kotak > summary").click()
    drawing = page.locator(".sop-lajur-gambar")
    expect(drawing).to_have_attribute("data-keadaan", "jadi")
    return drawing


# --- cost ---------------------------------------------------------------------------------------------------------


def test_nothing_is_fetched_before_and_little_after(sample_site: Path, address: str, new_page: NewPage) -> None:
    page, asked = new_page(), []
    page.on("request", lambda request: asked.append(request.url.removeprefix(f"{address}/")))
    page.goto(f"{address}/sop/disdukcapil-0002/", wait_until="networkidle")
    assert [url for url in asked if url.startswith("aset/lajur/")] == []
    opened(page)
    files = {url for url in asked if url.startswith("aset/lajur/")}
    assert len(files) > 5
    assert sum(len(gzip.compress((sample_site / url).read_bytes(), 6)) for url in files) <= ANGGARAN


# --- colours ------------------------------------------------------------------------------------------------------

COLOURS = """box => {
  const rgb = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const over = ([r, g, b, a = 1], below) => [r, g, b].map((part, i) => part * a + below[i] * (1 - a));
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => (part /= 255) <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const style = (selector, name) => rgb(getComputedStyle(box.querySelector(selector))[name]);
  const page = over(rgb(getComputedStyle(document.body).backgroundColor), [255, 255, 255]);
  const on = (colour, ground = page) => contrast(over(colour, ground), ground);
  const symbol = over(style(".node :is(path, rect, polygon):not([fill=none])", "fill"), page);
  return {
    kata: on(style(".node .nodeLabel", "color"), symbol), tepi: on(style(".node :is(path, rect, polygon)", "stroke")),
    panah: on(style("path.flowchart-link", "stroke")), ujung: on(style("marker path", "fill")),
    label: on(style(".edgeLabel .edgeLabel, .edgeLabel span", "color")), lajur: on(style(".swimlane-body", "stroke")),
    kepala: on(style(".swimlane-label .nodeLabel", "color"), over(style(".swimlane-title", "fill"), page)),
    gelap: light(page) < 0.2, isi: getComputedStyle(box.querySelector(".swimlane-body")).fill,
  };
}"""


def assert_readable(drawing: Locator, *, gelap: bool) -> None:
    """Words at 4.5 to 1, lines at 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11), on the ground of the page itself."""
    found: dict[str, Any] = drawing.evaluate(COLOURS)
    assert (found.pop("gelap"), found.pop("isi")) == (gelap, "none")
    least = {"kata": 4.5, "label": 4.5, "kepala": 4.5}
    assert {name: ratio for name, ratio in found.items() if ratio < least.get(name, 3)} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_drawing_follows_the_palette_while_it_is_open(address: str, new_page: NewPage, scheme: Any) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{address}/sop/disdukcapil-0002/")
    drawing = opened(page)
    assert_readable(drawing, gelap=scheme == "dark")
    drawing.locator("svg").evaluate("svg => svg.dataset.uji = 'sama'")
    page.locator("form[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default" if scheme == "dark" else "slate")
    assert_readable(drawing, gelap=scheme == "light")
    assert drawing.locator("svg").get_attribute("data-uji") == "sama", "recoloured, not drawn anew"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours(address: str, new_page: NewPage, scheme: Any) -> None:
    page = new_page(color_scheme=scheme, forced_colors="active")
    page.goto(f"{address}/sop/disdukcapil-0002/")
    assert_readable(opened(page), gelap=scheme == "dark")


# --- to take away -------------------------------------------------------------------------------------------------


def test_the_text_can_be_copied_and_kept(address: str, new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{address}/sop/disdukcapil-0002/")
    text = page.locator("pre.sop-lajur").text_content()
    opened(page)
    page.get_by_role("button", name="Salin teks").click()
    expect(page.locator(".sop-lajur-pesan")).to_have_text("Teks diagram sudah disalin.")
    assert page.evaluate("navigator.clipboard.readText()") == text
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh .mmd").click()
    assert download.value.suggested_filename == "disdukcapil-0002.mmd"
    assert download.value.path().read_text(encoding="utf-8") == text


def test_without_a_clipboard_the_text_is_marked(address: str, new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})")
    page.add_init_script("document.execCommand = () => false")
    page.goto(f"{address}/sop/disdukcapil-0002/")
    opened(page)
    page.get_by_role("button", name="Salin teks").click()
    expect(page.locator(".sop-lajur-pesan")).to_contain_text("Ctrl+C")
    marked = page.evaluate("getSelection().toString().trim()")
    assert marked == (page.locator("pre.sop-lajur").text_content() or "").strip()


def test_the_picture_stands_on_its_own(address: str, new_page: NewPage) -> None:
    """Light colours even when taken by night; words as words of SVG; nothing that it would have to fetch."""
    page = new_page(color_scheme="dark")
    page.goto(f"{address}/sop/disdukcapil-0002/edisi-1/")
    drawing = opened(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh .svg").click()
    assert download.value.suggested_filename == "disdukcapil-0002-edisi-1.svg"
    source = download.value.path().read_text(encoding="utf-8")
    picture = ElementTree.fromstring(source)
    assert not [part.tag for part in picture.iter() if not part.tag.startswith(SVG)]
    assert not [part.tag for part in picture.iter() if part.tag in {f"{SVG}foreignObject", f"{SVG}image", f"{SVG}a"}]
    assert not re.findall(r"url\((?!#)|@import|https?://(?!www\.w3\.org/)", source)
    for node in drawing.locator("g.node .nodeLabel").all_inner_texts():
        assert "".join(node.split()) in "".join("".join(picture.itertext()).split())
    assert drawing.locator("svg").count() == 1, "nothing is left behind"
    page.goto("about:blank")
    page.set_content(f"<img src='{as_address(source)}'>")
    page.wait_for_function("document.images[0].naturalWidth > 300")
    assert page.evaluate(CORNER) == [255, 255, 255, 255]


CORNER = """() => {
  const paper = document.createElement("canvas").getContext("2d");
  paper.drawImage(document.images[0], 0, 0);
  return [...paper.getImageData(3, 3, 1, 1).data];
}"""


def as_address(svg: str) -> str:
    return "data:image/svg+xml," + "".join(f"%{byte:02x}" for byte in svg.encode())


# --- when it cannot be drawn --------------------------------------------------------------------------------------


def test_without_javascript_there_is_the_text_and_no_dead_button(address: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}/sop/disdukcapil-0002/")
    page.locator("details.sop-lajur-kotak > summary").click()
    page.locator(".sop-lajur-teks > summary").click()
    expect(page.locator("pre.sop-lajur")).to_contain_text("swimlane")
    expect(page.locator(".sop-lajur-pesan")).to_contain_text("peramban Anda tidak dapat menggambarnya")
    assert page.locator("#diagram button:visible").count() == 0


@pytest.mark.parametrize("name", ["lajur.esm.min.mjs", "swimlanesDiagram-*.mjs"])
def test_a_failure_is_told_and_may_be_tried_again(
    address: str, new_page: NewPage, faults: list[str], name: str
) -> None:
    page, blocked = new_page(), re.compile(re.escape(name).replace(r"\*", ".*"))
    page.route(blocked, lambda route: route.fulfill(status=404, body=""))
    page.goto(f"{address}/sop/disdukcapil-0002/")
    box, drawing = page.locator("details.sop-lajur-kotak > summary"), page.locator(".sop-lajur-gambar")
    box.click()
    expect(drawing).to_have_attribute("data-keadaan", "gagal")
    expect(page.locator(".sop-lajur-pesan")).to_contain_text("tidak dapat digambar di peramban ini")
    assert page.locator("#diagram button:visible").all_inner_texts() == ["Salin teks", "Unduh .mmd"]
    assert faults, "the browser logs the missing file itself"
    faults.clear()
    page.unroute(blocked)
    box.click()
    box.click()
    expect(drawing).to_have_attribute("data-keadaan", "jadi")
    expect(page.locator(".sop-lajur-pesan")).to_have_text("Isi diagram ini sama dengan tabel langkah di atas.")


# --- from page to page, and by hand -------------------------------------------------------------------------------


def test_each_page_of_a_walk_draws(small: str, new_page: NewPage, request: pytest.FixtureRequest) -> None:
    page, loaded = new_page(), []
    page.on("domcontentloaded", lambda page: loaded.append(page.url))
    page.goto(f"{small}/sop/disdukcapil-0001/", wait_until="networkidle")
    for number in ("0002", "0001", "0002"):
        expect(opened(page).locator("g.node")).to_have_count(4)
        page.locator(f".sop a[href$='sop/disdukcapil-{number}/']").first.click()
        page.wait_for_url(f"**/sop/disdukcapil-{number}/")
        expect(page.locator("article.sop")).to_have_attribute("data-sop", f"disdukcapil-{number}")
        expect(page.locator(".sop-lajur-gambar svg")).to_have_count(0)
    assert len(loaded) == (1 if "instant" in request.node.callspec.id else 4)


def test_a_diagram_by_hand_is_drawn_when_it_comes_into_view(small: str, new_page: NewPage) -> None:
    page, asked = new_page(viewport={"width": 1280, "height": 300}), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{small}/sop/disdukcapil-0001/", wait_until="networkidle")
    assert not [url for url in asked if "/lajur/" in url]
    text = page.locator("pre.sop-diagram")
    assert "warga[" in (text.text_content() or "")
    text.scroll_into_view_if_needed()
    drawing = page.locator(".sop-diagram-gambar")
    expect(drawing).to_have_attribute("data-keadaan", "jadi")
    expect(drawing.locator("g.node")).to_have_text(["Warga & keluarga", "loket"])
    assert page.locator("pre.sop-diagram").is_hidden(), "folded, below the drawing"


def test_a_diagram_by_hand_that_cannot_be_drawn_stays_text(small: str, new_page: NewPage, faults: list[str]) -> None:
    page = new_page()
    page.route("**/lajur.esm.min.mjs*", lambda route: route.fulfill(status=404, body=""))
    page.goto(f"{small}/sop/disdukcapil-0001/")
    page.locator("pre.sop-diagram").scroll_into_view_if_needed()
    expect(page.get_by_text("Diagram ini tidak dapat digambar. Inilah teksnya:")).to_be_visible()
    expect(page.locator("pre.sop-diagram")).to_be_visible()
    faults.clear()  # the browser logs the 404 itself


def test_a_diagram_of_the_guide_is_drawn_however_the_reader_comes(small: str, new_page: NewPage) -> None:
    page = new_page(color_scheme="dark")
    page.goto(f"{small}/panduan/", wait_until="networkidle")
    page.locator("article a[href$='diagram/'], nav a[href$='diagram/']").first.click()
    page.wait_for_url("**/panduan/diagram/")
    drawing = page.locator(f".{KATA}").first
    expect(drawing.locator("svg")).to_be_visible()
    assert drawing.evaluate("box => getComputedStyle(box).backgroundColor") == "rgb(255, 255, 255)"
