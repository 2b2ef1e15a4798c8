"""A clerk sends a link to the one true SOP, and cites it in a letter: by mouse, by keyboard, without scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

CITED = (
    "SOP Nomor 000.8.3.3/002/DISDUKCAPIL/2024, “Penerbitan KTP-el karena Hilang”, edisi 2, "
    "berlaku sejak 10 Februari 2025, Dinas Kependudukan dan Pencatatan Sipil, "
    "https://sop.wanasari.example/sop/disdukcapil-0002/"
)


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(sample_site)


@pytest.fixture(params=["mouse", "keyboard"])
def press(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    def by_mouse(page: Page, name: str) -> None:
        page.get_by_role("button", name=name).click()

    def by_keyboard(page: Page, name: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent.trim()") == name:
                return page.keyboard.press("Enter")
        raise AssertionError(f"“{name}” is not reached by the keyboard")

    return by_mouse if request.param == "mouse" else by_keyboard


def test_link_and_citation_are_copied(
    address: str, new_page: Callable[..., Page], press: Callable[[Page, str], None]
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{address}/sop/disdukcapil-0002/", wait_until="load")
    press(page, "Salin kutipan")
    expect(page.get_by_role("button", name="Tersalin")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == CITED
    page.reload()
    press(page, "Salin tautan")
    expect(page.get_by_role("button", name="Tersalin")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "https://sop.wanasari.example/sop/disdukcapil-0002/"


def test_without_scripts_the_citation_and_the_code_stand_there(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}/sop/disdukcapil-0002/", wait_until="domcontentloaded")
    expect(page.get_by_text(CITED)).to_be_visible()
    expect(page.get_by_role("button", name="Salin kutipan")).to_be_hidden()
    page.get_by_text("Kode QR", exact=True).click()
    expect(page.locator(".sop-qr svg")).to_be_visible()
