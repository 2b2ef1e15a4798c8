"""Several printers at work at once, each with a browser and a thread of its own.

Measured: two pages of one browser share the process that writes the PDF, 10 to 12 documents a second on two cores; two
browsers give 17. Our own part is 20 ms a document, so threads will do up to some ten cores.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, as_completed
from contextlib import AbstractContextManager
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, Generic, NamedTuple, Self, TypeVar

Alat = TypeVar("Alat")
Tugas = TypeVar("Tugas")
Hasil = TypeVar("Hasil")

# Starting a browser takes as long as printing this many SOPs.
_TUGAS_PER_PEKERJA = 8


def worker_count(tugas: int) -> int:
    """How many printers so many tasks are worth, at most one for each core that we may use."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, -(-tugas // _TUGAS_PER_PEKERJA)))


class _Pesanan(NamedTuple):
    """One task, what does it, and where its result goes."""

    work: Callable[[Any, Any], Any]
    tugas: Any
    future: Future[Any]


class Workers(Generic[Alat]):
    """Threads that open a tool each and keep it until the end; a tool belongs to its thread."""

    def __init__(self, buka: Callable[[], AbstractContextManager[Alat]], jumlah: int) -> None:
        self._buka = buka
        self._antrean: SimpleQueue[_Pesanan | None] = SimpleQueue()
        self._berhenti = Event()
        self._threads = [Thread(target=self._work, daemon=True) for _ in range(jumlah)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._berhenti.set()
        for _thread in self._threads:
            self._antrean.put(None)
        for thread in self._threads:
            thread.join()

    def each(
        self, work: Callable[[Alat, Tugas], Hasil], tugas: Sequence[Tugas], selesai: Callable[[int], None]
    ) -> list[Hasil]:
        """What `work` gives for each task, in order; `selesai` hears how many are done. The first error ends it."""
        futures = [self._ordered(work, item) for item in tugas]
        for done, future in enumerate(as_completed(futures), 1):
            future.result()
            selesai(done)
        return [future.result() for future in futures]

    def _ordered(self, work: Callable[[Alat, Tugas], Hasil], item: Tugas) -> Future[Hasil]:
        future: Future[Hasil] = Future()
        self._antrean.put(_Pesanan(work, item, future))
        return future

    def _work(self) -> None:
        pesanan = None
        try:
            with self._buka() as alat:
                while (pesanan := self._antrean.get()) is not None and not self._berhenti.is_set():
                    pesanan.future.set_result(pesanan.work(alat, pesanan.tugas))
        except BaseException as error:
            self._refuse(error, pesanan)

    def _refuse(self, error: BaseException, pesanan: _Pesanan | None) -> None:
        """Without a tool, or with a broken one, this task and all that wait fail for that reason."""
        while pesanan := pesanan or self._antrean.get():
            pesanan.future.set_exception(error)
            pesanan = None
