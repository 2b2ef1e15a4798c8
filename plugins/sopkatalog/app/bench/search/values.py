"""Questions with graded answers, and what a search engine is worth on them, as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

DI_LUAR = "oos"
"""The class of questions that no SOP answers."""
SEMUA = "semua"
BAIK = 2
"""The grade from which an answer is good; 3 should come first, 1 is related."""
TERBANYAK = 10


@dataclass(frozen=True, slots=True)
class Soal:
    """A question of a citizen or an official, its class, and the SOPs that answer it with their grades."""

    id: str
    q: str
    kelas: str
    relevan: Mapping[str, int]

    @property
    def baik(self) -> frozenset[str]:
        """The good answers; where there is none of that grade, the best there are."""
        least = min(BAIK, max(self.relevan.values(), default=0))
        return frozenset(id_ for id_, nilai in self.relevan.items() if nilai >= least)


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What an engine gave for a question: ids in order, and whether it said that the SOPs do not answer it."""

    sop: tuple[str, ...]
    jujur: bool = False


@dataclass(frozen=True, slots=True)
class Mutu:
    """Means over questions: a good answer first, the reciprocal rank of the first, one among five, no answer at all.

    Of questions out of scope, `pertama` is the share that was told honestly.
    """

    banyak: int
    pertama: float
    mrr: float
    lima: float
    kosong: float


def quality(pairs: Iterable[tuple[Soal, Jawaban]]) -> dict[str, Mutu]:
    """The worth of answers by class, and of all questions that have an answer."""
    groups: dict[str, list[tuple[Soal, Jawaban]]] = {SEMUA: []}
    for soal, jawaban in pairs:
        groups.setdefault(soal.kelas, []).append((soal, jawaban))
        if soal.kelas != DI_LUAR:
            groups[SEMUA].append((soal, jawaban))
    return {kelas: _mutu(items) for kelas, items in groups.items() if items}


def _mutu(items: Sequence[tuple[Soal, Jawaban]]) -> Mutu:
    if items[0][0].kelas == DI_LUAR:
        return Mutu(len(items), _mean(float(jawaban.jujur) for _, jawaban in items), 0.0, 0.0, 0.0)
    ranks = [_rank(soal, jawaban) for soal, jawaban in items]
    return Mutu(
        len(items),
        _mean(float(rank == 1) for rank in ranks),
        _mean(1 / rank if rank and rank <= TERBANYAK else 0.0 for rank in ranks),
        _mean(float(0 < rank <= 5) for rank in ranks),
        _mean(float(not jawaban.sop) for _, jawaban in items),
    )


def _rank(soal: Soal, jawaban: Jawaban) -> int:
    """Place of the first good answer, from 1; 0 without one."""
    return next((at for at, id_ in enumerate(jawaban.sop, 1) if id_ in soal.baik), 0)


def _mean(values: Iterable[float]) -> float:
    each = list(values)
    return sum(each) / len(each)
