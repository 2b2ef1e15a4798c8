"""The file of kept values: whatever happens to it, a value is the one that was put, or none."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sopkatalog.app.cache.key import key
from sopkatalog.app.cache.store import GILIRAN, NAMA, Store

A, B, C = (key(name) for name in "abc")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    found = Store(tmp_path / "cache")
    yield found
    found.close()


def kept(folder: Path, *keys: bytes) -> dict[bytes, bytes]:
    store = Store(folder)
    try:
        return dict(store.get(keys))
    finally:
        store.close()


def test_what_is_put_is_there_in_the_next_build(store: Store) -> None:
    store.put({A: b"satu", B: b"dua"})
    store.close()
    assert kept(store.folder, A, B, C) == {A: b"satu", B: b"dua"}


def test_a_look_at_one_value(store: Store) -> None:
    assert store.peek(A) is None
    assert store.put({A: b"satu"})
    assert (store.peek(A), store.peek(B)) == (b"satu", None)


def test_where_nothing_can_be_kept_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("bukan folder")
    store = Store(tmp_path / "cache")
    assert not store.put({A: b"satu"})
    assert store.peek(A) is None


def test_what_counts_as_used_stays(store: Store) -> None:
    store.put({A: b"satu", B: b"dua"})
    store.close()
    for _ in range(GILIRAN + 2):
        again = Store(store.folder)
        again.use([A])
        again.close()
    assert kept(store.folder, A, B) == {A: b"satu"}


def test_asking_makes_no_folder(store: Store) -> None:
    assert store.get([A]) == {}
    assert not store.folder.exists()


def test_the_folder_hides_itself_from_git(store: Store) -> None:
    store.put({A: b"satu"})
    assert (store.folder / ".gitignore").read_text() == "*\n"


def test_many_keys_at_once(store: Store) -> None:
    values = {key(str(number)): str(number).encode() for number in range(2500)}
    store.put(values)
    assert store.get(list(values)) == values


def test_a_damaged_value_is_none(store: Store) -> None:
    store.put({A: b"satu", B: b"dua"})
    store.close()
    with sqlite3.connect(store.folder / NAMA) as base:
        base.execute("update hasil set isi = ? where kunci = ?", (b"satv", A))
    base.close()
    assert kept(store.folder, A, B) == {B: b"dua"}


@pytest.mark.parametrize("damage", [b"", b"bukan basis data sama sekali" * 100, None])
def test_a_damaged_file_costs_one_build(store: Store, damage: bytes | None) -> None:
    store.put({key(str(number)): os.urandom(500) for number in range(200)})
    store.close()
    file = store.folder / NAMA
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 3] if damage is None else damage)
    for _ in range(2):
        again = Store(store.folder)
        again.get([A])
        again.put({A: b"satu"})
        again.close()
    assert kept(store.folder, A) == {A: b"satu"}


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    store = Store(tmp_path / "berkas" / "cache")
    store.put({A: b"satu"})
    assert store.get([A]) == {}
    store.close()


def test_two_builds_at_once(store: Store) -> None:
    other = Store(store.folder)
    for number in range(20):
        store.put({key("a", str(number)): b"a"})
        other.put({key("b", str(number)): b"b"})
    assert store.get([key("b", "19")]) == {key("b", "19"): b"b"}
    assert other.get([key("a", "19")]) == {key("a", "19"): b"a"}
    other.close()


def test_a_killed_build_leaves_whole_values(store: Store) -> None:
    program = (
        "import os, sys; from pathlib import Path; from sopkatalog.app.cache import Store, key\n"
        "store = Store(Path(sys.argv[1])); number = 0\n"
        "store.put({key('mulai'): b'x'}); print('mulai', flush=True)\n"
        "while True:\n"
        "    number += 1; store.put({key(str(number)): str(number).encode() * 1000})\n"
    )
    process = subprocess.Popen([sys.executable, "-c", program, str(store.folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    process.kill()
    process.wait()
    process.stdout.close()
    found = kept(store.folder, key("mulai"), *(key(str(number)) for number in range(1, 400)))
    assert found[key("mulai")] == b"x"
    assert all(found[own] == str(n).encode() * 1000 for n in range(1, 400) if (own := key(str(n))) in found)


def test_what_nobody_asks_for_is_thrown_away(store: Store) -> None:
    store.put({A: b"lama", B: b"dipakai"})
    store.close()
    for _ in range(GILIRAN + 1):
        assert kept(store.folder, B) == {B: b"dipakai"}
    assert kept(store.folder, A, B) == {B: b"dipakai"}
