"""Whoever does the work, the bytes are the same: this process, others, or a scheduler with its workers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from typing import Any

import pytest

from sopkatalog.app.bench.synthetic import HARI_INI, synthetic_catalogue
from sopkatalog.app.check import check
from sopkatalog.app.load import load_entries
from sopkatalog.app.outcome import Outcome, outcome
from sopkatalog.app.workshop import ExecutorError, Pool, Workshop, pool_of
from sopkatalog.app.workshop.contents import Contents
from sopkatalog.app.workshop.executor import PANTAS, InProcess
from sopkatalog.app.workshop.reading import Reader
from sopkatalog.parse.gate import Entry

JUMLAH = PANTAS + 6


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return tuple(Entry(path, text.encode(), len(text)) for path, text in synthetic_catalogue(JUMLAH))


def published(entries: tuple[Entry, ...], pool: Pool) -> tuple[object, Outcome]:
    hands, contents = Workshop(pool=pool), Contents.of(entries)
    reader = Reader(hands, HARI_INI, contents)
    loaded = load_entries(entries, parse=reader.parse)
    looks = reader.looks((*loaded.katalog.sop, *loaded.katalog.edisi))
    checked = check(loaded.katalog, HARI_INI, found=loaded.found, looks=looks)
    return checked.report, outcome(checked, workshop=hands, contents=contents)


@pytest.fixture(scope="module")
def alone(entries: tuple[Entry, ...]) -> tuple[object, Outcome]:
    return published(entries, Pool(1))


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """A real scheduler and two workers, each a process of its own, on this machine."""
    if find_spec("distributed") is None:
        pytest.skip("paket “distributed” tidak terpasang (pilihan dask)")
    import distributed

    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        yield str(cluster.scheduler_address).removeprefix("tcp://")


def test_processes_give_the_same_bytes(entries: tuple[Entry, ...], alone: tuple[object, Outcome]) -> None:
    assert published(entries, Pool(2)) == alone


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # theirs, of sockets and event loops
def test_a_dask_scheduler_with_two_workers_gives_the_same_bytes(
    entries: tuple[Entry, ...], alone: tuple[object, Outcome], scheduler: str
) -> None:
    assert published(entries, pool_of(f"dask:{scheduler}")) == alone


@pytest.mark.parametrize(
    ("words", "pool"),
    [
        ("satu", Pool(1)),
        ("proses", Pool(0)),
        ("proses:4", Pool(4)),
        ("dask:10.0.0.7:8786", Pool(alamat="10.0.0.7:8786")),
    ],
)
def test_words_choose_a_pool(words: str, pool: Pool) -> None:
    assert pool_of(words) == pool


@pytest.mark.parametrize("words", ["", "dua", "proses:0", "dask", "dask:mesin", "satu "])
def test_other_words_are_refused_with_a_sentence(words: str) -> None:
    with pytest.raises(ExecutorError, match="tulis satu, proses"):
        pool_of(words)


def test_little_work_stays_here() -> None:
    with Pool(4).executor(PANTAS - 1) as executor:
        assert isinstance(executor, InProcess)
    with Pool(1).executor(10**6) as executor:
        assert isinstance(executor, InProcess)


def test_much_work_goes_to_processes_also_beside_other_threads() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        with Pool(2).executor(PANTAS) as executor:
            assert isinstance(executor, ProcessPoolExecutor)
            assert executor.submit(abs, -3).result() == 3
    finally:
        done.set()
        other.join()


def test_an_error_of_the_work_comes_out() -> None:
    def broken() -> Any:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        InProcess().submit(broken).result()


def test_dask_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("sopkatalog.app.workshop.executor.import_module", missing)
    with pytest.raises(ExecutorError, match=r"requirements/dask\.txt"), pool_of("dask:127.0.0.1:1").executor(1):
        pass
