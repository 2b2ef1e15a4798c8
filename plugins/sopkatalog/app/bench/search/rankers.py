"""Search engines of ours that need no browser, as functions from a question to its answer."""

from __future__ import annotations

from collections.abc import Callable

from ....model.entri_cari import JenisEntri
from ....search.exact import CAKUPAN_CUKUP, search
from ....search.index import Index
from .values import Jawaban, Soal

Ranker = Callable[[Soal], Jawaban]


def exact_ranker(index: Index) -> Ranker:
    """The exact scorer of an index."""
    entries = index.bahan.entri

    def rank(soal: Soal) -> Jawaban:
        found = search(soal.q, index)
        sop = [hasil for hasil in found if entries[hasil.tempat].jenis_entri is JenisEntri.SOP]
        asing = [h for h in found if entries[h.tempat].jenis_entri is JenisEntri.ASING and h.cakupan >= CAKUPAN_CUKUP]
        is_answered = bool(sop) and sop[0].cakupan >= CAKUPAN_CUKUP
        return Jawaban(tuple(entries[hasil.tempat].id for hasil in sop), bool(asing) or not is_answered)

    return rank
