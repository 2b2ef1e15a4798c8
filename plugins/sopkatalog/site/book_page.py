"""The front of the book of a unit: its cover and its table of contents, for the decree that enacts its SOPs.

A document of its own, like the sheets that are bound behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model.kertas import TEPI, Kertas
from ..model.sop import Sop
from .catalogue import Catalogue
from .templating import finished, render


@dataclass(frozen=True, slots=True)
class Isi:
    """An entry of the table of contents: a SOP and the page of the book that it begins on."""

    sop: Sop
    halaman: int


def book_title(kode: str, catalogue: Catalogue) -> str:
    """The title of the book of a unit."""
    return f"Buku SOP {catalogue.katalog.nama_unit(kode)} {catalogue.checked.today.year}"


def book_html(kode: str, isi: Sequence[Isi], catalogue: Catalogue, *, kertas: Kertas, logo: str | None = None) -> str:
    """Cover and table of contents as an HTML document. `logo` is a `data:` address; a link `sop:<id>` is a SOP's."""
    katalog, today = catalogue.katalog, catalogue.checked.today
    return render(
        "buku.html",
        judul=book_title(kode, catalogue),
        kota=katalog.settings.kota,
        unit=katalog.nama_unit(kode),
        today=today,
        isi=[(item.sop, katalog.nomor(item.sop), item.halaman) for item in isi],
        logo=logo,
        gaya=finished(f"{render('buku.css', kertas=kertas, tepi=TEPI)}\n{book_pages(1)}\n{_TANPA_NOMOR}"),
    )


def book_pages(halaman: int) -> str:
    """Style that writes “Halaman buku n” at the head of the pages of a document; its first page is `halaman`."""
    return (
        f"@page {{ counter-increment: buku; @top-right {{ content: {_HALAMAN}; {_HURUF} }} }}\n"
        f"@page :first {{ counter-increment: buku {halaman}; }}"
    )


_TANPA_NOMOR = "@page :first { @top-right { content: none; } }"  # a cover counts as a page and does not say so
_HALAMAN = '"Halaman buku " counter(buku)'
_HURUF = 'font: 8pt Arial, "Liberation Sans", sans-serif; color: #000; vertical-align: bottom; padding-bottom: 2mm;'
