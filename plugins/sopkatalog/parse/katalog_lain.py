"""`katalog_lain` in `katalog.yml`: the catalogues of other cities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..diagnostics import Span
from ..model.katalog_lain import KatalogLain
from .shape import Key, ListOf, Reader, Record, Text

KATALOG_LAIN = ListOf(
    Record(
        {
            "kota": Key(Text(), "Nama kota."),
            "alamat": Key(Text(), "Alamat situs katalognya, misalnya https://sop.kota.example/"),
        },
        KatalogLain,
        "isian kota dan alamat",
    )
)
_ALAMAT_BENAR = "alamat situs yang diawali https://, misalnya https://sop.kota.example/"


def other_catalogues(values: Mapping[str, Any], at: Mapping[str, Span], reader: Reader) -> dict[str, Any]:
    """The catalogues that can be asked; what is wrong with one, or named twice, is reported and left out."""
    kept: list[KatalogLain] = []
    taken = {values.get("kota", "").casefold(), values.get("alamat_situs", "").rstrip("/") + "/"}
    for number, lain in enumerate(values.get("katalog_lain", ())):
        kunci = f"katalog_lain.{number}"
        if not lain.kota:
            reader.wrong_shape_at(at[kunci], f"{kunci}.kota", "nama kota")
        elif not lain.asal:
            reader.wrong_shape_at(at.get(f"{kunci}.alamat", at[kunci]), f"{kunci}.alamat", _ALAMAT_BENAR)
        elif {lain.kota.casefold(), lain.akar} & taken:
            reader.wrong_shape_at(at[kunci], kunci, "kota dan alamat yang belum disebut, dan bukan milik kota ini")
        else:
            kept.append(lain)
            taken |= {lain.kota.casefold(), lain.akar}
    return {"katalog_lain": tuple(kept)} if kept else {}
