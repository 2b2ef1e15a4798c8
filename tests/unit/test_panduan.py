"""The author's guide is true: its tables hold what the parser knows, its examples parse, its codes exist."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.load import load_entries
from sopkatalog.cli.arguments import parser
from sopkatalog.diagnostics import Severity
from sopkatalog.io.files import read_source
from sopkatalog.model.baca_durasi import parse_durasi
from sopkatalog.model.durasi import Durasi, TidakTerbaca
from sopkatalog.model.format import BAGIAN_MENURUT_FORMAT, KOLOM, JenisBagian, JenisKolom
from sopkatalog.parse import register
from sopkatalog.parse.body import inline
from sopkatalog.parse.front_matter import FRONT_MATTER
from sopkatalog.parse.gate import Entry, is_register_path
from sopkatalog.parse.lanjut import parse_lanjut
from sopkatalog.parse.shape import Choice, ListOf, MapOf, Record, Shape
from sopkatalog.parse.source_file import SourceFile
from sopkatalog.parse.to_sop import parse_sop
from sopkatalog.parse.yaml_text import parse_yaml
from sopkatalog.rules.engine import check
from sopkatalog.rules.registry import all_kinds

ROOT = Path(__file__).parents[2]
PANDUAN = ROOT / "docs" / "panduan"
PAGES = {path.name: path.read_text(encoding="utf-8") for path in sorted(PANDUAN.glob("*.md"))}
KINDS = {kind.code: kind for kind in all_kinds()}
REGISTERS = {
    "unit.yml": register.UNIT,
    "jabatan.yml": register.JABATAN,
    "peraturan.yml": register.PERATURAN,
    "layanan.yml": Record({**register.LAYANAN_WAJIB.keys, **register.PERISTIWA.keys}, dict),
    "sinonim.yml": register.SINONIM,
    "libur.yml": register.LIBUR,
    "katalog.yml": register.KATALOG,
}


def section(page: str, title: str) -> str:
    """What stands below an H2 heading, up to the next one."""
    found = re.search(rf"^## {re.escape(title)}$(.*?)(?=^## |\Z)", PAGES[page], re.MULTILINE | re.DOTALL)
    assert found, f"{page} has no section {title}"
    return found[1]


def first_cells(text: str) -> list[str]:
    """The code in the first cell of each row of the tables in `text`."""
    rows = (line for line in text.splitlines() if line.startswith("| `"))
    return [name for row in rows for name in re.findall(r"`([^`]*)`", re.split(r"(?<!\\)\|", row)[1])]


def fences(page: str, language: str) -> list[str]:
    """The fenced blocks of a page in one language, also those inside a list."""
    pattern = rf"^( *)```{language}\n(.*?)^\1```$"
    return [
        re.sub(rf"^{found[1]}", "", found[2], flags=re.MULTILINE)
        for found in re.finditer(pattern, PAGES[page], re.MULTILINE | re.DOTALL)
    ]


def steps(text: str) -> str:
    """A SOP that holds a table of the guide; rows alone get the usual heading."""
    kepala = "" if text.startswith("| No") else "".join(
        f"{row}|\n" for row in ("".join(f"| {kolom.judul} " for kolom in KOLOM), "|---" * len(KOLOM))
    )  # fmt: skip
    return f"---\njudul: X\njenis: internal\nstatus: rancangan\n---\n\n## Prosedur\n\n{kepala}{text}"


def choices(shape: Shape) -> tuple[str, ...]:
    """The words of a choice, also of a list of choices."""
    inner = shape.item if isinstance(shape, ListOf | MapOf) else shape
    return inner.words if isinstance(inner, Choice) else ()


COMPLETE = [(page, text) for page in PAGES for text in fences(page, "markdown") if text.startswith("---\n")]


# --- what the parser knows stands in the guide -----------------------------------------------------


def test_every_front_matter_key_is_told() -> None:
    assert sorted(first_cells(section("menulis-sop.md", "Semua kunci identitas"))) == sorted(
        [*FRONT_MATTER.keys, *_keys_below("layanan"), *_keys_below("evaluasi")]
    )


def _keys_below(name: str) -> list[str]:
    shape = FRONT_MATTER.keys[name].shape
    record = shape.item if isinstance(shape, ListOf) else shape
    assert isinstance(record, Record)
    return list(record.keys)


@pytest.mark.parametrize("name", [n for n, k in FRONT_MATTER.keys.items() if isinstance(k.shape, Record | ListOf)])
def test_every_key_below_a_key_is_told(name: str) -> None:
    shape = FRONT_MATTER.keys[name].shape
    record = shape.item if isinstance(shape, ListOf) else shape
    for key in record.keys if isinstance(record, Record) else ():
        assert f"`{key}`" in PAGES["menulis-sop.md"], f"{name}.{key}"


@pytest.mark.parametrize("name", FRONT_MATTER.keys)
def test_every_choice_is_told(name: str) -> None:
    for word in choices(FRONT_MATTER.keys[name].shape):
        assert f"`{word}`" in PAGES["menulis-sop.md"], f"{name}: {word}"


@pytest.mark.parametrize(
    "bagian", [b for bagian in BAGIAN_MENURUT_FORMAT.values() for b in bagian], ids=lambda b: b.kunci
)
def test_every_section_is_told_with_its_aliases(bagian: JenisBagian) -> None:
    _assert_row("menulis-sop.md", bagian)


@pytest.mark.parametrize("kolom", KOLOM, ids=lambda k: k.kunci)
def test_every_column_is_told_with_its_aliases(kolom: JenisKolom) -> None:
    _assert_row("langkah-dan-alur.md", kolom)


def _assert_row(page: str, item: JenisBagian | JenisKolom) -> None:
    rows = [line for line in PAGES[page].splitlines() if line.startswith(f"| `{item.judul}` |")]
    assert any(all(alias in row for alias in item.alias) for row in rows), item


@pytest.mark.parametrize("name", REGISTERS)
def test_every_register_key_is_told(name: str) -> None:
    told = first_cells(section("daftar.md", name))
    assert sorted(set(told)) == sorted(REGISTERS[name].keys)
    for key in REGISTERS[name].keys.values():
        for word in choices(key.shape):
            assert re.search(rf"\b{re.escape(word)}\b", section("daftar.md", name)), word


# --- what the guide says is so ----------------------------------------------------------------------


def test_every_code_that_is_mentioned_exists() -> None:
    words = [PAGES[page] for page in PAGES] + [path.read_text("utf-8") for path in ROOT.glob("*.md")]
    assert {code for text in words for code in re.findall(r"\bSOP\d{3}\b", text)} <= KINDS.keys()


def test_every_code_stands_beside_its_name() -> None:
    for code, name in re.findall(r"\b(SOP\d{3}) ([a-z]+(?:-[a-z]+)+)", PAGES["memeriksa.md"]):
        assert KINDS[code].name == name


def test_messages_are_those_of_the_program() -> None:
    """A sentence in front of a linked code is that code's message; what it quotes stands for the fields."""
    found = [
        (code, said)
        for page in PAGES
        for said, code in re.findall(r"\| ([^|`]+?) \(\[(SOP\d{3})\]\([^)]*\)\) \|$", PAGES[page], re.MULTILINE)
        if said.endswith((".", "?")) or "“" in said
    ]
    assert len(found) >= 12
    for code, said in found:
        fields = re.split(r"\{\w+\}", KINDS[code].message)
        assert re.match(".*".join(map(re.escape, fields)), said), f"{code}: {said}"


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for target, _, anchor in re.findall(r"\]\(([^)#\s]*)(#([^)\s]*))?\)", re.sub(r"`[^`]*`", "", PAGES[page])):
        if target.startswith("../aturan/"):
            code = target.removeprefix("../aturan/").removesuffix("index.md").rstrip("/")
            assert not code or code in KINDS, target
        elif not target.startswith(("http:", "https:")):
            assert target in PAGES or not target, f"{page}: {target}"
            assert not anchor or anchor in _anchors(target or page), f"{page}: #{anchor}"


def _anchors(page: str) -> set[str]:
    titles = re.findall(r"^#{2,3} (.*)$", PAGES[page], re.MULTILINE)
    return {re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", title).strip().lower()) for title in titles}


def test_there_are_complete_examples_of_both_forms() -> None:
    assert {parse_sop(SourceFile("x/a.md", text))[0].format for _, text in COMPLETE} == set(BAGIAN_MENURUT_FORMAT)


@pytest.mark.parametrize(("page", "text"), COMPLETE, ids=lambda value: str(value)[:20])
def test_complete_examples_can_be_copied(page: str, text: str) -> None:
    """No finding of the parser, and none that would stop a build of the sample city."""
    _, found = parse_sop(SourceFile("kel-mekarsari/contoh.md", text))
    assert found == ()
    unit = "pkm-cendana" if "akreditasi-fktp" in text else "kel-mekarsari"
    registers = [entry for entry in read_source(ROOT / "sop_source") if is_register_path(entry.path)]
    loaded = load_entries([*registers, Entry(f"{unit}/contoh.md", text.encode(), len(text))])
    report = check(loaded.katalog, date(2026, 11, 21), found=loaded.found).report
    assert [f.code for f in report.diagnostics if f.severity is not Severity.CATATAN] == ["SOP501"]


@pytest.mark.parametrize("text", fences("langkah-dan-alur.md", "text"))
def test_example_tables_parse(text: str) -> None:
    sop, found = parse_sop(SourceFile("x/contoh.md", steps(text)))
    assert found == ()
    assert sop.langkah
    assert all(isinstance(langkah.waktu, Durasi) for langkah in sop.langkah)


@pytest.mark.parametrize(("page", "text"), [(p, t) for p in PAGES for t in fences(p, "yaml")])
def test_yaml_examples_parse(page: str, text: str) -> None:
    if page == "daftar.md" or text.startswith("- "):
        node, found = parse_yaml(text, page)
        assert node is not None
    else:
        _, found = parse_sop(SourceFile("x/contoh.md", f"---\n{text}---\n"))
    assert found == ()


def test_register_examples_parse() -> None:
    examples = fences("daftar.md", "yaml")
    assert len(examples) == len(REGISTERS)
    names = ["katalog.yml"] + [f"_register/{name}" for name in REGISTERS if name != "katalog.yml"]
    _, found = register.parse_registers(SourceFile(name, text) for name, text in zip(names, examples, strict=True))
    assert found == ()


def _after(mark: str) -> list[str]:
    """The times in the table that follows a mark in the guide."""
    return first_cells(PAGES["waktu.md"].partition(f"<!-- {mark} -->")[2].partition("\n## ")[0])


def _first(cells: str) -> list[list[str]]:
    return [re.findall(r"`([^`]*)`", cell) for cell in re.split(r"(?<!\\)\|", cells)[1:-1]]


@pytest.mark.parametrize("text", _after("diterima"))
def test_times_said_to_be_understood_are(text: str) -> None:
    assert isinstance(parse_durasi(text), Durasi)


@pytest.mark.parametrize("text", _after("ditolak"))
def test_times_said_to_be_refused_are(text: str) -> None:
    assert isinstance(parse_durasi(text), TidakTerbaca)


def test_there_are_enough_times() -> None:
    assert len(_after("diterima")) >= 30
    assert len(_after("ditolak")) >= 15


def test_what_to_write_instead_of_a_refused_time_is_understood() -> None:
    text = PAGES["waktu.md"].partition("<!-- ditolak -->")[2].partition("\n## ")[0]
    usul = [word for line in text.splitlines() if line.startswith("| `") for word in _first(line)[2]]
    assert len(usul) >= 15
    assert all(isinstance(parse_durasi(word), Durasi) for word in usul)


def _lanjut_rows(title: str) -> list[list[list[str]]]:
    text = section("langkah-dan-alur.md", "Kolom Lanjut")
    part = text.partition("**tidak** terbaca")[(title == "ditolak" and 2) or 0]
    return [_first(line) for line in part.splitlines() if line.startswith(("| `", "| (kosong)"))]


def test_lanjut_examples_are_read_as_the_guide_says() -> None:
    accepted = [word for row in _lanjut_rows("diterima") for word in row[0]]
    assert len(accepted) >= 15
    assert [word for word in accepted if parse_lanjut(inline(word).polos) is None] == []
    refused = _lanjut_rows("ditolak")
    assert refused
    for row in refused:
        assert parse_lanjut(row[0][0]) is None
        assert parse_lanjut(row[1][0])


def test_the_word_stays_on_one_page() -> None:
    """A page whose HTML holds it is taken apart by the diagram plugin, slowly."""
    word = "mermaid"
    assert [page for page, text in PAGES.items() if word in text] == ["diagram.md"]
    assert f"```{word}" in PAGES["diagram.md"]


# --- commands ---------------------------------------------------------------------------------------

BUILD_PY = "python3 build.py "


def _commands(page: str) -> list[list[str]]:
    """The commands of a page that this package carries out, in words."""
    lines = [
        line.strip()
        for fence in re.findall(r"^ *```\n(.*?)^ *```$", PAGES[page], re.M | re.S)
        for line in fence.splitlines()
    ]
    words = [shlex.split(line.partition(BUILD_PY)[2]) for line in lines if BUILD_PY in line]
    return [command for command in words if command[:1] not in (["test"], ["lint"])]


@pytest.mark.parametrize("page", PAGES)
def test_commands_can_be_typed_as_they_stand(page: str) -> None:
    for words in _commands(page):
        assert callable(parser().parse_args(words).jalankan), words


def test_every_option_of_the_print_is_told() -> None:
    told = set(re.findall(r"^\| `(--[\w-]+)", section("mencetak.md", "PDF"), re.MULTILINE))
    known = set(re.findall(r"^  (--[\w-]+)", _help("export", "pdf"), re.MULTILINE))
    assert told == known - {"--source", "--site-dir", "--today", "--strict"}


def _help(*words: str) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as out, pytest.raises(SystemExit):
        parser().parse_args([*words, "--help"])
    return out.getvalue()
