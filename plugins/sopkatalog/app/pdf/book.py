"""The book of a unit: cover, table of contents with true page numbers, and all its sheets, bound as one PDF.

The sheets are printed once more, now with the page of the book at their head; how they are parted is known by then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model.sop import Sop
from ...site.book_page import Isi, book_html, book_pages, book_title
from .file import Bab, bound, page_count
from .press import Press
from .print_error import PrintError
from .sheets_pdf import CanPrint, Cetakan
from .workers import Workers

_PUTARAN = 3


def bound_book(press: Press, kode: str, prints: Sequence[tuple[Sop, Cetakan]], workers: Workers[CanPrint]) -> bytes:
    """The book of the unit `kode`, of its SOPs and how they were printed by themselves."""
    book = _Book(press, kode, tuple(prints))
    [(front, halaman)] = workers.each(book.front, [2], _nothing)
    chapters = workers.each(book.chapter, book.starts(halaman), _nothing)
    return bound((front, *chapters), judul=book_title(kode, press.catalogue), hari=press.catalogue.checked.today)


def _nothing(_: int) -> None:
    """A book is one step of the progress, however many SOPs it has."""


@dataclass(frozen=True)
class _Book:
    press: Press
    kode: str
    prints: tuple[tuple[Sop, Cetakan], ...]

    def starts(self, halaman_depan: int) -> list[tuple[Sop, Cetakan, int]]:
        """Each SOP with its first page in the book, behind a front part of so many pages."""
        found, halaman = [], halaman_depan + 1
        for sop, cetakan in self.prints:
            found.append((sop, cetakan, halaman))
            halaman += cetakan.halaman
        return found

    def front(self, printer: CanPrint, halaman: int) -> tuple[Bab, int]:
        """Cover and contents, and how many pages they take; `halaman` is a first guess."""
        for _ in range(_PUTARAN):
            isi = [Isi(sop, awal) for sop, _, awal in self.starts(halaman)]
            catalogue, kertas, logo = self.press.catalogue, self.press.kertas, self.press.logo
            printer.load(book_html(self.kode, isi, catalogue, kertas=kertas, logo=logo))
            pdf = printer.pdf()
            if page_count(pdf) == halaman:
                return Bab("", "Sampul dan daftar isi", pdf, (("Sampul", 0), ("Daftar isi", 1))), halaman
            halaman = page_count(pdf)
        raise PrintError(f"Daftar isi buku unit “{self.kode}” tidak dapat disusun.")

    def chapter(self, printer: CanPrint, item: tuple[Sop, Cetakan, int]) -> Bab:
        """The sheets of a SOP with the pages of the book at their head."""
        sop, cetakan, halaman = item
        printer.load(self.press.html(sop, cetakan.potongan, cetakan.halaman_identitas))
        printer.add_style(book_pages(halaman))
        pdf = printer.pdf()
        if page_count(pdf) != cetakan.halaman:
            raise PrintError(f"Jumlah halaman SOP “{sop.id}” berubah ketika buku dicetak; ulangi.")
        return Bab(sop.id, self._title(sop), pdf, cetakan.penanda)

    def _title(self, sop: Sop) -> str:
        nomor = self.press.catalogue.katalog.nomor(sop)
        return f"{nomor} {sop.judul or sop.id}".strip()
