"""One question to the catalogues of several cities, each at its own port: merged, labelled, nothing trusted."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from sopkatalog.app.load import load_entries
from sopkatalog.app.outcome import outcome
from sopkatalog.host.mkdocs_plugin import build_site
from sopkatalog.io.files import read_source
from sopkatalog.model.katalog_lain import KatalogLain
from sopkatalog.rules.engine import Checked, check
from tests.browser.test_axe import OPEN_ALL, RUN
from tests.conftest import ROOT, SAMPLE, TODAY
from tests.tools import tool

Serve = Callable[[Path], str]
Open = Callable[..., Page]
ASKED = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MARKUP = "<img src=x onerror=alert(1)>"


@dataclass(frozen=True)
class Cities:
    """Addresses of the sites, and the folder of the hostile one."""

    own: str
    cendana: str
    melati: str
    hostile: Path

    @property
    def page(self) -> str:
        return f"{self.own}/cari/bersama/"


@pytest.fixture(scope="module")
def cities(sample: Checked, serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Cities:
    """The sample city, which names two small ones that answer, one whose port is dead, one of another version, and a
    hostile one."""
    folder = tmp_path_factory.mktemp("kota")
    for name, units in (("cendana", ("disdukcapil", "dinsos")), ("melati", ("disdukcapil", "damkar"))):
        write_index(folder / name, units)
    for name in ("lain", "jahat"):
        write_index(folder / name, ("disdukcapil",))
    change(folder / "lain/cari/kamus.js", lambda kamus: {**kamus, "versi": 99})
    change(folder / "jahat/cari/kamus.js", hostile_dictionary)
    for path in (folder / "jahat/cari").glob("d*.js"):
        change(path, lambda rows: [hostile_row(at, row) for at, row in enumerate(rows)])
    address = {name: serve(folder / name) for name in ("cendana", "melati", "lain", "jahat")}
    lain = (
        KatalogLain("Kota Cendana", address["cendana"]),
        KatalogLain("Kota Melati", f"{address['melati']}/"),
        KatalogLain("Kota Mati", "http://127.0.0.1:9/"),
        KatalogLain("Kota Lain", address["lain"]),
        KatalogLain(f"Kota {MARKUP}", address["jahat"]),
    )
    settings = replace(sample.katalog.settings, katalog_lain=lain)
    checked = replace(sample, katalog=replace(sample.katalog, settings=settings))
    site = folder / "site"
    build_site(checked, config_file=ROOT / "mkdocs.yml", source=SAMPLE, site_dir=site, strict=False)
    return Cities(serve(site), address["cendana"], address["melati"], folder / "jahat")


def write_index(folder: Path, units: Iterable[str]) -> None:
    """The search files of a city that has only some units of the sample."""
    names = ("_register/", "katalog.yml", *(f"{unit}/" for unit in units))
    loaded = load_entries(entry for entry in read_source(SAMPLE) if entry.path.startswith(names))
    for artifact in outcome(check(loaded.katalog, TODAY, found=loaded.found)).artifacts:
        if artifact.path.startswith("cari/"):
            (folder / "cari").mkdir(parents=True, exist_ok=True)
            (folder / artifact.path).write_bytes(artifact.isi)


def change(path: Path, changed: Callable[[Any], Any]) -> None:
    start, _, rest = path.read_text(encoding="utf-8").partition(",")
    content = changed(json.loads(rest.rpartition(")")[0]))
    path.write_text(f"{start},{json.dumps(content)});\n", encoding="utf-8")


def hostile_dictionary(kamus: dict[str, Any]) -> dict[str, Any]:
    """Rules that would never end, and markup where offices are named."""
    units = [[kode, MARKUP] for kode, _ in kamus["unit"]]
    return {**kamus, "unit": units, "imbuhan": {**kamus["imbuhan"], "in": "(a+)+$"}, "tanda": "#'\"><"}


def hostile_row(at: int, row: list[Any]) -> list[Any]:
    """Addresses that lead elsewhere, but for every fourth; markup wherever text is."""
    if len(row) < 9:
        return row
    service = ["javascript:alert(1)", "../../../", "//jahat.example/", "layanan/x/"][at % 4]
    return [MARKUP, MARKUP + "x" * 9_000, MARKUP, *row[3:7], MARKUP, [[service, MARKUP, []]]]


def results(page: Page) -> Locator:
    return page.locator("#cari-hasil > li")


def of_cities(page: Page) -> set[str]:
    """Whose results are shown, when all that were asked have answered."""
    expect(page.get_by_role("status")).to_contain_text("SOP untuk")
    return set(results(page).evaluate_all("all => all.map(one => one.dataset.kota)"))


def box(page: Page, city: str) -> Locator:
    return page.get_by_role("checkbox", name=city, exact=True)


def ask(page: Page, text: str, *cities: str) -> None:
    page.get_by_label("Nama layanan, kata sehari-hari, atau nomor SOP").fill(text)
    for city in cities:
        box(page, city).check()
    page.get_by_role("button", name="Cari", exact=True).click()


def watched(page: Page) -> list[str]:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


# --- what comes, and when ------------------------------------------------------------------------


def test_three_catalogues_answer_and_only_when_they_are_asked(cities: Cities, new_page: Open) -> None:
    page = new_page()
    asked = watched(page)
    page.goto(cities.page, wait_until="networkidle")
    page.get_by_label("Nama layanan, kata sehari-hari, atau nomor SOP").fill("ktp hilang")
    page.wait_for_timeout(300)
    assert not [url for url in asked if not url.startswith(cities.own) or re.search(r"/cari/\w+\.js", url)]
    ask(page, "ktp hilang", "Kota Cendana")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ SOP untuk “ktp hilang”\.$"))
    assert of_cities(page) == {"kota-wanasari", "kota-cendana"}
    assert any(url.startswith(cities.cendana) for url in asked)
    assert not any(url.startswith(cities.melati) for url in asked)
    box(page, "Kota Melati").check()
    expect(page.locator("li[data-kota=kota-melati]").first).to_be_visible()
    # The same SOP in three cities: the best answer of each goes before the second of any.
    first = results(page).evaluate_all("all => all.slice(0, 3).map(one => [one.dataset.kota, one.dataset.sop])")
    assert {sop for _, sop in first} == {"disdukcapil-0002"}
    assert len({kota for kota, _ in first}) == 3
    scripts = page.evaluate("[...document.scripts].map(one => one.src).filter(Boolean)")
    assert all(src.startswith(cities.own) for src in scripts)


def test_the_address_holds_question_and_cities(cities: Cities, new_page: Open) -> None:
    page = new_page()
    page.goto(cities.page)
    expect(box(page, "Kota Wanasari")).to_be_checked()
    expect(box(page, "Kota Cendana")).not_to_be_checked()
    page.goto(f"{cities.page}?q=ktp+hilang&kota=kota-cendana")
    expect(box(page, "Kota Wanasari")).not_to_be_checked()
    expect(results(page).first).to_be_visible()
    assert of_cities(page) == {"kota-cendana"}
    link = results(page).first.get_by_role("link")
    expect(link).to_have_attribute("href", f"{cities.cendana}/layanan/ktp-el-pengganti-karena-hilang/")
    all_of_city = page.locator("#cari-kota").get_by_role("link")
    expect(all_of_city).to_have_attribute("href", f"{cities.cendana}/cari/?q=ktp%20hilang")
    ask(page, "kartu keluarga", "Kota Wanasari")
    page.wait_for_url("**/cari/bersama/?q=kartu+keluarga&kota=kota-wanasari&kota=kota-cendana")
    page.reload()
    expect(results(page).first).to_be_visible()
    assert of_cities(page) == {"kota-wanasari", "kota-cendana"}


def test_a_number_is_first_wherever_it_is_known(cities: Cities, new_page: Open) -> None:
    page = new_page()
    page.goto(f"{cities.page}?q=damkar-0001&kota=kota-cendana&kota=kota-melati")
    expect(results(page).first).to_have_attribute("data-sop", "damkar-0001")
    expect(results(page).first).to_have_attribute("data-kota", "kota-melati")


# --- what does not come --------------------------------------------------------------------------


def test_who_does_not_answer_is_named_and_the_others_come(cities: Cities, new_page: Open, faults: list[str]) -> None:
    page = new_page()
    page.goto(cities.page)
    ask(page, "ktp hilang", "Kota Melati", "Kota Mati", "Kota Lain")
    status = page.get_by_role("status")
    expect(status).to_contain_text("Kota Mati tidak menjawab; cobalah lagi nanti.")
    expect(status).to_contain_text("Daftar pencarian Kota Lain tidak terbaca: katalognya memakai versi lain.")
    expect(status).to_contain_text(re.compile(r"^\d+ SOP untuk “ktp hilang”\."))
    assert of_cities(page) == {"kota-wanasari", "kota-melati"}
    assert len(faults) == 1, faults
    assert "ERR_" in faults.pop()  # the dead port, which the browser itself writes down


def test_without_a_city_nothing_is_asked(cities: Cities, new_page: Open) -> None:
    page = new_page()
    page.goto(cities.page)
    box(page, "Kota Wanasari").uncheck()
    ask(page, "ktp hilang")
    expect(page.get_by_role("status")).to_have_text("Pilih sekurangnya satu kota.")


# --- what is not trusted -------------------------------------------------------------------------


@pytest.mark.parametrize("bypass_csp", [False, True])
def test_what_another_city_sends_is_text(cities: Cities, new_page: Open, bypass_csp: bool) -> None:
    page = new_page(bypass_csp=bypass_csp)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(cities.page)
    ask(page, "ktp akta kelahiran pindah", f"Kota {MARKUP}")
    hostile = page.locator("li[data-kota^=kota-img]")
    expect(hostile.first).to_contain_text(MARKUP)
    assert page.locator("article img, article script[src^='http://127.0.0.1']:not([defer])").count() == 0
    targets = page.locator("article li a").evaluate_all("all => all.map(one => one.href)")
    assert not [url for url in targets if "jahat.example" in url or url.startswith("javascript:")]
    inside = page.locator("li[data-kota^=kota-img] a").evaluate_all("all => all.map(one => one.href)")
    assert inside
    assert all(url.endswith("/layanan/x/") for url in inside)
    assert all(len(text) < 2_000 for text in hostile.all_inner_texts())


def test_what_is_no_data_is_not_run(cities: Cities, new_page: Open) -> None:
    kamus = cities.hostile / "cari/kamus.js"
    before = kamus.read_text(encoding="utf-8")
    kamus.write_text(f"{before.strip()}document.title = 'dijalankan';(1)\n", encoding="utf-8")
    try:
        page = new_page(bypass_csp=True)
        page.goto(cities.page)
        ask(page, "ktp hilang", f"Kota {MARKUP}")
        expect(page.get_by_role("status")).to_contain_text("tidak terbaca")
        assert "dijalankan" not in page.title()
    finally:
        kamus.write_text(before, encoding="utf-8")


def test_only_this_page_may_ask_other_sites(cities: Cities, new_page: Open) -> None:
    page = new_page()
    policy = "document.querySelector('meta[http-equiv=Content-Security-Policy]').content"
    page.goto(cities.page)
    connect = re.search("connect-src ([^;]*)", page.evaluate(policy))
    assert connect
    assert {cities.cendana, cities.melati, "'self'"} < set(connect[1].split())
    assert len(connect[1].split()) == 6
    assert cities.cendana not in re.sub("connect-src [^;]*", "", page.evaluate(policy))
    page.goto(f"{cities.own}/cari/")
    assert cities.cendana not in page.evaluate(policy)
    expect(page.get_by_role("link", name="Cari di beberapa kota sekaligus")).to_be_visible()


# --- everybody -----------------------------------------------------------------------------------


def test_the_keyboard_alone_does(cities: Cities, new_page: Open) -> None:
    page = new_page()
    page.goto(cities.page)
    page.get_by_label("Nama layanan, kata sehari-hari, atau nomor SOP").focus()
    page.keyboard.type("ktp hilang")
    for _ in range(3):  # the button, the own city, the next
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(box(page, "Kota Cendana")).to_be_checked()
    page.keyboard.press("Enter")
    expect(results(page).first).to_be_visible()
    assert of_cities(page) == {"kota-wanasari", "kota-cendana"}


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(cities: Cities, new_page: Open, scheme: str, width: int) -> None:
    page = new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    page.goto(f"{cities.page}?q=ktp+hilang&kota=kota-wanasari&kota=kota-cendana&kota=kota-melati")
    expect(page.get_by_role("status")).to_contain_text("SOP untuk")
    page.evaluate(OPEN_ALL)
    page.evaluate(tool("axe-core/axe.min.js").read_text(encoding="utf-8"))
    assert [found["id"] for found in page.evaluate(RUN, ASKED)["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_javascript_the_catalogues_are_named(cities: Cities, new_page: Open) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(cities.page)
    expect(page.locator("#cari-form")).to_be_hidden()
    expect(page.get_by_role("link", name="Kota Cendana")).to_have_attribute("href", f"{cities.cendana}/")
