"""Which SOPs rest on which regulation: the citations of every legal basis, matched with the register.

Values only, worked out in one walk over the catalogue; how they look is `regulation_pages`. Matched as the rules do it:
by kind, number and year, and never by what stands in the title of another regulation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model.peraturan import KunciPeraturan, kutipan_peraturan
from ..model.sop import Sop
from .catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Pemakaian:
    """A SOP that cites a regulation: the whole item and the name in it, its section, the other regulations (codes)."""

    sop: Sop
    kutipan: str
    sebutan: str
    bagian: str
    bersama: tuple[str, ...]


@dataclass(frozen=True)
class Rujukan:
    """The citations of the catalogue.

    `terdaftar` are those of each regulation of the register, by its code. `asing` are those that the register does not
    know, by kind, number and year; decrees of heads of units, which no register needs to list, are left out.
    """

    terdaftar: Mapping[str, tuple[Pemakaian, ...]] = field(default_factory=dict)
    asing: Mapping[KunciPeraturan, tuple[Pemakaian, ...]] = field(default_factory=dict)


def citations(catalogue: Catalogue) -> Rujukan:
    """Every citation in a current SOP, those in force first, each SOP once for a regulation."""
    today = catalogue.checked.today
    terdaftar: dict[str, dict[str, Pemakaian]] = {}
    asing: dict[KunciPeraturan, dict[str, Pemakaian]] = {}
    ordered = sorted(catalogue.katalog.sop, key=lambda sop: _RANK.get(sop.keadaan(today).value, 9))
    for sop in ordered:
        _read(sop, catalogue, terdaftar, asing)
    return Rujukan(
        {kode: tuple(items.values()) for kode, items in terdaftar.items()},
        {kunci: tuple(items.values()) for kunci, items in sorted(asing.items())},
    )


_RANK = {"berlaku": 0, "akan berlaku": 1, "rancangan": 2}


def _read(
    sop: Sop,
    catalogue: Catalogue,
    terdaftar: dict[str, dict[str, Pemakaian]],
    asing: dict[KunciPeraturan, dict[str, Pemakaian]],
) -> None:
    katalog = catalogue.katalog
    found = [
        (sebutan, katalog.peraturan_by_kunci.get(sebutan.kunci), kutipan)
        for kutipan in kutipan_peraturan(sop)
        for sebutan in kutipan.dikutip
    ]
    kode = tuple(dict.fromkeys(peraturan.kode for _, peraturan, _ in found if peraturan))
    for sebutan, peraturan, kutipan in found:
        pemakaian = Pemakaian(sop, kutipan.butir.polos, sebutan.teks, kutipan.bagian, kode)
        if peraturan is not None:
            terdaftar.setdefault(peraturan.kode, {}).setdefault(sop.id, pemakaian)
        elif not sebutan.kunci.is_internal:
            kunci = sebutan.kunci.tanpa_daerah(katalog.settings.kota)
            asing.setdefault(kunci, {}).setdefault(sop.id, pemakaian)
