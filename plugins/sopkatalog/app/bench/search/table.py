"""The measurements of the search as a text for people, beside the goals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ...visit.first_search import Pencarian
from .run import PEMBACA, BiayaCari, Pengukuran
from .values import DI_LUAR, SEMUA, Mutu

_KELAS = ("everyday", "formal", "abbrev", "typo", "morph", "slang", "regional", "number", "unit", "kelname", "section")
# Figures over all questions.
_SELURUHNYA: tuple[tuple[str, Callable[[Mutu], float]], ...] = (
    ("semua", lambda m: m.pertama),
    ("MRR@10", lambda m: m.mrr),
    ("lima pertama", lambda m: m.lima),
    ("tanpa hasil", lambda m: m.kosong),
)
# What the search is to reach: class, figure, least.
_TUJUAN: tuple[tuple[str, str, Callable[[Mutu], float], float], ...] = (
    (SEMUA, "benar di urutan pertama", lambda m: m.pertama, 0.85),
    (SEMUA, "MRR@10", lambda m: m.mrr, 0.90),
    (SEMUA, "benar dalam lima pertama", lambda m: m.lima, 0.96),
    (SEMUA, "ada hasil", lambda m: 1 - m.kosong, 0.99),
    ("formal", "benar di urutan pertama", lambda m: m.pertama, 0.98),
    ("number", "benar di urutan pertama", lambda m: m.pertama, 1.0),
    ("typo", "benar di urutan pertama", lambda m: m.pertama, 0.90),
)


def quality_table(found: Iterable[Pengukuran]) -> str:
    """For each set of questions a table of the engines by class, then the goals."""
    return "\n".join(line for satu in found for line in _set(satu)) + "\n"


def _set(satu: Pengukuran) -> Iterator[str]:
    kami = satu.mutu[PEMBACA]
    yield f"\n{satu.nama}: {kami[SEMUA].banyak} pertanyaan; pembaca dan penilai eksak sepakat {_persen(satu.sepakat)}\n"
    yield "| Benar di urutan pertama | n | " + " | ".join(satu.mutu) + " |"
    yield "|---|--:|" + "--:|" * len(satu.mutu)
    for kelas in (*_KELAS, DI_LUAR):
        if kelas in kami:
            yield _row(kelas, kami[kelas].banyak, [mutu[kelas].pertama for mutu in satu.mutu.values()])
    for nama, value in _SELURUHNYA:
        yield _row(nama, kami[SEMUA].banyak, [value(mutu[SEMUA]) for mutu in satu.mutu.values()])
    yield ""
    yield from _goals(satu)


def _goals(satu: Pengukuran) -> Iterator[str]:
    for kelas, nama, value, least in _TUJUAN:
        if kelas in satu.mutu[PEMBACA]:
            yield _goal(f"{nama} ({kelas})", value(satu.mutu[PEMBACA][kelas]), least)
    yield _goal("sepakat pada hasil pertama", satu.sepakat, 0.99)


def _row(nama: str, banyak: int, values: Sequence[float]) -> str:
    return f"| {nama} | {banyak} | " + " | ".join(_angka(value, 2) for value in values) + " |"


def _goal(nama: str, value: float, least: float) -> str:
    return (
        f"{'dipenuhi' if value >= least else 'KURANG':10}  {nama}: {_angka(value, 3)} (sekurangnya {_angka(least, 2)})"
    )


def cost_table(found: Iterable[BiayaCari]) -> str:
    """The costs by size."""
    lines = [
        "",
        "| SOP | indeks, CPU detik | indeks, kB | hasil pertama, kB | detik | ketikan p95, ms | timbunan, MB |",
        "|--:|--:|--:|--:|--:|--:|--:|",
    ]
    values: tuple[Callable[[Pencarian], float], ...] = (
        lambda p: p.kb, lambda p: p.detik, lambda p: p.p95, lambda p: p.timbunan_mb,
    )  # fmt: skip
    for satu in found:
        cells = [satu.sop, satu.cpu, satu.indeks_kb, *(satu.median_of(value) for value in values)]
        lines.append("| " + " | ".join(_angka(cell, 0 if cell >= 100 else 2) for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def _persen(value: float) -> str:
    return f"{_angka(100 * value, 1)} %"


def _angka(value: float, digits: int) -> str:
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))
