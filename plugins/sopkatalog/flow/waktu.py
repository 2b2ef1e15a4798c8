"""How long a procedure takes: its shortest and its longest way, and each executor's part in them.

What the figures mean:

- `terpendek`: the way from the first step to any end (also a refusal) that takes the least, each step at its
  least.
- `terpanjang`: the way that takes the most, each step at its most, where **every step of a loop counts
  exactly once**: how often people go round is not known, so it is neither guessed nor left out.
- A step without a time that could be understood counts as nothing, and is named in `langkah_tanpa_waktu`.
- No way to an end (`ada_akhir` is false): both are zero, and say nothing.

Minutes, working days, days and months stay apart in the result. Only the choice among ways needs one scale:
the working minutes of the city's calendar, or without one the order (bulan, hari, hari kerja, menit).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..model.compact import compact
from ..model.durasi import Durasi, Lama
from ..model.kalender import Kalender
from ..model.langkah import Langkah
from .analysis import components, hand_offs, is_loop
from .graph import FlowGraph
from .jalan import Size, longest_way, shortest_way


@compact
@dataclass(frozen=True, slots=True)
class WaktuAlur:
    """The time of a procedure.

    `per_pelaksana` gives each acting lane its part in the shortest and in the longest way; a joint step
    counts in full for each of its executors. `serah_terima` is the number of arrows, in the whole flow,
    between steps that have no executor in common.
    """

    terpendek: Lama
    terpanjang: Lama
    per_pelaksana: tuple[tuple[str, Lama, Lama], ...]
    serah_terima: int
    ada_putaran: bool
    langkah_tanpa_waktu: tuple[str, ...]
    ada_akhir: bool = True

    def as_dict(self) -> dict[str, object]:
        """The time as the API tells it."""
        return {
            "terpendek": _lama_dict(self.terpendek),
            "terpanjang": _lama_dict(self.terpanjang),
            "per_pelaksana": [
                {
                    "pelaksana": nama,
                    "terpendek": _lama_dict(paling_cepat),
                    "terpanjang": _lama_dict(paling_lama),
                }
                for nama, paling_cepat, paling_lama in self.per_pelaksana
            ],
            "serah_terima": self.serah_terima,
            "putaran_dihitung_sekali": self.ada_putaran,
            "langkah_tanpa_waktu": list(self.langkah_tanpa_waktu),
        }


def waktu_alur(graph: FlowGraph, langkah: Sequence[Langkah], kalender: Kalender | None = None) -> WaktuAlur:
    """The time of the flow that `langkah`, the rows of the same SOP, make."""
    rows = tuple(zip(graph.langkah, langkah, strict=False))
    cepat = {simpul.id: row.durasi.min for simpul, row in rows if row.durasi}
    lama = {simpul.id: row.durasi.maks for simpul, row in rows if row.durasi}
    groups = components(graph)
    jalan_cepat = shortest_way(graph, _sizes(graph, cepat, kalender))
    jalan_lama = longest_way(graph, groups, _sizes(graph, lama, kalender))
    return WaktuAlur(
        terpendek=_total(cepat, jalan_cepat),
        terpanjang=_total(lama, jalan_lama),
        per_pelaksana=tuple(
            (nama, _total(cepat, jalan_cepat & acting), _total(lama, jalan_lama & acting))
            for nama, acting in _acting(graph).items()
        ),
        serah_terima=len(hand_offs(graph)),
        ada_putaran=any(is_loop(graph, group) for group in groups),
        langkah_tanpa_waktu=tuple(row.no for row in langkah if not row.durasi),
        ada_akhir=bool(jalan_cepat),
    )


def janji_terlalu_singkat(janji: Durasi, waktu: WaktuAlur, kalender: Kalender | None = None) -> bool | None:
    """Is the promise to the citizen shorter than even the shortest way? None: they cannot be compared."""
    order = janji.maks.compare(waktu.terpendek, kalender)
    return None if order is None else order < 0


def _sizes(graph: FlowGraph, times: Mapping[str, Lama], kalender: Kalender | None) -> Mapping[str, Size]:
    """The size of every symbol; one without a time is as long as nothing."""
    return {simpul.id: _size(times.get(simpul.id, Lama()), kalender) for simpul in graph.simpul}


@lru_cache(maxsize=4096)
def _size(lama: Lama, kalender: Kalender | None) -> Size:
    if kalender is None:
        return (lama.bulan, lama.hari, lama.hari_kerja, lama.menit)
    # Two amounts that differ at all differ by far more than a float loses; and it adds ten times faster.
    return (float(kalender.menit_kerja(lama)),)


def _total(times: Mapping[str, Lama], ids: frozenset[str]) -> Lama:
    return sum((lama for id_, lama in times.items() if id_ in ids), Lama())


def _acting(graph: FlowGraph) -> Mapping[str, frozenset[str]]:
    """The steps of each lane in which somebody acts, in the order of the lanes."""
    steps: dict[str, list[str]] = {nama: [] for nama in graph.pelaksana}
    for simpul in graph.langkah:
        for nama in simpul.pelaksana:
            steps.setdefault(nama, []).append(simpul.id)
    return {nama: frozenset(ids) for nama, ids in steps.items() if ids}


def _lama_dict(lama: Lama) -> dict[str, object]:
    return {
        "teks": str(lama),
        "menit": lama.menit,
        "hari_kerja": lama.hari_kerja,
        "hari": lama.hari,
        "bulan": lama.bulan,
    }
