"""An inspector's journey: from a revoked regulation to the SOPs that still rest on it, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Serve = Callable[[Path], str]
WIDTHS = [1280, 390]


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Serve) -> str:
    return serve(sample_site)


def follow_by_mouse(page: Page, name: str) -> None:
    page.get_by_role("link", name=name).first.click()


def follow_by_keyboard(page: Page, name: str) -> None:
    """Tab after Tab until the link has the focus and shows it, then Enter."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate("() => document.activeElement.textContent.trim()")
        if focused == name:
            width = page.evaluate("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
            assert width >= 2, "fokus harus terlihat"
            page.keyboard.press("Enter")
            return
    pytest.fail(f"“{name}” tidak tercapai dengan tombol Tab")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("follow", [follow_by_mouse, follow_by_keyboard])
def test_from_a_revoked_regulation_to_its_sops(
    address: str, new_page: Callable[..., Page], width: int, follow: Callable[[Page, str], None]
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(f"{address}/dasar-hukum/")
    alarm = page.get_by_role("region", name="Sudah dicabut, masih dipakai SOP")
    expect(alarm).to_be_in_viewport()
    follow(page, "Peraturan Menteri Sosial Nomor 28 Tahun 2017")
    expect(page.get_by_role("heading", level=1)).to_have_text("Peraturan Menteri Sosial Nomor 28 Tahun 2017")
    expect(page.locator("[data-status=dicabut]")).to_contain_text("Sudah dicabut")
    sop = page.locator("li[data-sop] > a").first.inner_text()
    follow(page, sop)
    expect(page).to_have_url(f"{address}/sop/dinsos-0002/#dasar-hukum")
    expect(page.locator("#dasar-hukum")).to_be_in_viewport()
    expect(page.locator("section:has(> #dasar-hukum)")).to_contain_text("Nomor 28 Tahun 2017")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "url",
    ["jabatan/", "jabatan/petugas-loket/", "dasar-hukum/", "dasar-hukum/uu-25-2009/", "perubahan/", "perubahan/2024/",
     "peta/", "peta/disdukcapil/"],
)  # fmt: skip
def test_only_the_drawing_scrolls_sideways(address: str, new_page: Callable[..., Page], url: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(f"{address}/{url}", wait_until="domcontentloaded")
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_step_of_the_role_book_is_found_in_the_table(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}/jabatan/petugas-loket/")
    link = page.locator(".sop-tugas[data-sop=disdukcapil-0002] li > a").first
    words = link.locator(".sop-tugas-apa").inner_text()
    link.click()
    row = page.locator("tr:target")
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text(words)


def test_names_in_the_drawing_stay_inside_their_boxes(address: str, new_page: Callable[..., Page]) -> None:
    """Letters are counted when the picture is made; here the browser measures them."""
    page = new_page()
    for url in ("peta/disdukcapil/", "peta/bag-pemerintahan/", "peta/dpmptsp/"):
        page.goto(f"{address}/{url}", wait_until="domcontentloaded")
        spare = page.locator(".sop-peta a").evaluate_all(
            "all => all.map(one => { const box = one.querySelector('rect').getBBox(),"
            " text = one.querySelector('text').getBBox();"
            " return Math.min(box.x + box.width - text.x - text.width, box.y + box.height - text.y - text.height); })"
        )
        assert min(spare) >= 2, f"{url}: {min(spare)}"
