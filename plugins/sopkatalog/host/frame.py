"""The theme's frame as a value: its HTML cut once into fixed pieces and places to fill, instead of rendered per page.

Knows no generator and no theme. Whoever renders hands in the HTML of a page whose values are marks that no text holds;
the marks say where each value stands, and what the theme did to it there (`striptags`, `e`, both or nothing).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Filter = Callable[[str], str]
Filters = Mapping[str, Filter]
"""What a theme may do to a value on its way into a page, by name; "" is nothing."""


class Slot(NamedTuple):
    """A place to fill: which value stands there, and by which filter it went."""

    nama: str
    filter: str


class Entry(NamedTuple):
    """An entry of the table of contents."""

    anchor: str
    judul: str


Part = str | Slot

# Tags, entities, quotes and doubled blanks are in a mark, so that every filter leaves another trace. First and last
# are characters for private use, which no theme prints; marks never meet the text of a real page.
_AWAL, _AKHIR = "\ue000", "\ue001"


def mark(nama: str, nomor: int = 1) -> str:
    """The text that stands for a value while the frame is cut.

    >>> mark("judul").strip("\\ue000\\ue001")
    "judul1 &amp;'  <b></b>"
    """
    return f"{_AWAL}{nama}{nomor} &amp;'  <b></b>{_AKHIR}"


@dataclass(frozen=True, slots=True)
class Frame:
    """A page of the theme with places to fill: head, table of contents (one entry, what stands between two), rest."""

    kepala: tuple[Part, ...]
    butir: tuple[Part, ...]
    antara: str
    ekor: tuple[Part, ...]
    filters: Filters

    def fill(self, values: Mapping[str, str], daftar_isi: Sequence[Entry]) -> str:
        """The page with these values."""
        entries = (_filled(self.butir, entry._asdict(), self.filters) for entry in daftar_isi)
        middle = self.antara.join(entries)
        return _filled(self.kepala, values, self.filters) + middle + _filled(self.ekor, values, self.filters)


def encoded(html: str) -> bytes:
    """A filled page as a file: as MkDocs writes its own."""
    return html.encode("utf-8", "xmlcharrefreplace")


def frame_of(html: str, marks: Mapping[str, str], filters: Filters, *, berdaftar: bool) -> Frame | None:
    """The frame of a page that was rendered with `marks` as its values; None where it cannot be cut.

    `berdaftar`: the page has a table of contents of two entries, the `entry_mark` of 1 and of 2.
    """
    if not berdaftar:
        return Frame(_cut(html, marks, filters), (), "", (), filters)
    first, second = (entry_mark(nomor)._asdict() for nomor in (1, 2))
    begin, middle, end = _first(html, first, filters), _first(html, second, filters), _last(html, second, filters)
    if not 0 <= begin < middle < end:
        return None
    butir = _cut(html[middle:end], second, filters)
    upto = _end_of_entry(html[begin:middle], butir, first, filters)
    if upto < 0:
        return None
    kepala, ekor = (_cut(part, marks, filters) for part in (html[:begin], html[end:]))
    return Frame(kepala, butir, html[begin + upto : middle], ekor, filters)


def entry_mark(nomor: int) -> Entry:
    """An entry of marks; two of them show where one ends and the next begins."""
    return Entry(mark("anchor", nomor), mark("butir", nomor))


def _end_of_entry(html: str, butir: tuple[Part, ...], marks: Mapping[str, str], filters: Filters) -> int:
    """Length of the first entry; -1 when it is not made like the second, or when marks stand behind it."""
    found = _filled(butir, marks, filters)
    return len(found) if html.startswith(found) and _AWAL not in html[len(found) :] else -1


def _traces(marks: Mapping[str, str], filters: Filters) -> dict[str, Slot]:
    """What each mark looks like behind each filter."""
    found: dict[str, Slot] = {}
    for nama, text in marks.items():
        if not text:
            continue
        for name, apply in filters.items():
            found.setdefault(apply(text), Slot(nama, name))
    return found


def _pattern(marks: Mapping[str, str], filters: Filters) -> re.Pattern[str]:
    longest_first = sorted(_traces(marks, filters), key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, longest_first)) + ")")


def _cut(html: str, marks: Mapping[str, str], filters: Filters) -> tuple[Part, ...]:
    traces = _traces(marks, filters)
    return tuple(traces.get(part, part) for part in _pattern(marks, filters).split(html) if part)


def _first(html: str, marks: Mapping[str, str], filters: Filters) -> int:
    found = _pattern(marks, filters).search(html)
    return found.start() if found else -1


def _last(html: str, marks: Mapping[str, str], filters: Filters) -> int:
    return max((found.end() for found in _pattern(marks, filters).finditer(html)), default=-1)


def _filled(parts: tuple[Part, ...], values: Mapping[str, str], filters: Filters) -> str:
    return "".join(part if isinstance(part, str) else filters[part.filter](values[part.nama]) for part in parts)
