"""The system tells of saved SOP files, however an editor saves, and of nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

from sopkatalog.host.saved_files import SavedFiles


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "sop_source"
    for path in ("dkc/0001.md", "_register/unit.yml", "katalog.yml"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("lama", encoding="utf-8")
    return folder


@pytest.fixture
def told(source: Path) -> Iterator[Queue[str]]:
    paths: Queue[str] = Queue()
    try:
        watch = SavedFiles(source, paths.put)
    except OSError as error:
        pytest.skip(f"Sistem ini tidak mau mengawasi folder: {error}")
    time.sleep(0.2)  # some systems first tell what happened before
    while not paths.empty():
        paths.get()
    yield paths
    watch.stop()


def written(source: Path) -> None:
    (source / "dkc/0001.md").write_text("baru", encoding="utf-8")


def replaced(source: Path) -> None:
    (source / "dkc/0001.md.tmp").write_text("baru", encoding="utf-8")
    (source / "dkc/0001.md.tmp").replace(source / "dkc/0001.md")


def taken_away_and_made_anew(source: Path) -> None:
    (source / "dkc/0001.md").unlink()
    written(source)


@pytest.mark.parametrize("save", [written, replaced, taken_away_and_made_anew])
def test_a_save_is_told(source: Path, told: Queue[str], save: Callable[[Path], None]) -> None:
    save(source)
    assert told.get(timeout=20) == "dkc/0001.md"


def test_nothing_else_is_told(source: Path, told: Queue[str]) -> None:
    """Above all not that files are read, as every look at the catalogue does."""
    for file in source.rglob("*.*"):
        file.read_bytes()
    (source / "katalog.yml").write_text("baru", encoding="utf-8")
    (source / "_register/unit.yml").write_text("baru", encoding="utf-8")
    (source / "dkc/catatan.txt").write_text("baru", encoding="utf-8")
    with pytest.raises(Empty):
        told.get(timeout=1)


def test_where_the_system_will_not_watch_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        SavedFiles(tmp_path / "tidak ada", print)
