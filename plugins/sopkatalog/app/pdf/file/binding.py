"""Prints bound into one file with tags, bookmarks and links that work."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import BooleanObject, Fit, TextStringObject

from ..fixed_bytes import fixed_bytes, named_cells
from .bookmarks import PEMBUAT
from .dictionary import dictionary
from .links import lead, make_direct
from .structure import Structure

TAUTAN = "sop:"
"""A link to `sop:<id>` leads to the first page of the chapter with that id."""


@dataclass(frozen=True, slots=True)
class Bab:
    """A chapter of a book: the id that links name, its title, its print, bookmarks below it by page from 0."""

    id: str
    judul: str
    isi: bytes
    anak: tuple[tuple[str, int], ...] = ()


def bound(bab: Sequence[Bab], *, judul: str, hari: date) -> bytes:
    """One PDF of all chapters; the same prints give the same bytes."""
    binding = _Binding()
    starts = {item.id: binding.add(item, hari) for item in bab}
    lead(binding.pages, TAUTAN, starts)
    return binding.finished(judul, hari)


class _Binding:
    """A PDF that grows print by print."""

    def __init__(self) -> None:
        self._writer = PdfWriter()
        self._structure = Structure(self._writer)
        self._cells = 0
        self.pages: list[PageObject] = []

    def add(self, bab: Bab, hari: date) -> PageObject:
        """Adds a chapter with its bookmarks; gives its first page."""
        reader = PdfReader(io.BytesIO(fixed_bytes(bab.isi, hari, self._cells)))
        pages = [self._writer.add_page(page) for page in reader.pages]
        make_direct(pages, reader)
        self._structure.add(reader, pages)
        self._cells += named_cells(bab.isi)
        self.pages += pages
        entry = self._writer.add_outline_item(title=bab.judul, page_number=pages[0], fit=Fit.fit(), is_open=False)
        for words, page in bab.anak:
            self._writer.add_outline_item(title=words, page_number=pages[page], parent=entry, fit=Fit.fit())
        return pages[0]

    def finished(self, judul: str, hari: date) -> bytes:
        """The whole file."""
        self._structure.close()
        waktu = f"D:{hari:%Y%m%d}000000+00'00'"
        about = {"/Title": judul, "/Creator": PEMBUAT, "/CreationDate": waktu, "/ModDate": waktu}
        self._writer.add_metadata(about)
        preferences = dictionary({"/DisplayDocTitle": BooleanObject(True)})
        self._writer.root_object.update(
            dictionary(
                {"/Lang": TextStringObject("id"), "/PageMode": "/UseOutlines", "/ViewerPreferences": preferences}
            )
        )
        out = io.BytesIO()
        self._writer.write(out)
        return out.getvalue()
