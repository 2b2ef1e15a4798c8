"""Where per-SOP work is done: what is kept is taken from the cache, the rest is worked out in pieces and kept."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

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
class Stage(Generic[C, T, R]):
    """A kind of work: its name, for people and for keys, and what does it.

    `work` makes one result for each item, from the item and from what all items share. It is a plain function of a
    module, so that another process finds it by its name. `di_sini`: done in this process, whatever the pool.
    `siapkan` is called before other processes begin, which may be copies of this one.
    """

    nama: str
    work: Callable[[C, Sequence[T]], Sequence[R]]
    di_sini: bool = False
    siapkan: Callable[[], None] = _nothing


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
            found = dict(self._found(stage, common, items, self._full_keys(stage, keys)))
        return [found[index] for index in range(len(items))]

    def _full_keys(self, stage: Stage[C, T, R], keys: Sequence[Key]) -> Sequence[Key]:
        """Keys that another stage or another program does not use; none where nothing is kept."""
        is_kept = self.cache.is_kept or self.memory is not None
        return [key(code_version(), stage.nama, own) for own in keys] if is_kept else []

    def _found(self, stage: Stage[C, T, R], common: C, items: Sequence[T], keys: Sequence[Key]) -> Mapping[int, R]:
        found = self._kept(stage.nama, keys)
        missing = [index for index in range(len(items)) if index not in found]
        for piece, results in self._made(stage, common, items, missing):
            found.update(zip(piece, self._taken(results, [keys[index] for index in piece if keys]), strict=True))
            self.progress(stage.nama, len(found), len(items))
        if self.memory is not None:
            self.memory[stage.nama] = {own: found[index] for index, own in enumerate(keys)}
        return found

    def _kept(self, nama: str, keys: Sequence[Key]) -> dict[int, Any]:
        remembered = (self.memory or {}).get(nama, {})
        found = {index: remembered[own] for index, own in enumerate(keys) if own in remembered}
        values = self.cache.get([own for own in keys if own not in remembered])
        whole = ((index, _value(values[own])) for index, own in enumerate(keys) if own in values)
        found.update((index, value[0]) for index, value in whole if value)
        return found

    def _made(
        self, stage: Stage[C, T, R], common: C, items: Sequence[T], missing: Sequence[int]
    ) -> Iterator[tuple[Sequence[int], Sequence[R | bytes]]]:
        """Pieces of the missing results as they come, in order; from another process as bytes."""
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

    def _taken(self, results: Sequence[R | bytes], keys: Sequence[Key]) -> Sequence[R]:
        """Keeps results, and gives them as values."""
        if keys and self.cache.is_kept:
            self.cache.put(dict(zip(keys, map(_bytes, results), strict=True)))
        return [unpacked(result) if isinstance(result, bytes) else result for result in results]


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
