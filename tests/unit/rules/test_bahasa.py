"""The quick look of the rules about words never hides what the close look would find."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopkatalog.model.katalog import Katalog
from sopkatalog.model.sop import Sop
from sopkatalog.parse.source_file import SourceFile
from sopkatalog.parse.to_sop import parse_sop
from sopkatalog.rules.bahasa import BAHASA
from sopkatalog.rules.bahasa.pola import AturanPola
from sopkatalog.rules.bahasa.sop703_kata_tidak_terukur import _KATA
from sopkatalog.rules.bahasa.sop709_ejaan_tidak_baku import _BAKU
from sopkatalog.rules.bahasa.teks import bacaan, potongan
from sopkatalog.rules.base import Context, SopRule
from sopkatalog.rules.rujukan import RUJUKAN

KATA = [*_KATA, *_BAKU, "dll.", "dst", "dsb.", "etc", "dan lain-lain", "dan seterusnya", "dan sebagainya"]
NOMOR = ["3374011207900001", "3374.0112.0790.0001", "19750312 200003 2 001", "0812-3456-7890", "+62 813 98765432"]
LAIN = ["a@gmail.com", "NPWP 092542943407000", "<b>", "![x](y)", "[x](javascript:1)", "UU 24/2013", "`<b>`", "-", "|"]


def a_context() -> Context:
    return Context(Katalog(), {}, {}, date(2026, 11, 21))


def parsed(isi: str) -> Sop:
    text = f"---\njudul: Contoh\n---\n\n## Peringatan\n\n{isi}\n"
    return parse_sop(SourceFile("a/0001.md", text))[0]


@pytest.mark.parametrize("kata", KATA)
def test_every_word_is_found(kata: str) -> None:
    sop, ctx = parsed(f"Isi {kata} akhir"), a_context()
    words = [rule for rule in BAHASA if isinstance(rule, AturanPola) and rule.ciri]
    assert any(list(rule.check(sop, ctx)) for rule in words)


@given(st.lists(st.sampled_from([*KATA, *NOMOR, *LAIN, "\n\n", "\n", "- ", "1. "]), max_size=12))
def test_any_text_is_read_whole_and_without_fault(bits: list[str]) -> None:
    sop, ctx = parsed(" ".join(bits)), a_context()
    semua = bacaan(sop, ctx).kecil
    for bagian in potongan(sop):
        assert all(" ".join(line.split()) in semua for line in bagian.teks.casefold().split("\n"))
    for rule in (*BAHASA, *RUJUKAN):
        if isinstance(rule, SopRule):
            list(rule.check(sop, ctx))


@given(st.sampled_from(NOMOR))
def test_numbers_pass_the_quick_look(nomor: str) -> None:
    sop, ctx = parsed(f"Nomor {nomor}."), a_context()
    assert bacaan(sop, ctx).ada_nomor_panjang
    assert any(list(rule.check(sop, ctx)) for rule in BAHASA if isinstance(rule, SopRule))


def test_a_second_run_reads_again() -> None:
    ctx = a_context()
    lain = a_context()
    assert "satu" in bacaan(parsed("satu"), ctx).kecil
    assert "dua" in bacaan(parsed("dua"), lain).kecil
