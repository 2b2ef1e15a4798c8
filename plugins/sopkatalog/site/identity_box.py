"""The identity part of the printed form: its head, and its boxes in the order of the form.

Source: PermenPAN-RB 35/2012, Lampiran, Bagian Identitas; for puskesmas and RSUD the accreditation form of primary care.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..model.format import BAGIAN_MENURUT_FORMAT, PROSEDUR, SOP_AP, JenisBagian
from ..model.katalog import Katalog
from ..model.sop import Bagian, Sop

Tautan = Callable[[str], Any]
"""The parser's HTML to finished HTML, in which references to other SOPs are links, or words."""


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box: its title, and its content as finished HTML, "" where nothing is written."""

    judul: str
    isi: Any = ""


@dataclass(frozen=True, slots=True)
class IdentityBox:
    """The lines beside the coat of arms, boxes side by side, boxes in a row each, and the author's own sections."""

    kop: tuple[str, ...]
    pasangan: tuple[tuple[Kotak, Kotak], ...]
    daftar: tuple[Kotak, ...]
    lain: tuple[Kotak, ...]


def identity_box(sop: Sop, katalog: Katalog, tautan: Tautan) -> IdentityBox:
    """The identity part of a SOP: pairs of boxes on the form of SOP AP, a list of them on the accreditation form."""
    form = BAGIAN_MENURUT_FORMAT.get(sop.format, SOP_AP)
    kop, lain = _letterhead(sop, katalog), tuple(_others(sop, form, tautan))
    if form is not SOP_AP:
        return IdentityBox(kop, (), tuple(_box(jenis, sop, tautan) for jenis in form), lain)
    kotak = [_box(jenis, sop, tautan) for jenis in form if jenis is not PROSEDUR]
    return IdentityBox(kop, tuple(zip(kotak[::2], kotak[1::2], strict=True)), (), lain)


def _letterhead(sop: Sop, katalog: Katalog) -> tuple[str, ...]:
    """The city, then the units from the highest down to the one that owns the SOP."""
    kota = katalog.settings.kota
    names = map(katalog.nama_unit, katalog.jalur_unit(sop.unit_pengampu))
    return tuple([f"Pemerintah {kota}", *names] if kota else names)


def _box(jenis: JenisBagian, sop: Sop, tautan: Tautan) -> Kotak:
    """One box of the form. Of the steps themselves only the words around the table stand here."""
    isi = "".join(bagian.teks.html for bagian in sop.bagian if bagian.kunci == jenis.kunci)
    if jenis is PROSEDUR and not isi and sop.langkah:
        return Kotak(jenis.judul, "Lihat lembar alur.")
    return Kotak(jenis.judul, tautan(isi))


def _others(sop: Sop, form: tuple[JenisBagian, ...], tautan: Tautan) -> Iterator[Kotak]:
    """What the form has no box for: sections of the author's own, and words around the table of steps."""
    boxes = {jenis.kunci for jenis in form} - ({PROSEDUR.kunci} if form is SOP_AP else set())
    for bagian in sop.bagian:
        if bagian.kunci not in boxes and not bagian.is_kosong:
            yield Kotak(_title(bagian), tautan(bagian.teks.html))


def _title(bagian: Bagian) -> str:
    return bagian.judul or "Catatan"
