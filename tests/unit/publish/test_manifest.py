"""The list of all that goes out: its text, its checksum, and what it says of two releases."""

from __future__ import annotations

import hashlib

import pytest

from sopkatalog.publish.manifest import Difference, Manifest, ManifestError

A = Manifest.of([("b.html", b"dua"), ("a.html", b"satu"), ("lama.html", b"x")])


def test_the_text_is_read_back() -> None:
    assert Manifest.parse(A.teks) == A


def test_a_name_may_hold_blanks() -> None:
    spaced = Manifest.of([("a b  c.html", b"")])
    assert Manifest.parse(spaced.teks) == spaced


def test_the_order_of_files_does_not_matter() -> None:
    assert Manifest.of([("a.html", b"satu"), ("lama.html", b"x"), ("b.html", b"dua")]).sidik == A.sidik


def test_the_checksum_is_that_of_the_text() -> None:
    assert A.sidik == hashlib.sha256(A.teks.encode()).hexdigest()
    assert A.ukuran == 8


def test_what_changes_between_two() -> None:
    later = Manifest.of([("a.html", b"satu"), ("b.html", b"lain"), ("baru.html", b"")])
    assert later.since(A) == Difference(baru=("baru.html",), berubah=("b.html",), hilang=("lama.html",))
    assert A.since(A) == Difference()


@pytest.mark.parametrize("name", ["a\nb.html", "a\\b.html", "a\x00b"])
def test_a_name_that_a_line_cannot_hold_is_refused(name: str) -> None:
    with pytest.raises(ManifestError, match="ganti namanya"):
        Manifest.of([(name, b"")])
