"""The forms of a report: exact shape, escaping, hostile names, findings about no file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sopkatalog.diagnostics import Diagnostic, Kind, Report, Severity, Span
from sopkatalog.export.temuan import FORMS, Laporan, github, sarif, teks
from sopkatalog.export.temuan.json import render as json_form

DOC = "Setiap langkah mempunyai pelaksana.\n\nMengapa: supaya jelas."
KIND = Kind("SOP301", "langkah-tanpa-pelaksana", Severity.GALAT, "Langkah {no} kosong.", "Isi kolomnya.", DOC)
LINE = "| 2 | Mencatat | | 5 menit |"
HOSTILE = "dkc/a,b:c%\n::error::\x1b[31m\udcff.md"


def laporan(*found: Diagnostic, lines: tuple[str, ...] = (), **rest: Any) -> Laporan:
    return Laporan(Report.of(found), 63, baris={"dkc/0001.md": lines}, **rest)


def at(line: int = 1, column: int = 1, length: int = 0, path: str = "dkc/0001.md", no: str = "2") -> Diagnostic:
    end = (line, column + length) if length else (0, 0)
    return KIND.at(Span(path, line, column, *end), no=no)


def test_teks_is_exactly_as_promised() -> None:
    assert teks.render(laporan(at(2, 3, 5), lines=("", LINE))) == (
        "sop_source/dkc/0001.md:2:3: galat[SOP301] Langkah 2 kosong.\n"
        "  2 | | 2 | Mencatat | | 5 menit |\n"
        "    |   ^^^^^\n"
        "  petunjuk: Isi kolomnya.\n"
        "  penjelasan: /aturan/SOP301/\n"
        "\n"
        "63 berkas diperiksa: 1 galat, 0 peringatan, 0 catatan.\n"
    )


def test_teks_of_a_clean_catalogue_is_one_line() -> None:
    assert teks.render(laporan()) == "63 berkas diperiksa: 0 galat, 0 peringatan, 0 catatan.\n"


@pytest.mark.parametrize(("line", "column", "length"), [(1, 1, 0), (9, 1, 3), (2, 90, 5), (2, 1, 900)])
def test_teks_survives_places_that_are_not_there(line: int, column: int, length: int) -> None:
    words = teks.render(laporan(at(line, column, length), lines=("", LINE)))
    assert "galat[SOP301]" in words
    assert max(map(len, words.splitlines())) < 200


def test_teks_marks_the_place_under_wide_letters() -> None:
    mark = teks.render(laporan(at(1, 3, 2), lines=("申請書 é",))).splitlines()[2]
    assert mark == "    |     ^^^"  # two letters of two columns before; the third, and the blank after it


def test_teks_cuts_a_long_line_around_the_place() -> None:
    line = "a" * 500 + "GALAT" + "b" * 500
    excerpt, mark = teks.render(laporan(at(1, 501, 5), lines=(line,))).splitlines()[1:3]
    start = mark.index("^")
    assert excerpt[start : start + 5] == "GALAT"
    assert mark.count("^") == 5
    assert len(excerpt) < 180


def test_teks_paints_only_when_asked() -> None:
    assert "\x1b" not in teks.render(laporan(at(path=HOSTILE, no="\x1b[2J")))
    assert "\x1b[1;31mgalat[SOP301]\x1b[0m" in teks.render(laporan(at()), warna=True)


def test_teks_of_a_galat_report_leaves_the_rest_to_the_counts() -> None:
    report = Report.of((at(), at(3).with_severity(Severity.CATATAN)))
    words = teks.render_galat(report, Path("sumber"))
    assert words.startswith("sumber/dkc/0001.md:1:1: galat[SOP301]")
    assert "catatan[SOP301]" not in words
    assert words.endswith("\n1 galat, 0 peringatan, 1 catatan.\n")


def test_json_is_exactly_as_promised() -> None:
    assert json.loads(json_form(laporan(at(27)))) == {
        "versi": 1,
        "ringkasan": {"berkas": 63, "galat": 1, "peringatan": 0, "catatan": 0},
        "temuan": [
            {
                "kode": "SOP301",
                "nama": "langkah-tanpa-pelaksana",
                "tingkat": "galat",
                "berkas": "dkc/0001.md",
                "baris": 27,
                "kolom": 1,
                "pesan": "Langkah 2 kosong.",
                "petunjuk": "Isi kolomnya.",
            }
        ],
    }


def test_github_is_exactly_as_promised() -> None:
    found = (at(2, 3), at(4).with_severity(Severity.PERINGATAN), at(5).with_severity(Severity.CATATAN))
    lines = github.render(laporan(*found)).splitlines()
    assert lines[0] == (
        "::error file=sop_source/dkc/0001.md,line=2,col=3,title=SOP301 langkah-tanpa-pelaksana"
        "::Langkah 2 kosong.%0AIsi kolomnya."
    )
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]


def test_github_escapes_what_would_end_a_command_or_a_property() -> None:
    words = github.render(laporan(at(path=HOSTILE, no="50%\r\n::set-env::")))
    assert words.count("\n") == 1
    assert "file=sop_source/dkc/a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3A" in words
    assert "::Langkah 50%25%0D%0A::set-env:: kosong." in words


def test_sarif_has_rules_results_and_relative_addresses() -> None:
    log = json.loads(sarif.render(laporan(at(2, 3, 5), at(7))))
    (run,) = log["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert (rule["id"], rule["help"]["text"], rule["defaultConfiguration"]["level"]) == ("SOP301", DOC, "error")
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "sop_source/dkc/0001.md", "uriBaseId": "SRCROOT"}
    assert place["region"] == {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 8}
    assert run["results"][1]["ruleIndex"] == 0


def test_sarif_escapes_addresses() -> None:
    log = json.loads(sarif.render(laporan(at(path="dkc/a b%?#é.md"))))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "sop_source/dkc/a%20b%25%3F%23%C3%A9.md"


def test_an_absolute_source_folder_is_said_as_such() -> None:
    log = json.loads(sarif.render(laporan(at(), folder="/data/sop")))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "file:///data/sop/dkc/0001.md"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", ["", HOSTILE])
def test_no_form_breaks_on_odd_places(form: str, path: str) -> None:
    words = FORMS[form](laporan(at(path=path)))
    data = words.encode("utf-8", "backslashreplace")  # as the command line prints it
    if form in ("json", "sarif"):
        json.loads(data)
    if form == "json":
        assert json.loads(data)["temuan"][0]["berkas"] == path
    if form == "github" and not path:
        assert words.startswith("::error title=")
    if form == "teks":
        assert words.startswith("sop_source: galat" if not path else r"sop_source/dkc/a,b:c%\n::error::\x1b[31m\udcff")
