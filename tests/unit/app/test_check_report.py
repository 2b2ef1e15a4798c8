"""A report that was kept is the report that a check would give now, or it is not used."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sopkatalog.app import check
from sopkatalog.app.cache import Store
from sopkatalog.app.check_report import Question, check_report, report_of_files
from sopkatalog.app.workshop import Workshop

TODAY = date(2026, 11, 21)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Workshop]:
    store = Store(tmp_path / ".sop-cache")
    yield Workshop(store)
    store.close()


@pytest.fixture
def question(source: Path) -> Question:
    return Question(source, TODAY)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were really checked."""
    done: list[Path] = []
    real = check.check_entries

    def counting(folder: Path, *arguments: Any, **named: Any) -> Any:
        done.append(folder)
        return real(folder, *arguments, **named)

    monkeypatch.setattr(check, "check_entries", counting)
    return done


def test_nothing_changed_nothing_checked(question: Question, kept: Workshop, checks: list[Path]) -> None:
    first = check_report(question, kept)
    assert check_report(question, kept) == first == check_report(question, Workshop())
    assert len(checks) == 2, "the second report comes from the cache, the third has none"


@pytest.mark.parametrize(
    "other",
    [{"today": date(2027, 1, 1)}, {"strict": True}, {"bentuk": "json"}, {"warna": True}, {"base": "HEAD~1"}],
    ids=str,
)
def test_another_question_is_asked_anew(
    question: Question, kept: Workshop, checks: list[Path], other: dict[str, Any]
) -> None:
    check_report(question, kept)
    asked = replace(question, **other)
    assert check_report(asked, kept) == check_report(asked, Workshop())
    assert len(checks) == 3


def test_every_file_counts(question: Question, kept: Workshop, checks: list[Path]) -> None:
    clean = check_report(question, kept)
    assert not clean.has_galat
    file = question.folder / "disdukcapil/0001.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("## Peringatan", "## Peringatn"), encoding="utf-8")
    broken = check_report(question, kept)
    assert broken.has_galat
    assert "SOP205" in broken.teks
    file.write_text(text, encoding="utf-8")
    assert check_report(question, kept) == clean
    (question.folder / "catatan.exe").write_bytes(b"x")
    assert check_report(question, kept) != clean
    assert len(checks) == 3


def test_a_deleted_number_is_known_by_git(question: Question, kept: Workshop) -> None:
    """A commit changes no file of the folder, and yet what the check says."""
    folder = question.folder.parent

    def git(*words: str) -> None:
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", *words]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)

    (question.folder / "disdukcapil/0001.md").rename(question.folder / "disdukcapil/0002.md")
    before = check_report(question, kept)
    (question.folder / "disdukcapil/0002.md").rename(question.folder / "disdukcapil/0001.md")
    git("init")
    git("add", "sop_source")
    git("commit", "-m", "satu")
    (question.folder / "disdukcapil/0001.md").rename(question.folder / "disdukcapil/0002.md")
    after = check_report(question, kept)
    assert after == check_report(question, Workshop())
    assert "SOP505" in after.teks
    assert "SOP505" not in before.teks


def test_some_files(question: Question) -> None:
    said = report_of_files(question, ["disdukcapil/0001.md"])
    assert not said.has_galat
    assert said.teks.startswith("1 berkas diperiksa")


def test_what_was_kept_is_said_without_the_rules(question: Question, kept: Workshop) -> None:
    """They take longer to load than all the rest."""
    check_report(question, kept)
    kept.cache.close()
    script = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from sopkatalog.app.cache import Store; from sopkatalog.app.workshop import Workshop\n"
        "from sopkatalog.app.check_report import Question, check_report\n"
        f"said = check_report(Question(Path({str(question.folder)!r}), date(2026, 11, 21)),"
        f" Workshop(Store(Path({str(question.folder.parent / '.sop-cache')!r}))))\n"
        "sys.exit('sopkatalog.rules.engine' in sys.modules or said.has_galat)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
