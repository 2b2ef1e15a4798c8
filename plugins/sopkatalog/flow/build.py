"""From the rows of a SOP to its flow graph. Total: every SOP has a graph, however wrong its rows are.

Decisions of this file, which the drawings, the rules and the API share:

- The first and the last activities are themselves the capsules; no "Mulai" is put before them (DOMAIN section
  3). The first step is `mulai` unless it is a decision; a step whose only way on is the end is `selesai`. The
  only step of a SOP is both, and is drawn as `mulai`.
- A decision that may end the flow needs a symbol to go to: a `selesai` in the lane of the deciding executor,
  one for each such lane (`selesai`, `selesai-2` …). Another SOP is a `sambungan` in that lane, named after
  that SOP.
- Two outcomes with the same target are one arrow, its labels joined by " / ".
- A target that does not exist gives no arrow: rules report it. The second of two rows with one number becomes
  `3-2`; arrows to 3 lead to the first.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model.langkah import JenisTarget, Langkah, Lanjut
from ..model.sop import Sop
from .graph import Bentuk, FlowGraph, Panah, Simpul

TEKS_SELESAI = "Selesai"


def flow_graph(sop: Sop) -> FlowGraph:
    """The flow of the SOP."""
    builder = _Builder(sop)
    panah = builder.arrows()
    return FlowGraph((*builder.steps(), *builder.tambahan.values()), panah, _lanes(sop))


def _lanes(sop: Sop) -> tuple[str, ...]:
    """The author's order of lanes, then the order of first action."""
    acting = (nama for langkah in sop.langkah for nama in langkah.pelaksana)
    return _unique((*sop.pelaksana, *acting))


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(nama for nama in names if nama))


class _Builder:
    """What is known while a graph is being built: the ids of the rows, and the symbols added beside them."""

    def __init__(self, sop: Sop) -> None:
        self.langkah = sop.langkah
        self.tambahan: dict[tuple[Bentuk, str, str], Simpul] = {}
        nomor = [langkah.no or str(posisi) for posisi, langkah in enumerate(sop.langkah, 1)]
        self.terpakai = set(nomor)
        self.nomor_pertama: set[str] = set()
        self.ids = [self._row_id(no) for no in nomor]

    def _row_id(self, no: str) -> str:
        """The number itself for the first row that bears it: what an author points to with `Lanjut`."""
        if no in self.nomor_pertama:
            return self._free_id(no)
        self.nomor_pertama.add(no)
        return no

    def _free_id(self, wanted: str) -> str:
        found, count = wanted, 1
        while found in self.terpakai:
            count += 1
            found = f"{wanted}-{count}"
        self.terpakai.add(found)
        return found

    def steps(self) -> Iterable[Simpul]:
        for index, langkah in enumerate(self.langkah):
            yield Simpul(
                self.ids[index],
                self._bentuk(index),
                _unique(langkah.pelaksana),
                langkah.no or self.ids[index],
                langkah.kegiatan.polos,
            )

    def _bentuk(self, index: int) -> Bentuk:
        langkah = self.langkah[index]
        if langkah.is_keputusan:
            return Bentuk.KEPUTUSAN
        if index == 0:
            return Bentuk.MULAI
        return Bentuk.SELESAI if self._is_end(index) else Bentuk.PROSES

    def _is_end(self, index: int) -> bool:
        langkah = self.langkah[index]
        if langkah.is_keputusan:
            return False
        if not langkah.lanjut:
            return index == len(self.langkah) - 1
        return langkah.lanjut[0].jenis is JenisTarget.SELESAI

    def arrows(self) -> tuple[Panah, ...]:
        found: dict[tuple[str, str], list[str]] = {}
        for index, langkah in enumerate(self.langkah):
            for ke, label in self._ways(index, langkah):
                labels = found.setdefault((self.ids[index], ke), [])
                if label and label not in labels:
                    labels.append(label)
        return tuple(Panah(dari, ke, " / ".join(labels)) for (dari, ke), labels in found.items())

    def _ways(self, index: int, langkah: Langkah) -> Iterable[tuple[str, str]]:
        if self._is_end(index):
            return
        if not langkah.lanjut:
            yield self.ids[index + 1], ""
        for lanjut in langkah.lanjut:
            ke = self._target(lanjut, langkah)
            if ke is not None:
                yield ke, lanjut.label

    def _target(self, lanjut: Lanjut, langkah: Langkah) -> str | None:
        if lanjut.jenis is JenisTarget.LANGKAH:
            return lanjut.ke if lanjut.ke in self.nomor_pertama else None
        lane = next(iter(_unique(langkah.pelaksana)), "")
        if lanjut.jenis is JenisTarget.SELESAI:
            return self._added(Bentuk.SELESAI, lane, "selesai", TEKS_SELESAI)
        return self._added(Bentuk.SAMBUNGAN, lane, lanjut.ke, lanjut.ke)

    def _added(self, bentuk: Bentuk, lane: str, wanted: str, teks: str) -> str:
        key = (bentuk, lane, teks)
        if key not in self.tambahan:
            pelaksana = (lane,) if lane else ()
            self.tambahan[key] = Simpul(self._free_id(wanted), bentuk, pelaksana, None, teks)
        return self.tambahan[key].id
