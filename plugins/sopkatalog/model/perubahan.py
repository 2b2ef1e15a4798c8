"""What changed in the catalogue and when, from the dates in the front matter alone: never from git, never from a clock.

Values that the page of changes and the Atom feeds share.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from .katalog import Katalog
from .sop import Sop
from .status import Status


class JenisPerubahan(Enum):
    """What happened; the value is part of the lasting name of an entry in a feed."""

    BARU = "baru"
    EDISI = "edisi"
    DIGANTI = "diganti"
    DICABUT = "dicabut"
    EVALUASI = "evaluasi"


_HASIL = {"tetap": "tetap dipakai", "revisi": "perlu diperbaiki", "cabut": "diusulkan dicabut"}


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One change of a SOP: the day it takes effect and, where that was earlier, the day it was written.

    `sop` is the current file, whatever edition the change made. `hasil` is that of an evaluation.
    """

    tanggal: date
    jenis: JenisPerubahan
    sop: Sop
    edisi: int = 1
    hasil: str = ""
    catatan: str = ""
    ditulis: date | None = None

    @property
    def nama(self) -> str:
        """Lasting name among the changes of the SOP: `edisi-2`, `dicabut`, `evaluasi-2026-01-20`."""
        if self.jenis is JenisPerubahan.EDISI:
            return f"edisi-{self.edisi}"
        if self.jenis is JenisPerubahan.EVALUASI:
            return f"evaluasi-{self.tanggal.isoformat()}"
        return str(self.jenis.value)

    def judul(self, today: date) -> str:
        """What happened, in a few words; what lies ahead of `today` is told as such."""
        akan = self.tanggal > today
        if self.jenis in (JenisPerubahan.BARU, JenisPerubahan.EDISI):
            apa = "SOP baru" if self.jenis is JenisPerubahan.BARU else f"Edisi {self.edisi}"
            return f"{apa}, akan berlaku" if akan else apa
        if self.jenis is JenisPerubahan.EVALUASI:
            return f"Dievaluasi, {_HASIL.get(self.hasil, self.hasil)}".rstrip(", ")
        apa = "diganti" if self.jenis is JenisPerubahan.DIGANTI else "dicabut"
        return f"Akan {apa}" if akan else apa.capitalize()

    def diumumkan(self, today: date) -> date | None:
        """The day a reader could know of it: the day itself, or that of writing for what lies ahead; else None."""
        if self.tanggal <= today:
            return self.tanggal
        return self.ditulis if self.ditulis and self.ditulis <= today else None


def changes(katalog: Katalog) -> tuple[Perubahan, ...]:
    """All changes of SOPs that are no drafts, newest first; each once, though old editions repeat evaluations."""
    found: dict[tuple[str, str], Perubahan] = {}
    for sop in katalog.sop:
        if sop.status is not None and not sop.is_rancangan:
            for item in _of(sop, katalog):
                found.setdefault((sop.id, item.nama), item)
    return tuple(sorted(found.values(), key=lambda item: (-item.tanggal.toordinal(), item.sop.id, item.nama)))


def _of(sop: Sop, katalog: Katalog) -> Iterator[Perubahan]:
    for file in (sop, *katalog.edisi_by_id.get(sop.id, ())):
        yield from _edition(file, sop)
        for evaluasi in file.evaluasi:
            if evaluasi.tanggal:
                yield Perubahan(
                    evaluasi.tanggal, JenisPerubahan.EVALUASI, sop, hasil=evaluasi.hasil, catatan=evaluasi.catatan
                )
    yield from _end(sop, katalog)


def _edition(file: Sop, sop: Sop) -> Iterator[Perubahan]:
    edisi = file.edisi_lama or file.edisi
    if file.tanggal_efektif:
        jenis = JenisPerubahan.BARU if edisi == 1 else JenisPerubahan.EDISI
        ditulis = file.tanggal_revisi or file.tanggal_pembuatan
        yield Perubahan(file.tanggal_efektif, jenis, sop, edisi, ditulis=ditulis)


def _end(sop: Sop, katalog: Katalog) -> Iterator[Perubahan]:
    """The end of a SOP. One that was replaced ends on the day its first successor takes effect, unless it says so."""
    if sop.status is Status.DICABUT and sop.dicabut.tanggal:
        yield Perubahan(sop.dicabut.tanggal, JenisPerubahan.DICABUT, sop, catatan=sop.dicabut.alasan)
    if sop.status is Status.DIGANTI:
        penerus = [katalog.sop_by_id[id_] for id_ in sop.diganti_oleh if id_ in katalog.sop_by_id]
        mulai = sop.dicabut.tanggal or min(
            (item.tanggal_efektif for item in penerus if item.tanggal_efektif), default=None
        )
        if mulai:
            nama = ", ".join(item.judul or item.id for item in penerus)
            yield Perubahan(mulai, JenisPerubahan.DIGANTI, sop, catatan=f"Penggantinya: {nama}." if nama else "")
