"""Where per-SOP work is done: what is kept is taken from the cache, the rest is worked out in pieces and kept."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic, TypeVar

from ...model.output import Kept
from ..cache import BrokenError, Cache, Key, NoCache, code_version, key, packed, unpacked
from ..stages import Stages
from .executor import Pool
from .progress import Progress, no_progress

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")
POTONGAN = 25
"""SOPs in a piece of work: half a second of it."""
_DI_JALAN = 8
"""Pieces on their way: the next is there when one is done, and memory stays small."""


_DI_SINI = Pool(1)


def _nothing() -> None:
    """Nothing has to be prepared."""


@dataclass(frozen=True, slots=True)
class Cargo(Generic[R]):
    """How a result is parted from its large contents, and put together with them, wherever they lie.

    `bagi` gives the contents and the result without them; `satukan` the result with these in their place, in order.
    """

    banyak: int
    bagi: Callable[[R], tuple[R, Sequence[bytes]]]
    satukan: Callable[[R, Sequence[Kept]], R]


@dataclass(frozen=True, slots=True)
class Stage(Generic[C, T, R]):
    """A kind of work: its name, for people and for keys, and what does it.

    `work` makes one result for each item, from the item and from what all items share. It is a plain function of a
    module, so that another process finds it by its name. `di_sini`: done in this process, whatever the pool.
    `siapkan` is called before other processes begin, which may be copies of this one. `muatan` says what of a result is
    large, and stays in the cache until it is needed.
    """

    nama: str
    work: Callable[[C, Sequence[T]], Sequence[R]]
    di_sini: bool = False
    siapkan: Callable[[], None] = _nothing
    muatan: Cargo[R] | None = None


@dataclass(frozen=True)
class Workshop:
    """A cache, hands to work, someone to tell how far it is, and a clock of the stages.

    `memory` is for a preview that builds again and again: the results of each stage, by key, as values.
    """

    cache: Cache = field(default_factory=NoCache)
    pool: Pool = field(default_factory=Pool)
    progress: Progress = no_progress
    stages: Stages = field(default_factory=lambda: Stages(time.monotonic))
    memory: dict[str, Mapping[Key, Any]] | None = None

    def map(self, stage: Stage[C, T, R], common: C, items: Sequence[T], keys: Sequence[Key]) -> list[R]:
        """The results, in the order of the items.

        A key holds everything that its item's result is made from; without keys nothing is kept.
        """
        with self.stages.stage(stage.nama):
            found = self._found(_Job(stage, common, items, self._full_keys(stage, keys), self.cache))
        return [found[index] for index in range(len(items))]

    def _full_keys(self, stage: Stage[C, T, R], keys: Sequence[Key]) -> Sequence[Key]:
        """Keys that another stage or another program does not use; none where nothing is kept."""
        is_kept = self.cache.is_kept or self.memory is not None
        return [key(code_version(), stage.nama, own) for own in keys] if is_kept else []

    def _found(self, job: _Job[C, T, R]) -> Mapping[int, R]:
        nama, keys = job.stage.nama, job.keys
        found = self._kept(job)
        missing = [index for index in range(len(job.items)) if index not in found]
        for piece, results in self._made(job, missing):
            found.update(zip(piece, job.taken(piece, results), strict=True))
            self.progress(nama, len(found), len(job.items))
        if self.memory is not None:
            self.memory[nama] = {own: found[index] for index, own in enumerate(keys)}
        return found

    def _kept(self, job: _Job[C, T, R]) -> dict[int, R]:
        remembered = (self.memory or {}).get(job.stage.nama, {})
        found = {index: remembered[own] for index, own in enumerate(job.keys) if own in remembered}
        return found | job.kept([index for index, own in enumerate(job.keys) if own not in remembered])

    def _made(self, job: _Job[C, T, R], missing: Sequence[int]) -> Iterator[tuple[Sequence[int], Sequence[R | bytes]]]:
        """Pieces of the missing results as they come, in order; from another process as bytes."""
        stage, common, items = job.stage, job.common, job.items
        if not missing:
            return
        pieces = [missing[start : start + POTONGAN] for start in range(0, len(missing), POTONGAN)]
        pool = _DI_SINI if stage.di_sini else self.pool
        if pool.is_apart(len(missing)):
            stage.siapkan()
        with pool.executor(len(missing)) as executor:
            send = _send_apart if pool.is_apart(len(missing)) else _send_here
            futures = (send(executor, stage.work, common, [items[index] for index in piece]) for piece in pieces)
            yield from zip(pieces, _in_turn(futures), strict=True)


@dataclass(frozen=True)
class _Job(Generic[C, T, R]):
    """A stage with what it is to do, and the cache that its results go through."""

    stage: Stage[C, T, R]
    common: C
    items: Sequence[T]
    keys: Sequence[Key]
    cache: Cache

    def kept(self, indices: Sequence[int]) -> dict[int, R]:
        """Those of these results that the cache holds."""
        values = self.cache.get([self.keys[index] for index in indices])
        whole = ((index, _value(values[self.keys[index]])) for index in indices if self.keys[index] in values)
        found = {index: self._with_contents(index, value[0]) for index, value in whole if value}
        self.cache.use([part for index in found for part in self._parts(index)])
        return found

    def taken(self, piece: Sequence[int], results: Sequence[R | bytes]) -> list[R]:
        """Keeps the results of a piece, and gives them as values; large contents stay in the cache."""
        values: list[R] = [unpacked(result) if isinstance(result, bytes) else result for result in results]
        if not self.keys or not self.cache.is_kept:
            return values
        cargo = self.stage.muatan
        if cargo is None:
            self.cache.put(dict(zip((self.keys[index] for index in piece), map(_bytes, results), strict=True)))
            return values
        parted = [cargo.bagi(value) for value in values]
        rows: dict[Key, bytes] = {}
        for index, (light, contents) in zip(piece, parted, strict=True):
            rows[self.keys[index]] = packed(light)
            rows.update(zip(self._parts(index), contents, strict=True))
        if not self.cache.put(rows):
            return values
        return [self._with_contents(index, light) for index, (light, _) in zip(piece, parted, strict=True)]

    def _with_contents(self, index: int, light: R) -> R:
        cargo = self.stage.muatan
        if cargo is None:
            return light
        parts = [
            InCache(self.cache, part, partial(self._again, index, nomor))
            for nomor, part in enumerate(self._parts(index))
        ]
        return cargo.satukan(light, parts)

    def _again(self, index: int, nomor: int) -> bytes:
        """A content that the cache has lost."""
        assert self.stage.muatan is not None
        return self.stage.muatan.bagi(self.stage.work(self.common, [self.items[index]])[0])[1][nomor]

    def _parts(self, index: int) -> list[Key]:
        """The keys of the contents of a result."""
        banyak = self.stage.muatan.banyak if self.stage.muatan else 0
        return [key(self.keys[index], str(nomor)) for nomor in range(banyak)]


@dataclass(frozen=True, slots=True)
class InCache:
    """Content that the cache holds. Where it has been lost meanwhile, it is made again."""

    cache: Cache
    key: Key
    again: Callable[[], bytes] = field(compare=False, repr=False)

    def fetch(self) -> bytes:
        """The content."""
        found = self.cache.peek(self.key)
        return self.again() if found is None else found


def _value(data: bytes) -> tuple[Any] | None:
    """What was kept, in a tuple; None when it is damaged."""
    try:
        return (unpacked(data),)
    except BrokenError:
        return None


def _bytes(result: object) -> bytes:
    return result if isinstance(result, bytes) else packed(result)


def _send_here(executor: Executor, work: Callable[..., Any], common: object, items: Sequence[object]) -> Future[Any]:
    return executor.submit(work, common, items)


def _send_apart(executor: Executor, work: Callable[..., Any], common: object, items: Sequence[object]) -> Future[Any]:
    return executor.submit(work_apart, work, packed((common, items)))


def work_apart(work: Callable[[Any, Any], Sequence[Any]], task: bytes) -> list[bytes]:
    """A piece of work in another process: what it gets and what it gives are packed."""
    return [packed(result) for result in work(*unpacked(task))]


def _in_turn(futures: Iterator[Future[Any]]) -> Iterator[Any]:
    """Results in order, while others are on their way."""
    waiting: deque[Future[Any]] = deque()
    for future in futures:
        waiting.append(future)
        if len(waiting) >= _DI_JALAN:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
