"""The lists of words say what they are for, and no entry is without effect."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopkatalog.search import word_lists as module
from sopkatalog.search.word_lists import word_lists
from sopkatalog.search.words import INGKAR, spelled

DATA = Path(module.__file__).parent / "data"
FILES = sorted(DATA.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_list_says_why_it_is_one(file: Path) -> None:
    head = [line for line in file.read_text("utf-8").splitlines()[:6] if line.startswith("#")]
    assert len(head) >= 2 or "Mengapa" in " ".join(head)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_line_stands_twice(file: Path) -> None:
    lines = [line.strip() for line in file.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    assert sorted({line for line in lines if lines.count(line) > 1}) == []


def test_spellings_change_something_and_lead_to_the_usual_one() -> None:
    for written, usual in word_lists().ejaan.items():
        assert written != usual
        assert " ".join(spelled(usual)) == usual, f"{written} = {usual}"


def test_equals_are_written_in_the_usual_spelling() -> None:
    for kata, others in word_lists().padanan.items():
        for word in (kata, *others):
            bare = word.removeprefix(INGKAR)
            assert spelled(bare) == [bare], f"{kata}: {word}"


def test_function_words_are_no_keys() -> None:
    lists = word_lists()
    assert not lists.henti & lists.padanan.keys()
    assert not lists.henti & lists.rendah
