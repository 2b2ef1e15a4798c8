"""A folder is brought up to date: only what differs is touched, and the folder in use is never written into."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sopkatalog.io.sync import Synced, files_below, sync_folder

ISI = {"index.html": b"beranda", "sop/dkc-0001/index.html": b"satu", "sop/dkc-0002/index.html": b"dua"}


def content(folder: Path) -> dict[str, bytes]:
    return {path: file.read_bytes() for path, file in files_below(folder)}


def times(folder: Path) -> dict[str, int]:
    return {path: file.stat().st_mtime_ns for path, file in files_below(folder)}


def age(folder: Path) -> None:
    for _, file in files_below(folder):
        os.utime(file, ns=(10**18, 10**18))


def test_a_new_folder_holds_what_is_wanted(tmp_path: Path) -> None:
    assert sync_folder(tmp_path / "situs", ISI.items()) == Synced(ditulis=3, diambil=0, tetap=0)
    assert content(tmp_path / "situs") == ISI


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    sync_folder(tmp_path, ISI.items())
    age(tmp_path)
    baru = {**ISI, "index.html": b"beranda baru"}
    assert sync_folder(tmp_path, baru.items()) == Synced(ditulis=1, diambil=0, tetap=2)
    assert content(tmp_path) == baru
    assert [path for path, time in times(tmp_path).items() if time != 10**18] == ["index.html"]


def test_what_the_folder_in_use_holds_is_taken_with_its_time_and_never_written_into(tmp_path: Path) -> None:
    live, spare = tmp_path / "situs", tmp_path / "situs.cadangan"
    sync_folder(live, ISI.items())
    age(live)
    assert sync_folder(spare, ISI.items(), live) == Synced(ditulis=0, diambil=3, tetap=0)
    assert set(times(spare).values()) == {10**18}
    lain = {**ISI, "index.html": b"lain"}
    assert sync_folder(spare, lain.items(), live) == Synced(ditulis=1, diambil=0, tetap=2)
    assert content(live) == ISI
    assert content(spare) == lain


def test_a_disk_that_knows_no_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*paths: object) -> None:
        raise OSError

    sync_folder(tmp_path / "situs", ISI.items())
    age(tmp_path / "situs")
    monkeypatch.setattr(os, "link", refused)
    sync_folder(tmp_path / "cadangan", ISI.items(), tmp_path / "situs")
    assert content(tmp_path / "cadangan") == ISI
    assert set(times(tmp_path / "cadangan").values()) == {10**18}


def test_what_is_not_wanted_goes_and_so_do_empty_folders(tmp_path: Path) -> None:
    sync_folder(tmp_path, ISI.items())
    sync_folder(tmp_path, [("index.html", b"beranda")])
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_hidden_entries_at_the_top_stay(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_bytes(b"x")
    (tmp_path / ".htaccess").write_bytes(b"y")
    sync_folder(tmp_path, ISI.items())
    assert content(tmp_path) == {**ISI, ".git/config": b"x", ".htaccess": b"y"}


@pytest.mark.parametrize(("old", "new"), [("sop", "sop/dkc-0001"), ("sop/dkc-0001/x", "sop/dkc-0001")])
def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path, old: str, new: str) -> None:
    sync_folder(tmp_path, [(old, b"lama")])
    sync_folder(tmp_path, [(new, b"baru")])
    assert content(tmp_path) == {new: b"baru"}


def test_a_file_of_another_folder_is_moved_in(tmp_path: Path) -> None:
    staged = tmp_path / "disiapkan.html"
    staged.write_bytes(b"isi")
    sync_folder(tmp_path / "situs", [("index.html", staged)])
    assert content(tmp_path / "situs") == {"index.html": b"isi"}
    assert not staged.exists()


def test_of_equal_paths_the_first_counts(tmp_path: Path) -> None:
    sync_folder(tmp_path, [("a", b"pertama"), ("a", b"terakhir")])
    assert content(tmp_path) == {"a": b"pertama"}


def test_half_a_file_of_a_killed_build_is_replaced(tmp_path: Path) -> None:
    sync_folder(tmp_path, ISI.items())
    (tmp_path / "index.html").write_bytes(b"bera")
    (tmp_path / "index.html.baru").write_bytes(b"sisa")
    sync_folder(tmp_path, ISI.items())
    assert content(tmp_path) == ISI
