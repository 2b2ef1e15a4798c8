"""The printed sheet: facts of the identity part, state, foot and QR code, and nothing of an author's that runs."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from urllib.parse import unquote

import pytest
import segno

from sopkatalog.app.load import load_entries
from sopkatalog.model.kertas import Kertas
from sopkatalog.parse.gate import Entry
from sopkatalog.rules.engine import Checked, check
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.print_page import print_html, print_pages
from tests.payloads.everywhere import hostile
from tests.payloads.watcher import FRAME, watched
from tests.unit.site.test_escape import PAYLOADS

TODAY = date(2026, 11, 21)
SOP = "sop/disdukcapil-0001/cetak/index.html"
IDENTITAS = """---
judul: Penerbitan KTP-el karena Hilang
jenis: pelayanan
status: berlaku
edisi: 2
tanggal_pembuatan: 2024-01-15
tanggal_revisi: 2025-02-03
tanggal_efektif: 2025-02-10
disahkan_oleh: {jabatan: Kepala Dinas, nama: "Dra. Ratna, M.Si."}
---
"""
ISI = """
## Pencatatan

Buku register

## Dasar Hukum

1. Undang-Undang Nomor 24 Tahun 2013

## Risiko

Kartu tertukar

## Prosedur

Dikerjakan di loket.

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Lanjut |
|----|----------|-----------|-------------|-------|--------|------------|--------|
| 1 | Mengajukan permohonan | Pemohon | Berkas | 5 menit | Berkas | | |
| 2 | Menyerahkan kartu | Petugas | Kartu | 5 menit | Kartu | | |
"""
KATALOG = "kota: Kota Wanasari\nalamat_situs: https://sop.wanasari.example\nlogo: aset/lambang.svg\n"
UNIT = """
- {kode: setda, nama: Sekretariat Daerah}
- {kode: disdukcapil, nama: Dinas Dukcapil, induk: setda}
- {kode: dinas-baru, nama: Dinas Baru}
"""


def checked(*sop: str, katalog: str = KATALOG, lama: str = "") -> Checked:
    """The catalogue of these files `disdukcapil/0001.md` …; `lama` is the first edition of the first."""
    files = {"katalog.yml": katalog, "_register/unit.yml": UNIT}
    files |= {f"disdukcapil/{urut:04d}.md": text for urut, text in enumerate(sop, 1)}
    if lama:
        files["disdukcapil/0001.e1.md"] = lama
    loaded = load_entries(Entry(path, text.encode(), len(text)) for path, text in files.items())
    return check(loaded.katalog, TODAY, found=loaded.found)


def sheet(identitas: str = IDENTITAS, isi: str = ISI, katalog: str = KATALOG) -> str:
    """The sheet of one SOP."""
    found = checked(identitas + isi, katalog=katalog)
    catalogue = Catalogue.of(found, rancangan=True)
    return print_html(catalogue.katalog.sop[0], catalogue, kertas=Kertas.F4)


def words(html: str) -> str:
    """What is read, tags taken out."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", html))).strip()


def facts(html: str) -> dict[str, str]:
    """The rows of the right half of the identity box."""
    rows = re.findall(r'<th scope="row">([^<]*)</th><td>(.*?)</td>', html)
    return {judul: words(isi) for judul, isi in rows}


def foot_lines(html: str) -> list[str]:
    """The lines that the style sheet writes at the foot of every page."""
    found = re.search(r'--kaki:"(.*?)"', unescape(html))
    assert found
    return re.sub(r"\\([0-9a-f]+) ", lambda code: chr(int(code[1], 16)), found[1]).split("\n")


def test_the_right_half_holds_the_facts_of_the_form_in_its_order() -> None:
    assert facts(sheet()) == {
        "Nomor SOP": "000.8.3.3/001/DISDUKCAPIL/2024",
        "Tanggal Pembuatan": "15 Januari 2024",
        "Tanggal Revisi": "3 Februari 2025",
        "Tanggal Efektif": "10 Februari 2025",
        "Disahkan oleh": "Kepala Dinas Dra. Ratna, M.Si.",
        "Nama SOP": "Penerbitan KTP-el karena Hilang",
    }


def test_the_left_half_names_the_city_and_the_units_from_the_top_down() -> None:
    found = re.search(r'class="sop-kop">(.*?)</td>', sheet())
    assert found
    assert re.findall(r"<span>(.*?)</span>", found[1]) == [
        "Pemerintah Kota Wanasari",
        "Sekretariat Daerah",
        "Dinas Dukcapil",
    ]
    assert '<img src="../../../aset/lambang.svg" alt="">' in found[1]
    moved = sheet(IDENTITAS.replace("edisi: 2", "edisi: 2\npengampu: dinas-baru"))
    assert "<span>Dinas Baru</span><small>semula Dinas Dukcapil</small>" in moved


def test_boxes_stand_in_the_order_of_the_form_and_the_authors_own_below_them() -> None:
    html = sheet()
    titles = re.findall(r"<h2>(.*?)</h2>", html)
    assert titles == [
        "Dasar Hukum",
        "Kualifikasi Pelaksana",
        "Keterkaitan",
        "Peralatan/Perlengkapan",
        "Peringatan",
        "Pencatatan dan Pendataan",
        "Risiko",
        "Prosedur",
    ]
    assert "<h2>Kualifikasi Pelaksana</h2>-</td>" in html
    assert "Dikerjakan di loket." in html


def test_the_accreditation_form_has_its_own_sections() -> None:
    isi = "\n## Tujuan\n\nAcuan.\n\n## Pengertian\n\nArti.\n" + ISI.replace("Dikerjakan di loket.", "")
    html = sheet(IDENTITAS.replace("edisi: 2", "edisi: 2\nformat: akreditasi-fktp"), isi)
    titles = re.findall(r"<td>\d+</td><th scope=\"row\">(.*?)</th>", html)
    assert titles[:3] == ["Pengertian", "Tujuan", "Kebijakan"]
    assert titles[5:7] == ["Prosedur", "Diagram Alir"]
    assert "<td>Lihat lembar alur.</td>" in html
    assert re.findall(r"<h2>(.*?)</h2>", html) == ["Pencatatan", "Dasar Hukum", "Risiko"]


def test_no_nip_even_when_an_author_writes_one() -> None:
    html = sheet(IDENTITAS.replace('M.Si."}', 'M.Si.", nip: "197001012000032001"}'))
    assert "197001012000032001" not in html
    assert "nip" not in words(html).casefold()


@pytest.mark.parametrize(
    ("berubah", "pita", "kaki"),
    [
        ({}, "", "edisi 2 · berlaku sejak 10 Februari 2025"),
        (
            {"2025-02-10": "2027-01-01"},
            "Akan berlaku mulai 1 Januari 2027",
            "edisi 2 · akan berlaku mulai 1 Januari 2027",
        ),
        ({"berlaku\n": "rancangan\n"}, "Rancangan yang belum berlaku", "edisi 2 · rancangan yang belum berlaku"),
        (
            {"berlaku\n": "dicabut\ndicabut: {tanggal: 2026-03-02, alasan: x}\n"},
            "Dicabut pada 2 Maret 2026",
            "edisi 2 · dicabut pada 2 Maret 2026",
        ),
        (
            {"berlaku\n": "diganti\ndiganti_oleh: [disdukcapil-0007]\n"},
            "Diganti oleh disdukcapil-0007",
            "edisi 2 · diganti oleh disdukcapil-0007",
        ),
    ],
)
def test_a_band_says_what_holds_on_every_sheet(berubah: dict[str, str], pita: str, kaki: str) -> None:
    identitas = IDENTITAS
    for old, new in berubah.items():
        identitas = identitas.replace(old, new)
    html = sheet(identitas)
    bands = [words(band) for band in re.findall(r'<p class="sop-pita">(.*?)</p>', html)]
    assert bands == ([pita] * html.count("<section") if pita else [])
    assert html.count("<section") == 2
    assert kaki in foot_lines(html)[0]
    assert ('data-keadaan="rancangan"' in html) == ("Rancangan" in pita)


def test_a_superseded_edition_has_a_sheet_that_says_so() -> None:
    lama = IDENTITAS.replace("edisi: 2", "edisi: 1").replace("2025-02-10", "2024-01-20")
    sheets = {file.path: file.isi.decode() for file in print_pages(Catalogue.of(checked(IDENTITAS + ISI, lama=lama + ISI)))}
    html = sheets["sop/disdukcapil-0001/edisi-1/cetak/index.html"]
    assert "Edisi lama yang berlaku 20 Januari 2024 sampai 9 Februari 2025" in words(html)
    assert foot_lines(html)[2] == "https://sop.wanasari.example/sop/disdukcapil-0001/edisi-1/"
    assert 'href="../../../../aset/cetak.css"' in html


def test_drafts_have_a_sheet_in_a_preview_only() -> None:
    found = checked(IDENTITAS.replace("berlaku\n", "rancangan\n") + ISI)
    assert [file.path for file in print_pages(Catalogue.of(found))] == ["aset/cetak.css"]
    assert [file.path for file in print_pages(Catalogue.of(found, rancangan=True))] == ["aset/cetak.css", SOP]


def test_the_foot_says_that_it_is_a_copy_and_of_what() -> None:
    assert foot_lines(sheet())[1] == "Salinan untuk umum; dokumen sah adalah lembar yang ditandatangani."
    named = sheet(IDENTITAS.replace("edisi: 2", "edisi: 2\ndokumen_sah: {berkas: 'sah (1)\\\".pdf'}"))
    assert foot_lines(named)[1] == 'Salinan. Dokumen sah: sah (1)\\".pdf'


def test_search_engines_are_sent_to_the_page() -> None:
    html = sheet()
    assert '<meta name="robots" content="noindex">' in html
    assert '<link rel="canonical" href="https://sop.wanasari.example/sop/disdukcapil-0001/">' in html
    assert '<a href="../../../sop/disdukcapil-0001/">' in html


def dark_modules(html: str) -> set[tuple[int, int]]:
    """Row and column of every dark module in the QR code, the blank edge taken off."""
    found = re.search(r'--qr:url\("data:image/svg\+xml,(.*?)"\)', unescape(html))
    assert found
    strokes = re.search(r"stroke='#000' d='(.*?)'", unquote(found[1]))
    assert strokes
    modules, x, y = set(), 0, 0
    for move, first, second, length in re.findall(r"([Mm])(\d+) ([\d.]+)h(\d+)", strokes[1]):
        x, y = (int(first), int(float(second))) if move == "M" else (x + int(first), y)
        modules |= {(y - 4, column - 4) for column in range(x, x + int(length))}
        x += int(length)
    return modules


@pytest.mark.parametrize("alamat", ["https://sop.wanasari.example", "http://10.1.2.3/katalog-sop-kota-wanasari/"])
def test_the_qr_code_is_the_address_of_the_page(alamat: str) -> None:
    html = sheet(katalog=f"kota: Kota Wanasari\nalamat_situs: {alamat}\n")
    address = f"{alamat.rstrip('/')}/sop/disdukcapil-0001/"
    expected = segno.make(address, error="m", boost_error=False, micro=False, mask=3).matrix
    assert dark_modules(html) == {
        (row, column) for row, line in enumerate(expected) for column, dark in enumerate(line) if dark
    }
    assert foot_lines(html)[2] == address


@pytest.mark.parametrize("alamat", ["", f"alamat_situs: https://{'panjang.' * 40}example/\n"])
def test_without_an_address_that_fits_there_is_no_qr_code(alamat: str) -> None:
    assert "--qr:none" in sheet(katalog=f"kota: Kota Wanasari\n{alamat}")


def test_a_document_for_printing_needs_nothing_outside_itself() -> None:
    found = checked(IDENTITAS + ISI.replace("Kartu tertukar", "Lihat disdukcapil-0002"), IDENTITAS + ISI)
    catalogue = Catalogue.of(found)
    html = print_html(catalogue.katalog.sop[0], catalogue, kertas=Kertas.A4, mandiri=True, logo="data:image/svg+xml,x")
    assert "size: 297mm 210mm" in html
    assert '<img src="data:image/svg+xml,x" alt="">' in html
    assert '<a href="https://sop.wanasari.example/sop/disdukcapil-0002/">disdukcapil-0002 (Penerbitan' in html
    assert not re.search(r'(src|href)="(?!data:|https://sop\.wanasari\.example/|#)', html)


def test_a_document_for_printing_has_no_dead_links_where_the_site_is_not_known() -> None:
    found = checked(
        IDENTITAS + ISI.replace("Kartu tertukar", "Lihat disdukcapil-0002"), IDENTITAS + ISI, katalog="kota: A\n"
    )
    catalogue = Catalogue.of(found)
    html = print_html(catalogue.katalog.sop[0], catalogue, kertas=Kertas.F4, mandiri=True)
    assert "<p>Lihat disdukcapil-0002</p>" in html
    assert "<img" not in html


def test_the_sheet_says_nothing_of_the_diagram_library() -> None:
    for file in print_pages(Catalogue.of(checked(IDENTITAS.replace("Penerbitan", "Diagram mermaid") + ISI))):
        assert b"mermaid" not in file.isi


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_runs(payload: str) -> None:
    loaded = load_entries(hostile(payload))
    style, *sheets = print_pages(Catalogue.of(check(loaded.katalog, TODAY, found=loaded.found)))
    assert style.path.endswith(".css")
    assert sheets
    for sheet in sheets:
        assert watched(sheet.isi.decode(), FRAME).bad == []
