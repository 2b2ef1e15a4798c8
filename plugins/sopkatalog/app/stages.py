"""Time by stage: for the benchmark, and for whoever asks a build where its time goes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Stages:
    """CPU seconds by stage, in the order of their first end. A stage inside another is not counted there again.

    >>> ticks = iter([0.0, 5.0, 5.0, 7.0])
    >>> stages = Stages(clock=lambda: next(ticks))
    >>> with stages.stage("halaman"): pass
    >>> with stages.stage("lajur", out_of="halaman"): pass
    >>> stages.detik
    {'halaman': 3.0, 'lajur': 2.0}
    >>> ticks = iter([0.0, 1.0, 5.0, 7.0])
    >>> stages = Stages(clock=lambda: next(ticks))
    >>> with stages.stage("semua"):
    ...     with stages.stage("daftar"): pass
    >>> stages.detik
    {'daftar': 4.0, 'semua': 3.0}
    """

    clock: Callable[[], float] = time.process_time
    detik: dict[str, float] = field(default_factory=dict)
    _di_dalam: list[float] = field(default_factory=list, repr=False)

    @contextmanager
    def stage(self, nama: str, *, out_of: str = "") -> Iterator[None]:
        """Adds the time of the block to `nama`. `out_of`: this work was timed as a part of that stage already."""
        self._di_dalam.append(0.0)
        begin = self.clock()
        yield
        took = self.clock() - begin
        self.detik[nama] = self.detik.get(nama, 0.0) + took - self._di_dalam.pop()
        if self._di_dalam:
            self._di_dalam[-1] += took
        if out_of:
            self.detik[out_of] = max(0.0, self.detik[out_of] - took)
