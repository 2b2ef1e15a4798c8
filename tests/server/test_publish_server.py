"""Publishing over a real ssh: one release after another, what is sent, what is kept, what is refused."""

from __future__ import annotations

import os
import shlex
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from sopkatalog.app.publish.publish_error import PublishError
from sopkatalog.app.publish.server import publish_to_server, roll_back, what_would_change
from sopkatalog.io.tree import put_file, read_tree
from sopkatalog.publish.texts import script
from tests.server.conftest import Host, needed
from tests.server.releases import TETAP, outcome, page

METHODS = pytest.mark.parametrize("rsync", [True, False], ids=["rsync", "tar"])


@pytest.fixture(autouse=True)
def _rsync() -> None:
    needed("rsync")


def shown(host: Host) -> dict[str, bytes]:
    return dict(read_tree(host.base / "sekarang"))


def publish(host: Host, number: int, tmp_path: Path, *, rsync: bool = True, simpan: int = 5) -> str:
    return publish_to_server(outcome(number, tmp_path / "keluar"), host.server(rsync=rsync), str(host.base), simpan)


@METHODS
def test_what_was_sent_is_shown(host: Host, tmp_path: Path, rsync: bool) -> None:
    for number in (1, 2):
        name = publish(host, number, tmp_path, rsync=rsync)
        assert host.shown == name
        assert name.startswith(f"000{number}-")
        assert shown(host) == dict(read_tree(tmp_path / "keluar"))
    assert not list(host.base.glob("rilis/*.baru*"))


@METHODS
def test_everyone_may_read_it(host: Host, tmp_path: Path, rsync: bool) -> None:
    (tmp_path / "keluar").mkdir(mode=0o700)
    put_file(tmp_path / "keluar/rahasia.html", b"x")
    (tmp_path / "keluar/rahasia.html").chmod(0o600)
    publish(host, 1, tmp_path, rsync=rsync)
    folder = host.base / "sekarang"
    assert {path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_file()} == {0o644}
    assert {path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_dir()} == {0o755}


def test_what_is_the_same_is_one_file_with_its_old_time(host: Host, tmp_path: Path) -> None:
    publish(host, 1, tmp_path)
    first = (host.base / "sekarang/aset/tetap.css").stat()
    publish(host, 2, tmp_path)
    assert (host.base / "sekarang/aset/tetap.css").read_bytes() == TETAP
    assert (host.base / "sekarang/aset/tetap.css").stat().st_ino == first.st_ino
    assert (host.base / "sekarang/index.html").read_bytes() == page(2, "index.html")


def test_only_so_many_are_kept(host: Host, tmp_path: Path) -> None:
    names = [publish(host, number, tmp_path, simpan=3) for number in range(1, 6)]
    assert host.releases == names[2:]
    assert sorted(path.name for path in host.base.glob("rilis/*.manifest")) == [
        f"{name}.manifest" for name in names[2:]
    ]


def test_back_to_the_release_before_and_further(host: Host, tmp_path: Path) -> None:
    names = [publish(host, number, tmp_path) for number in (1, 2, 3)]
    assert roll_back(host.server(), str(host.base)) == (names[2], names[1])
    assert shown(host)["index.html"] == page(2, "index.html")
    assert roll_back(host.server(), str(host.base)) == (names[1], names[0])
    with pytest.raises(PublishError, match="Tidak ada rilis sebelumnya"):
        roll_back(host.server(), str(host.base))


def test_a_release_that_was_left_is_never_the_one_before(host: Host, tmp_path: Path) -> None:
    good, _bad = publish(host, 1, tmp_path), publish(host, 2, tmp_path)
    roll_back(host.server(), str(host.base))
    third = publish(host, 3, tmp_path)
    assert host.releases == [good, third]
    assert third.startswith("0003-"), "a number is never given twice"
    assert roll_back(host.server(), str(host.base)) == (third, good)


def test_no_way_back_to_a_release_that_is_not_whole(host: Host, tmp_path: Path) -> None:
    first, second = publish(host, 1, tmp_path), publish(host, 2, tmp_path)
    (host.base / "rilis" / first / "index.html").write_bytes(b"dirusak")
    with pytest.raises(PublishError):
        roll_back(host.server(), str(host.base))
    assert host.shown == second


def test_asking_what_would_change_changes_nothing(host: Host, tmp_path: Path) -> None:
    found = outcome(1, tmp_path / "keluar")
    name, difference = what_would_change(found, host.server(), str(host.base))
    assert (name, len(difference.baru)) == ("", len(found.manifest.entries))
    assert not host.base.exists()
    first = publish(host, 1, tmp_path)
    put_file(tmp_path / "keluar/baru.html", b"x")
    name, difference = what_would_change(outcome(2, tmp_path / "keluar"), host.server(), str(host.base))
    assert name == host.shown == first
    assert difference.baru == ("baru.html",)
    assert "index.html" in difference.berubah
    assert "aset/tetap.css" not in difference.berubah


def test_the_second_publisher_is_refused_while_the_first_is_at_work(host: Host, tmp_path: Path) -> None:
    publish(host, 1, tmp_path)
    with host.server().held(script("kunci"), str(host.base)) as line:
        assert line.startswith("siap 1 0001-")
        for attempt in (lambda: publish(host, 2, tmp_path), lambda: roll_back(host.server(), str(host.base))):
            with pytest.raises(PublishError, match="Orang lain sedang menerbitkan"):
                attempt()
    publish(host, 2, tmp_path)


def test_two_at_once_leave_one_whole_site(host: Host, tmp_path: Path) -> None:
    failures: list[str] = []

    def attempt(number: int) -> None:
        try:
            publish_to_server(outcome(number, tmp_path / str(number)), host.server(), str(host.base), 5)
        except PublishError as error:
            failures.append(str(error))

    threads = [threading.Thread(target=attempt, args=(number,)) for number in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shown(host) in [dict(read_tree(tmp_path / "1")), dict(read_tree(tmp_path / "2"))]
    assert all("Orang lain" in words for words in failures)


@METHODS
def test_a_disk_that_takes_no_more_leaves_the_old_site(
    start_sshd: Callable[..., Host], tmp_path: Path, rsync: bool
) -> None:
    # No file over 100 kB can be written there: the same answer as of a full disk, without filling one.
    host = start_sshd('ForceCommand ulimit -f 200; trap "" XFSZ; eval "$SSH_ORIGINAL_COMMAND"')
    first = publish(host, 1, tmp_path)
    put_file(tmp_path / "keluar/besar.bin", os.urandom(400_000))
    with pytest.raises(PublishError, match="Situs yang lama tetap tampil"):
        publish(host, 2, tmp_path, rsync=rsync)
    assert host.shown == first
    assert shown(host)["index.html"] == page(1, "index.html")


def test_a_release_that_differs_after_the_swap_is_taken_back(start_sshd: Callable[..., Host], tmp_path: Path) -> None:
    # A server whose checksums are right until the new release is shown.
    tools = tmp_path / "alat"
    tools.mkdir()
    real = needed("sha256sum")
    (tools / "sha256sum").write_text(
        f'#!/bin/sh\ncase "$PWD" in */sekarang) [ -e {shlex.quote(str(tools))}/rusak ] && exit 1;; esac\n'
        f'exec {real} "$@"\n',
        encoding="utf-8",
    )
    (tools / "sha256sum").chmod(0o755)
    host = start_sshd(f"SetEnv PATH={tools}:/usr/local/bin:/usr/bin:/bin")
    first = publish(host, 1, tmp_path)
    (tools / "rusak").touch()
    with pytest.raises(PublishError, match="server kembali ke rilis sebelumnya"):
        publish(host, 2, tmp_path)
    assert host.shown == first
    assert host.releases == [first]


def test_what_does_not_arrive_as_sent_is_never_shown(host: Host, tmp_path: Path) -> None:
    first = publish(host, 1, tmp_path)
    found = outcome(2, tmp_path / "keluar")
    put_file(tmp_path / "keluar/index.html", b"disunting sesudah didaftar")
    with pytest.raises(PublishError, match="tidak sama dengan yang dikirim"):
        publish_to_server(found, host.server(), str(host.base), 5)
    assert host.shown == first


def test_a_file_too_many_is_never_shown(host: Host, tmp_path: Path) -> None:
    found = outcome(1, tmp_path / "keluar")
    put_file(tmp_path / "keluar/tamu.html", b"tidak terdaftar")
    with pytest.raises(PublishError, match="tidak sama dengan yang dikirim"):
        publish_to_server(found, host.server(), str(host.base), 5)
    assert not (host.base / "sekarang").exists()


def test_a_server_that_does_not_let_us_in_is_said_so(host: Host, tmp_path: Path) -> None:
    (host.config.parent / "authorized").write_text("", encoding="utf-8")
    with pytest.raises(PublishError, match="Tidak dapat masuk ke server lewat ssh"):
        publish(host, 1, tmp_path)


def test_a_tool_that_the_server_lacks_is_named(start_sshd: Callable[..., Host], tmp_path: Path) -> None:
    empty = tmp_path / "kosong"
    empty.mkdir()
    for name in ("sh", "mkdir"):
        (empty / name).symlink_to(needed(name))
    host = start_sshd(f"SetEnv PATH={empty}")
    with pytest.raises(PublishError, match="flock"):
        publish(host, 1, tmp_path)
