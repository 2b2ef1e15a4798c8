"""The page for a wrong address: it understands codes and numbers however they are written, and searches for words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

Serve = Callable[[Path], str]


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Serve) -> str:
    return serve(sample_site)


@pytest.fixture(autouse=True)
def forgiven(new_page: Callable[..., Page], faults: list[str]) -> Iterator[None]:
    """The browser itself logs that the page was not found; looked at before `new_page` counts the faults."""
    yield
    faults[:] = [fault for fault in faults if "404 (Not Found)" not in fault]


@pytest.mark.parametrize(
    "asked",
    [
        "disdukcapil3",
        "DISDUKCAPIL-3",
        "disdukcapil 3",
        "sop/disdukcapil-3/",
        "sop/DISDUKCAPIL-0003.html",
        "000.8.3.3/003/DISDUKCAPIL/2025",
        "sop/000.8.3.3/3/disdukcapil/2025",
    ],
)
def test_a_code_or_number_opens_its_sop(address: str, new_page: Callable[..., Page], sample, asked: str) -> None:
    sop = sample.katalog.sop_by_id["disdukcapil-0003"]
    asked = asked.replace("/2025", f"/{sop.tanggal_pembuatan.year}")
    page = new_page()
    page.goto(f"{address}/{quote(asked)}")
    page.wait_for_url(f"{address}/sop/disdukcapil-0003/")


def test_an_official_number_opens_its_sop(address: str, new_page: Callable[..., Page], sample) -> None:
    """Numbers on signed sheets follow no pattern."""
    for sop in sample.katalog.publik:
        if sop.nomor_resmi:
            page = new_page()
            page.goto(f"{address}/{quote(sop.nomor_resmi)}")
            page.wait_for_url(f"{address}/sop/{sop.id}/")


@pytest.mark.parametrize("asked", ["dkc3", "DKC-0003", "sop/dukcapil-3/"])
def test_a_nickname_of_the_office_will_do(address: str, new_page: Callable[..., Page], asked: str) -> None:
    page = new_page()
    page.goto(f"{address}/{asked}")
    page.wait_for_url(f"{address}/sop/disdukcapil-0003/")


def test_words_of_a_title_are_offered(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(f"{address}/layanan/ktp-karena-hilang/")
    expect(page.locator("#saran a").first).to_have_attribute(
        "href", f"{address}/layanan/ktp-el-pengganti-karena-hilang/"
    )


def test_the_form_understands_a_code_too(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(f"{address}/tidak-ada/")
    expect(page.locator("h1")).to_have_text("Halaman tidak ditemukan")
    expect(page.locator("#saran")).to_be_hidden()
    field = page.get_by_label("Nama layanan, judul, atau nomor SOP")
    expect(field).to_have_value("tidak ada")
    field.fill("Disdukcapil 0002")
    field.press("Enter")
    page.wait_for_url(f"{address}/sop/disdukcapil-0002/")


def test_the_form_searches_for_other_words(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(f"{address}/tidak-ada/")
    page.get_by_label("Nama layanan, judul, atau nomor SOP").fill("ktp hilang")
    page.get_by_role("search", name="Cari lagi").get_by_role("button", name="Cari").click()
    page.wait_for_url(re.compile(r"\?q=ktp"))
    expect(page.locator("li[data-sop] a").first).to_have_attribute("href", re.compile("ktp"))


def test_without_javascript_the_lists_are_near(address: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}/dkc3")
    for name in ("semua layanan", "semua SOP", "semua unit kerja"):
        assert page.request.get(page.get_by_role("main").get_by_role("link", name=name).evaluate("a => a.href")).ok
