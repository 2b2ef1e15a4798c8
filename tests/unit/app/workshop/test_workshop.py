from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from sopkatalog.app.cache import Key, key
from sopkatalog.app.workshop import Pool, Stage, Workshop
from sopkatalog.app.workshop.executor import PANTAS

DIKERJAKAN: list[int] = []


def doubled(faktor: int, items: Sequence[int]) -> list[int]:
    DIKERJAKAN.extend(items)
    return [faktor * item for item in items]


GANDA: Stage[int, int, int] = Stage("menggandakan", doubled)


class Kept:
    """A cache in memory."""

    is_kept = True

    def __init__(self) -> None:
        self.values: dict[Key, bytes] = {}

    def get(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        return {own: self.values[own] for own in keys if own in self.values}

    def put(self, values: Mapping[Key, bytes]) -> None:
        self.values.update(values)

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def _begin() -> None:
    DIKERJAKAN.clear()


def mapped(hands: Workshop, items: Sequence[int]) -> list[int]:
    return hands.map(GANDA, 2, items, [key(str(item)) for item in items])


def test_without_a_cache_everything_is_worked_out() -> None:
    hands = Workshop()
    assert mapped(hands, range(60)) == mapped(hands, range(60)) == [2 * item for item in range(60)]
    assert len(DIKERJAKAN) == 120


@pytest.mark.parametrize("kept", [{"cache": Kept()}, {"memory": {}}], ids=["cache", "memory"])
def test_only_what_is_new_is_worked_out(kept: dict[str, Any]) -> None:
    hands = Workshop(**kept)
    mapped(hands, [1, 2, 3])
    assert mapped(hands, [3, 4, 1]) == [6, 8, 2]
    assert DIKERJAKAN == [1, 2, 3, 4]


def test_memory_holds_the_last_build_alone() -> None:
    memory: dict[str, Any] = {}
    hands = Workshop(memory=memory)
    mapped(hands, [1, 2, 3])
    mapped(hands, [3])
    assert list(memory["menggandakan"].values()) == [6]


def test_a_damaged_value_is_worked_out_again() -> None:
    cache = Kept()
    mapped(Workshop(cache), [1, 2])
    cache.values = {own: value[:-1] for own, value in cache.values.items()}
    assert mapped(Workshop(cache), [1, 2]) == [2, 4]


def test_another_program_or_stage_does_not_find_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Kept()
    mapped(Workshop(cache), [1])
    Workshop(cache).map(Stage("lain", doubled), 3, [1], [key("1")])
    monkeypatch.setattr("sopkatalog.app.workshop.workshop.code_version", lambda: b"lain")
    mapped(Workshop(cache), [1])
    assert DIKERJAKAN == [1, 1, 1]


def test_without_keys_nothing_is_kept() -> None:
    cache = Kept()
    assert Workshop(cache).map(GANDA, 2, [1, 2], []) == [2, 4]
    assert cache.values == {}


def test_other_processes_keep_the_order_and_the_values() -> None:
    cache, items = Kept(), list(range(3 * PANTAS))
    assert mapped(Workshop(cache, Pool(2)), items) == [2 * item for item in items]
    assert DIKERJAKAN == []
    assert mapped(Workshop(cache), items) == [2 * item for item in items]


def test_progress_is_told_up_to_the_last() -> None:
    heard: list[tuple[str, int, int]] = []
    cache = Kept()
    mapped(Workshop(cache), range(10))
    mapped(Workshop(cache, progress=lambda *told: heard.append(told)), range(60))
    assert heard == [("menggandakan", 35, 60), ("menggandakan", 60, 60)]


def test_stages_are_timed() -> None:
    hands = Workshop()
    mapped(hands, [1])
    assert list(hands.stages.detik) == ["menggandakan"]
