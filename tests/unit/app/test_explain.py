"""Rules in words."""

from __future__ import annotations

import pytest

from sopkatalog.app.explain import explain
from sopkatalog.rules.registry import all_kinds


@pytest.mark.parametrize("asked", ["SOP301", "sop301", " langkah-tanpa-pelaksana "])
def test_by_code_or_name(asked: str) -> None:
    found = explain(asked)
    assert found.is_known
    assert found.teks.startswith("SOP301 langkah-tanpa-pelaksana (galat)\n")
    assert all(f"\n{part}" in found.teks for part in ("Mengapa:", "Dasar:", "Salah:", "Benar:", "Petunjuk:"))


def test_no_code_gives_the_list() -> None:
    assert all(kind.code in explain().teks for kind in all_kinds())


def test_an_unknown_code_gets_a_suggestion_and_the_list() -> None:
    found = explain("langkah-tanpa-pelaksan")
    assert not found.is_known
    assert "maksud Anda SOP301" in found.teks
    assert "SOP000" in found.teks


def test_an_unfilled_field_does_not_break_the_words() -> None:
    assert all(explain(kind.code).is_known for kind in all_kinds())
