"""Two citizens: one lost the KTP, one moved house. By mouse and by keyboard, on a desk and on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

Serve = Callable[[Path], str]
Open = Callable[..., Page]
LEBAR = [pytest.param(390, id="phone"), pytest.param(1280, id="desk")]
KTP = "layanan/ktp-el-pengganti-karena-hilang/"


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Serve) -> str:
    return serve(sample_site)


def use_mouse(target: Locator) -> None:
    target.click()


def use_keyboard(target: Locator) -> None:
    """Goes on with Tab until the target has the focus, as a reader without a mouse must."""
    page = target.page
    for _ in range(200):
        if target.evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("Tab")
    else:
        pytest.fail(f"{target} cannot be reached with Tab")
    assert target.evaluate("one => one.matches(':focus-visible')")
    page.keyboard.press("Space" if target.evaluate("one => one.type === 'checkbox'") else "Enter")


MEANS = [pytest.param(use_mouse, id="mouse"), pytest.param(use_keyboard, id="keyboard")]


@pytest.mark.parametrize("width", LEBAR)
@pytest.mark.parametrize("use", MEANS)
def test_lost_ktp_from_home_to_checklist(
    address: str, new_page: Open, use: Callable[[Locator], None], width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 844})
    page.goto(f"{address}/", wait_until="load")
    use(page.locator(".sop-contoh").get_by_role("link", name="ktp hilang"))
    expect(page.locator("h1")).to_have_text("KTP-el pengganti karena hilang")
    expect(page.locator(".sop-centang li")).to_have_count(2)
    first = page.get_by_role("checkbox", name="Surat keterangan hilang dari kepolisian")
    assert first.bounding_box()["y"] < 844, "the checklist begins on the first screen"
    use(first)
    expect(first).to_be_checked()
    expect(page.locator(".sop-kemajuan")).to_have_text("1 dari 2 syarat siap.")
    page.reload()
    expect(first).to_be_checked()
    page.goto(f"{address}/layanan/kartu-keluarga-baru/")
    expect(page.locator(".sop-centang input:checked")).to_have_count(0)


@pytest.mark.parametrize("width", LEBAR)
@pytest.mark.parametrize("use", MEANS)
def test_moving_house_to_my_kelurahan(address: str, new_page: Open, use: Callable[[Locator], None], width: int) -> None:
    page = new_page(viewport={"width": width, "height": 844})
    page.goto(f"{address}/", wait_until="load")
    kecamatan = page.locator("details.sop-wilayah", has_text="Kelurahan Mekarsari")
    use(kecamatan.locator("summary"))
    use(kecamatan.get_by_role("link", name="Kelurahan Mekarsari"))
    expect(page.locator("h1")).to_have_text("Kelurahan Mekarsari")
    expect(page.locator(".sop-kartu-kantor")).to_contain_text("Senin-Kamis 08.00-15.00")
    use(page.locator(".sop-daftar-layanan").get_by_role("link", name="Surat keterangan domisili perorangan"))
    expect(page.locator("h1")).to_have_text("Surat keterangan domisili perorangan")
    expect(page.get_by_role("checkbox", name="KTP-el")).to_be_visible()
    finder = page.locator(".sop-wilayah", has_text="Kelurahan Mekarsari")
    use(finder.get_by_role("link", name="Kelurahan Mekarsari"))
    expect(page).to_have_url(f"{address}/unit/kel-mekarsari/")


def test_the_checklist_works_without_javascript(address: str, new_page: Open) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}/{KTP}")
    page.get_by_text("Surat keterangan hilang dari kepolisian").first.click()
    expect(page.get_by_role("checkbox", name="Surat keterangan hilang dari kepolisian")).to_be_checked()
    expect(page.get_by_role("button", name="Salin daftar syarat")).to_be_hidden()
    sent = page.get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href")
    assert sent.startswith("https://wa.me/?text=%2AKTP-el")


@pytest.mark.parametrize("permissions", [["clipboard-read", "clipboard-write"], []], ids=["allowed", "refused"])
def test_copying_gives_the_short_text(address: str, new_page: Open, permissions: list[str], faults: list[str]) -> None:
    page = new_page(permissions=permissions)
    page.goto(f"{address}/{KTP}")
    if not permissions:
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('tidak boleh')); }")
        page.evaluate("() => document.addEventListener('copy', () => { window.tersalin = String(getSelection()); })")
    button = page.locator('[data-alat="salin"]')
    button.click()
    expect(button).to_have_text("Tersalin")
    read = "navigator.clipboard.readText()" if permissions else "window.tersalin"
    lines = page.evaluate(read).splitlines()
    assert lines[:4] == [
        "*KTP-el pengganti karena hilang*", "Yang perlu dibawa:", "1. Surat keterangan hilang dari kepolisian",
        "2. Kartu Keluarga (fotokopi atau berkas digital)",
    ]  # fmt: skip
    assert lines[-1] == f"https://sop.wanasari.example/{KTP}"


def test_the_list_of_all_services_is_narrowed_by_citizens_words(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/layanan/")
    page.get_by_label("Saring daftar ini").fill("HILANG ktp")
    shown = page.locator(".sop-pilih > li:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_have_text("KTP-el pengganti karena hilang")
    expect(page.locator("#saring-hasil")).to_have_text("1 layanan cocok.")
    expect(page.locator(".sop-menurut-peristiwa")).to_be_hidden()
    page.get_by_label("Saring daftar ini").fill("paspor")
    expect(shown).to_have_text(["Paspor"])
    page.get_by_label("Saring daftar ini").fill("")
    expect(page.locator(".sop-menurut-peristiwa")).to_be_visible()


def test_the_big_search_box_opens_by_keyboard(address: str, new_page: Open) -> None:
    page = new_page(viewport={"width": 1280, "height": 844})
    page.goto(f"{address}/", wait_until="load")
    use_keyboard(page.locator(".sop-cari button"))
    expect(page.locator(".sop-cari input")).to_be_focused()  # empty: the browser asks for a word
    page.keyboard.type("ktp hilang")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/cari/\?q=ktp\+hilang"))
    expect(page.locator("li[data-sop] a").first).to_have_attribute("href", re.compile("ktp-el-pengganti"))


@pytest.mark.parametrize("width", LEBAR)
@pytest.mark.parametrize(
    "url",
    [
        KTP,
        "layanan/surat-keterangan-domisili-perorangan/",
        "layanan/bukan-kewenangan/paspor/",
        "layanan/bukan-kewenangan/",
        "layanan/legalisasi-fotokopi-dokumen-kependudukan/",
        "unit/setda/",
        "unit/dinas-komunikasi-informatika-dan-statistik/",
    ],
)
def test_fits_the_screen_with_targets_for_fingers(address: str, new_page: Open, url: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 844})
    page.goto(f"{address}/{url}", wait_until="load")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    low = page.locator(".sop-centang label, .sop-alat > *, .sop-wilayah > summary, .sop-pilih a").evaluate_all(
        "all => all.filter(one => one.offsetParent && one.offsetHeight < 44).map(one => one.textContent)"
    )
    assert low == []
