"""Who does the work: this process, processes of this machine, or an engine on many.

All are a `concurrent.futures.Executor`; nobody else needs to know which.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ..collector import rare_collections

PANTAS = 64
"""Fewer SOPs than this are done sooner than other processes have started."""
SATU, PROSES, DASK = "satu", "proses", "dask"
_POLA = re.compile(rf"{SATU}|{PROSES}(?::(?P<jumlah>[1-9]\d*))?|{DASK}:(?P<alamat>.+:\d+)")


class ExecutorError(Exception):
    """It cannot be used; the text is for the user."""


class InProcess(Executor):
    """Does the work at once, in this very process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """The finished work."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@dataclass(frozen=True, slots=True)
class Pool:
    """The choice of an executor. `proses` 0: as many as there are processors; `alamat`: of a dask scheduler."""

    proses: int = 1
    alamat: str = ""

    def is_apart(self, jumlah: int) -> bool:
        """Is so much work done by other processes?"""
        return bool(self.alamat) or (self.jumlah_proses > 1 and jumlah >= PANTAS)

    @property
    def jumlah_proses(self) -> int:
        """The number of processes on this machine."""
        return self.proses or processors()

    @contextmanager
    def executor(self, jumlah: int) -> Iterator[Executor]:
        """Where so much work is done."""
        if self.alamat:
            with _dask(self.alamat) as executor:
                yield executor
        elif self.is_apart(jumlah):
            with ProcessPoolExecutor(self.jumlah_proses, _context(), rare_collections) as executor:
                yield executor
        else:
            yield InProcess()


def pool_of(words: str) -> Pool:
    """The choice that the words of the command line make: `satu`, `proses`, `proses:4`, `dask:HOST:PORT`."""
    found = _POLA.fullmatch(words)
    if found is None:
        raise ExecutorError(f"“{words}” bukan pelaksana kerja; tulis satu, proses, proses:4, atau dask:HOST:PORT.")
    if found["alamat"]:
        return Pool(alamat=found["alamat"])
    return Pool(1 if words == SATU else int(found["jumlah"] or 0))


def processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _context() -> Any:
    """A copy of this process starts in no time, but only one without threads may be copied."""
    may_fork = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if may_fork else "spawn")


@contextmanager
def _dask(alamat: str) -> Iterator[Executor]:
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise ExecutorError(
            "Pelaksana dask memerlukan paket “distributed”. Pasang dahulu:\n"
            ".venv/bin/python -m pip install --require-hashes -r requirements/dask.txt"
        ) from None
    try:
        client = distributed.Client(f"tcp://{alamat}", timeout="10s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise ExecutorError(f"Penjadwal dask pada {alamat} tidak menjawab: {error}") from None
    with client, client.get_executor() as executor:
        yield executor
