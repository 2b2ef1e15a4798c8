"""What the command line makes of its options: cache, executor, a line of progress, a table of stages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sopkatalog.app.cache import NoCache, Store
from sopkatalog.app.stages import Stages
from sopkatalog.app.workshop import Pool
from sopkatalog.cli import main
from sopkatalog.cli import workshop as module
from sopkatalog.cli.arguments import parser
from sopkatalog.cli.commands import UsageError
from sopkatalog.cli.workshop import LAINNYA, SABAR, ProgressLine, bar, stage_table, workshop_of


class Terminal:
    """A stream that says it is one, or not."""

    def __init__(self, *, is_terminal: bool) -> None:
        self.is_terminal, self.text = is_terminal, ""

    def isatty(self) -> bool:
        return self.is_terminal

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        pass


@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["serve"]])
def test_options_choose_cache_and_hands(command: list[str], tmp_path: Path) -> None:
    usual = parser().parse_args(command)
    with workshop_of(usual, tmp_path / "sop_source") as hands:
        assert isinstance(hands.cache, Store)
        assert hands.cache.folder == tmp_path / ".sop-cache"
        assert hands.pool == Pool(0)
    chosen = parser().parse_args([*command, "--no-cache", "--executor", "satu"])
    with workshop_of(chosen, tmp_path / "sop_source") as hands:
        assert isinstance(hands.cache, NoCache)
        assert hands.pool == Pool(1)


def test_an_unknown_executor_is_wrong_use(tmp_path: Path) -> None:
    arguments = parser().parse_args(["--executor", "awan"])
    with pytest.raises(UsageError, match="“awan” bukan pelaksana kerja"), workshop_of(arguments, tmp_path):
        pass


@pytest.mark.parametrize(("is_terminal", "waited", "is_said"), [(True, 3, True), (True, 0, False), (False, 3, False)])
def test_progress_is_said_on_a_terminal_to_people_who_wait(
    is_terminal: bool, waited: float, is_said: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(is_terminal=is_terminal)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(module.time, "monotonic", lambda: 100.0)
    ProgressLine(100.0 - waited)("membaca SOP", 250, 1000)
    assert ("membaca SOP" in terminal.text) is is_said
    assert SABAR == 2


def test_the_line_fills_up() -> None:
    assert bar("membaca SOP", 250, 1000) == "membaca SOP  ██████··················  250/1000"
    assert bar("membaca SOP", 0, 0).endswith("0/0")


def test_stages_stand_in_a_table() -> None:
    table = stage_table(Stages(detik={"membaca SOP": 1.5, "menyusun": 12.25}), 15.0)
    rows = [row.rsplit(maxsplit=1) for row in table.splitlines()]
    assert rows == [["Tahap,", "detik:"], ["  membaca SOP", "1,50"], ["  menyusun", "12,25"], [f"  {LAINNYA}", "1,25"]]
    assert len({len(row) for row in table.splitlines()[1:]}) == 1


def test_check_prints_its_stages_and_keeps_what_it_read(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--today", "2026-11-21", "--profile"]) == 0
    first = capsys.readouterr()
    assert "membaca SOP" in first.err
    assert (project / ".sop-cache").is_dir()
    assert main(["check", "--today", "2026-11-21"]) == 0
    again = capsys.readouterr()
    assert (again.out, again.err) == (first.out, "")


def test_without_the_cache_nothing_is_kept(project: Path) -> None:
    assert main(["check", "--today", "2026-11-21", "--no-cache"]) == 0
    assert not (project / ".sop-cache").exists()
