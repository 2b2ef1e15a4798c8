"""Text to words: spelling, function words, denials, letters and numbers written apart."""

from __future__ import annotations

import pytest

from sopkatalog.search.words import spelled, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Akte & Ijin Apotik", ["akta", "izin", "apotek"]),
        ("e-KTP", ["ktp"]),
        ("KTP-el", ["ktp"]),
        ("KTPel", ["ktp"]),
        ("foto copy KK", ["fotokopi", "kk"]),
        ("AK-1", ["ak1"]),
        ("ak 01", ["ak1"]),
        ("K.I.A", ["kia"]),
        ("p b g", ["pbg"]),
        ("(SKTM)", ["sktm"]),
        ("café", ["cafe"]),
        ("jum'at", ["jumat"]),
        ("gmn cara bikin", ["gimana", "cara", "bikin"]),
        ("yang dan di untuk", []),
        ("17 tahun", ["17", "tahun"]),
    ],
)
def test_one_spelling(text: str, expected: list[str]) -> None:
    assert list(words(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("surat belum menikah", ["surat", "~menikah"]),
        ("gak mampu", ["~mampu"]),
        ("kurang mampu", ["~mampu"]),
        ("tidak ada syarat", ["syarat"]),
        ("belum bikin ktp", ["bikin", "ktp"]),
    ],
)
def test_a_denial_is_bound_to_the_next_word_that_counts(text: str, expected: list[str]) -> None:
    assert list(words(text)) == expected


def test_function_words_stay_where_they_are_asked_for() -> None:
    assert spelled("kemana bawa berkas") == ["ke", "mana", "bawa", "berkas"]
