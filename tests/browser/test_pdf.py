"""`export pdf` through a real browser: the files are opened again and say what the sheets say."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from sopkatalog import cli
from sopkatalog.app.pdf.browser import open_printer
from sopkatalog.app.pdf.export import export_pdf
from sopkatalog.app.pdf.logo import logo_address
from sopkatalog.app.pdf.press import Press
from sopkatalog.app.pdf.print_error import PrintError
from sopkatalog.app.pdf.selection import Pilihan, by_id, by_unit
from sopkatalog.app.pdf.workers import Workers
from sopkatalog.model.kertas import Kertas
from sopkatalog.model.sop import Sop
from sopkatalog.model.teks import Teks
from sopkatalog.rules.engine import Checked
from sopkatalog.site.catalogue import Catalogue

ROOT = Path(__file__).parents[2]
DASAR = ROOT / "tests/rules/_dasar"
TODAY = date(2026, 11, 21)
UNIT = "bag-organisasi"  # two SOPs, one of them on two flow sheets
POINTS_PER_MM = 72 / 25.4


@dataclass
class Exporter:
    """Prints SOPs of the sample into a folder."""

    path: str
    checked: Checked

    def __call__(self, pilihan: Pilihan, folder: Path, kertas: Kertas = Kertas.F4) -> dict[str, bytes]:
        katalog = self.checked.katalog
        press = Press(Catalogue.of(self.checked), kertas, logo_address(ROOT / "docs", katalog.settings.logo))
        buka = partial(open_printer, self.path, kertas)
        written = export_pdf(press, pilihan, folder, buka, lambda *_: None)
        assert sorted(written) == sorted(folder.iterdir())
        return {file.name: file.read_bytes() for file in written}


@pytest.fixture(scope="module")
def export(chromium_path: str, sample: Checked) -> Exporter:
    return Exporter(chromium_path, sample)


@pytest.fixture(scope="module")
def files(export: Exporter, sample: Checked, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A unit's SOPs and its book."""
    return export(by_unit(sample.katalog, UNIT), tmp_path_factory.mktemp("pdf") / "baru")


def reader(isi: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(isi))


def words(reader: PdfReader, page: int) -> str:
    return " ".join(reader.pages[page].extract_text().split())


def bookmarks(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Depth, title and page of each bookmark."""

    def below(items: list[Any], depth: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from below(item, depth + 1)
            else:
                number = reader.get_destination_page_number(item)
                yield depth, str(item["/Title"]), -1 if number is None else number

    return list(below(reader.outline, 0))


def fonts(reader: PdfReader) -> Iterator[Any]:
    for page in reader.pages:
        for font in page["/Resources"].get_object().get("/Font", {}).values():
            yield from (item.get_object() for item in font.get_object().get("/DescendantFonts", [font]))


def structure_of(reader: PdfReader) -> Iterator[tuple[Any, Any]]:
    """Each page, and the element of the structure that its first piece of content belongs to."""
    numbers = list(_flat(reader.root_object["/StructTreeRoot"]["/ParentTree"]))
    by_key = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in reader.pages:
        yield page, by_key[page["/StructParents"]].get_object()[0].get_object()


def _flat(node: Any) -> Iterator[Any]:
    node = node.get_object()
    yield from node.get("/Nums", [])
    for kid in node.get("/Kids", []):
        yield from _flat(kid)


# --- one SOP ------------------------------------------------------------------------------------------


def test_there_is_one_file_for_each_sop_and_the_book(files: dict[str, bytes]) -> None:
    assert sorted(files) == [f"{UNIT}-0001.pdf", f"{UNIT}-0002.pdf", f"buku-{UNIT}.pdf"]


@pytest.mark.parametrize("name", [f"{UNIT}-0001.pdf", f"{UNIT}-0002.pdf", f"buku-{UNIT}.pdf"])
def test_a_file_is_tagged_has_its_fonts_inside_and_lies_on_f4(files: dict[str, bytes], name: str) -> None:
    pdf = reader(files[name])
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    assert pdf.root_object["/Lang"] == "id"
    for page, element in structure_of(pdf):
        assert element.raw_get("/Pg").idnum == page.indirect_reference.idnum
    used = list(fonts(pdf))
    assert used
    assert all("/FontFile2" in font["/FontDescriptor"] for font in used)
    for page in pdf.pages:
        # Browsers round to whole pixels of 0.75 points.
        assert float(page.mediabox.width) == pytest.approx(330 * POINTS_PER_MM, abs=0.8)
        assert float(page.mediabox.height) == pytest.approx(215 * POINTS_PER_MM, abs=0.8)


def test_a_file_says_what_it_is(files: dict[str, bytes], sample: Checked) -> None:
    sop = sample.katalog.sop_by_id[f"{UNIT}-0001"]
    pdf = reader(files[f"{sop.id}.pdf"])
    assert pdf.metadata is not None
    assert pdf.metadata.title == f"SOP {sample.katalog.nomor(sop)} {sop.judul}"
    assert pdf.metadata.creator == "Katalog SOP"
    assert pdf.metadata.creation_date_raw == "D:20261121000000+00'00'"
    assert bookmarks(pdf) == [
        (0, sop.judul, 0),
        (1, "Identitas", 0),
        (1, "Alur, lembar 1", 1),
        (1, "Alur, lembar 2", 2),
    ]


def test_every_step_is_found_once_in_the_text_behind_the_identity_page(
    files: dict[str, bytes], sample: Checked
) -> None:
    sop = sample.katalog.sop_by_id[f"{UNIT}-0001"]
    pdf = reader(files[f"{sop.id}.pdf"])
    assert len(pdf.pages) == 3
    assert "Dasar Hukum".casefold() in words(pdf, 0).casefold()
    flow = words(pdf, 1) + words(pdf, 2)
    for langkah in sop.langkah:
        assert flow.count(" ".join(langkah.kegiatan.polos.split())) == 1
    assert "Halaman 1 dari 3" in words(pdf, 0)
    assert re.search(r"Bersambung ke halaman 3, langkah \d+", words(pdf, 1))
    assert re.search(r"Sambungan dari halaman 2, langkah \d+", words(pdf, 2))


def test_a_long_identity_part_moves_the_pages_that_connectors_name(export: Exporter, tmp_path: Path) -> None:
    katalog = export.checked.katalog
    sop = katalog.sop_by_id[f"{UNIT}-0001"]
    item = "Peraturan yang judulnya panjang sekali dan mengatur banyak hal yang penting bagi warga kota"
    panjang = Teks(item, item, f"<ol>{f'<li>{item}</li>' * 15}</ol>")
    bagian = tuple(replace(part, teks=panjang) if part.kunci == "dasar_hukum" else part for part in sop.bagian)
    pdf = reader(export(Pilihan((replace(sop, bagian=bagian),)), tmp_path / "x")[f"{sop.id}.pdf"])
    assert len(pdf.pages) == 4
    assert item in words(pdf, 1)
    assert "Bersambung ke halaman 4" in words(pdf, 2)
    assert "Halaman 4 dari 4" in words(pdf, 3)


def test_a4_by_option(export: Exporter, tmp_path: Path) -> None:
    katalog = export.checked.katalog
    pdf = reader(export(by_id(katalog, ["disdukcapil-0002"]), tmp_path / "a4", Kertas.A4)["disdukcapil-0002.pdf"])
    assert float(pdf.pages[0].mediabox.width) == pytest.approx(297 * POINTS_PER_MM, abs=0.8)
    assert float(pdf.pages[0].mediabox.height) == pytest.approx(210 * POINTS_PER_MM, abs=0.8)


def test_a_draft_says_so(export: Exporter, tmp_path: Path) -> None:
    draft = next(sop for sop in export.checked.katalog.sop if sop.is_rancangan)
    pdf = reader(export(by_id(export.checked.katalog, [draft.id]), tmp_path / "r")[f"{draft.id}.pdf"])
    assert all("RANCANGAN" in words(pdf, page) for page in range(len(pdf.pages)))


# --- the book -----------------------------------------------------------------------------------------


def test_the_contents_name_the_pages_that_the_sop_begin_on(files: dict[str, bytes], sample: Checked) -> None:
    pdf = reader(files[f"buku-{UNIT}.pdf"])
    assert "BUKU STANDAR OPERASIONAL PROSEDUR" in words(pdf, 0)
    assert "2 SOP menurut keadaan pada 21 November 2026" in words(pdf, 0)
    contents, links = words(pdf, 1), _links(pdf, 1)
    halaman = 2
    for number, sop in enumerate(_own(sample)):
        assert re.search(rf"{re.escape(sop.judul)} .* {halaman + 1}\b", contents)
        assert links[2 * number] == links[2 * number + 1] == halaman
        assert sop.judul.upper() in words(pdf, halaman)
        halaman += len(reader(files[f"{sop.id}.pdf"]).pages)
    assert halaman == len(pdf.pages)


def _own(sample: Checked) -> tuple[Sop, ...]:
    return by_unit(sample.katalog, UNIT).sop


def _links(pdf: PdfReader, page: int) -> list[int]:
    """The pages that the links of a page lead to."""
    numbers = {item.indirect_reference.idnum: number for number, item in enumerate(pdf.pages)}
    annotations = [item.get_object() for item in pdf.pages[page]["/Annots"]]
    return [numbers[item["/Dest"][0].indirect_reference.idnum] for item in annotations]


def test_every_page_of_the_book_but_the_cover_has_its_number(files: dict[str, bytes]) -> None:
    pdf = reader(files[f"buku-{UNIT}.pdf"])
    assert "Halaman buku" not in words(pdf, 0)
    for page in range(1, len(pdf.pages)):
        assert f"Halaman buku {page + 1}" in words(pdf, page)


def test_the_book_has_bookmarks_for_each_sop_and_its_parts(files: dict[str, bytes], sample: Checked) -> None:
    pdf = reader(files[f"buku-{UNIT}.pdf"])
    nomor = [f"{sample.katalog.nomor(sop)} {sop.judul}" for sop in _own(sample)]
    assert bookmarks(pdf) == [
        (0, "Sampul dan daftar isi", 0),
        (1, "Sampul", 0),
        (1, "Daftar isi", 1),
        (0, nomor[0], 2),
        (1, "Identitas", 2),
        (1, "Alur, lembar 1", 3),
        (1, "Alur, lembar 2", 4),
        (0, nomor[1], 5),
        (1, "Identitas", 5),
        (1, "Alur", 6),
    ]


def test_the_names_of_table_cells_are_not_shared_between_sop(files: dict[str, bytes]) -> None:
    tree = reader(files[f"buku-{UNIT}.pdf"]).root_object["/StructTreeRoot"]["/IDTree"]["/Names"]
    names = [str(name) for name in tree[::2]]
    assert len(names) > 20
    assert names == sorted(set(names))


def test_two_exports_are_byte_equal(files: dict[str, bytes], export: Exporter, sample: Checked, tmp_path: Path) -> None:
    assert export(by_unit(sample.katalog, UNIT), tmp_path / "lagi") == files


# --- what goes wrong ----------------------------------------------------------------------------------


def test_a_browser_that_does_not_start_is_explained(tmp_path: Path) -> None:
    broken = tmp_path / "peramban"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    with (
        Workers(partial(open_printer, str(broken), Kertas.F4), 1) as workers,
        pytest.raises(PrintError, match=r"Peramban “.*peramban” tidak dapat mencetak"),
    ):
        workers.each(lambda printer, task: None, [1], lambda _: None)


def test_a_browser_that_dies_is_explained(chromium_path: str) -> None:
    with (
        Workers(partial(open_printer, chromium_path, Kertas.F4), 1) as workers,
        pytest.raises(PrintError, match="tidak dapat mencetak"),
    ):
        workers.each(lambda printer, address: printer._page.goto(address), ["chrome://crash"], lambda _: None)


def test_documents_run_no_scripts_and_fetch_nothing(chromium_path: str) -> None:
    html = '<p>tetap</p><script>document.body.textContent = "diganti"</script><img src="http://127.0.0.1:9/x.png">'
    with Workers(partial(open_printer, chromium_path, Kertas.F4), 1) as workers:

        def work(printer: Any, document: str) -> bytes:
            printer.load(document)
            return bytes(printer.pdf())

        [pdf] = workers.each(work, [html], lambda _: None)
    assert words(reader(pdf), 0) == "tetap"


def run(*argv: str) -> int:
    return cli.main(["export", "pdf", "--today", "2026-11-21", *argv])


def test_without_a_browser_nothing_is_written(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOP_CHROMIUM", "/tidak/ada")
    assert run("--all") == 3
    assert "Peramban tidak ditemukan" in capsys.readouterr().err
    assert not (project / "pdf").exists()


def test_a_galat_holds_back_its_sop_and_the_others_are_written(
    project: Path, monkeypatch: pytest.MonkeyPatch, chromium_path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOP_CHROMIUM", chromium_path)
    path = project / "sop_source/disdukcapil/0001.md"
    whole = path.read_text(encoding="utf-8")
    (path.parent / "0002.md").write_text(whole, encoding="utf-8")
    path.write_text(whole.replace("| Operator SIAK |", "| |", 1), encoding="utf-8")
    assert run("disdukcapil-0001", "disdukcapil-0002", "--out", "hasil") == 1
    out = capsys.readouterr().out
    assert "galat[SOP301]" in out
    assert "Tidak dicetak karena galat di atas: disdukcapil-0001." in out
    assert [file.name for file in (project / "hasil").iterdir()] == ["disdukcapil-0002.pdf"]


def test_a_folder_that_cannot_be_written_is_said(
    project: Path, monkeypatch: pytest.MonkeyPatch, chromium_path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOP_CHROMIUM", chromium_path)
    (project / "hasil").write_text("berkas, bukan folder", encoding="utf-8")
    assert run("disdukcapil-0001", "--out", "hasil") == 2
    assert "Berkas tidak dapat ditulis di “hasil”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "words_"),
    [
        ((), "Sebutkan kode SOP, atau --unit KODE, atau --all."),
        (("disdukcapil-0001", "--all"), "Sebutkan kode SOP, atau --unit KODE, atau --all."),
        (("--unit", "disdukcapil", "--buku"), "--buku dipakai bersama --all"),
        (("disdukcapil-001",), "SOP “disdukcapil-001” tidak ada; maksud Anda “disdukcapil-0001”?"),
        (("--unit", "disdukcapl"), "Unit “disdukcapl” tidak ada; maksud Anda “disdukcapil”?"),
    ],
)
def test_wrong_use_is_2(argv: tuple[str, ...], words_: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*argv) == 2
    assert words_ in capsys.readouterr().err
