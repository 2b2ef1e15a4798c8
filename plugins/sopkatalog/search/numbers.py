"""Every way to write the number of a SOP, and the SOP it means: "dkc 3", "DISDUKCAPIL-0003", "003/DKC/2024".

A name of the office and the running number are enough, in any order; the year decides where several SOPs fit. A number
as it is printed is found whole, too, since a city's template may hold other numbers beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model.entri_cari import BahanCari, EntriCari, JenisEntri
from ..model.unit import Unit
from .nicknames import nicknames

_PART = re.compile(r"[a-z]+|\d+")
_CODE = re.compile(r"\d+(?:\.\d+)+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AROUND = frozenset({"sop", "spo", "nomor", "no", "nomer", "tahun", "th"})


@dataclass(frozen=True, slots=True)
class Nomor:
    """A number in one spelling: letters together, then the numbers; the year apart, "" without one."""

    kunci: str
    tahun: str


def number_key(text: str) -> Nomor | None:
    """The number that a text may be; None where it holds no letters or no number.

    >>> number_key("SOP DKC-0003 tahun 2024"), number_key("000.8.3.3/ 017 /DISDIK/2026")
    (Nomor(kunci='dkc 3', tahun='2024'), Nomor(kunci='disdik 0 8 3 3 17', tahun='2026'))
    >>> number_key("ktp hilang") is None
    True
    """
    parts = [part.lstrip("0") or "0" for part in _PART.findall(text.lower()) if part not in _AROUND]
    name = "".join(part for part in parts if part.isalpha())
    numbers = [part for part in parts if part.isdigit()]
    if not name or not numbers:
        return None
    tahun = numbers.pop() if len(numbers) > 1 and _YEAR.fullmatch(numbers[-1]) else ""
    return Nomor(" ".join((name, *numbers)), tahun)


def number_keys(bahan: BahanCari) -> Mapping[str, list[int]]:
    """Every key that names a SOP, sorted, to the places of the SOPs that it names; as printed before others."""
    names = {unit.kode: tuple(dict.fromkeys(filter(None, map(_letters, _names(unit))))) for unit in bahan.units}
    found: dict[str, dict[int, None]] = {}
    for keys in (_printed, _spoken):
        for place, entri in enumerate(bahan.entri):
            if entri.jenis_entri is JenisEntri.SOP:
                for key in keys(entri, names):
                    found.setdefault(key, {})[place] = None
    return {key: list(found[key]) for key in sorted(found)}


_Names = Mapping[str, tuple[str, ...]]


def _printed(entri: EntriCari, names: _Names) -> Iterator[str]:
    """The id, and the printed number: whole, and by what stands around the number that is no part of a code."""
    for text in (entri.id, *entri.nomor):
        for part in dict.fromkeys((text, _CODE.sub("", text))):
            if key := number_key(part):
                yield key.kunci


def _spoken(entri: EntriCari, names: _Names) -> Iterator[str]:
    """Every name of the office with the running number."""
    kode, _, urut = entri.id.rpartition("-")
    yield from (f"{name} {int(urut)}" for name in names.get(kode, ()) if urut.isdigit())


def _names(unit: Unit) -> Iterator[str]:
    yield from (unit.kode, unit.singkatan, unit.nama, unit.nama.partition(" ")[2])
    yield from (*nicknames(unit.nama), *re.split(r"[.\s]", unit.singkatan))


def _letters(text: str) -> str:
    return "".join(part for part in _PART.findall(text.lower()) if part.isalpha())
