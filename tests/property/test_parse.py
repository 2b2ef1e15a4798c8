"""Any text at all gives a SOP and findings, never an exception; and every Span lies inside its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sopkatalog.app.load import load_entries
from sopkatalog.diagnostics import Diagnostic, Span
from sopkatalog.model.sop import Sop
from sopkatalog.parse.gate import Entry
from sopkatalog.parse.lanjut import parse_lanjut
from sopkatalog.parse.register import masalah_templat, parse_registers
from sopkatalog.parse.source_file import SourceFile
from sopkatalog.parse.to_sop import parse_sop
from sopkatalog.parse.yaml_text import parse_yaml
from sopkatalog.rules.engine import check
from tests.thorough import often

PATH = "disdukcapil/0001.md"
REGISTERS = ("katalog.yml", *(f"_register/{name}.yml" for name in ("unit", "jabatan", "peraturan", "layanan", "libur")))

# Pieces that authors and attackers use; chance alone would hardly make a table of letters.
PIECES = st.sampled_from(
    ["---", "---\n", "...", "## Prosedur\n", "## Dasar Hukum\n", "### x\n", "##", "# ", "\n", "\n\n", " ",
     "    ", "\t", "| No | Kegiatan | Pelaksana | Waktu | Lanjut |\n", "|---|---|---|---|---|\n",
     "| 1 | A | B | 1 jam | 2 |\n", "| 2 | C | D; E | -  | Ya: 1; Tidak: selesai |\n",
     "| | | | | Ya: disdukcapil-0001; Tidak: 9 |\n", "|", "\\|", "\\", "- ", "1. ", "> ", "```\n", "`", "*",
     "**", "_", "~~", "[", "](", ")", "![", "<br>", "<", ">", "&amp;", "&", "!", "judul: ",
     "status: berlaku\n", "status: rancangan\n", "jenis: pelayanan\n", "edisi: ", "tanggal_efektif: ",
     "2026-02-30", "2026-02-28\n", "layanan:\n", "  - nama: ", "    waktu: ", "evaluasi: [", "abaikan:\n",
     "{", "}", "]", ": ", "- {kode: ", "kode: a", ", ", "'", '"', "&a ", "*a", "!!str ", "? ", "|\n",
     ">-\n", "%YAML 1.1\n", "#", "disdukcapil-0001", "selesai", "→", "é", "e\u0301", "😀", "\u2028",
     "\u0085", "\u200b", "\ufeff", "\0", "\x0c", "\r", "\r\n", "0", "12"]
)  # fmt: skip
MIXED = st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=60).map("".join)
TEXTS = st.one_of(st.text(max_size=300), MIXED)
TABLES = st.lists(
    st.lists(st.one_of(PIECES, st.text(max_size=8)), min_size=1, max_size=9).map(" | ".join), max_size=8
).map(
    lambda rows: (
        "---\njudul: A\nstatus: berlaku\n---\n\n## Prosedur\n\n| No | Kegiatan | Pelaksana | Waktu | Lanjut |\n"
        "|---|---|---|---|---|\n" + "".join(f"| {row} |\n" for row in rows)
    )
)
FRONT_MATTERS = TEXTS.map(lambda text: f"---\n{text}\n---\n\n## Prosedur\n")
FILES = st.one_of(TEXTS, TABLES, FRONT_MATTERS)


def _is_inside(span: Span, lines: tuple[str, ...]) -> bool:
    """Do both ends lie in the file? The end of a line is a place, and one past it the end of a place there."""
    if not 1 <= span.line <= len(lines) or not 1 <= span.column <= len(lines[span.line - 1]) + 1:
        return False
    if span.end_line == 0:  # a place without an end
        return True
    if not span.line <= span.end_line <= len(lines):
        return False
    is_forward = (span.line, span.column) <= (span.end_line, span.end_column)
    return is_forward and span.end_column <= len(lines[span.end_line - 1]) + 2


def _spans(sop: Sop) -> Iterator[Span]:
    yield from sop.posisi.values()
    for bagian in sop.bagian:
        yield bagian.span
        yield from bagian.posisi_butir
    for langkah in sop.langkah:
        yield langkah.span
        yield from langkah.posisi.values()


def _outside(spans: Iterable[Span], source: SourceFile) -> list[Span]:
    return [span for span in spans if span.path != source.path or not _is_inside(span, source.lines)]


def _plain(text: str) -> str:
    """Line ends as the gate leaves them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@settings(max_examples=often(150, 400), deadline=None)
@given(FILES)
def test_any_text_is_a_sop(text: str) -> None:
    source = SourceFile(PATH, _plain(text))
    sop, found = parse_sop(source)
    assert _outside(_spans(sop), source) == []
    assert _outside((item.span for item in found), source) == []
    assert all(len(bagian.butir) == len(bagian.posisi_butir) for bagian in sop.bagian)
    assert all("{" + name + "}" not in item.message for item in found for name in item.kind.fields)


@settings(max_examples=often(100, 200), deadline=None)
@given(TEXTS, st.integers(0, 3))
def test_any_text_is_yaml_or_a_finding(text: str, line_offset: int) -> None:
    source = SourceFile(PATH, "\n" * line_offset + _plain(text))
    node, found = parse_yaml(_plain(text), PATH, line_offset)
    assert _outside((item.span for item in found), source) == []
    assert node is None or not _outside([node.span], source)


@settings(max_examples=often(100, 200), deadline=None)
@given(st.sampled_from(REGISTERS), TEXTS)
def test_any_text_is_a_register(path: str, text: str) -> None:
    sources = {name: SourceFile(name, "") for name in REGISTERS} | {path: SourceFile(path, _plain(text))}
    values, found = parse_registers(sources.values())
    assert all(not _outside([item.span], sources[item.span.path]) for item in found)
    rows = [row for name, row in values.items() if name != "settings"]
    assert not _outside((item.span for row in rows for item in row), sources[path])


@settings(max_examples=often(100, 200), deadline=None)
@given(st.dictionaries(st.one_of(st.just(PATH), st.sampled_from(REGISTERS), st.text(max_size=12)),
                       st.one_of(FILES.map(str.encode), st.binary(max_size=60)), max_size=4))  # fmt: skip
def test_any_folder_is_checked_without_a_crash(folder: dict[str, bytes]) -> None:
    """The whole line: gate, parser, numbering, flows and every rule."""
    loaded = load_entries(Entry(path, data, len(data)) for path, data in folder.items())
    result = check(loaded.katalog, date(2026, 11, 21), found=loaded.found)
    assert _crashes(result.report.diagnostics) == []
    texts = {source.path: source for source in loaded.files}
    for item in result.report.diagnostics:
        source = texts.get(item.span.path)
        assert source is None or not _outside([item.span], source), item


@settings(max_examples=often(100, 300), deadline=None)
@given(TABLES)
def test_any_table_is_checked_without_a_crash(text: str) -> None:
    loaded = load_entries([Entry(PATH, text.encode(), len(text))])
    result = check(loaded.katalog, date(2026, 11, 21), found=loaded.found)
    assert _crashes(result.report.diagnostics) == []


def _crashes(found: Iterable[Diagnostic]) -> list[str]:
    return [item.message for item in found if item.code == "SOP000"]


@given(TEXTS)
def test_any_text_is_a_lanjut_or_none(text: str) -> None:
    ways = parse_lanjut(text)
    assert ways is None or all(way.ke for way in ways)


@given(TEXTS)
def test_any_template_is_usable_or_refused(text: str) -> None:
    if not masalah_templat(text):
        assert text.format(kode_klasifikasi="0", urut=3, singkatan="A", tahun="-")
