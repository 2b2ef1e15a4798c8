"""The Markdown body: sections, tables with the place of every cell, safe HTML, references."""

from __future__ import annotations

import time

import pytest

from sopkatalog.model.format import BAGIAN_MENURUT_FORMAT
from sopkatalog.model.sop import Sop
from sopkatalog.parse.body import inline, judul_bagian, rujukan
from sopkatalog.parse.source_file import SourceFile
from sopkatalog.parse.to_sop import parse_sop

IDENTITAS = "---\njudul: Surat Pindah\n---\n"
KEPALA = "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Lanjut |\n"
GARIS = "|----|----|----|----|----|----|----|----|\n"


def _sop(body: str) -> Sop:
    return parse_sop(SourceFile("disdukcapil/0001.md", IDENTITAS + body))[0]


def _tabel(*rows: str) -> Sop:
    return _sop("## Prosedur\n\n" + KEPALA + GARIS + "\n".join(rows))


@pytest.mark.parametrize(
    ("judul", "kunci"),
    [
        (judul, jenis.kunci)
        for format_ in BAGIAN_MENURUT_FORMAT.values()
        for jenis in format_
        for judul in (jenis.judul, *jenis.alias)
    ],
)
def test_sections_are_known_by_every_alias(judul: str, kunci: str) -> None:
    for written in (judul, judul.upper(), f"1. {judul}", f"**{judul}**:", f"III.  {judul} .", f"{judul} ##"):
        (bagian,) = _sop(f"## {written}\n\nIsi.\n").bagian
        assert bagian.kunci == kunci, written


@pytest.mark.parametrize("judul", ["", "Lampiran", "Prosedur Lama", "Dasarnya"])
def test_other_titles_are_the_authors_own(judul: str) -> None:
    (bagian,) = _sop(f"## {judul}\n\nIsi.\n").bagian
    assert (bagian.judul, bagian.kunci) == (judul, "")


def test_title_with_slash_and_numbers() -> None:
    assert judul_bagian("6.  Prosedur / Langkah :") == "prosedur/langkah"
    assert judul_bagian("a) Peringatan") == "peringatan"


def test_only_h2_headings_make_sections() -> None:
    sop = _sop("Pembuka.\n\n## Peringatan\n\n### Rincian\n\nIsi\n===\n\nAnak\n---\n\n> ## Kutipan\n")
    assert [bagian.judul for bagian in sop.bagian] == ["", "Peringatan"]
    assert [(bagian.span.line, bagian.span.column) for bagian in sop.bagian] == [(4, 1), (6, 1)]


def test_headings_inside_code_are_text() -> None:
    (bagian,) = _sop("## Catatan\n\n```\n## Prosedur\n<b>\n```\n").bagian
    assert bagian.teks.polos == "## Prosedur\n<b>\n"
    assert bagian.teks.html == "<pre><code>## Prosedur\n&lt;b&gt;\n</code></pre>\n"


@pytest.mark.parametrize("isi", ["-", "- ", "–", "—", "Tidak ada", "---", "*"])
def test_a_section_left_empty_on_purpose_is_filled_in(isi: str) -> None:
    (bagian,) = _sop(f"## Keterkaitan\n\n{isi}\n").bagian
    assert not bagian.is_kosong


@pytest.mark.parametrize("isi", ["", "\n", "   \n\t\n"])
def test_a_section_with_nothing_in_it_is_empty(isi: str) -> None:
    (bagian,) = _sop(f"## Keterkaitan\n{isi}").bagian
    assert bagian.is_kosong
    assert bagian.butir == ()


def test_items_are_the_lists_or_else_the_paragraphs() -> None:
    daftar, alinea = _sop(
        "## Dasar Hukum\n\nTerdiri atas:\n\n1. UU *24/2013*\n2. PP 40/2019\n   lanjutan\n   - anak\n\n"
        "## Peringatan\n\nSatu\ndua.\n\nTiga.\n"
    ).bagian
    assert [str(butir) for butir in daftar.butir] == ["UU 24/2013", "PP 40/2019\nlanjutan\nanak"]
    assert [at.line for at in daftar.posisi_butir] == [8, 9]
    assert [str(butir) for butir in alinea.butir] == ["Satu\ndua.", "Tiga."]
    assert [at.line for at in alinea.posisi_butir] == [15, 18]


def test_a_dash_is_no_item() -> None:
    (bagian,) = _sop("## Keterkaitan\n\n-\n").bagian
    assert (str(bagian.teks), bagian.butir) == ("-", ())


# ---------------------------------------------------------------------------------------------- tables


def test_every_cell_knows_its_place() -> None:
    (langkah,) = _tabel("| 1 | Mencétak 😀 KTP-el |  Operator  | | 1 jam | KTP-el | | selesai |").langkah
    assert langkah.span.line == 8
    places = {kolom: (at.column, at.end_column) for kolom, at in langkah.posisi.items()}
    assert places["no"] == (3, 4)
    assert places["kegiatan"] == (7, 7 + len("Mencétak 😀 KTP-el"))
    assert places["pelaksana"] == (28, 36)
    assert places["kelengkapan"][0] == places["kelengkapan"][1]  # empty, but it has a place
    assert str(langkah.output) == "KTP-el"


def test_a_row_without_outer_pipes_and_with_indentation() -> None:
    rows = _tabel("  1 | A | B | C | 1 jam | D | |", "   | 2 | A | B | C | 1 jam | D | | selesai |   ").langkah
    assert [(row.no, str(row.kegiatan), len(row.lanjut)) for row in rows] == [("1", "A", 0), ("2", "A", 1)]
    assert rows[0].at("kegiatan").column == 7


def test_escaped_pipes_stay_in_their_cell() -> None:
    (langkah,) = _tabel(r"| 1 | A \| B | C\|D | \| | 1 jam | E | F \|").langkah
    assert str(langkah.kegiatan) == "A | B"
    assert langkah.pelaksana == ("C|D",)
    assert str(langkah.kelengkapan) == "|"
    assert str(langkah.keterangan) == "F |"


@pytest.mark.parametrize("br", ["<br>", "<br/>", "<br />", "<BR>"])
def test_br_is_a_line_break_anywhere(br: str) -> None:
    (langkah,) = _tabel(f"| 1 | A{br}B | C{br}D; E | | 1 jam | F | | Ya: 1{br}Tidak: selesai |").langkah
    assert (str(langkah.kegiatan), langkah.kegiatan.html) == ("A\nB", "A<br />\nB")
    assert langkah.pelaksana == ("C", "D", "E")
    assert [way.label for way in langkah.lanjut] == ["Ya", "Tidak"]


def test_columns_in_any_order_and_under_other_names() -> None:
    sop = _sop("## Langkah-langkah\n\n| Output | *AKTIVITAS* | Pelaku | Ket |\n|---|:-:|--|--|\n| X | Y | Z | W |\n")
    (langkah,) = sop.langkah
    assert sop.kolom == ("output", "kegiatan", "pelaksana", "keterangan")
    assert (langkah.no, str(langkah.output), str(langkah.kegiatan), langkah.pelaksana) == ("1", "X", "Y", ("Z",))
    assert langkah.waktu is None


def test_the_first_table_of_prosedur_is_taken_out_and_the_rest_stays() -> None:
    sop = _sop(f"## Prosedur\n\nPembuka.\n\n{KEPALA}{GARIS}| 1 | A | B | | | | | |\n\n| x |\n|---|\n| y |\n")
    (bagian,) = sop.bagian
    assert len(sop.langkah) == 1
    assert "Pembuka." in bagian.teks.html
    assert "<td>y</td>" in bagian.teks.html
    assert "<td>A</td>" not in bagian.teks.html


def test_a_table_elsewhere_is_text() -> None:
    sop = _sop("## Rekaman Historis Perubahan\n\n| No | Isi |\n|---|---|\n| 1 | Baru |\n")
    assert sop.langkah == ()
    assert "<td>Baru</td>" in sop.bagian[0].teks.html


def test_steps_are_numbered_by_position_where_no_is_empty() -> None:
    sop = _tabel("| 1. | A | | | | | | |", "| | B | | | | | | |", "| 2 a | C | | | | | | |", "| 3.b. | D | | | | | | |")
    assert [langkah.no for langkah in sop.langkah] == ["1", "2", "2a", "3.b"]


def test_executors_are_separated_by_semicolons_and_named_once() -> None:
    (langkah,) = _tabel("| 1 | A | Camat;  Sekretaris  Camat ; Camat; - | | | | | |").langkah
    assert langkah.pelaksana == ("Camat", "Sekretaris Camat")


# ---------------------------------------------------------------------------------------- safe text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java&#115;cript:alert(1))",
        "[a](data:text/html,x)",
        "[a](vbscript:x)",
        "[a](//jahat.example)",
        "[a](../rahasia.md)",
        "[a](file:///etc/passwd)",
        "![a](https://jahat.example/x.png)",
        "<javascript:alert(1)>",
        "<!-- NIK -->",
        "<br onclick=alert(1)>",
        "a {: onclick=alert(1) }",
        "&lt;script&gt;",
        "[x]: javascript:alert(1)",
    ],
)
def test_nothing_dangerous_comes_through(text: str) -> None:
    (langkah,) = _tabel(f"| 1 | {text} | B | | | | | |").langkah
    (bagian,) = _sop(f"## Catatan\n\n{text}\n\n- {text}\n").bagian
    for html in (langkah.kegiatan.html, bagian.teks.html, *(butir.html for butir in bagian.butir)):
        left = html
        for tag in ("p", "/p", "ul", "/ul", "li", "/li", "br /"):
            left = left.replace(f"<{tag}>", "")
        assert "<" not in left.replace('<a href="https://', "").replace("</a>", ""), html
        assert "href=" not in left.replace('<a href="https://', "")
        assert "src=" not in left or "&lt;img" in left


@pytest.mark.parametrize(
    "url", ["https://a.example/x?y=1&z=2", "http://a.example", "mailto:a@b.example", "tel:+62", "#langkah-3"]
)
def test_safe_links_are_links(url: str) -> None:
    html = inline(f"lihat [sini]({url})").html
    assert html == f'lihat <a href="{url.replace("&", "&amp;")}">sini</a>'


def test_marks_of_emphasis() -> None:
    assert inline("*a* **b** `c` ~~d~~").html == "<em>a</em> <strong>b</strong> <code>c</code> <s>d</s>"
    assert inline("~~d~~").polos == "d"
    assert inline(r"\*a\* 2 * 3 & <b>").html == "*a* 2 * 3 &amp; &lt;b&gt;"
    assert inline(r"\*a\* 2 * 3 & <b>").polos == "*a* 2 * 3 & <b>"


# ---------------------------------------------------------------------------------------- references


def test_ids_in_text_become_references() -> None:
    teks = inline("Lihat kel-mekarsari-0002, disdukcapil-0003; lalu disdukcapil-0003.")
    assert teks.rujukan == ("kel-mekarsari-0002", "disdukcapil-0003")
    assert teks.html.count('<a href="sop:disdukcapil-0003">disdukcapil-0003</a>') == 2


def test_a_link_to_an_id_is_a_reference_and_keeps_its_words() -> None:
    teks = inline("Lihat [akta *lahir*](disdukcapil-0005) dan [x disdukcapil-0006](https://a.example)")
    assert teks.rujukan == ("disdukcapil-0005",)
    assert teks.html.startswith('Lihat <a href="sop:disdukcapil-0005">akta <em>lahir</em></a>')
    assert "sop:disdukcapil-0006" not in teks.html


@pytest.mark.parametrize(
    "text",
    ["disdukcapil-003", "disdukcapil-00031", "Disdukcapil-0003", "/sop/disdukcapil-0003", "a@b-0003", "#x-0003",
     "disdukcapil-0003-a", "disdukcapil_0003", "x.y-0003"],
)  # fmt: skip
def test_what_only_looks_like_an_id(text: str) -> None:
    assert rujukan(text) == ()
    assert inline(f"*a* {text}").rujukan == ()


def test_references_of_sections_and_cells() -> None:
    sop = _sop(
        "## Keterkaitan\n\n- disdukcapil-0003\n- `bag-umum-0001`\n\n"
        f"## Prosedur\n\n{KEPALA}{GARIS}| 1 | A | B | | | | lihat dlh-0001 | |\n"
    )
    assert sop.bagian[0].teks.rujukan == ("disdukcapil-0003",)
    assert sop.bagian[0].butir[0].html == '<a href="sop:disdukcapil-0003">disdukcapil-0003</a>'
    assert sop.langkah[0].keterangan.rujukan == ("dlh-0001",)


# ---------------------------------------------------------------------------------------- speed


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["*a ", "[", "![", "[a](", "<a ", "`a ", "_*", "> ", "- ", "|", "a-", "\\*", "~~a "])
def test_a_hundred_kilobytes_of_marks_take_seconds_at_most(piece: str) -> None:
    line = (piece * 2000)[:1900]
    begun = time.process_time()
    _sop("## Prosedur\n\n" + f"{line}\n" * 50)
    assert time.process_time() - begun < 20  # measured 0.1 to 1.2; other parsers need minutes
