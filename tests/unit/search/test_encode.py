"""What is written can be read again: the reader's script does the same, and a browser test holds it to that."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sopkatalog.search.encode import PERTAMA, front_coded, level, number, postings, strength

PLACES = st.lists(st.integers(0, 50_000), unique=True, max_size=40).map(sorted)


def value(text: str, at: int) -> int:
    return ord(text[at]) - PERTAMA


def unpacked(text: str, signs: int) -> list[tuple[int, float]]:
    found, at, place = [], 0, -1
    while at < len(text):
        gap, unit, more = 0, 1, True
        while more:
            step = value(text, at)
            more, gap, unit, at = step > 31, gap + step % 32 * unit, unit * 32, at + 1
        place += gap + 1
        step = value(text, at) if signs == 1 else value(text, at) * 64 + value(text, at + 1)
        at += signs
        found.append((place, strength(step, signs)))
    return found


@given(PLACES, st.sampled_from([1, 2]))
def test_places_come_back(places: list[int], signs: int) -> None:
    items = [(place, 1.0 + place % 7) for place in places]
    found = unpacked(postings(items, signs), signs)
    assert [place for place, _ in found] == places
    ratio = 1.2 if signs == 1 else 1.003
    assert all(1 / ratio < got / want < ratio for (_, got), (_, want) in zip(found, items, strict=True))


@given(st.floats(0.011, 299.0), st.floats(0.011, 299.0))
def test_steps_keep_the_order(a: float, b: float) -> None:
    assert (level(a, 2) <= level(b, 2)) or a > b


@given(st.integers(0, 10**6))
def test_signs_are_no_marks_of_the_file(number_: int) -> None:
    assert not set(number(number_)) & set('"!\n')


@given(st.sets(st.text("abc~1", min_size=1, max_size=8)))
def test_words_come_back(words: set[str]) -> None:
    found, before = [], ""
    for text in front_coded(sorted(words)):
        before = before[: value(text, 0)] + text[1:]
        found.append(before)
    assert found == sorted(words)
