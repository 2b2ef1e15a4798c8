"""Who does what: the steps of every post in the SOPs that hold or soon will, and how work passes between posts.

Values only, worked out in one walk over the steps; how they look is `post_pages`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..flow.analysis import hand_offs
from ..flow.graph import FlowGraph
from ..model.katalog import Katalog
from ..model.langkah import Langkah
from ..model.sop import Sop
from .alamat import step_anchor
from .catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Tugas:
    """One step that a post performs: its place in the SOP, and its anchor on the page of the SOP."""

    sop: Sop
    urutan: int
    anchor: str

    @property
    def langkah(self) -> Langkah:
        """The step itself."""
        return self.sop.langkah[self.urutan]


@dataclass
class Peran:
    """What one post does. `kunci` is its code, or for a name that no register knows the name in lower case."""

    kunci: str
    nama: str
    by_sop: dict[str, list[Tugas]] = field(default_factory=dict)
    menerima: Counter[str] = field(default_factory=Counter)
    menyerahkan: Counter[str] = field(default_factory=Counter)

    @property
    def tugas(self) -> list[Tugas]:
        """All its steps, SOP by SOP."""
        return [tugas for items in self.by_sop.values() for tugas in items]

    @property
    def jumlah(self) -> int:
        """How many steps it performs."""
        return sum(map(len, self.by_sop.values()))


def role_book(catalogue: Catalogue) -> tuple[Mapping[str, Peran], Mapping[str, Peran]]:
    """What each post of the register does, in register order; and what names do that the register does not know."""
    katalog = catalogue.katalog
    dikenal: dict[str, Peran] = {}
    for jabatan in katalog.jabatan:
        dikenal.setdefault(jabatan.kode, Peran(jabatan.kode, jabatan.nama or jabatan.kode))
    asing: dict[str, Peran] = {}
    for sop in in_force(catalogue):
        _read(sop, catalogue.checked.flows[sop.path], katalog, dikenal, asing)
    return dikenal, dict(sorted(asing.items()))


def in_force(catalogue: Catalogue) -> Iterator[Sop]:
    """SOPs that hold today or that have a day on which they will."""
    for sop in catalogue.katalog.sop:
        if sop.keadaan(catalogue.checked.today).is_sah:
            yield sop


def _read(sop: Sop, flow: FlowGraph, katalog: Katalog, dikenal: dict[str, Peran], asing: dict[str, Peran]) -> None:
    def peran(nama: str) -> Peran:
        jabatan = katalog.jabatan_by_nama.get(nama.casefold())
        if jabatan is not None:
            return dikenal[jabatan.kode]
        return asing.setdefault(nama.casefold(), Peran(nama.casefold(), nama))

    for urutan, (langkah, simpul) in enumerate(zip(sop.langkah, flow.langkah, strict=True)):
        for satu in _each_once(peran(nama) for nama in _names(langkah.pelaksana)):
            satu.by_sop.setdefault(sop.id, []).append(Tugas(sop, urutan, step_anchor(simpul.id)))
    for panah in hand_offs(flow):
        dari = _each_once(peran(nama) for nama in _names(flow.by_id[panah.dari].pelaksana))
        ke = _each_once(peran(nama) for nama in _names(flow.by_id[panah.ke].pelaksana))
        for a, b in ((a, b) for a in dari for b in ke if a is not b):
            a.menyerahkan[b.kunci] += 1
            b.menerima[a.kunci] += 1


def _names(names: Iterable[str]) -> Iterator[str]:
    return (" ".join(nama.split()) for nama in names if nama.strip())


def _each_once(semua: Iterable[Peran]) -> list[Peran]:
    """Two names of one post in one step are one executor."""
    return list({id(peran): peran for peran in semua}.values())
