"""Titles as they are compared."""

from __future__ import annotations

import re

from ...model.sop import Sop
from ...model.unit import Unit

_KATA = re.compile(r"\w+")
_SOP = re.compile(r"^(?:sop|standar operasional prosedur) ")


def judul_polos(sop: Sop) -> str:
    """The words of the title alone: no capitals, no punctuation, no "SOP" in front."""
    return _SOP.sub("", " ".join(_KATA.findall(sop.judul.casefold())))


def judul_tanpa_unit(sop: Sop, unit: Unit) -> str:
    """The same without the unit's own name: "Surat Masuk di Kelurahan Mekarsari" is "surat masuk"."""
    judul = judul_polos(sop)
    nama = " ".join(_KATA.findall(unit.nama.casefold()))
    if not nama or nama not in judul:
        return judul
    return " ".join(re.sub(rf"(?:\b(?:di|pada|oleh) )?\b{re.escape(nama)}\b", "", judul).split())
