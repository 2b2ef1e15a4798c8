"""The gate: only files that are safe to parse come through, the others are named."""

from __future__ import annotations

import pytest

from sopkatalog.parse.gate import Entry, gate, is_register_path, is_sop_path


def _entry(path: str, data: bytes = b"---\n") -> Entry:
    return Entry(path, data, len(data))


def _codes(*entries: Entry) -> tuple[list[str], list[tuple[str, str]]]:
    files, found = gate(entries)
    return [source.path for source in files], [(item.code, item.span.path) for item in found]


def test_good_files_come_through_in_path_order() -> None:
    paths = [
        "katalog.yml",
        "disdukcapil/surat-pindah.md",
        "_register/unit.yml",
        "disdukcapil/0003.e1.md",
        "disdukcapil/0003.md",
    ]
    assert _codes(*map(_entry, paths)) == (sorted(paths), [])


@pytest.mark.parametrize(
    "path", ["a/0001.md", "kel-x/0001.e12.md", "a/surat-pindah-2.md", "a1-b2/x.md", "a/0000.md", "a/12.md"]
)
def test_names_of_sop_files(path: str) -> None:
    assert is_sop_path(path)


@pytest.mark.parametrize(
    "path",
    ["0001.md", "A/0001.md", "a/b/0001.md", "a/0001.MD", "a/0001.e0.md", "a/x.e1.md", "a/surat pindah.md", "-a/x.md",
     "a-/x.md", "a/-x.md", "a/x_.md", "_register/x.md", "1a/x.md", "a/.md", "a/é.md", "a/0001.md\n"],
)  # fmt: skip
def test_names_of_no_sop_file(path: str) -> None:
    assert not is_sop_path(path)
    assert _codes(_entry(path))[0] == []


def test_names_of_registers() -> None:
    assert is_register_path("katalog.yml")
    assert is_register_path("_register/libur.yml")
    assert not is_register_path("disdukcapil/katalog.yml")
    assert not is_register_path("_register/a/libur.yml")


def test_what_is_not_a_readable_file_is_named() -> None:
    entries = (
        Entry("a/0001.md", is_symlink=True),
        Entry("a/0002.md", sebab="Izin ditolak"),
        Entry("a/0003.md", size=200_001),
        Entry("a/0004.docx", b"PK", 2),
    )
    assert _codes(*entries) == (
        [],
        [("SOP005", "a/0001.md"), ("SOP030", "a/0002.md"), ("SOP002", "a/0003.md"), ("SOP006", "a/0004.docx")],
    )


def test_line_ends_and_byte_order_mark_are_made_plain() -> None:
    files, found = gate([_entry("a/0001.md", "\ufeff---\r\na: é\r---\n".encode())])
    assert found == ()
    assert files[0].text == "---\na: é\n---\n"


@pytest.mark.parametrize("data", [b"\xff\xfe-\0", b"caf\xe9", b"\xc3", b"\xed\xa0\x80", b"\xc0\xaf"])
def test_bytes_that_are_not_utf8(data: bytes) -> None:
    assert _codes(_entry("a/0001.md", data)) == ([], [("SOP001", "a/0001.md")])


@pytest.mark.parametrize("character", ["\0", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\uffff"])
def test_control_characters_keep_a_file_out(character: str) -> None:
    data = f"---\na: b{character}c\n".encode()
    files, (found,) = gate([_entry("a/0001.md", data)])
    assert files == ()
    assert (found.code, found.span.line, found.span.column) == ("SOP003", 2, 5)
    assert f"U+{ord(character):04X}" in found.message


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\u2066", "\u200f", "\u2060", "\ufeff"])
def test_characters_that_mislead_are_reported_but_readable(character: str) -> None:
    files, (found,) = gate([_entry("a/0001.md", f"---\na: {character}b".encode())])
    assert (len(files), found.code, found.span.column) == (1, "SOP004", 4)


def test_long_lines_and_runs_of_brackets_keep_a_file_out() -> None:
    assert _codes(_entry("a/0001.md", b"x" * 2_001)) == ([], [("SOP020", "a/0001.md")])
    assert _codes(_entry("a/0001.md", b"x" * 2_000)) == (["a/0001.md"], [])
    assert _codes(_entry("a/0001.md", b"([{" * 10 + b"[")) == ([], [("SOP022", "a/0001.md")])
    assert _codes(_entry("a/0001.md", b"([{" * 10)) == (["a/0001.md"], [])


def test_names_that_differ_in_case_only() -> None:
    found = gate([_entry("a/ktp.md"), _entry("a/KTP.md")])[1]
    assert sorted(item.code for item in found) == ["SOP007", "SOP008"]


@pytest.mark.parametrize("character", ["\u00ad", "\u061c", "\u200c", "\u200d", "\u3164", "\U000e0041"])
def test_characters_without_width_are_reported(character: str) -> None:
    assert _codes(_entry("a/0001.md", f"KTP{character}el".encode())) == (["a/0001.md"], [("SOP004", "a/0001.md")])


def test_too_many_lines_or_marks_keep_a_sop_out_but_not_a_register() -> None:
    assert _codes(_entry("a/0001.md", b"a\n" * 5_000)) == ([], [("SOP033", "a/0001.md")])
    assert _codes(_entry("a/0001.md", b"*a\n" * 4_001)) == ([], [("SOP032", "a/0001.md")])
    assert _codes(_entry("a/0001.md", b"*a\n" * 4_000)) == (["a/0001.md"], [])
    assert _codes(_entry("_register/libur.yml", b"*a\n" * 6_000)) == (["_register/libur.yml"], [])


def test_what_is_nested_too_deep_is_named() -> None:
    for line in (b"> " * 11 + b"a", b" " * 60 + b"- a", b" " * 60 + b"12. a"):
        assert _codes(_entry("a/0001.md", b"x\n" + line)) == (["a/0001.md"], [("SOP034", "a/0001.md")])
    for line in (b"> " * 10 + b"a", b" " * 58 + b"- a", b" " * 70 + b"a", b"-" * 40):
        assert _codes(_entry("a/0001.md", b"x\n" + line)) == (["a/0001.md"], [])


def test_a_file_that_stopped_its_reader_is_named() -> None:
    files, (found,) = gate([Entry("a/0001.md", b"---\n", 4, gagal="lebih dari 10 detik")])
    assert (files, found.code) == ((), "SOP035")
    assert "lebih dari 10 detik" in found.message
