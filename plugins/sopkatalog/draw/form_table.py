"""The flow table of the official form, as values: lanes, rows, and in every cell its drawing and its words.

The text columns (Kegiatan, Mutu Baku, Keterangan) are the step's own and are put in by the page. A step without an
executor stands in a lane of its own at the right, so that it is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from ..flow.graph import Bentuk, FlowGraph, Simpul
from .grid import BIASA, RAPAT, Garis, Kisi, Simbol, Ukuran
from .labels import width
from .mermaid import TANPA_PELAKSANA
from .pieces import Lajur, cells, lanes
from .reading import reading
from .routing import Tata, route

LAJUR_BIASA = 7
"""With more lanes than this the symbols are smaller and the lanes have short headings."""


LEBAR_BIASA = 760
"""Wider tables are drawn with the smaller symbols too."""

_JUDUL_MAKS = 110


class JenisBaris(Enum):
    """What a row stands for: a step, an end that no step stands for, a connector to or from another sheet."""

    LANGKAH = "langkah"
    AKHIR = "akhir"
    LEMBAR = "lembar"


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell under an executor: the inner SVG ("" for an empty cell), and the words of its symbol ("" for none)."""

    gambar: str = ""
    baca: str = ""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row. `indeks` is that of its step; `teks` and `sop` (id) are what a row without a step says.

    `tinggi` is the least height, in tenths of the drawing's font size.
    """

    jenis: JenisBaris
    tinggi: int
    sel: tuple[Sel, ...]
    indeks: int | None = None
    teks: str = ""
    sop: str = ""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A lane: its executor, a short heading where there is no room for the name, and how it is drawn."""

    nama: str
    singkat: str
    lajur: Lajur


@dataclass(frozen=True)
class FormTable:
    """The whole table, or that of one sheet."""

    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]

    @property
    def is_rapat(self) -> bool:
        """Are there so many lanes that they have short headings?"""
        return len(self.kolom) > LAJUR_BIASA

    @property
    def lebar(self) -> int:
        """The least width of all lanes, in tenths of the drawing's font size."""
        return sum(kolom.lajur.lebar for kolom in self.kolom)


@dataclass(frozen=True, slots=True)
class RencanaBaris:
    """A row that is to be drawn: its symbols, each with the words of its cells by lane."""

    jenis: JenisBaris
    simbol: tuple[Simbol, ...]
    baca: Mapping[int, str]
    indeks: int | None = None
    teks: str = ""
    sop: str = ""


@dataclass(frozen=True, slots=True)
class RencanaLembar:
    """The rows of a table or of one sheet of it, and the lines between their symbols."""

    baris: tuple[RencanaBaris, ...]
    garis: tuple[Garis, ...]

    @property
    def simbol(self) -> tuple[Simbol, ...]:
        """All symbols."""
        return tuple(simbol for row in self.baris for simbol in row.simbol)


def form_table(graph: FlowGraph, alamat: Callable[[str], str] = lambda id_: "") -> FormTable:
    """The table of a flow; `alamat` gives the address of another SOP by its id, "" for none."""
    lain = dict.fromkeys(simpul.teks for simpul in _ends(graph) if simpul.bentuk is Bentuk.SAMBUNGAN)
    return _whole(graph, tuple((id_, alamat(id_)) for id_ in lain))


@lru_cache(maxsize=1)  # the page of a SOP and a sheet that holds all of it show one drawing
def _whole(graph: FlowGraph, alamat: tuple[tuple[str, str], ...]) -> FormTable:
    rows = [step_row(graph, index, index) for index in range(len(graph.langkah))]
    rows += end_rows(graph, _ends(graph), len(rows), dict(alamat).__getitem__)
    garis = [Garis(panah.dari, panah.ke, panah.label, (panah.kunci,)) for panah in graph.panah]
    return drawn(graph, [RencanaLembar(tuple(rows), tuple(garis))])[0]


def _ends(graph: FlowGraph) -> tuple[Simpul, ...]:
    return graph.simpul[len(graph.langkah) :]


def lane_names(graph: FlowGraph) -> tuple[str, ...]:
    """The lanes from left to right, with one for steps without executor where there are any."""
    is_missing = any(not simpul.pelaksana for simpul in graph.simpul)
    return (*graph.pelaksana, "") if is_missing or not graph.pelaksana else graph.pelaksana


def lanes_of(graph: FlowGraph, simpul: Simpul) -> tuple[int, ...]:
    """The lanes of a symbol, from left to right."""
    names = lane_names(graph)
    return tuple(sorted(names.index(nama) for nama in simpul.pelaksana or ("",)))


def step_row(graph: FlowGraph, indeks: int, baris: int) -> RencanaBaris:
    """The row of a step."""
    simpul = graph.langkah[indeks]
    simbol = Simbol(simpul.id, baris, lanes_of(graph, simpul), simpul.bentuk, simpul.langkah or "")
    baca = {lane: reading(graph, simpul, lane_names(graph)[lane]) for lane in simbol.lajur}
    return RencanaBaris(JenisBaris.LANGKAH, (simbol,), baca, indeks)


def end_rows(graph: FlowGraph, ends: Iterable[Simpul], baris: int, alamat: Callable[[str], str]) -> list[RencanaBaris]:
    """Rows for ends that no step stands for: one for “Selesai”, one for each other SOP; from row `baris` on."""
    groups: dict[tuple[Bentuk, str], list[Simpul]] = {}
    for simpul in ends:
        groups.setdefault((simpul.bentuk, simpul.teks), []).append(simpul)
    return [
        _end_row(graph, members, baris + index, alamat(teks) if bentuk is Bentuk.SAMBUNGAN else "")
        for index, ((bentuk, teks), members) in enumerate(groups.items())
    ]


def _end_row(graph: FlowGraph, members: list[Simpul], baris: int, tautan: str) -> RencanaBaris:
    simbol = tuple(
        Simbol(simpul.id, baris, lanes_of(graph, simpul), simpul.bentuk, tautan=tautan) for simpul in members
    )
    baca = {
        lane: reading(graph, simpul, nama)
        for simpul in members
        for nama, lane in zip(simpul.pelaksana or ("",), lanes_of(graph, simpul), strict=True)
    }
    is_sop = members[0].bentuk is Bentuk.SAMBUNGAN
    teks = members[0].teks
    return RencanaBaris(JenisBaris.AKHIR, simbol, baca, teks="" if is_sop else teks, sop=teks if is_sop else "")


def drawn(graph: FlowGraph, sheets: Sequence[RencanaLembar]) -> tuple[FormTable, ...]:
    """The sheets with their drawings, their lanes alike."""
    names = lane_names(graph)
    if not sheets:
        return ()
    if len(names) > LAJUR_BIASA:
        return _drawn(sheets, names, RAPAT, (0,) * len(names))
    tables = _drawn(sheets, names, BIASA, _heading_widths(names))
    # Many labels side by side: with smaller symbols a screen still holds them.
    if max((table.lebar for table in tables), default=0) <= LEBAR_BIASA:
        return tables
    return _drawn(sheets, names, RAPAT, _heading_widths(names))


def _drawn(
    sheets: Sequence[RencanaLembar], names: Sequence[str], ukuran: Ukuran, judul: Sequence[int]
) -> tuple[FormTable, ...]:
    kisi = [Kisi(sheet.simbol, sheet.garis, len(names)) for sheet in sheets]
    tata = [route(one, ukuran) for one in kisi]
    lajur = lanes(tata, ukuran, judul)
    kolom = tuple(
        Kolom(nama or TANPA_PELAKSANA, singkat, lane)
        for nama, singkat, lane in zip(names, _short(names), lajur, strict=True)
    )
    return tuple(
        FormTable(kolom, tuple(_rows(sheet, one, cells(one_kisi, one, lajur, ukuran, names), len(names))))
        for sheet, one_kisi, one in zip(sheets, kisi, tata, strict=True)
    )


def _rows(sheet: RencanaLembar, tata: Tata, gambar: Mapping[tuple[int, int], str], lajur: int) -> Iterator[Baris]:
    for index, row in enumerate(sheet.baris):
        sel = tuple(Sel(gambar.get((index, lane), ""), row.baca.get(lane, "")) for lane in range(lajur))
        yield Baris(row.jenis, 2 * tata.tinggi[index], sel, row.indeks, row.teks, row.sop)


def _heading_widths(names: Sequence[str]) -> tuple[int, ...]:
    """Room for the longest word of each heading, which is printed a quarter larger than labels, and bold."""
    longest = (max(map(width, nama.split()), default=0) for nama in names)
    return tuple(min(_JUDUL_MAKS, word * 4 // 3 + 6) for word in longest)


def _short(names: Iterable[str]) -> list[str]:
    """Initials of each name, told apart by a figure: “Kepala Bidang” and “Kepala Bagian” are KB and KB2.

    >>> _short(["Pemohon", "Kepala Bidang", "Kepala Bagian"])
    ['P', 'KB', 'KB2']
    """
    used: dict[str, int] = {}
    found = []
    for nama in names:
        initials = "".join(word[0] for word in nama.split() if word[0].isalnum()).upper()[:4] or "?"
        used[initials] = used.get(initials, 0) + 1
        found.append(initials if used[initials] == 1 else f"{initials}{used[initials]}")
    return found
