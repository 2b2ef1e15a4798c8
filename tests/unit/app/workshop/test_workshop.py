from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest

from sopkatalog.app.cache import Key, key
from sopkatalog.app.workshop import Pool, Stage, Workshop
from sopkatalog.app.workshop.executor import PANTAS
from sopkatalog.app.workshop.workshop import Cargo
from sopkatalog.model import output
from sopkatalog.model.output import Artifact

DIKERJAKAN: list[int] = []


def doubled(faktor: int, items: Sequence[int]) -> list[int]:
    DIKERJAKAN.extend(items)
    return [faktor * item for item in items]


GANDA: Stage[int, int, int] = Stage("menggandakan", doubled)


class Kept:
    """A cache in memory."""

    is_kept = True

    def __init__(self, *, is_full: bool = False) -> None:
        self.values: dict[Key, bytes] = {}
        self.used: list[Key] = []
        self.is_full = is_full

    def get(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        return {own: self.values[own] for own in keys if own in self.values}

    def put(self, values: Mapping[Key, bytes]) -> bool:
        if not self.is_full:
            self.values.update(values)
        return not self.is_full

    def peek(self, key: Key) -> bytes | None:
        return self.values.get(key)

    def use(self, keys: Iterable[Key]) -> None:
        self.used.extend(keys)

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


# --- large contents ------------------------------------------------------------------------------


def files(common: None, names: Sequence[str]) -> list[Artifact]:
    DIKERJAKAN.extend(map(len, names))
    return [Artifact(name, name.encode() * 1000) for name in names]


BERKAS: Stage[None, str, Artifact] = Stage(
    "menulis",
    files,
    muatan=Cargo(1, lambda file: (replace(file, isi=b""), [file.bita]), lambda light, isi: replace(light, isi=isi[0])),
)


def written(hands: Workshop, names: Sequence[str]) -> list[Artifact]:
    return hands.map(BERKAS, None, names, [key(name) for name in names])


@pytest.mark.parametrize("pool", [Pool(), Pool(2)], ids=["here", "apart"])
def test_large_contents_stay_in_the_cache(pool: Pool) -> None:
    cache, names = Kept(), [f"nama-{nomor}" for nomor in range(2 * PANTAS)]
    for made in (written(Workshop(cache, pool), names), written(Workshop(cache), names)):
        assert not any(isinstance(file.isi, bytes) for file in made)
        assert [(file.path, file.bita) for file in made] == [(name, name.encode() * 1000) for name in names]
    assert len(cache.used) == len(names), "they are used, though nobody asked for them yet"
    assert len(DIKERJAKAN) == (0 if pool.is_apart(len(names)) else len(names))


def test_a_content_that_was_lost_is_made_again() -> None:
    cache = Kept()
    written(Workshop(cache), ["a", "b"])
    first, second = written(Workshop(cache), ["a", "b"])
    for lost in cache.used:
        del cache.values[lost]
    assert (second.bita, first.bita) == (b"b" * 1000, b"a" * 1000)


@pytest.mark.parametrize(
    "hands", [Workshop(), Workshop(Kept(is_full=True)), Workshop(memory={})], ids=["no cache", "full", "memory"]
)
def test_without_a_place_contents_stay_in_the_value(hands: Workshop) -> None:
    assert [file.isi for file in written(hands, ["a", "b"])] == [b"a" * 1000, b"b" * 1000]


def test_a_page_gives_its_text_wherever_it_lies() -> None:
    @dataclass(frozen=True)
    class Elsewhere:
        data: bytes

        def fetch(self) -> bytes:
            return self.data

    text = "“Syarat” \udcff"  # what no encoding knows, too
    page = output.Page("a/index.md", "A", text)
    assert page.teks == replace(page, isi=Elsewhere(output.body_bytes(text))).teks == text
