"""What most rules about words share: a pattern, looked for in every piece of text."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from typing import ClassVar

from ...diagnostics import Diagnostic
from ...model.sop import Sop
from ..base import Context, SopRule
from .teks import Potongan, bacaan, potongan


class AturanPola(SopRule):
    """A rule that reports each match of `pola` once in each piece of text, as `{nilai}`.

    `ciri` are words in lower case without which there can be no match; without any, a match needs nine figures.
    """

    pola: ClassVar[re.Pattern[str]]
    ciri: ClassVar[tuple[str, ...]] = ()

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The findings, piece by piece."""
        isi = bacaan(sop, ctx)
        if self.ciri:
            if not any(ciri in isi.kecil for ciri in self.ciri):
                return
        elif not isi.ada_nomor_panjang:
            return
        if not self.pola.search(isi.teks):  # the whole at once, before a hundred pieces
            return
        for bagian in potongan(sop):
            if self.is_diperiksa(bagian):
                for nilai in self.ditemukan(bagian.teks, ctx):
                    yield self.kind.at(bagian.span, nilai=nilai, **self.isian(nilai))

    def ditemukan(self, teks: str, ctx: Context) -> Iterable[str]:
        """What is shown of the matches in a text, each once."""
        return dict.fromkeys(filter(None, (self.nilai(match, ctx) for match in self.pola.finditer(teks))))

    def is_diperiksa(self, bagian: Potongan) -> bool:
        """Does the rule hold for this piece?"""
        return True

    def nilai(self, match: re.Match[str], ctx: Context) -> str:
        """What is shown of a match; "" when it is none after all."""
        return " ".join(match[0].split())

    def isian(self, nilai: str) -> dict[str, str]:
        """Further fields of the message."""
        return {}


class AturanKata(AturanPola):
    """The same for words that the author chose: not in quoted regulations, nor in what citizens say."""

    def is_diperiksa(self, bagian: Potongan) -> bool:
        """Is it the author's own wording?"""
        return not (bagian.is_kutipan or bagian.is_sebutan)


def pola_kata(*kata: str) -> re.Pattern[str]:
    """A pattern for whole words, whatever their capitals and the blanks between them."""
    pilihan = "|".join(r"\s+".join(map(re.escape, item.split())) for item in sorted(kata, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{pilihan})(?!\w)", re.IGNORECASE)


def angka(teks: str) -> str:
    """The figures of a number alone."""
    return "".join(filter(str.isdigit, teks))


def samarkan(teks: str) -> str:
    """A personal number so far hidden that a report may show it: "3374…01"."""
    semua = angka(teks)
    return f"{semua[:4]}…{semua[-2:]}"


def ada_tanggal(hari: int, bulan: int) -> bool:
    """Has the month such a day, in a leap year at least?

    >>> ada_tanggal(29, 2), ada_tanggal(31, 4), ada_tanggal(1, 13)
    (True, False, False)
    """
    return 1 <= bulan <= 12 and 1 <= hari <= monthrange(2000, bulan)[1]
