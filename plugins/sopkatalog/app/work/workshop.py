"""Where per-SOP work is done: what is kept is taken from the cache, the rest is worked out in pieces and kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ..cache import Broken, Cache, Key, NoCache, code_version, key, packed, unpacked
from .executor import Pool
from .progress import Progress, no_progress

C, T, R = TypeVar("C"), TypeVar("T"), TypeVar("R")
POTONGAN = 25
"""SOPs in a piece of work: half a second of it."""
_DI_JALAN = 8
"""Pieces on their way: the next is there when one is done, and memory stays small."""


@dataclass(frozen=True, slots=True)
class Stage(Generic[C, T, R]):
    """A kind of work: its name, for people and for keys, and what does it.

    `work` makes one result for each item, from the item and from what all items share. It is a plain function of a
    module, so that another process finds it by its name.
    """

    nama: str
    work: Callable[[C, Sequence[T]], Sequence[R]]


@dataclass(frozen=True)
class Workshop:
    """A cache, hands to work, and someone to tell how far it is."""

    cache: Cache = field(default_factory=NoCache)
    pool: Pool = field(default_factory=Pool)
    progress: Progress = no_progress

    def map(self, stage: Stage[C, T, R], common: C, items: Sequence[T], keys: Sequence[Key]) -> list[R]:
        """The results, in the order of the items. A key holds everything that its item's result is made from."""
        full = [key(code_version(), stage.nama, own) for own in keys] if self.cache.is_kept else []
        found = self._kept(full)
        missing = [index for index in range(len(items)) if index not in found]
        for piece, results in self._made(stage, common, items, missing):
            found.update(zip(piece, self._taken(results, [full[index] for index in piece if full]), strict=True))
            self.progress(stage.nama, len(items) - len(missing) + piece[-1] + 1, len(items))
        return [found[index] for index in range(len(items))]

    def _kept(self, keys: Sequence[Key]) -> dict[int, Any]:
        values = self.cache.get(keys) if keys else {}
        whole = ((index, _value(values.get(own))) for index, own in enumerate(keys))
        return {index: value[0] for index, value in whole if value}

    def _made(
        self, stage: Stage[C, T, R], common: C, items: Sequence[T], missing: Sequence[int]
    ) -> Iterator[tuple[Sequence[int], Sequence[R | bytes]]]:
        """Pieces of the missing results as they come, in order; from another process as bytes."""
        if not missing:
            return
        pieces = [missing[start : start + POTONGAN] for start in range(0, len(missing), POTONGAN)]
        with self.pool.executor(len(missing)) as executor:
            send = _send_apart if self.pool.is_apart(len(missing)) else _send_here
            futures = (send(executor, stage.work, common, [items[index] for index in piece]) for piece in pieces)
            yield from zip(pieces, _in_turn(futures), strict=True)

    def _taken(self, results: Sequence[R | bytes], keys: Sequence[Key]) -> Sequence[R]:
        """Keeps results, and gives them as values."""
        if keys:
            self.cache.put(dict(zip(keys, map(_bytes, results), strict=True)))
        return [unpacked(result) if isinstance(result, bytes) else result for result in results]


def _value(data: bytes | None) -> tuple[Any] | None:
    """What was kept, in a tuple; None when it was not, or is damaged."""
    try:
        return None if data is None else (unpacked(data),)
    except Broken:
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
