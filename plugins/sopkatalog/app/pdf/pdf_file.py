"""The one door to pypdf: reads the pages of a print, gives it bookmarks, and binds prints into one file.

Binding keeps what makes a print accessible. pypdf copies pages and leaves the structure behind, so this file carries
over the tags (structure trees become parts of one tree) and the links inside a print, and sets new bookmarks.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    Fit,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

from .fixed_bytes import fixed_bytes, named_cells

PEMBUAT = "Katalog SOP"
TAUTAN = "sop:"
"""A link to `sop:<id>` leads to the first page of the chapter with that id."""


def page_count(isi: bytes) -> int:
    """Pages of a PDF."""
    return len(PdfReader(io.BytesIO(isi)).pages)


def with_bookmarks(isi: bytes, judul: str, anak: Sequence[tuple[str, int]]) -> bytes:
    """The print with a bookmark `judul` and, below it, `anak` by page from 0.

    What a browser makes of headings runs words together where a line ends. Written behind the print as an update,
    since writing a print anew takes pypdf 35 ms.
    """
    reader = PdfReader(io.BytesIO(isi))
    root = reader.trailer.raw_get("/Root")
    first = int(str(reader.trailer["/Size"]))
    place = [IndirectObject(first + number, 0, reader) for number in range(len(anak) + 2)]
    pages = [page.indirect_reference for page in reader.pages]
    catalog = DictionaryObject(reader.root_object)
    catalog.update({NameObject("/Outlines"): place[0], NameObject("/PageMode"): NameObject("/UseOutlines")})
    entry = _entry(judul, place[0], pages[0], first=place[2:3], last=place[-1:])
    below = [_entry(words, place[1], pages[page]) for words, page in anak]
    for left, right, at_left, at_right in zip(below, below[1:], place[2:], place[3:], strict=False):
        left[NameObject("/Next")], right[NameObject("/Prev")] = at_right, at_left
    outlines = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Outlines"),
            NameObject("/First"): place[1],
            NameObject("/Last"): place[1],
            NameObject("/Count"): NumberObject(1 + len(anak)),
        }
    )
    return _updated(isi, reader, [(root.idnum, catalog), *enumerate([outlines, entry, *below], first)])


def _entry(
    judul: str,
    parent: IndirectObject,
    page: Any,
    first: Sequence[IndirectObject] = (),
    last: Sequence[IndirectObject] = (),
) -> DictionaryObject:
    entry = DictionaryObject(
        {
            NameObject("/Title"): TextStringObject(judul),
            NameObject("/Parent"): parent,
            NameObject("/Dest"): ArrayObject([page, NameObject("/Fit")]),
        }
    )
    for key, items in (("/First", first), ("/Last", last)):
        entry.update({NameObject(key): item for item in items})
    return entry


def _updated(isi: bytes, reader: PdfReader, objects: Sequence[tuple[int, DictionaryObject]]) -> bytes:
    """The file with objects, by number, written behind it (ISO 32000-1, 7.5.6)."""
    out, table = io.BytesIO(isi), []
    out.seek(0, io.SEEK_END)
    for number, item in objects:
        table.append(b"%d 1\n%010d 00000 n \n" % (number, out.tell()))
        out.write(b"%d 0 obj\n" % number)
        item.write_to_stream(out)
        out.write(b"\nendobj\n")
    start = out.tell()
    trailer = DictionaryObject(
        {
            NameObject("/Size"): NumberObject(objects[-1][0] + 1),
            NameObject("/Root"): reader.trailer.raw_get("/Root"),
            NameObject("/Info"): reader.trailer.raw_get("/Info"),
            NameObject("/Prev"): NumberObject(int(isi.rpartition(b"startxref")[2].split()[0])),
        }
    )
    out.write(b"xref\n" + b"".join(table) + b"trailer\n")
    trailer.write_to_stream(out)
    out.write(b"\nstartxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class Bab:
    """A chapter of a book: the id that links name, its title, its print, bookmarks below it by page from 0."""

    id: str
    judul: str
    isi: bytes
    anak: tuple[tuple[str, int], ...] = ()


def bound(bab: Sequence[Bab], *, judul: str, hari: date) -> bytes:
    """One PDF of all chapters, with tags, bookmarks and links that work; the same prints give the same bytes."""
    binding = _Binding()
    starts = {item.id: binding.add_chapter(item, hari) for item in bab}
    binding.link(starts)
    return binding.finished(judul, hari)


class _Binding:
    """A PDF that grows print by print."""

    def __init__(self) -> None:
        self.writer = PdfWriter()
        self.pages: list[PageObject] = []
        self.parts = ArrayObject()
        self.numbers = ArrayObject()
        self.names = ArrayObject()
        self.cells = 0
        self.next_key = 0

    def add_chapter(self, bab: Bab, hari: date) -> PageObject:
        """Adds the print of a chapter with its bookmarks; gives its first page."""
        pages = self._add(fixed_bytes(bab.isi, hari, self.cells))
        entry = self.writer.add_outline_item(title=bab.judul, page_number=pages[0], fit=Fit.fit(), is_open=False)
        for words, page in bab.anak:
            self.writer.add_outline_item(title=words, page_number=pages[page], parent=entry, fit=Fit.fit())
        return pages[0]

    def _add(self, isi: bytes) -> list[PageObject]:
        """Adds the pages of a print and its part of the structure."""
        reader = PdfReader(io.BytesIO(isi))
        targets = reader.named_destinations
        pages = [self.writer.add_page(page) for page in reader.pages]
        for page in pages:
            for link in _links(page):
                _make_direct(link, targets, pages, reader)
        self._add_structure(reader, pages)
        self.cells += named_cells(isi)
        self.pages += pages
        return pages

    def _add_structure(self, reader: PdfReader, pages: Sequence[PageObject]) -> None:
        root: Any = reader.root_object.get("/StructTreeRoot")
        if root is None:
            return
        tree = root.get_object().clone(self.writer)
        numbers, names = _flat(tree.pop("/ParentTree", None), "/Nums"), _flat(tree.pop("/IDTree", None), "/Names")
        tree.pop("/ParentTreeNextKey", None)
        tree.update({NameObject("/Type"): NameObject("/StructElem"), NameObject("/S"): NameObject("/Part")})
        self.parts.append(tree.indirect_reference)
        self.names.extend(names)
        highest = -1
        for key, value in zip(numbers[::2], numbers[1::2], strict=True):
            self.numbers.extend([NumberObject(self.next_key + key), value])
            highest = max(highest, int(key))
        for page, source in zip(pages, reader.pages, strict=True):
            self._move_keys(page, source)
        self.next_key += highest + 1

    def _move_keys(self, page: PageObject, source: PageObject) -> None:
        """A page and its links name their place in the structure by a number, counted per print until now.

        pypdf drops the number of the page when it copies one.
        """
        key: Any = source.get("/StructParents")
        if key is not None:
            page[NameObject("/StructParents")] = NumberObject(self.next_key + int(key))
        for link in _links(page):
            if "/StructParent" in link:
                link[NameObject("/StructParent")] = NumberObject(self.next_key + int(link["/StructParent"]))

    def link(self, starts: Mapping[str, PageObject]) -> None:
        """Makes links to chapters lead there."""
        for link in (link for page in self.pages for link in _links(page)):
            action: Any = link.get("/A")
            address = str(action.get_object().get("/URI", "")) if action is not None else ""
            target = starts.get(address.removeprefix(TAUTAN)) if address.startswith(TAUTAN) else None
            if target is not None:
                del link["/A"]
                link[NameObject("/Dest")] = _whole_page(target)

    def finished(self, judul: str, hari: date) -> bytes:
        """The whole file."""
        self._close_structure()
        waktu = TextStringObject(f"D:{hari:%Y%m%d}000000+00'00'")
        self.writer.add_metadata({"/Title": judul, "/Producer": PEMBUAT, "/CreationDate": waktu, "/ModDate": waktu})
        root = self.writer.root_object
        root[NameObject("/Lang")] = TextStringObject("id")
        root[NameObject("/PageMode")] = NameObject("/UseOutlines")
        root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
        out = io.BytesIO()
        self.writer.write(out)
        return out.getvalue()

    def _close_structure(self) -> None:
        tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        place = self.writer._add_object(tree)
        document = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructElem"),
                NameObject("/S"): NameObject("/Document"),
                NameObject("/P"): place,
                NameObject("/K"): self.parts,
            }
        )
        above = self.writer._add_object(document)
        for part in self.parts:
            part.get_object()[NameObject("/P")] = above
        tree.update(
            {
                NameObject("/K"): above,
                NameObject("/ParentTree"): self.writer._add_object(
                    DictionaryObject({NameObject("/Nums"): self.numbers})
                ),
                NameObject("/ParentTreeNextKey"): NumberObject(self.next_key),
            }
        )
        if self.names:
            tree[NameObject("/IDTree")] = self.writer._add_object(DictionaryObject({NameObject("/Names"): self.names}))
        root = self.writer.root_object
        root[NameObject("/StructTreeRoot")] = place
        root[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})


def _links(page: PageObject) -> list[Any]:
    annotations: Any = page.get("/Annots")
    return [item.get_object() for item in annotations.get_object()] if annotations is not None else []


def _make_direct(link: Any, targets: Mapping[str, Any], pages: Sequence[PageObject], reader: PdfReader) -> None:
    """Names of places are known in their own print alone: the link gets the place itself."""
    name = link.get("/Dest")
    if not isinstance(name, str):
        return
    place = targets.get(name)
    number = reader.get_destination_page_number(place) if place is not None else None
    if place is None or number is None:
        del link["/Dest"]
        return
    position = [place.get(key, NullObject()) for key in ("/Left", "/Top")]
    link[NameObject("/Dest")] = ArrayObject(
        [pages[number].indirect_reference, NameObject("/XYZ"), *position, NullObject()]
    )


def _whole_page(page: PageObject) -> ArrayObject:
    return ArrayObject([page.indirect_reference, NameObject("/Fit")])


def _flat(tree: Any, key: str) -> list[Any]:
    """The pairs of a number tree or name tree, in order, whatever its depth."""
    node = tree.get_object() if tree is not None else {}
    below = [item for kid in node.get("/Kids", ()) for item in _flat(kid, key)]
    return [*below, *node.get(key, ())]
