"""The flow table on several sheets of paper, joined by connectors (segilima) with letters.

An arrow that leaves a sheet ends in a connector at the foot of it (“Bersambung ke halaman 3, langkah 11”) and comes
out of the connector with the same letter at the head of the other sheet. A step that is entered from other sheets
has one letter, whoever leads to it. Ends (“Selesai”, another SOP) stand on every sheet that needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..flow.graph import Bentuk, FlowGraph, Panah, Simpul
from .form_table import (
    FormTable,
    JenisBaris,
    RencanaBaris,
    RencanaLembar,
    drawn,
    end_rows,
    form_table,
    lanes_of,
    step_row,
)
from .grid import Garis, Simbol

LEMBAR = "lembar"


def form_sheets(
    graph: FlowGraph,
    potongan: Sequence[int],
    halaman_pertama: int = 2,
    alamat: Callable[[str], str] = lambda id_: "",
) -> tuple[FormTable, ...]:
    """One table for each sheet; `potongan` are the numbers of steps on the sheets, together all steps."""
    if tuple(potongan) == (len(graph.langkah),):
        return (form_table(graph, alamat),)
    sheets = _Sheets(graph, tuple(potongan), halaman_pertama)
    return drawn(graph, [sheets.planned(index, alamat) for index in range(len(potongan))])


def split(graph: FlowGraph, tinggi: Sequence[float], ruang: float, tambahan: float) -> tuple[int, ...]:
    """How many steps to put on each sheet: the fewest sheets, then the fewest connectors; at least one step on each.

    `tinggi` are the heights of the rows of the steps, `ruang` the height a sheet has for rows, `tambahan` that of a
    row of a connector or an end; all in one unit. Cutting where few arrows cross saves rows, so taking as many steps
    as fit is not always best; every cut is looked at, from the last step back.
    """
    best: dict[int, tuple[int, int, int]] = {len(tinggi): (0, 0, 0)}  # from a step on: sheets, extra rows, steps
    for start in reversed(range(len(tinggi))):
        sheets = _sheets_from(graph, tinggi, start, ruang, tambahan)
        best[start] = min((best[end][0] + 1, best[end][1] + extra, end - start) for end, extra in sheets)
    found: list[int] = []
    while sum(found) < len(tinggi):
        found.append(best[sum(found)][2])
    return tuple(found)


def _sheets_from(
    graph: FlowGraph, tinggi: Sequence[float], start: int, ruang: float, tambahan: float
) -> Iterator[tuple[int, int]]:
    """The ends and extra rows of all sheets that begin with this step and fit; the shortest one fits by decree."""
    height = 0.0
    for end in range(start + 1, len(tinggi) + 1):
        height += tinggi[end - 1]
        if height > ruang and end > start + 1:
            return
        extra = extra_rows(graph, start, end)
        if end == start + 1 or height + tambahan * extra <= ruang:
            yield end, extra


def extra_rows(graph: FlowGraph, start: int, end: int) -> int:
    """How many rows beside those of its steps a sheet with the steps `start` up to `end` has."""
    inside = {simpul.id for simpul in graph.langkah[start:end]}
    steps = {simpul.id for simpul in graph.langkah}
    crossing = {
        panah.ke for panah in graph.panah if panah.ke in steps and (panah.dari in inside) != (panah.ke in inside)
    }
    ends = {
        (graph.by_id[panah.ke].bentuk, graph.by_id[panah.ke].teks)
        for panah in graph.panah
        if panah.dari in inside and panah.ke not in steps
    }
    return len(crossing) + len(ends)


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet that was laid out: its whole height, the heights of the rows of its steps and of its other rows."""

    tinggi: float
    langkah: tuple[float, ...]
    lain: tuple[float, ...] = ()

    @property
    def di_luar_baris(self) -> float:
        """What the sheet needs beside its rows: title, head of the table."""
        return self.tinggi - sum(self.langkah) - sum(self.lain)


def split_again(graph: FlowGraph, lembar: Sequence[Lembar], ruang: float, bawaan: float) -> tuple[int, ...]:
    """How many steps to put on each sheet, by the heights that they had on sheets laid out before.

    `ruang` is the height of a sheet, `bawaan` that of a connector's row where no sheet had one yet.
    """
    langkah = [baris for item in lembar for baris in item.langkah]
    lain = [baris for item in lembar for baris in item.lain] or [bawaan]
    # Which of the other rows a sheet will have is not known; whoever lays it out next sees.
    return split(graph, langkah, ruang - max(item.di_luar_baris for item in lembar), sum(lain) / len(lain))


@dataclass(frozen=True)
class _Sheets:
    graph: FlowGraph
    potongan: tuple[int, ...]
    halaman_pertama: int

    @cached_property
    def sheet_of(self) -> dict[str, int]:
        """The sheet of every step, by its id."""
        numbers = (sheet for sheet, count in enumerate(self.potongan) for _ in range(count))
        return {simpul.id: sheet for simpul, sheet in zip(self.graph.langkah, numbers, strict=True)}

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letter of every step that is entered from another sheet, in the order of the steps."""
        entered = {panah.ke for panah in self.graph.panah if self._crosses(panah)}
        ordered = (simpul.id for simpul in self.graph.langkah if simpul.id in entered)
        return {id_: _letter(index) for index, id_ in enumerate(ordered)}

    def _crosses(self, panah: Panah) -> bool:
        return panah.ke in self.sheet_of and self.sheet_of[panah.dari] != self.sheet_of[panah.ke]

    def planned(self, sheet: int, alamat: Callable[[str], str]) -> RencanaLembar:
        """The rows and lines of one sheet: connectors that come in, steps, ends, connectors that go out."""
        graph, start = self.graph, sum(self.potongan[:sheet])
        steps = range(start, start + self.potongan[sheet])
        incoming = [panah for panah in graph.panah if self._crosses(panah) and self.sheet_of[panah.ke] == sheet]
        leaving = [panah for panah in graph.panah if self.sheet_of[panah.dari] == sheet]
        outgoing = [panah for panah in leaving if self._crosses(panah)]
        inside = [panah for panah in leaving if not self._crosses(panah)]
        ends = [graph.by_id[ke] for ke in dict.fromkeys(panah.ke for panah in inside) if ke not in self.sheet_of]
        entered, left = self._by_target(incoming), self._by_target(outgoing)
        rows = [self._incoming(ke, arrows, row) for row, (ke, arrows) in enumerate(entered.items())]
        rows += [step_row(graph, index, len(rows) + index - start) for index in steps]
        rows += end_rows(graph, ends, len(rows), alamat)
        rows += [self._outgoing(ke, arrows, len(rows) + row) for row, (ke, arrows) in enumerate(left.items())]
        return RencanaLembar(tuple(rows), (*_lines_in(entered), *_lines(inside), *_lines_out(left)))

    def _by_target(self, arrows: Iterable[Panah]) -> dict[str, list[Panah]]:
        """Arrows by the step they lead to, in the order of the steps."""
        grouped: dict[str, list[Panah]] = {}
        for panah in arrows:
            grouped.setdefault(panah.ke, []).append(panah)
        return {ke: grouped[ke] for ke in self.letters if ke in grouped}

    def _incoming(self, ke: str, arrows: Sequence[Panah], baris: int) -> RencanaBaris:
        target = self.graph.by_id[ke]
        sources = [self.graph.by_id[panah.dari] for panah in arrows]
        return self._connector(
            f"dari:{ke}", ke, lanes_of(self.graph, target)[0], baris, f"Sambungan dari {self._places(sources)}"
        )

    def _outgoing(self, ke: str, arrows: Sequence[Panah], baris: int) -> RencanaBaris:
        target, last = self.graph.by_id[ke], self.graph.by_id[arrows[-1].dari]
        is_back = self.sheet_of[ke] < self.sheet_of[last.id]
        words = f"{'Kembali' if is_back else 'Bersambung'} ke {self._places([target])}"
        return self._connector(f"ke:{ke}", ke, lanes_of(self.graph, last)[0], baris, words)

    def _connector(self, id_: str, ke: str, lajur: int, baris: int, teks: str) -> RencanaBaris:
        simbol = Simbol(id_, baris, (lajur,), Bentuk.SAMBUNGAN, huruf=self.letters[ke])
        return RencanaBaris(JenisBaris.LEMBAR, (simbol,), {lajur: f"Sambungan {self.letters[ke]}"}, teks=teks)

    def _places(self, steps: Sequence[Simpul]) -> str:
        """`halaman 2, langkah 4 dan 7; halaman 3, langkah 9`."""
        pages: dict[int, list[str]] = {}
        for simpul in steps:
            pages.setdefault(self.halaman_pertama + self.sheet_of[simpul.id], []).append(simpul.langkah or "")
        return "; ".join(f"halaman {page}, langkah {_listed(numbers)}" for page, numbers in pages.items())


def _lines(arrows: Iterable[Panah]) -> Iterator[Garis]:
    return (Garis(panah.dari, panah.ke, panah.label, (panah.kunci,)) for panah in arrows)


def _lines_in(entered: dict[str, list[Panah]]) -> Iterator[Garis]:
    for ke, arrows in entered.items():
        yield Garis(f"dari:{ke}", ke, "", tuple(panah.kunci for panah in arrows))


def _lines_out(left: dict[str, list[Panah]]) -> Iterator[Garis]:
    for ke, arrows in left.items():
        yield from (Garis(panah.dari, f"ke:{ke}", panah.label, (panah.kunci,)) for panah in arrows)


def _listed(numbers: Sequence[str]) -> str:
    return numbers[0] if len(numbers) == 1 else f"{', '.join(numbers[:-1])} dan {numbers[-1]}"


def _letter(index: int) -> str:
    """A, B … Z, AA, AB … by position.

    >>> _letter(0), _letter(25), _letter(26)
    ('A', 'Z', 'AA')
    """
    more, letter = divmod(index, 26)
    return (_letter(more - 1) if more else "") + chr(ord("A") + letter)
