"""The printed sheet in a real browser: nothing is cut, every page says what it is, and a screen shows it as paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import segno
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from sopkatalog.model.kertas import Kertas
from sopkatalog.rules.engine import Checked
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.print_page import print_html

# Long and short, one lane and many, other forms, other states.
SHEETS = [
    "bag-hukum-0001",
    "bapenda-0003",
    "disdukcapil-0002",
    "disdukcapil-0012",
    "dispusip-0001",
    "diskop-0001",
    "dpmptsp-0002",
    "inspektorat-0001",
    "pkm-wanasari-0001",
    "rsud-wanasari-0001",
]
DRAFT = "dinsos-bantuan-kursi-roda"
PX_PER_MM = 96 / 25.4
BOXES = """() => [...document.querySelectorAll(".sop-sampul-identitas, .sop-lembar")].map((lembar) => {
  const tepi = lembar.getBoundingClientRect();
  const isi = [...lembar.querySelectorAll("*")].filter((e) => !e.closest("svg, .sop-baca, caption"));
  const kotak = isi.map((e) => e.getBoundingClientRect());
  const teks = isi.filter((e) => e.childNodes.length && e.checkVisibility())
    .map((e) => parseFloat(getComputedStyle(e).fontSize));
  return {
    tinggi: tepi.height, lebar: tepi.width,
    kiri: Math.min(...kotak.filter((k) => k.width).map((k) => k.left)) - tepi.left,
    kanan: Math.max(...kotak.map((k) => k.right)) - tepi.right,
    huruf: Math.min(...teks),
    alur: lembar.className === "sop-lembar",
  };
})"""


def document(sample: Checked, id_: str, kertas: Kertas) -> str:
    catalogue = Catalogue.of(sample, rancangan=True)
    return print_html(catalogue.katalog.sop_by_id[id_], catalogue, kertas=kertas, mandiri=True)


def printed(page: Page, html: str) -> PdfReader:
    page.set_content(html)
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("id_", SHEETS)
def test_nothing_is_cut_on_paper(id_: str, kertas: Kertas, page: Page, sample: Checked) -> None:
    page.emulate_media(media="print")
    page.set_content(document(sample, id_, kertas))
    boxes = page.evaluate(BOXES)
    assert len(boxes) > 1
    for box in boxes:
        assert box["lebar"] == pytest.approx(kertas.isi_lebar_mm * PX_PER_MM, abs=0.5)
        assert box["kiri"] > -1
        assert box["kanan"] < 1
        assert box["huruf"] >= 8 * 96 / 72 - 0.01
        assert not box["alur"] or box["tinggi"] <= kertas.isi_tinggi_mm * PX_PER_MM


@pytest.mark.parametrize("id_", SHEETS)
def test_pages_are_numbered_and_named_and_hold_every_step(id_: str, page: Page, sample: Checked) -> None:
    sop = sample.katalog.sop_by_id[id_]
    reader = printed(page, document(sample, id_, Kertas.F4))
    pages = [re.sub(r"\s+", " ", sheet.extract_text()) for sheet in reader.pages]
    for number, text in enumerate(pages, 1):
        assert f"Halaman {number} dari {len(pages)}" in text
        assert f"{id_} · edisi {sop.edisi} ·" in text
        assert f"https://sop.wanasari.example/sop/{id_}/" in text
    lebar, tinggi = (float(side) for side in reader.pages[0].mediabox[2:])
    assert (lebar, tinggi) == pytest.approx((330 / 25.4 * 72, 215 / 25.4 * 72), abs=1)
    together = "".join(pages).replace(" ", "")
    for langkah in sop.langkah:
        assert langkah.kegiatan.polos.replace(" ", "") in together


@pytest.mark.parametrize("id_", SHEETS)
def test_connectors_name_the_page_that_holds_the_step(id_: str, page: Page, sample: Checked) -> None:
    reader = printed(page, document(sample, id_, Kertas.F4))
    pages = [re.sub(r"\s+", " ", sheet.extract_text()) for sheet in reader.pages]
    by_no = {langkah.no: langkah.kegiatan.polos.replace(" ", "") for langkah in sample.katalog.sop_by_id[id_].langkah}
    found = [place for text in pages for place in re.findall(r"ke halaman (\d+), langkah (\w+)", text)]
    for halaman, no in found:
        assert by_no[no] in pages[int(halaman) - 1].replace(" ", "")
    assert found or len(pages) < 4


def test_a_draft_says_so_on_every_page(page: Page, sample: Checked) -> None:
    for sheet in printed(page, document(sample, DRAFT, Kertas.F4)).pages:
        assert sheet.extract_text().count("RANCANGAN") >= 2  # the band and the large letters behind the text


def test_letters_are_embedded(page: Page, sample: Checked) -> None:
    reader = printed(page, document(sample, "disdukcapil-0002", Kertas.F4))
    fonts = [font.get_object() for sheet in reader.pages for font in sheet["/Resources"]["/Font"].values()]
    inner = [font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font for font in fonts]
    assert inner
    for font in inner:
        assert font["/Subtype"] == "/Type3" or "/FontFile2" in font["/FontDescriptor"].get_object()


QR = """async (sisi) => {
  const alamat = getComputedStyle(document.documentElement).getPropertyValue("--qr");
  const gambar = new Image();
  gambar.src = alamat.trim().slice(5, -2);
  await gambar.decode();
  const kanvas = Object.assign(document.createElement("canvas"), { width: sisi, height: sisi });
  const pena = kanvas.getContext("2d");
  pena.drawImage(gambar, 0, 0, sisi, sisi);
  const modul = sisi / 41, bit = [];
  for (let y = 4; y < 37; y++)
    for (let x = 4; x < 37; x++)
      bit.push(pena.getImageData((x + 0.5) * modul, (y + 0.5) * modul, 1, 1).data[0] < 128 ? 1 : 0);
  return bit;
}"""


@pytest.mark.parametrize("sisi", [154, 307])  # 300 and 600 dots per inch on 13 mm, no whole number to a module
def test_the_qr_code_is_drawn_module_by_module(sisi: int, page: Page, sample: Checked) -> None:
    page.set_content(document(sample, "disdukcapil-0002", Kertas.F4))
    address = "https://sop.wanasari.example/sop/disdukcapil-0002/"
    expected = segno.make(address, error="m", boost_error=False, micro=False, mask=3).matrix
    assert page.evaluate(QR, sisi) == [module for row in expected for module in row]


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(sample_site)


@pytest.mark.parametrize("lebar", [1280, 390])
@pytest.mark.parametrize("id_", ["dpmptsp-0002", "pkm-wanasari-0001"])
def test_on_a_screen_it_is_paper_by_day_and_night(
    id_: str, lebar: int, address: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(viewport={"width": lebar, "height": 800}, color_scheme="dark", java_script_enabled=True)
    page.goto(f"{address}/sop/{id_}/cetak/")
    assert page.evaluate("document.documentElement.scrollWidth") == lebar
    for part in (page.locator(".sop-sampul-identitas"), page.locator(".sop-lembar").first):
        assert part.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"
        assert part.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    picture = page.locator(".sop-kop img")
    assert picture.evaluate("e => e.complete && e.naturalWidth > 0")
    expect(page.get_by_role("button", name="Cetak")).to_be_visible()


def test_the_page_and_the_sheet_lead_to_each_other_without_scripts(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}/sop/disdukcapil-0002/edisi-1/", wait_until="domcontentloaded")
    page.get_by_role("link", name="Lembar resmi untuk dicetak").click()
    page.wait_for_url("**/sop/disdukcapil-0002/edisi-1/cetak/")
    expect(page.get_by_role("button", name="Cetak")).to_be_hidden()
    page.get_by_role("link", name="Kembali ke halaman SOP").click()
    page.wait_for_url("**/sop/disdukcapil-0002/edisi-1/")


def test_sheets_are_in_no_list_of_pages(sample_site: Path) -> None:
    assert (sample_site / "sop/disdukcapil-0002/cetak/index.html").is_file()
    assert "/cetak/" not in (sample_site / "sitemap.xml").read_text(encoding="utf-8")
    assert not [path for path in (sample_site / "cari").glob("*.js") if "/cetak/" in path.read_text(encoding="utf-8")]
