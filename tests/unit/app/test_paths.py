"""The ways in which people name a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopkatalog.app.paths import PathError, paths_below

ONE = {"disdukcapil/0001.md"}


@pytest.mark.parametrize(
    "name", ["sop_source/disdukcapil/0001.md", "disdukcapil/0001.md", "./sop_source/disdukcapil/../disdukcapil/0001.md"]
)
def test_with_or_without_the_source_folder(source: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(source.parent)
    assert paths_below(Path("sop_source"), [name]) == ONE


def test_absolute_and_through_a_link(source: Path, tmp_path: Path) -> None:
    assert paths_below(source, [str(source / "disdukcapil/0001.md")]) == ONE
    (tmp_path / "pintas").symlink_to(source, target_is_directory=True)
    assert paths_below(tmp_path / "pintas", [str(source / "disdukcapil/0001.md")]) == ONE


def test_a_folder_is_all_its_files(source: Path) -> None:
    assert paths_below(source, ["disdukcapil"]) == ONE
    assert paths_below(source, [str(source)]) > ONE | {"katalog.yml"}


def test_what_is_not_there_gets_a_suggestion(source: Path) -> None:
    with pytest.raises(PathError, match=r"maksud Anda “.*disdukcapil/0001\.md”"):
        paths_below(source, ["disdukcapil/001.md"])
    with pytest.raises(PathError, match="tidak ada"):
        paths_below(source, ["x\x00y"])


def test_what_is_outside_is_refused(source: Path) -> None:
    (source.parent / "luar.md").write_text("x", encoding="utf-8")
    with pytest.raises(PathError, match="di luar"):
        paths_below(source, [str(source.parent / "luar.md")])
