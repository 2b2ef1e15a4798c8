"""Releases and killed publishers in turn, while visitors ask without pause: no error, no half release."""

from __future__ import annotations

import http.client
import os
import random
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sopkatalog.app.publish.publish_error import PublishError
from sopkatalog.app.publish.server import publish_to_server
from sopkatalog.publish.server_config import Place, nginx_files
from tests.server.conftest import HERE, Host, free_port, needed
from tests.server.releases import HALAMAN, outcome, page, publisher
from tests.thorough import often

RILIS, PENGUNJUNG = often(8, 20), 3
METHODS = ("rsync", "tar")


class Visitor(threading.Thread):
    """Asks for pages over one connection, and writes down what is wrong with an answer."""

    def __init__(self, port: int, seed: int, ended: threading.Event) -> None:
        super().__init__(daemon=True)
        self.port, self.choice, self.ended = port, random.Random(seed), ended
        self.answers, self.errors, self.mixed, self.seen = 0, [], [], [0]

    def run(self) -> None:
        connection = http.client.HTTPConnection(HERE, self.port, timeout=20)
        while not self.ended.is_set():
            path = f"halaman/{self.choice.randrange(HALAMAN)}/"
            try:
                connection.request("GET", f"/{path}")
                answer = connection.getresponse()
                self.look_at(path, answer.status, answer.read())
            except (OSError, http.client.HTTPException) as error:
                self.errors.append(repr(error))
                connection.close()
        connection.close()

    def look_at(self, path: str, status: int, body: bytes) -> None:
        self.answers += 1
        if status != 200:
            self.errors.append(f"{path}: {status}")
            return
        number = int(body.split(b" ", 2)[1])
        # Every byte of one release, and never an older release than was seen already.
        if body != page(number, f"{path}index.html") or number < self.seen[-1]:
            self.mixed.append(f"{path}: {number} sesudah {self.seen[-1]}")
        if number != self.seen[-1]:
            self.seen.append(number)


@contextmanager
def visitors(port: int) -> Iterator[list[Visitor]]:
    ended = threading.Event()
    found = [Visitor(port, seed, ended) for seed in range(PENGUNJUNG)]
    for one in found:
        one.start()
    yield found
    ended.set()
    for one in found:
        one.join()


def kill_one(number: int, host: Host, folder: Path, choice: random.Random) -> bool:
    """A publisher that is killed somewhere on its way: the whole group, or itself alone. Did that stop it?"""
    process = publisher(number, folder, host.config, host.base, METHODS[number % 2])
    threading.Event().wait(choice.uniform(0.1, 1.8))
    stopped = process.poll() is None
    if choice.random() < 0.5:
        process.kill()
    elif stopped:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return stopped


def publish_when_free(number: int, folder: Path, host: Host, by_rsync: bool) -> None:
    """Publishes as people do: told that somebody else is at it (the server has not noticed his end), they try again."""
    for _ in range(20):
        try:
            publish_to_server(outcome(number, folder), host.server(rsync=by_rsync), str(host.base), 3)
        except PublishError as error:
            if "Orang lain" not in str(error):
                raise
            threading.Event().wait(1)
        else:
            return
    raise AssertionError("the server holds on to the lock of a publisher that was killed")


@pytest.mark.slow
def test_releases_and_kills(
    host: Host, tmp_path: Path, start_nginx: Callable[[str, int], str], record_property: Callable[[str, object], None]
) -> None:
    needed("rsync")
    choice, port = random.Random(7), free_port()
    place = Place("localhost", str(host.base), "/", port, str(tmp_path))
    for file in nginx_files(place, ()):
        (tmp_path / file.path).write_bytes(file.isi)
    publish_to_server(outcome(1, tmp_path / "keluar"), host.server(), str(host.base), 3)
    start_nginx((tmp_path / "nginx.conf").read_text("utf-8"), port)
    number, stopped = 1, 0
    with visitors(port) as found:
        for _ in range(RILIS):
            number += 1
            stopped += kill_one(number, host, tmp_path / f"dibunuh-{number}", choice)
            number += 1
            by_rsync = METHODS[number // 2 % 2] == "rsync"
            publish_when_free(number, tmp_path / "keluar", host, by_rsync)
    answers = sum(one.answers for one in found)
    record_property("jawaban", answers)
    record_property("terbunuh", stopped)
    print(f"{RILIS} rilis, {stopped} dari {RILIS} penerbit terbunuh sebelum selesai, {answers} jawaban")
    assert [one.errors for one in found] == [[]] * PENGUNJUNG
    assert [one.mixed for one in found] == [[]] * PENGUNJUNG
    assert all(number in one.seen for one in found), "visitors see the last release"
    assert answers > 100 * RILIS
    assert stopped > RILIS // 2, "most must die on their way, else this shows nothing"
    assert not list(host.base.glob("rilis/*.baru/")), "what the killed have left is cleared away"
    assert len(host.releases) == 3
