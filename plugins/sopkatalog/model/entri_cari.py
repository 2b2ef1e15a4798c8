"""What the search is told of a SOP or of another page, by kinds of text; what it shows of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from .status import Keadaan
from .unit import Unit


class Bidang(Enum):
    """Kinds of text, the most telling first."""

    JUDUL = "judul"
    WILAYAH = "wilayah"
    SEBUTAN = "sebutan"
    LAYANAN = "layanan"
    PADANAN = "padanan"
    RINGKASAN = "ringkasan"
    UNIT = "unit"
    PERSYARATAN = "persyaratan"
    LANGKAH = "langkah"
    DASAR_HUKUM = "dasar_hukum"


class JenisEntri(Enum):
    """A SOP; a service that others give; any other page."""

    SOP = "sop"
    ASING = "asing"
    HALAMAN = "halaman"


@dataclass(frozen=True, slots=True)
class LayananCari:
    """A service in a list of results: slug, name, and the facts that citizens ask for."""

    slug: str
    nama: str
    persyaratan: int = 0
    waktu: str = ""
    biaya: str = ""


@dataclass(frozen=True, slots=True)
class EntriCari:
    """One possible result: where it leads (`url` below the site's root), its texts, what is shown and filtered by.

    `nomor` are the printed numbers of a SOP, `tahun` that of its number. `berlaku_untuk` are kinds or codes of units.
    """

    url: str
    judul: str
    teks: Mapping[Bidang, tuple[str, ...]] = field(default_factory=dict)
    jenis_entri: JenisEntri = JenisEntri.HALAMAN
    id: str = ""
    unit: str = ""
    jenis: str = ""
    keadaan: Keadaan | None = None
    ringkasan: str = ""
    layanan: tuple[LayananCari, ...] = ()
    peristiwa: tuple[str, ...] = ()
    berlaku_untuk: tuple[str, ...] = ()
    nomor: tuple[str, ...] = ()
    tahun: int | None = None

    @property
    def is_berakhir(self) -> bool:
        """Is it a SOP that holds no longer?"""
        return self.keadaan in (Keadaan.DIGANTI, Keadaan.DICABUT)


def entri_halaman(url: str, judul: str, ringkasan: str = "", *, sebutan: tuple[str, ...] = ()) -> EntriCari:
    """The entry of a page that is no SOP: its title, a sentence about it, other words for what it is about."""
    teks = {Bidang.JUDUL: (judul,), Bidang.SEBUTAN: sebutan, Bidang.RINGKASAN: (ringkasan,) if ringkasan else ()}
    return EntriCari(url, judul, teks, ringkasan=ringkasan)


@dataclass(frozen=True)
class BahanCari:
    """All that the search is made of, and the offices of the city."""

    entri: tuple[EntriCari, ...]
    units: tuple[Unit, ...] = ()

    @cached_property
    def inti(self) -> int:
        """How many entries are SOPs or services of others; these come first."""
        return sum(item.jenis_entri is not JenisEntri.HALAMAN for item in self.entri)

    @classmethod
    def of(cls, entri: Iterable[EntriCari], units: tuple[Unit, ...]) -> BahanCari:
        """SOPs first, then services of others, then other pages."""
        order = list(JenisEntri)
        return cls(tuple(sorted(entri, key=lambda item: order.index(item.jenis_entri))), units)
