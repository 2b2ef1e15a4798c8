"""Roots are chosen by the words of the catalogue; spoken forms lead to them."""

from __future__ import annotations

import re

import pytest

from sopkatalog.search.affixes import candidates
from sopkatalog.search.roots import Roots

KATA = re.findall(
    r"\w+",
    """
penerbitan menerbitkan diterbitkan pencatatan mencatat dicatat perkawinan kawin kematian mati pinjaman meminjam
peminjaman cerai perceraian legalisasi dilegalisasi keterangan menerangkan penduduk kependudukan meninggal tinggal
bertempat pengujian menguji mampu urusan mengurus pencairan cair perbaikan baik pengaduan
""",
)


@pytest.fixture(scope="module")
def roots() -> Roots:
    return Roots(KATA)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("penerbitan", "terbit"),
        ("diterbitkan", "terbit"),
        ("perkawinan", "kawin"),
        ("kematian", "mati"),
        ("perceraian", "cerai"),
        ("cerai", "cerai"),
        ("dilegalisasi", "legalisasi"),
        ("menguji", "uji"),
        ("kependudukan", "penduduk"),
        ("keterangan", "keterangan"),
        ("meninggal", "meninggal"),
        ("~mampu", "~mampu"),
    ],
)
def test_words_of_the_catalogue(roots: Roots, word: str, root: str) -> None:
    assert roots.of(word) == root


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("minjem", "pinjam"),
        ("nyatet", "catat"),
        ("nyairin", "cair"),
        ("ngurusin", "urus"),
        ("nikahin", "nikahin"),
        ("mencatatkannya", "catat"),
        ("pencetakan", "pencetakan"),
    ],
)
def test_words_that_it_does_not_have(roots: Roots, word: str, root: str) -> None:
    assert roots.of(word) == root


def test_a_root_is_the_root_of_itself(roots: Roots) -> None:
    assert {roots.of(root) for root in roots.all.values()} == set(roots.all.values())


def test_the_word_itself_is_the_first_candidate() -> None:
    assert all(candidates(word, lisan=True)[0] == word for word in KATA)
