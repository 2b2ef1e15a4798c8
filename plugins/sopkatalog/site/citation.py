"""How a SOP is cited in a letter, a report or an answer to a citizen."""

from __future__ import annotations

from ..model.sop import Sop
from .tanggal import tanggal


def citation(sop: Sop, nomor: str, unit: str, alamat: str) -> str:
    """`SOP Nomor …, “Judul”, edisi 2, berlaku sejak 10 Februari 2025, Dinas …, https://…`; what is unknown is left out.

    A superseded edition is cited as what it was on its day, so its own number of edition stands there.
    """
    edisi = sop.edisi_lama or sop.edisi
    parts = [
        f"SOP Nomor {nomor}" if nomor else f"SOP {sop.id}",
        f"“{sop.judul}”" if sop.judul else "",
        f"edisi {edisi}",
        f"berlaku sejak {tanggal(sop.tanggal_efektif)}" if sop.tanggal_efektif else "",
        unit,
        alamat,
    ]
    return ", ".join(part for part in parts if part)
