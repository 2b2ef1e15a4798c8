"""The register in a real browser: filters, order, address, files, keyboard, no script, opened from a folder."""

from __future__ import annotations

import csv
import io
import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Locator, Page, expect

from sopkatalog.app.check import check_source
from sopkatalog.diagnostics import Report
from sopkatalog.host.mkdocs_plugin import build_site
from sopkatalog.model.katalog import Katalog
from sopkatalog.model.settings import Settings
from sopkatalog.model.sop import Sop
from sopkatalog.model.status import Status
from sopkatalog.model.unit import NamaLama, Unit
from sopkatalog.rules.engine import Checked
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.register_data import register_data
from sopkatalog.site.register_page import register_pages
from sopkatalog.site.tanggal import tanggal
from tests.conftest import ROOT, SAMPLE
from tests.values import a_sop

NewPage = Callable[..., Page]
TODAY = date(2026, 11, 21)
UNITS = (
    Unit("disdukcapil", "Dinas Kependudukan", "DKC", "dinas", nama_lama=(NamaLama("Kantor Catatan Sipil"),)),
    Unit("bag-umum", "Bagian Umum", "BAG.UMUM", "bagian"),
    Unit("kec-melati", "Kecamatan Melati", "KEC.MELATI", "kecamatan"),
    Unit("kel-anggrek", "Kelurahan Anggrek", "KEL.ANGGREK", "kelurahan", induk="kec-melati"),
    Unit("kel-sepi", "Kelurahan Sepi", "KEL.SEPI", "kelurahan", induk="kec-melati"),
)
HOSTILE = '=HYPERLINK("http://jahat.example";"klik")'


def catalogue() -> tuple[Sop, ...]:
    """Two hundred and fifty SOPs: a few that the tests speak of, the rest of one unit."""

    def sop(unit: str, urut: int, judul: str, **rest: object) -> Sop:
        fresh: dict[str, object] = {"jenis": "pelayanan", "tanggal_efektif": date(2026, 2, 1)}
        return a_sop(unit=unit, berkas=f"{urut:04d}", urut=urut, judul=judul, **{**fresh, **rest})

    late = {"tanggal_efektif": date(2024, 5, 1)}
    return (
        sop("disdukcapil", 1, "Penerbitan KTP-el karena Hilang", tanggal_pembuatan=date(2024, 1, 2)),
        sop("disdukcapil", 3, "Penerbitan Kartu Keluarga", berlaku_untuk=("kelurahan",), edisi=2),
        sop("disdukcapil", 30, "Konsolidasi NIK", jenis="internal", nomor_resmi="12/2020", nomor_sementara=True),
        sop("kec-melati", 1, "Rekomendasi Izin Keramaian", **late),
        sop("kec-melati", 2, "Dispensasi Nikah"),
        sop("kel-anggrek", 1, HOSTILE, **late),
        sop("kel-anggrek", 2, "Pencatatan <b>Surat</b> & \x07 “Masuk”; lama", status=Status.DICABUT, jenis="internal"),
        *(
            sop("bag-umum", at, f"Pengurusan barang {at:03d}", tanggal_efektif=date(2026, 1, 1) + timedelta(at))
            for at in range(1, 244)
        ),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register with our own look and scripts, without the theme around it."""
    site = tmp_path_factory.mktemp("register")
    settings = Settings(kota="Kota Uji", alamat_situs="https://sop.uji.example")
    checked = Checked(Katalog.of(catalogue(), units=UNITS, settings=settings), {}, {}, Report(()), TODAY)
    for page in register_pages(Catalogue.of(checked)):
        target = site / page.path.replace("index.md", "index.html")
        target.parent.mkdir(parents=True)
        style = f'<link rel="stylesheet" href="{"../" * page.url.count("/")}aset/sop.css">'
        head = f'<!doctype html><html lang="id"><meta charset="utf-8"><title>{page.judul}</title>{style}'
        target.write_text(f'{head}<body class="md-typeset">{page.isi}', encoding="utf-8")
    data = register_data(Catalogue.of(checked))
    (site / data.path).write_bytes(data.isi)
    shutil.copytree(ROOT / "docs/aset/register", site / "aset/register")
    shutil.copy(ROOT / "docs/aset/sop.css", site / "aset/sop.css")
    return site


@pytest.fixture(scope="module")
def address(folder: Path, serve: Callable[[Path], str]) -> str:
    return serve(folder) + "/register/"


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("form.sop-penyaring:not([aria-busy])")).to_be_visible()
    return page


def shown(page: Page) -> list[str]:
    return page.locator("tr[data-sop]").evaluate_all("all => all.map(one => one.dataset.sop)")


def found_by(page: Page, words: str) -> list[str]:
    page.get_by_label("Cari judul").fill(words)
    return shown(page)


def choices(select: Locator) -> list[str]:
    return select.locator("option").all_inner_texts()


def told(page: Page, words: str) -> None:
    expect(page.get_by_role("status")).to_have_text(words)


# --- rows ----------------------------------------------------------------------------------------


def test_rows_made_here_are_the_rows_that_came(address: str, page: Page) -> None:
    """The page's own rows and those that the script makes are the same, cell by cell."""
    rows = "all => all.map(one => one.outerHTML)"
    opened(page, address)
    came = page.locator("tr[data-sop]").evaluate_all(rows)
    assert len(came) == 100
    page.get_by_label("Cari judul").fill("x")
    page.get_by_label("Cari judul").fill("")
    page.get_by_role("button", name="berikutnya").click()
    assert page.locator("tr[data-sop]").evaluate_all(rows) == came
    assert sum("lewat waktu" in row for row in came) == 0, "bag-umum comes first"
    late = opened(page, f"{address}?keadaan=lewat-waktu").locator("tr[data-sop]")
    assert late.count() == 2
    assert all("lewat waktu" in text for text in late.all_inner_texts())


def test_without_script_every_sop_is_reached(address: str, new_page: NewPage) -> None:
    page, found = new_page(java_script_enabled=False), []
    page.goto(address)
    expect(page.locator("form")).to_be_hidden()
    while True:
        found += shown(page)
        next_page = page.get_by_role("link", name="Berikutnya")
        if not next_page.count():
            break
        next_page.click()
    assert found == [sop.id for sop in Katalog.of(catalogue()).sop]


def test_fifty_more_and_the_focus_goes_with_them(address: str, page: Page) -> None:
    opened(page, f"{address}?unit=bag-umum")
    told(page, "243 dari 250 SOP")
    assert len(shown(page)) == 50
    page.get_by_role("button", name="Tampilkan 50 berikutnya").press("Enter")
    assert len(shown(page)) == 100
    assert page.evaluate("document.activeElement.closest('tr').dataset.sop") == "bag-umum-0051"
    for _ in range(2):
        page.get_by_role("button", name="Tampilkan 50 berikutnya").click()
    page.get_by_role("button", name="Tampilkan 43 berikutnya").click()
    assert len(shown(page)) == 243
    expect(page.get_by_role("button", name="berikutnya")).to_be_hidden()


# --- filters -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("disdukcapil-0003", "disdukcapil-0003"),
        ("DKC-0003", "disdukcapil-0003"),
        ("dkc3", "disdukcapil-0003"),
        ("dkc 3", "disdukcapil-0003"),
        ("000.8.3.3/001/DKC/2024", "disdukcapil-0001"),
        ("000.8.3.3 / 001 / dkc", "disdukcapil-0001"),
        ("0008333001dkc2024", ""),
        ("000833001dkc2024", "disdukcapil-0001"),
        ("001/dkc/2024", "disdukcapil-0001"),
        ("12/2020", "disdukcapil-0030"),
        ("KELUARGA kartu", "disdukcapil-0003"),
        ("ktp hilang", "disdukcapil-0001"),
        ("KTP-el", "disdukcapil-0001"),
        ("catatan sipil nik", "disdukcapil-0030"),
        ("melati nikah", "kec-melati-0002"),
        ("tidak ada yang begini", ""),
    ],
)
def test_text_and_numbers_in_any_spelling(address: str, page: Page, words: str, expected: str) -> None:
    assert found_by(opened(page, address), words) == [expected] * bool(expected)


def test_a_unit_brings_its_parts_and_on_request_what_is_shared(address: str, page: Page) -> None:
    opened(page, address)
    shared = page.get_by_role("checkbox")
    expect(shared).to_be_hidden()
    page.locator("select[name=unit]").select_option("kec-melati")
    assert shown(page) == ["kec-melati-0001", "kec-melati-0002", "kel-anggrek-0001", "kel-anggrek-0002"]
    page.get_by_label("Sertakan 1 SOP bersama").check()
    assert shown(page)[0] == "disdukcapil-0003"
    told(page, "5 dari 250 SOP")
    page.get_by_role("button", name="Hapus saringan").click()
    told(page, "250 SOP")
    assert page.evaluate("document.activeElement.name") == "cari"
    expect(shared).to_be_hidden()
    expect(page).to_have_url(address)


def test_counts_say_what_each_choice_would_give(address: str, page: Page) -> None:
    opened(page, address)
    unit, kecamatan, jenis, keadaan = (page.locator(f"select[name={name}]") for name in
                                       ("unit", "kecamatan", "jenis", "keadaan"))  # fmt: skip
    assert choices(kecamatan) == ["Semua kecamatan", "Kecamatan Melati (4)"]
    assert choices(jenis) == ["Semua jenis", "Pelayanan (248)", "Internal (2)"]
    assert choices(keadaan) == ["Semua keadaan", "Evaluasi lewat waktu (2)", "Berlaku (249)", "Dicabut (1)"]
    assert unit.locator("optgroup").evaluate_all("all => all.map(one => one.label)") == [
        "Bagian di Sekretariat Daerah", "Dinas", "Kecamatan", "Kelurahan",
    ]  # fmt: skip
    kecamatan.select_option("kec-melati")
    expect(jenis.locator("option")).to_have_text(["Semua jenis", "Pelayanan (3)", "Internal (1)"])
    assert choices(unit) == ["Semua unit", "Kecamatan Melati (4)", "Kelurahan Anggrek (2)"]
    for select in (jenis, keadaan):
        for value in select.locator("option:not([value=''])").evaluate_all("all => all.map(one => one.value)"):
            label = select.locator(f"option[value='{value}']").inner_text()
            select.select_option(value)
            assert f"({len(shown(page))})" in label
            select.select_option("")


def test_the_address_holds_what_is_asked(address: str, new_page: NewPage) -> None:
    page = opened(new_page(), address)
    page.locator("select[name=kecamatan]").select_option("kec-melati")
    page.locator("select[name=keadaan]").select_option("lewat-waktu")
    expect(page).to_have_url(f"{address}?kecamatan=kec-melati&keadaan=lewat-waktu")
    page.get_by_role("button", name="Evaluasi").click()
    page.get_by_label("Cari judul").fill("izin")
    expect(page).to_have_url(f"{address}?cari=izin&kecamatan=kec-melati&keadaan=lewat-waktu&urut=evaluasi")
    other = opened(new_page(), page.url)
    expect(other.get_by_label("Cari judul")).to_have_value("izin")
    expect(other.locator("table.sop-register tbody tr:visible")).to_have_count(1)
    assert shown(other) == shown(page) == ["kec-melati-0001"]
    expect(other.locator("select[name=keadaan]")).to_have_value("lewat-waktu")


def test_addresses_that_give_nothing_or_mean_nothing(address: str, page: Page) -> None:
    opened(page, f"{address}?unit=kel-sepi")
    told(page, "0 dari 250 SOP")
    expect(page.locator("select[name=unit] option:checked")).to_have_text("Kelurahan Sepi (0)")
    expect(page.get_by_text("Tidak ada SOP yang cocok")).to_be_visible()
    expect(page.get_by_role("button", name="Unduh Excel")).to_be_disabled()
    opened(page, f"{address}?unit=%22%3E%3Cb%3E&keadaan=salah&urut=entah")
    told(page, "250 SOP")
    for name in ("unit", "keadaan", "urut"):
        expect(page.locator(f"select[name={name}]")).to_have_value("")


def test_columns_sort_and_say_so(address: str, page: Page) -> None:
    opened(page, f"{address}?kecamatan=kec-melati")
    head = page.get_by_role("columnheader", name="Efektif")
    button = head.get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert shown(page) == ["kec-melati-0001", "kel-anggrek-0001", "kec-melati-0002", "kel-anggrek-0002"]
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert shown(page) == ["kec-melati-0002", "kel-anggrek-0002", "kec-melati-0001", "kel-anggrek-0001"]
    assert button.evaluate("one => one === document.activeElement")
    assert page.locator("[aria-sort]").count() == 1
    page.get_by_role("button", name="Evaluasi").click()
    page.get_by_role("button", name="Evaluasi").click()
    assert shown(page)[-1] == "kel-anggrek-0002", "no day of evaluation: last, whichever way"


# --- files ---------------------------------------------------------------------------------------


def saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_csv_for_the_indonesian_excel(address: str, page: Page) -> None:
    name, content = saved(opened(page, f"{address}?unit=kel-anggrek&urut=efektif"), "Unduh CSV")
    assert name == "register-sop-kel-anggrek-2026-11-21.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    assert head[:8] == page.locator("thead th").all_inner_texts()
    assert [row[9] for row in rows] == shown(page)
    assert rows[0][0] == f"'{HOSTILE}", "never run as a formula"
    assert rows[0][6:8] == ["2024-05-01", "2025-05-01"]
    assert rows[0][10] == "https://sop.uji.example/sop/kel-anggrek-0001/"
    assert rows[1][0] == "Pencatatan <b>Surat</b> & \x07 “Masuk”; lama"


def test_csv_keeps_numbers_as_they_are_written(address: str, page: Page) -> None:
    _, content = saved(opened(page, f"{address}?cari=konsolidasi"), "Unduh CSV")
    assert ";'12/2020;" in content.decode(), "Excel would make a month of it"
    guard = "cell => new TextDecoder().decode(sopLembar.csv.tulis(" \
            "{kolom: [{judul: 'x', jenis: 'teks'}], baris: [[cell]]})).split('\\r\\n')[1]"  # fmt: skip
    for cell in ("0012", "3273010101010001", "18.2.2.20", "+62", "-1", "@a", "=1", "\tx", "1e5"[:1]):
        assert page.evaluate(guard, cell).startswith("'"), cell
    for cell in ("DKC", "000.8.3.3/001/DKC/2024", "a=b", ""):
        assert page.evaluate(guard, cell) == cell


MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet(content: bytes) -> list[list[str]]:
    """The rows of the first sheet: texts, numbers as written, days as Indonesians write them."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.testzip() is None
        for name in file.namelist():
            ElementTree.fromstring(file.read(name))
        root = ElementTree.fromstring(file.read("xl/worksheets/sheet1.xml"))
    return [[_cell(cell) for cell in row] for row in root.iter(f"{MAIN}row")]


def _cell(cell: ElementTree.Element) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(cell.itertext())
    value = cell.findtext(f"{MAIN}v") or ""
    return _day(int(value)) if value and cell.get("s") == "4" else value


def _day(serial: int) -> str:
    return tanggal(date(1899, 12, 30) + timedelta(serial))


def rows_of(page: Page) -> list[list[str]]:
    """What is shown, cell by cell, without marks."""
    return page.locator("tr[data-sop]").evaluate_all(
        "all => all.map(row => [...row.cells].map(cell => { const copy = cell.cloneNode(true);"
        " copy.querySelectorAll('.sop-lencana, em').forEach(one => one.remove()); return copy.textContent.trim(); }))"
    )


def test_xlsx_survives_any_text(address: str, page: Page) -> None:
    _, content = saved(opened(page, f"{address}?unit=kel-anggrek"), "Unduh Excel")
    _, first, second = sheet(content)
    assert first[0] == HOSTILE, "a text cell, not a formula"
    assert second[0] == "Pencatatan <b>Surat</b> & \ufffd “Masuk”; lama"
    assert b"<f>" not in content


def test_the_whole_register_goes_into_the_file(address: str, page: Page) -> None:
    """What is asked for, not only the fifty rows on the screen."""
    name, content = saved(opened(page, address), "Unduh Excel")
    assert name == "register-sop-2026-11-21.xlsx"
    assert [row[9] for row in sheet(content)[1:]] == [sop.id for sop in Katalog.of(catalogue()).sop]


# --- the journey of the Bagian Organisasi, on the real site -------------------------------------------


@pytest.fixture(scope="module")
def late_address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The sample a year on, when evaluations in Kecamatan Wanasari are overdue."""
    checked = check_source(SAMPLE, date(2027, 12, 1)).checked
    site = tmp_path_factory.mktemp("kelak") / "site"
    build_site(checked, config_file=ROOT / "mkdocs.yml", source=SAMPLE, site_dir=site, strict=False)
    return serve(site)


OVERDUE = ["kec-wanasari-0001", "kec-wanasari-0002", "kel-mekarsari-0001", "kel-mekarsari-0002"]


def check_download(page: Page, content: bytes) -> None:
    assert shown(page) == OVERDUE
    head, *rows = sheet(content)
    assert head[:8] == page.locator("thead th").all_inner_texts()
    assert [row[:8] for row in rows] == rows_of(page)
    assert {row[8] for row in rows} == {"ya"}


def test_overdue_sops_of_a_kecamatan_with_the_mouse(late_address: str, page: Page) -> None:
    page.goto(late_address)
    page.get_by_role("link", name=re.compile("^Register")).first.click()
    page.locator("select[name=kecamatan]").select_option("kec-wanasari")
    page.locator("select[name=keadaan]").select_option("lewat-waktu")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^4 dari \d+ SOP$"))
    name, content = saved(page, "Unduh Excel")
    assert name == "register-sop-kec-wanasari-lewat-waktu-2027-12-01.xlsx"
    check_download(page, content)


def press_to(page: Page, selector: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} cannot be reached with Tab")


def test_overdue_sops_of_a_kecamatan_with_the_keyboard(late_address: str, page: Page) -> None:
    opened(page, f"{late_address}/register/")
    press_to(page, "[name=cari]")
    press_to(page, "[name=kecamatan]")
    page.keyboard.type("Kecamatan Wa")
    press_to(page, "[name=keadaan]")
    page.keyboard.type("Evaluasi")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^4 dari \d+ SOP$"))
    press_to(page, "[data-unduh=xlsx]")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    check_download(page, Path(waiting.value.path()).read_bytes())
    press_to(page, "tr[data-sop] a")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_visible()
    assert "/sop/kec-wanasari-0001/" in page.url


def test_on_a_phone_the_order_is_in_the_form(late_address: str, new_page: NewPage) -> None:
    page = opened(new_page(viewport={"width": 390, "height": 800}), f"{late_address}/register/")
    page.get_by_text("Saring dan urutkan").click()
    page.get_by_label("Urutkan menurut").select_option("-evaluasi")
    days = page.locator("tr[data-sop]").evaluate_all("all => all.map(one => one.cells[7].innerText)")
    assert len(set(days[:5])) > 1
    visible = page.locator("thead button").evaluate_all(
        "all => all.filter(one => one.checkVisibility({visibilityProperty: true})).length"
    )
    assert visible == 0, "what cannot be seen cannot be reached"
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


# --- when something is missing ------------------------------------------------------------------------


def test_opened_from_a_folder(folder: Path, page: Page, faults: list[str]) -> None:
    opened(page, (folder / "register/index.html").as_uri())
    assert found_by(page, "ktp hilang") == ["disdukcapil-0001"]
    faults[:] = [fault for fault in faults if "file://" not in fault]  # not elsewhere: the folder itself


def test_the_plain_list_stays_when_the_data_do_not_come(address: str, page: Page, faults: list[str]) -> None:
    page.route("**/data.js", lambda route: route.abort())
    page.goto(address)
    expect(page.get_by_role("status")).to_contain_text("tidak dapat dimuat")
    expect(page.get_by_role("navigation", name="Halaman register")).to_be_visible()
    assert len(shown(page)) == 100
    faults.clear()  # the browser logs the missing file itself
