"""Front matter and registers: text stays text, every value has its place, and hostile input stops at once."""

from __future__ import annotations

import time

import pytest
import yaml

from sopkatalog.diagnostics import Diagnostic
from sopkatalog.parse import yaml_text
from sopkatalog.parse.yaml_text import Mapping, Node, Scalar, Sequence, parse_yaml

LOADERS = [yaml.BaseLoader, *([yaml.CBaseLoader] if hasattr(yaml, "CBaseLoader") else [])]


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__, autouse=True)
def _both_loaders(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine of a city may have PyYAML with or without libyaml."""
    monkeypatch.setattr(yaml_text, "_LOADER", request.param)


def _mapping(text: str, line_offset: int = 0) -> Mapping:
    node, found = parse_yaml(text, "a.md", line_offset)
    assert found == ()
    assert isinstance(node, Mapping)
    return node


def _values(node: Mapping) -> dict[str, Node]:
    return {key.value: value for key, value in node.entries}


def _fault(text: str) -> Diagnostic:
    node, found = parse_yaml(text, "a.md")
    assert node is None
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("text", ["010", "1.10", "ya", "no", "2026-02-30", "null", "~", "1e3", "0x1F", "12:30:00"])
def test_a_value_is_the_authors_text(text: str) -> None:
    value = _values(_mapping(f"a: {text}"))["a"]
    assert isinstance(value, Scalar)
    assert value.value == text


def test_columns_count_characters_not_bytes() -> None:
    node = _mapping("kunci: é😀 ± 2, ñ\n")
    ((key, value),) = node.entries
    assert (key.span.column, key.span.end_column) == (1, 6)
    assert (value.span.column, value.span.end_column) == (8, 8 + len("é😀 ± 2, ñ"))
    inner = _values(_mapping("a: {é😀: ññ, b: c}"))["a"]
    assert isinstance(inner, Mapping)
    assert [key.span.column for key, _ in inner.entries] == [5, 13]


def test_lines_count_from_the_top_of_the_file() -> None:
    node = _mapping("a: b\nc:\n  - d\n", line_offset=1)
    (_, a), (c, daftar) = node.entries
    assert (a.span.line, c.span.line) == (2, 3)
    assert isinstance(daftar, Sequence)
    assert daftar.items[0].span.line == 4


def test_other_line_ends_of_yaml_do_not_shift_lines() -> None:
    node = _mapping("a: satu\u2028dua\u0085tiga\nb: c")
    (_, a), (b, _) = node.entries
    assert isinstance(a, Scalar)
    assert a.value == "satu dua tiga"
    assert b.span.line == 2


def test_nothing_is_nothing() -> None:
    assert parse_yaml("", "a.md") == (None, ())
    assert parse_yaml("# hanya catatan\n", "a.md") == (None, ())


def test_a_key_stands_once() -> None:
    node, (found,) = parse_yaml("a: 1\nb: 2\na: 3\n", "a.md", 4)
    assert isinstance(node, Mapping)
    assert [(key.value, getattr(value, "value", None)) for key, value in node.entries] == [("a", "1"), ("b", "2")]
    assert (found.code, found.span.line, found.span.column) == ("SOP014", 7, 1)
    assert "baris 5" in found.message


def test_a_key_is_text() -> None:
    node, (found,) = parse_yaml("? [a, b]\n: c\nd: e", "a.md")
    assert isinstance(node, Mapping)
    assert [key.value for key, _ in node.entries] == ["d"]
    assert found.code == "SOP011"


@pytest.mark.parametrize(
    "text", ["a: &x b", "a: *x", "a: !!str b", "a: !python/object:os.system b", "a: [&x b]", "&x a: b"]
)
def test_anchors_aliases_and_tags_are_refused(text: str) -> None:
    assert _fault(text).code == "SOP013"


def test_quoted_marks_are_text() -> None:
    values = _values(_mapping("a: '*x'\nb: \"&y\"\nc: '!z'"))
    assert [getattr(value, "value", None) for value in values.values()] == ["*x", "&y", "!z"]


def test_an_alias_bomb_is_stopped_by_its_first_anchor() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert _fault(bomb).code == "SOP013"


@pytest.mark.parametrize("prefix", ["", "judul: ", "- "])
def test_fifty_thousand_opening_brackets_stop_at_once(prefix: str) -> None:
    begun = time.process_time()
    assert _fault(prefix + "[" * 50_000).code == "SOP012"
    assert time.process_time() - begun < 10  # measured 0.01; libyaml's own composer dies of it


def test_deep_indentation_stops_too() -> None:
    deep = "".join(" " * i + "a:\n" for i in range(3_000))
    assert _fault(deep).code == "SOP012"
    assert parse_yaml("[" * 20 + "]" * 20, "a.md")[1] == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: b\njudul: Surat: Pindah\nc: d", 2, 13, "titik dua di tengah nilai"),
        ("a: b\n  c: d", 2, 4, "tidak sejajar"),
        ("a:\n  b: c\n d: e", 3, 2, "tidak sejajar"),
        ("- a: b\n  - c", 2, 3, "tidak sejajar"),
        ("a: b\nc d\ne: f", 2, 1, "titik dua sesudah nama kunci"),
        ("a: @b", 1, 4, "tanda khusus"),
        ("a: `b`", 1, 4, "tanda khusus"),
        ("a: ]", 1, 4, "tanda khusus"),
        ("a: |b\n c", 1, 5, "tanda khusus"),
        ("a: - b", 1, 4, "tanda - di awal nilai"),
        ('a: "b" c', 1, 8, "sesudah tanda kutip"),
        ("a: [b, c\nd: e\n", 2, 2, "kurung belum ditutup"),
        ("a: 'b\n\n\n", 1, 1, "kutip belum ditutup"),
        ('a: "b\\q"', 1, 6, "kutip tunggal"),
        ("a:\n  b: c\n\td: e", 3, 1, "tab"),
        ("{a: b}}", 1, 7, "kurung penutup berlebih"),
        ("a: b\x07", 1, 1, "karakter kendali"),
    ],
)
def test_faults_are_said_in_plain_words_where_they_stand(text: str, line: int, column: int, words: str) -> None:
    found = _fault(text)
    assert (found.code, found.span.line) == ("SOP011", line)
    assert abs(found.span.column - column) <= 1  # the two parsers differ by one after a backslash
    assert words in found.message


def test_what_stands_below_a_second_document_mark_is_reported() -> None:
    node, (found,) = parse_yaml("a: b\n---\nc: d\n", "a.yml")
    assert isinstance(node, Mapping)
    assert (found.code, found.span.line) == ("SOP011", 3)
