"""A procedure as a graph: symbols, arrows and lanes. Values only; how they come about is `flow.build`.

The steps come first in `simpul`, one symbol for each row and in the order of the rows; then the symbols that
no row stands for (the end after a decision, another SOP).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from ..model.compact import compact


class Bentuk(Enum):
    """The five symbols of PermenPAN-RB 35/2012; the fifth, the arrow, is `Panah`."""

    MULAI = "mulai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    SELESAI = "selesai"
    SAMBUNGAN = "sambungan"


@compact
@dataclass(frozen=True, slots=True)
class Simpul:
    """A symbol. `langkah` is the number of its step, None where no row stands for it.

    `teks` is the activity, "Selesai", or the id of the SOP that a `sambungan` leads to.
    """

    id: str
    bentuk: Bentuk
    pelaksana: tuple[str, ...] = ()
    langkah: str | None = None
    teks: str = ""

    def as_dict(self) -> dict[str, object]:
        """The symbol as the API tells it."""
        return {"id": self.id, "bentuk": self.bentuk.value, "pelaksana": list(self.pelaksana)}


@compact
@dataclass(frozen=True, slots=True)
class Panah:
    """An arrow between two symbols; a graph has at most one from one symbol to another."""

    dari: str
    ke: str
    label: str = ""

    @property
    def kunci(self) -> str:
        """`3>5`: its name in the HTML."""
        return f"{self.dari}>{self.ke}"

    def as_dict(self) -> dict[str, object]:
        """The arrow as the API tells it."""
        return {"dari": self.dari, "ke": self.ke, "label": self.label}


@compact
@dataclass(frozen=True)
class FlowGraph:
    """Symbols, arrows, and the lanes from left to right (also those in which nobody acts)."""

    simpul: tuple[Simpul, ...] = ()
    panah: tuple[Panah, ...] = ()
    pelaksana: tuple[str, ...] = ()

    @property
    def awal(self) -> Simpul | None:
        """Where the procedure begins: the symbol of its first step."""
        return self.simpul[0] if self.simpul else None

    @cached_property
    def akhir(self) -> tuple[Simpul, ...]:
        """Where the procedure ends: every `selesai` and `sambungan`, and a `mulai` that leads nowhere."""
        return tuple(simpul for simpul in self.simpul if self._is_akhir(simpul))

    def _is_akhir(self, simpul: Simpul) -> bool:
        if simpul.bentuk is Bentuk.MULAI:
            return not self.keluar[simpul.id]
        return simpul.bentuk in (Bentuk.SELESAI, Bentuk.SAMBUNGAN)

    @cached_property
    def langkah(self) -> tuple[Simpul, ...]:
        """The symbols of the steps, one for each row, in their order."""
        return tuple(simpul for simpul in self.simpul if simpul.langkah is not None)

    @cached_property
    def by_id(self) -> Mapping[str, Simpul]:
        """Symbols by their id."""
        return {simpul.id: simpul for simpul in self.simpul}

    @cached_property
    def keluar(self) -> Mapping[str, tuple[Panah, ...]]:
        """Arrows that leave each symbol, in the author's order."""
        return self._grouped((panah.dari, panah) for panah in self.panah)

    @cached_property
    def masuk(self) -> Mapping[str, tuple[Panah, ...]]:
        """Arrows that enter each symbol, in the order of their sources."""
        return self._grouped((panah.ke, panah) for panah in self.panah)

    def _grouped(self, pairs: Iterable[tuple[str, Panah]]) -> Mapping[str, tuple[Panah, ...]]:
        grouped: dict[str, list[Panah]] = {simpul.id: [] for simpul in self.simpul}
        for key, panah in pairs:
            grouped[key].append(panah)
        return {key: tuple(items) for key, items in grouped.items()}

    def as_dict(self) -> dict[str, object]:
        """The graph as the API tells it (`alur`)."""
        return {
            "simpul": [simpul.as_dict() for simpul in self.simpul],
            "panah": [panah.as_dict() for panah in self.panah],
        }
