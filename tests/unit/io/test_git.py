"""What git remembers; and that without git nothing breaks."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from sopkatalog.io import git
from sopkatalog.model.nomor import IdSop


def run(folder: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=Uji", "-c", "user.email=uji@example.invalid", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository whose source folder is `katalog/`: two numbers, an old edition, a draft, a register."""
    source = tmp_path / "katalog"
    for name in ("dkc/0001.md", "dkc/0002.md", "dkc/0002.e1.md", "dkc/rancangan.md", "_register/unit.yml"):
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    run(tmp_path, "init", "-q")
    run(tmp_path, "add", ".")
    run(tmp_path, "commit", "-q", "-m", "awal")
    return source


def test_numbered_files_are_relative_to_the_source_folder(repo: Path) -> None:
    assert git.numbered_files_in_base(repo) == {"dkc/0001.md", "dkc/0002.md", "dkc/0002.e1.md"}


def test_a_deleted_or_renamed_number_is_remembered(repo: Path) -> None:
    run(repo, "rm", "-q", "dkc/0002.md", "dkc/0002.e1.md")
    run(repo, "mv", "dkc/0001.md", "dkc/0009.md")
    run(repo, "commit", "-q", "-m", "hapus")
    assert git.numbers_ever_used(repo) == {IdSop("dkc", 1), IdSop("dkc", 2)}
    assert git.numbered_files_in_base(repo, "HEAD~1") >= {"dkc/0001.md"}


def test_a_number_deleted_on_a_merged_branch_is_remembered(repo: Path) -> None:
    run(repo, "checkout", "-q", "-b", "samping")
    (repo / "dkc/0007.md").write_text("7", encoding="utf-8")
    run(repo, "add", ".")
    run(repo, "commit", "-q", "-m", "tambah")
    run(repo, "rm", "-q", "dkc/0007.md")
    run(repo, "commit", "-q", "-m", "hapus")
    run(repo, "checkout", "-q", "-")
    run(repo, "merge", "-q", "--no-ff", "-m", "gabung", "samping")
    assert git.numbers_ever_used(repo) == {IdSop("dkc", 7)}


@pytest.mark.parametrize("base", ["tidak-ada", "--output=/tmp/x", "", "a\0b", "HEAD:katalog/dkc/0001.md"])
def test_a_base_that_is_no_commit_gives_nothing(repo: Path, base: str) -> None:
    assert git.numbered_files_in_base(repo, base) == frozenset()
    assert not git.has_commit(repo, base)


def test_a_hook_of_git_does_not_lead_astray(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    assert git.has_commit(repo, "HEAD")


def test_without_a_repository_there_is_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert git.numbered_files_in_base(tmp_path) == git.numbers_ever_used(tmp_path) == frozenset()
    run(tmp_path, "init", "-q")
    assert git.numbered_files_in_base(tmp_path) == git.numbers_ever_used(tmp_path) == frozenset()


def test_without_git_there_is_nothing(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert git.numbered_files_in_base(repo) == git.numbers_ever_used(repo) == frozenset()
    git.move(repo / "dkc/0001.md", repo / "dkc/0003.md")
    assert (repo / "dkc/0003.md").is_file()


def test_move_tells_git_when_git_knows_the_file(repo: Path) -> None:
    git.move(repo / "dkc/rancangan.md", repo / "dkc/0003.md")
    status = subprocess.run(["git", "status", "--short"], cwd=repo, capture_output=True, text=True, check=True)
    assert status.stdout.startswith("R ")
    (repo / "dkc/baru.md").write_text("baru", encoding="utf-8")
    git.move(repo / "dkc/baru.md", repo / "dkc/0004.md")
    assert (repo / "dkc/0004.md").read_text(encoding="utf-8") == "baru"


def test_move_never_overwrites(repo: Path) -> None:
    with pytest.raises(FileExistsError):
        git.move(repo / "dkc/rancangan.md", repo / "dkc/0001.md")
    assert (repo / "dkc/0001.md").read_text(encoding="utf-8") == "dkc/0001.md"
