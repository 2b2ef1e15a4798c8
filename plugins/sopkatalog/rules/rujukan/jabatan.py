"""Where a SOP names posts."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Span
from ...model.katalog import Katalog
from ...model.sop import Sop
from ...model.unit import Jabatan


def pelaksana(sop: Sop) -> Iterator[tuple[str, Span]]:
    """Every executor once, at its first place: the declared lanes, then the steps."""
    terlihat: set[str] = set()
    for nama, span in _semua(sop):
        if nama.casefold() not in terlihat:
            terlihat.add(nama.casefold())
            yield nama, span


def _semua(sop: Sop) -> Iterator[tuple[str, Span]]:
    for i, nama in enumerate(sop.pelaksana):
        yield " ".join(nama.split()), sop.at(f"pelaksana.{i}")
    for langkah in sop.langkah:
        for nama in langkah.pelaksana:
            yield nama, langkah.at("pelaksana")


def pengesah(sop: Sop) -> tuple[str, Span] | None:
    """The approver's post, where it was given."""
    nama = " ".join(sop.disahkan_oleh.jabatan.split())
    return (nama, sop.at("disahkan_oleh.jabatan")) if nama else None


def penerus(jabatan: Jabatan, katalog: Katalog) -> str:
    """The successors' names as the end of a sentence; "" when there is none."""
    nama = {item.kode: item.nama or item.kode for item in katalog.jabatan} if jabatan.penerus else {}
    semua = " dan ".join(f"“{nama.get(kode, kode)}”" for kode in jabatan.penerus)
    return f"; penerusnya {semua}" if semua else ""
