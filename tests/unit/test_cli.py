"""The command line as its users meet it: exit codes, what is printed where, no English, no traceback."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sopkatalog import cli
from sopkatalog.cli import arguments, commands

DASAR = Path(__file__).parents[1] / "rules/_dasar"
TODAY = ("--today", "2026-11-21")
ENGLISH = re.compile(r"\b(usage|error|required|invalid|choose|unrecognized|optional|positional|show|expected)\b")


def run(*argv: str) -> int:
    """The exit code, however it comes."""
    try:
        return cli.main(argv)
    except SystemExit as done:
        return int(done.code or 0)


def spoil(project: Path) -> None:
    path = project / "sop_source/disdukcapil/0001.md"
    path.write_text(path.read_text(encoding="utf-8").replace("| Operator SIAK |", "| |", 1), encoding="utf-8")


def test_a_clean_catalogue_is_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", *TODAY) == 0
    assert capsys.readouterr().out == "5 berkas diperiksa: 0 galat, 0 peringatan, 0 catatan.\n"


def test_a_galat_is_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)
    assert run(*TODAY, "check", "disdukcapil/0001.md") == 1
    assert "sop_source/disdukcapil/0001.md:" in capsys.readouterr().out


def test_json_is_one_object_and_nothing_else(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)
    assert run("check", "--format", "json", *TODAY) == 1
    printed = capsys.readouterr()
    report = json.loads(printed.out)
    assert list(report) == ["versi", "ringkasan", "temuan"]
    assert report["ringkasan"]["berkas"] == 5
    assert report["ringkasan"]["galat"] == len(report["temuan"]) > 0
    assert list(report["temuan"][0]) == ["kode", "nama", "tingkat", "berkas", "baris", "kolom", "pesan", "petunjuk"]
    assert report["temuan"][0]["berkas"] == "disdukcapil/0001.md"
    assert printed.err == ""


@pytest.mark.parametrize("form", arguments.BENTUK)
def test_hostile_file_names_break_no_form(project: Path, form: str) -> None:
    for name in (b"a\n::error::x.md", b"\xff\xfe.md", "\u202e%,:.md".encode(), b"\x1b[31m.md"):
        Path(os.fsdecode(bytes(project / "sop_source/disdukcapil") + b"/" + name)).write_bytes(b"x")
    done = subprocess.run(
        [sys.executable, "-m", "sopkatalog", "check", "--format", form, *TODAY], capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == b""
    words = done.stdout.decode("utf-8")
    assert "\x1b" not in words
    assert "\n::error::x" not in words
    if form in ("json", "sarif"):
        json.loads(words)


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["kirimkan"], "Perintah “kirimkan” tidak ada."),
        (["publish"], "belum ditulis: PERINTAH."),
        (["chek"], "maksud Anda “check”?"),
        (["new"], "belum ditulis: UNIT, JUDUL."),
        (["new", "x", "y", "z"], "tidak dikenal: z."),
        (["--bogus"], "tidak dikenal: --bogus."),
        (["check", "--format"], "--format: perlu satu nilai."),
        (["check", "--format", "xml"], "--format: 'xml' tidak ada; pilih salah satu:"),
        (["check", "--today", "2026-02-30"], "“2026-02-30” bukan tanggal"),
        (["check", "--strict=ya"], "--strict: tidak menerima nilai 'ya'."),
        (["check", "--source", "tidak-ada"], "Folder sumber “tidak-ada” tidak ada."),
        (["check", "disdukcapil/0002.md"], "maksud Anda “sop_source/disdukcapil/0001.md”?"),
        (["check", "--base", "tidak-ada"], "Commit “tidak-ada” tidak ada"),
        (["new", "disdukcapl", "Uji"], "maksud Anda “disdukcapil”?"),
        (["explain", "langkah-tanpa-pelaksan"], "maksud Anda SOP301"),
        (["build"], "mkdocs.yml"),
        (["serve"], "mkdocs.yml"),
    ],
)
def test_wrong_use_is_2_in_indonesian(
    project: Path, capsys: pytest.CaptureFixture[str], argv: list[str], words: str
) -> None:
    assert run(*argv) == 2
    printed = capsys.readouterr()
    assert words in printed.err
    assert not ENGLISH.search(printed.err)
    assert printed.out == ""


def test_an_unknown_command_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", "x.docx") == 2
    assert "Perintah yang ada: build, serve, check, new, number, explain" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [
        *[(), ("build",), ("serve",), ("check",), ("new",), ("number",), ("explain",), ("bench",), ("shots",)],
        *[("export",), ("export", "pdf")],
    ],
)
def test_help_is_indonesian(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*command, "--help") == 0
    words = capsys.readouterr().out
    assert words.startswith("Pemakaian: python3 build.py")
    assert "Pilihan umum:" in words
    assert not ENGLISH.search(words)


@pytest.mark.parametrize("argv", [("--strict", "check"), ("check", "--strict")])
def test_common_options_stand_before_or_after_the_command(project: Path, argv: tuple[str, ...]) -> None:
    text = (project / "sop_source/disdukcapil/0001.md").read_text(encoding="utf-8")
    waiting = text.replace("judul: ", "judul: Baru ", 1)
    (project / "sop_source/disdukcapil/baru.md").write_text(waiting, encoding="utf-8")
    assert run("check", *TODAY) == 0
    assert run(*argv, *TODAY) == 1


def test_pictures_need_a_built_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("shots") == 2
    assert "Belum ada situs di “site”. Bangun dahulu: python3 build.py" in capsys.readouterr().err
    assert not (project / "potret").exists()


def test_what_pages_cost_is_not_measured_without_a_browser(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOP_CHROMIUM", "tidak-ada")
    (project / "mkdocs.yml").touch()
    assert run("bench", "--only", "baca", "--sizes", "6") == 3
    assert "SOP_CHROMIUM menunjuk “tidak-ada”" in capsys.readouterr().err


def test_a_draft_then_a_number(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "disdukcapil", "Penerbitan Akta") == 0
    path = project / "sop_source/disdukcapil/penerbitan-akta.md"
    assert "sop_source/disdukcapil/penerbitan-akta.md" in capsys.readouterr().out
    assert run("number") == 0
    assert "Tidak ada SOP yang menunggu nomor" in capsys.readouterr().out
    path.write_text(path.read_text(encoding="utf-8").replace("rancangan", "berlaku"), encoding="utf-8")
    assert run("number", "--dry-run") == 0
    assert path.is_file()
    assert run("number") == 0
    assert not path.exists()
    line = "sop_source/disdukcapil/penerbitan-akta.md -> sop_source/disdukcapil/0002.md"
    assert capsys.readouterr().out.count(line) == 2


def test_number_refuses_while_the_numbering_is_wrong(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = project / "sop_source/disdukcapil"
    (folder / "0009.e1.md").write_bytes((folder / "0001.md").read_bytes())
    assert run("number") == 1
    assert "galat[SOP510]" in capsys.readouterr().out


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", "SOP301") == 0
    assert "Mengapa:" in capsys.readouterr().out
    assert run("explain") == 0
    assert "SOP000" in capsys.readouterr().out


def test_a_build_with_a_galat_leaves_the_old_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)
    (project / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (project / "site").mkdir()
    (project / "site/index.html").write_text("lama", encoding="utf-8")
    assert run(*TODAY) == 1
    printed = capsys.readouterr().out
    assert "galat[SOP301]" in printed
    assert "lama tidak diubah" in printed
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]


def test_our_own_fault_is_3_with_an_apology(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(argv: Any) -> int:
        raise ValueError("dua\nbaris")

    monkeypatch.setattr(cli, "_run", broken)
    assert run("check") == 3
    words = capsys.readouterr().err
    assert "Maaf" in words
    assert "ValueError: dua baris" in words
    assert "Traceback" not in words
    trace = Path(re.search(r"tersimpan di (\S+\.txt)", words)[1])  # type: ignore[index]
    assert "in broken" in trace.read_text(encoding="utf-8")
    trace.unlink()


def test_control_c_is_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(argv: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", stopped)
    assert run() == 130
    assert "Dihentikan" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_not_a_fault(project: Path) -> None:
    command = [sys.executable, "-m", "sopkatalog", "explain"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == cli.PIPA_DITUTUP
    process.stderr.close()


def test_a_console_without_our_characters_gets_question_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp437", write_through=True)
    monkeypatch.setattr(sys, "stdout", console)
    assert run("explain", "SOP001") == 0
    assert b"?" in console.buffer.getvalue()  # type: ignore[attr-defined]


def test_programs_get_utf8_on_any_console(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(project)
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp437", write_through=True)
    monkeypatch.setattr(sys, "stdout", console)
    assert run("check", "--format", "json", *TODAY) == 1
    json.loads(console.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]


def test_colours_only_on_a_terminal_and_not_with_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert commands._is_colourful()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not commands._is_colourful()


def test_check_and_help_wait_for_no_generator() -> None:
    code = "import sys, sopkatalog.cli; print({'mkdocs', 'jinja2', 'yaml', 'markdown_it'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
    code = "import sys, sopkatalog.cli as cli; cli.main(['check']); print({'mkdocs', 'jinja2'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("set()")
