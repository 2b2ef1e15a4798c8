"""The same SOP in several kelurahan, kecamatan or puskesmas: one row in a list of results, with a choice of offices."""

from __future__ import annotations

from ..model.entri_cari import BahanCari, EntriCari, JenisEntri
from ..model.unit import Unit
from .words import spelled

_WILAYAH = frozenset({"kelurahan", "kecamatan", "puskesmas"})


def groups(bahan: BahanCari) -> list[int]:
    """For each entry the place of the first that is its equal: its own, where there is none."""
    units = {unit.kode: unit for unit in bahan.units}
    first: dict[object, int] = {}
    return [first.setdefault(_key(entri, units) or place, place) for place, entri in enumerate(bahan.entri)]


def _key(entri: EntriCari, units: dict[str, Unit]) -> object:
    unit = units.get(entri.unit)
    if entri.jenis_entri is not JenisEntri.SOP or unit is None or unit.jenis not in _WILAYAH or entri.is_berakhir:
        return None
    own = set(spelled(unit.nama))
    return unit.jenis, " ".join(word for word in spelled(entri.judul) if word not in own)
