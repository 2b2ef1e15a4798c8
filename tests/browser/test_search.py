"""The search in a real browser: the theme's box, the page of results, a folder on a disk; without a foreign request."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from sopkatalog.app.bench.search.questions import questions
from sopkatalog.app.bench.search.rankers import exact_ranker
from sopkatalog.search.artifacts import search_index
from sopkatalog.search.index import Index
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.pages import pages
from tests.browser.search_box import open_box

Serve = Callable[[Path], str]
Open = Callable[..., Page]
KTP = "layanan/ktp-el-pengganti-karena-hilang/"


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Serve) -> str:
    return serve(sample_site)


@pytest.fixture(scope="module")
def exact(sample: Any) -> Index:
    return search_index([entri for page in pages(Catalogue.of(sample)) for entri in page.entri_cari], sample.katalog)


def results(page: Page) -> Locator:
    return page.locator("li[data-sop]")


def ids(page: Page) -> list[str]:
    return results(page).evaluate_all("all => all.map(one => one.dataset.sop)")


# --- the engine ----------------------------------------------------------------------------------


def test_the_reader_and_the_exact_scorer_agree(address: str, new_page: Open, exact: Index) -> None:
    """Sharding and rounding change no first answer, on every question we have and on every title."""
    rank = exact_ranker(exact)
    asked = [soal.q for soal in questions()] + [entri.judul for entri in exact.bahan.entri[: exact.bahan.inti]]
    page = new_page()
    page.goto(f"{address}/cari/")
    found = page.evaluate("async all => { const a = []; for (const q of all) a.push(await cari(q)); return a }", asked)
    differ = []
    for q, answer in zip(asked, found, strict=True):
        expected = rank(type(questions()[0])("", q, "", {})).sop[:1]
        if expected != tuple(one["sop"] for one in answer[:1]):
            differ.append((q, expected, [one["sop"] for one in answer[:2]]))
    assert len(differ) <= 0.01 * len(asked), differ


def test_every_page_answers_in_the_same_way(address: str, new_page: Open) -> None:
    page, found = new_page(), []
    for url in ("", "sop/disdukcapil-0002/", "layanan/", "cari/"):
        page.goto(f"{address}/{url}", wait_until="load")
        found.append(page.evaluate("cari('surat pindah')"))
    assert found[0][0] | {"sop": "disdukcapil-0007", "url": "sop/disdukcapil-0007/"} == found[0][0]
    assert {"judul", "skor"} <= found[0][0].keys()
    assert all(one == found[0] for one in found)
    page.goto(f"{address}/cari/?q=surat+pindah")
    expect(results(page).first).to_be_visible()
    assert ids(page)[:3] == [one["sop"] for one in found[0]][:3]


# --- the theme's box -----------------------------------------------------------------------------


def test_nothing_is_fetched_before_the_reader_goes_to_the_box(address: str, new_page: Open) -> None:
    page, asked = new_page(), []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{address}/sop/disdukcapil-0002/", wait_until="networkidle")
    assert not [path for path in asked if re.search(r"/(search|cari|workers)/|cari-", path)]
    open_box(page)
    page.wait_for_function("performance.getEntriesByType('resource').some(one => one.name.includes('kamus'))")
    assert not [path for path in asked if "/d0.js" in path], "texts come with a question"


def test_the_box_keeps_its_keys(address: str, new_page: Open) -> None:
    """Slash, letters, arrow, Enter: the theme's own; a change of the theme is noticed here."""
    page = new_page()
    page.goto(f"{address}/unit/", wait_until="load")
    open_box(page)
    page.keyboard.type("ktp hilang")
    first = page.locator(".md-search-result__link").first
    expect(first).to_contain_text("KTP-el pengganti karena hilang")
    expect(page.locator(".md-search-result__meta")).to_contain_text("dokumen ditemukan")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/{KTP}*")
    expect(page.locator("mark[data-md-highlight]").first).to_be_visible()


def test_the_box_leads_to_parts_of_a_page_and_to_all_results(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/")
    open_box(page)
    page.keyboard.type("syarat ktp hilang")
    item = page.locator(".md-search-result__item").first
    expect(item.get_by_role("link").nth(1)).to_have_attribute("href", re.compile(r"#syarat$"))
    expect(page.locator(".md-search-result__link").last).to_have_attribute("href", re.compile(r"/cari/\?q=syarat"))


def test_a_word_that_could_be_markup_is_shown_as_it_is(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator("#cari-kabar")).to_contain_text("“<img src=x onerror=alert(1)>”")
    assert page.locator("article img").count() == 0


# --- the page of results -------------------------------------------------------------------------


def test_typing_renews_results_address_and_announcement(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/")
    field = page.get_by_label("Nama layanan, kata sehari-hari, atau nomor SOP")
    field.fill("ktp hilang")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ SOP untuk “ktp hilang”\.$"))
    expect(results(page).first).to_have_attribute("data-sop", "disdukcapil-0002")
    assert page.url == f"{address}/cari/?q=ktp+hilang"
    expect(results(page).first.get_by_role("link").first).to_have_attribute("href", f"{address}/{KTP}")
    page.reload()
    expect(field).to_have_value("ktp hilang")
    expect(results(page).first).to_be_visible()
    assert not page.locator(".md-search__input").evaluate("box => document.activeElement === box")


def test_a_question_about_cost_shows_the_cost_first(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=biaya+akta+kelahiran")
    part = results(page).first.locator("ul").first.get_by_role("link").first
    expect(part).to_have_text(re.compile("^Biaya: "))
    part.click()
    expect(page.locator("#biaya")).to_be_in_viewport()


def test_typing_errors_are_named(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=kartu+keluraga")
    meant = page.locator("#cari-maksud")
    expect(meant).to_have_text("Maksud Anda: kartu keluarga")
    expect(results(page).first).to_have_attribute("data-sop", "disdukcapil-0004")
    meant.get_by_role("link").click()
    page.wait_for_url("**/cari/?q=kartu+keluarga")
    expect(meant).to_be_hidden()


@pytest.mark.parametrize("text", ["disdukcapil-0003", "Disdukcapil 3", "dkc 003", "003/DISDUKCAPIL/2025"])
def test_a_number_goes_straight_to_its_sop(address: str, new_page: Open, text: str) -> None:
    page = new_page()
    page.goto(f"{address}/cari/")
    page.locator("#cari-kata").fill(text)
    expect(results(page)).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/sop/disdukcapil-0003/")


def test_what_has_ended_ranks_last_and_says_so(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=legalisasi+fotokopi")
    expect(results(page).first).to_be_visible()
    answers = page.locator("#cari-hasil > li")
    order = answers.evaluate_all("all => all.map(one => one.dataset.sop)")
    assert order[-1] == "disdukcapil-0012"
    expect(answers.last).to_contain_text("Sudah dicabut.")


@pytest.mark.parametrize(
    ("name", "label", "fits"),
    [
        ("unit", "Dinas Kependudukan dan Pencatatan Sipil", lambda sop, today: sop.unit == "disdukcapil"),
        ("jenis", "Di dalam kantor", lambda sop, today: sop.jenis == "internal"),
        ("keadaan", "dicabut", lambda sop, today: sop.keadaan(today).value == "dicabut"),
    ],
)
def test_filters_leave_what_fits(
    address: str, new_page: Open, sample: Any, name: str, label: str, fits: Callable[..., bool]
) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=data+penduduk+dokumen+kependudukan")
    expect(results(page).first).to_be_visible()
    page.get_by_text("Saring hasil").click()
    page.locator(f"#cari-{name}").select_option(label=label)
    page.wait_for_url(re.compile(f"[?&]{name}="))
    page.wait_for_timeout(300)
    found = [sample.katalog.sop_by_id[id_] for id_ in ids(page)]
    assert found
    assert all(fits(sop, sample.today) for sop in found)
    page.reload()
    expect(results(page).first).to_be_visible()
    assert [sample.katalog.sop_by_id[id_] for id_ in ids(page)] == found


def test_a_kecamatan_keeps_the_sops_for_all_kelurahan(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=surat+tidak+mampu")
    page.get_by_text("Saring hasil").click()
    page.get_by_label("Kecamatan dan kelurahannya").select_option(label="Kecamatan Wanasari")
    page.wait_for_url(re.compile("kecamatan="))
    expect(results(page).first).to_have_attribute("data-sop", "bag-pemerintahan-0002")


def test_a_life_event_filters(address: str, new_page: Open, sample: Any) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=surat&peristiwa=kehilangan")
    expect(results(page).first).to_be_visible()
    for id_ in ids(page):
        services = sample.katalog.sop_by_id[id_].layanan
        assert any("kehilangan" in service.peristiwa for service in services)


def test_nothing_found_says_so_and_helps(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=rendang")
    expect(page.get_by_role("status")).to_have_text("Tidak ditemukan SOP yang menjawab “rendang”.")
    help_ = page.get_by_role("region", name="Belum ketemu?").or_(page.locator("#cari-nihil"))
    for name in ("semua layanan menurut", "kantor yang mengurusnya", "Sampaikan pengaduan"):
        expect(help_.get_by_role("link", name=re.compile(name)).first).to_be_visible()


def test_what_others_do_is_said(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=bikin+paspor")
    link = page.locator("#cari-asing").get_by_role("link", name="Paspor")
    expect(link).to_have_attribute("href", f"{address}/layanan/bukan-kewenangan/paspor/")
    expect(page.locator("#cari-nihil")).to_be_hidden()


def test_more_results_are_shown_on_demand(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=surat+keterangan")
    expect(results(page).nth(9)).to_be_visible()
    count = results(page).count()
    page.get_by_role("button", name="Tampilkan lagi").click()
    expect(results(page).nth(count)).to_be_visible()


def test_the_curious_see_what_matched(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=kehilangan+ktp&jelas")
    first = results(page).first.locator("> ul").last
    expect(first.locator("li").first).to_have_text(re.compile(r"^nilai [\d.]+, cakupan 1$"))
    expect(first).to_contain_text("kehilangan (")
    expect(first).to_contain_text("→ hilang: kata, pokok")
    assert "jelas" in page.url


def test_the_keyboard_reaches_everything(address: str, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{address}/cari/?q=ktp+hilang")
    expect(results(page).first).to_be_visible()
    page.locator("#cari-kata").focus()
    seen = []
    for _ in range(8):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert seen[0] == "Cari"
    assert seen[1] == "Saring hasil"
    assert "KTP-el pengganti karena hilang" in seen
    assert "Syarat (2)" in seen


def test_without_a_script_the_page_leads_to_the_lists(address: str, new_page: Open) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}/cari/?q=ktp")
    main = page.get_by_role("main")
    expect(main.get_by_role("link", name="register semua SOP")).to_be_visible()
    expect(page.locator("#cari-form")).to_be_hidden()


def test_a_file_that_does_not_come_is_told_and_tried_again(address: str, new_page: Open, faults: list[str]) -> None:
    page = new_page()
    page.route("**/cari/k*.js*", lambda route: route.abort() if "kamus" not in route.request.url else route.continue_())
    page.goto(f"{address}/cari/?q=ktp")
    expect(page.get_by_role("status")).to_contain_text("Periksa sambungan")
    page.unroute_all()
    page.locator("#cari-kata").fill("ktp hilang")
    expect(results(page).first).to_be_visible()
    faults.clear()  # the browser logs what was cut off


def test_copies_of_a_sop_are_one_row_with_a_choice(tmp_path: Path, new_page: Open, serve: Serve) -> None:
    from datetime import date

    from sopkatalog.app.check import check_source
    from sopkatalog.host.mkdocs_plugin import build_site
    from tests.conftest import DASAR, ROOT

    source = tmp_path / "sop_source"
    shutil.copytree(DASAR, source, ignore=lambda *_: [])
    units = source / "_register/unit.yml"
    text = (source / "disdukcapil/0001.md").read_text("utf-8").replace("pengampu:", "pengampu_lama:")
    names = ("mekar", "sari", "maju")
    units.write_text(
        units.read_text("utf-8")
        + "".join(
            f"- {{kode: kel-{n}, nama: Kelurahan {n.title()}, singkatan: K.{n.upper()}, jenis: kelurahan}}\n"
            for n in names
        ),
        encoding="utf-8",
    )
    for name in names:
        (source / f"kel-{name}").mkdir()
        (source / f"kel-{name}/0001.md").write_text(text, encoding="utf-8")
    checked = check_source(source, date(2026, 11, 21)).checked
    quiet = type(checked)(checked.katalog, checked.flows, checked.waktu, type(checked.report)(), checked.today)
    site = tmp_path / "site"
    build_site(quiet, config_file=ROOT / "mkdocs.yml", source=source, site_dir=site, strict=False)
    page = new_page()
    page.goto(f"{serve(site)}/cari/?q={checked.katalog.sop_by_id['kel-mekar-0001'].judul}")
    row = page.locator("li[data-sop^=kel-]")
    expect(row).to_have_count(1)
    row.get_by_text("Sama di kantor lain").click()
    expect(row.locator("details a")).to_have_count(2)
    page.locator("#cari-kata").fill(f"{checked.katalog.sop_by_id['kel-sari-0001'].judul} kelurahan sari")
    expect(row).to_have_attribute("data-sop", "kel-sari-0001")


# --- from a folder -------------------------------------------------------------------------------


def test_the_same_search_from_a_folder_on_a_disk(sample_site: Path, browser: Any, address: str, new_page: Open) -> None:
    """As from a USB stick: nothing but files is asked for, and the answers are those of the server."""
    served = new_page()
    served.goto(f"{address}/cari/")
    expected = served.evaluate("cari('bikin akte lahir')")
    context = browser.new_context(locale="id-ID")
    page, asked, errors = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((sample_site / "cari/index.html").as_uri() + "?q=bikin+akte+lahir")
    expect(results(page).first).to_have_attribute("data-sop", expected[0]["sop"])
    assert page.evaluate("cari('bikin akte lahir')") == expected
    results(page).first.get_by_role("link").first.click()
    expect(page.locator("h1")).to_contain_text("kelahiran")
    open_box(page)
    page.keyboard.type("ktp hilang")
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(r"^file:.*/ktp-el-pengganti-karena-hilang/index\.html"))
    first.click()
    expect(page.locator("h1")).to_have_text("KTP-el pengganti karena hilang")
    page.goto((sample_site / "index.html").as_uri())
    page.locator(".sop-cari input").fill("ktp hilang")
    page.keyboard.press("Enter")
    expect(results(page).first).to_be_visible()
    assert not [url for url in asked if not url.startswith(("file:", "data:"))]
    assert errors == []
    context.close()


def test_what_is_typed_leaves_no_trace(address: str, new_page: Open) -> None:
    """No query goes to any server, and nothing is remembered."""
    page, asked = new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/cari/")
    page.locator("#cari-kata").fill("tuberkulosis rahasia")
    expect(page.get_by_role("status")).to_contain_text("tuberkulosis")
    assert not [url for url in asked if "tuberkulosis" in url]
    assert page.context.cookies() == []
    kept = json.dumps(page.evaluate("[Object.entries(localStorage), Object.entries(sessionStorage)]"))
    assert "tuberkulosis" not in kept
