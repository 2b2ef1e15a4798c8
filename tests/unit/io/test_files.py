"""Reading the source folder, and swapping folders so that a whole site is always there."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopkatalog.io.files import holds, read_source, restore_folder, swap_folder


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    folder(tmp_path / "site", "lama")
    swap_folder(folder(tmp_path / "site.baru", "baru"), tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "baru"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_old_folder_may_be_kept_as_a_spare(tmp_path: Path) -> None:
    site, spare = folder(tmp_path / "site", "lama"), folder(tmp_path / "site.cadangan", "baru")
    swap_folder(spare, site, spare)
    assert (site / "index.html").read_text() == "baru"
    assert (spare / "index.html").read_text() == "lama"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "site.cadangan"]


def test_a_swap_cut_off_in_the_middle_is_mended(tmp_path: Path) -> None:
    folder(tmp_path / "site.lama", "lama")
    restore_folder(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "lama"


def test_a_swap_that_fails_brings_the_old_one_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path / "site", "lama")
    new, rename = folder(tmp_path / "site.baru", "baru"), Path.rename

    def broken(self: Path, target: Path) -> Path:
        if self == new:
            raise OSError("folder sedang dipakai")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", broken)
    with pytest.raises(OSError, match="sedang dipakai"):
        swap_folder(new, tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "lama"


def test_links_and_hidden_files_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "unit").mkdir()
    (tmp_path / "unit/0001.md").write_text("isi", encoding="utf-8")
    (tmp_path / "unit/.rahasia.md").write_text("rahasia", encoding="utf-8")
    (tmp_path / "unit/~$0001.docx").write_text("kunci", encoding="utf-8")
    (tmp_path / "unit/0002.md").symlink_to("/etc/hostname")
    entries = {entry.path: entry for entry in read_source(tmp_path)}
    assert sorted(entries) == ["unit/0001.md", "unit/0002.md"]
    assert entries["unit/0002.md"].is_symlink
    assert entries["unit/0002.md"].data is None


def test_hidden_entries_of_the_old_folder_move_along(tmp_path: Path) -> None:
    old = folder(tmp_path / "site", "lama")
    (old / ".git").mkdir()
    swap_folder(folder(tmp_path / "site.baru", "baru"), old)
    assert (old / ".git").is_dir()


def test_a_folder_that_is_still_needed_is_known(tmp_path: Path) -> None:
    (tmp_path / "proyek/docs").mkdir(parents=True)
    assert holds(tmp_path / "proyek", tmp_path / "proyek/docs")
    assert holds(tmp_path / "proyek/../proyek", tmp_path / "proyek")
    assert not holds(tmp_path / "proyek/site", tmp_path / "proyek/docs")
