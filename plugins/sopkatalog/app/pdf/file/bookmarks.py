"""Bookmarks behind a print, as an update of the file: writing a print anew takes pypdf 35 ms, this takes 4.

What a browser makes of headings runs words together where a line ends, so it is not asked for any.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject, TextStringObject

from .dictionary import dictionary

PEMBUAT = "Katalog SOP"

_Numbered = tuple[int, DictionaryObject]


def page_count(isi: bytes) -> int:
    """Pages of a PDF."""
    return len(PdfReader(io.BytesIO(isi)).pages)


def with_bookmarks(isi: bytes, judul: str, anak: Sequence[tuple[str, int]]) -> bytes:
    """The print with a bookmark `judul` and, below it, `anak` by page from 0; the file names us as its maker."""
    reader = PdfReader(io.BytesIO(isi))
    first = int(str(reader.trailer["/Size"]))
    outlines = _outlines(reader, first, judul, anak)
    return _updated(isi, reader, [*_changed(reader, first), *enumerate(outlines, first)])


def _changed(reader: PdfReader, outlines: int) -> list[_Numbered]:
    """The catalogue of the file and the words about it, as they now are; in the order of their numbers."""
    root, info = (reader.trailer.raw_get(key) for key in ("/Root", "/Info"))
    catalog, about = DictionaryObject(root.get_object()), DictionaryObject(info.get_object())
    catalog.update(dictionary({"/Outlines": IndirectObject(outlines, 0, reader), "/PageMode": "/UseOutlines"}))
    about.update(dictionary({"/Creator": TextStringObject(PEMBUAT)}))
    return sorted([(root.idnum, catalog), (info.idnum, about)], key=lambda item: item[0])


def _outlines(
    reader: PdfReader, first: int, judul: str, anak: Sequence[tuple[str, int]]
) -> tuple[DictionaryObject, ...]:
    """The root of the bookmarks, the one on top and those below it, with numbers from `first` on."""
    root, top, *places = [IndirectObject(first + number, 0, reader) for number in range(len(anak) + 2)]
    entry = _entry(judul, root, reader.pages[0])
    below = [_entry(words, top, reader.pages[page]) for words, page in anak]
    for (left, at_left), (right, at_right) in pairwise(zip(below, places, strict=True)):
        left[NameObject("/Next")], right[NameObject("/Prev")] = at_right, at_left
    if places:
        entry.update(dictionary({"/First": places[0], "/Last": places[-1], "/Count": NumberObject(len(places))}))
    count = NumberObject(1 + len(places))
    return dictionary({"/Type": "/Outlines", "/First": top, "/Last": top, "/Count": count}), entry, *below


def _entry(judul: str, parent: IndirectObject, page: Any) -> DictionaryObject:
    place = ArrayObject([page.indirect_reference, NameObject("/Fit")])
    return dictionary({"/Title": TextStringObject(judul), "/Parent": parent, "/Dest": place})


def _updated(isi: bytes, reader: PdfReader, objects: Sequence[_Numbered]) -> bytes:
    """The file with objects, by number, written behind it (ISO 32000-1, 7.5.6)."""
    out, table = io.BytesIO(isi), [b"xref\n"]
    out.seek(0, io.SEEK_END)
    for number, item in objects:
        table.append(b"%d 1\n%010d 00000 n \n" % (number, out.tell()))
        out.write(b"%d 0 obj\n" % number)
        item.write_to_stream(out)
        out.write(b"\nendobj\n")
    start = out.tell()
    out.write(b"".join(table) + b"trailer\n")
    _trailer(isi, reader, objects[-1][0] + 1).write_to_stream(out)
    out.write(b"\nstartxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def _trailer(isi: bytes, reader: PdfReader, size: int) -> DictionaryObject:
    before = int(isi.rpartition(b"startxref")[2].split()[0])
    kept = {key: reader.trailer.raw_get(key) for key in ("/Root", "/Info")}
    return dictionary({"/Size": NumberObject(size), **kept, "/Prev": NumberObject(before)})
