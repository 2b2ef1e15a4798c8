"""A `Sop` back to source Markdown, for `new`, for importers, and for the proof that nothing is lost in reading.

What a value says is written so that the parser reads the same: words that Markdown or YAML would take for markup are
escaped, all others stand as they are. Sections are written from their words and items (`teks`, `butir`), so bold
letters and links of a section are gone; cells are written as their author wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model.format import KOLOM, PROSEDUR
from ..model.langkah import Langkah, Lanjut
from ..model.sop import Bagian, Sop
from ..model.teks import Teks
from .body import inline
from .write_yaml import front_matter

_TANDA = re.compile(r"([\\`*_{}\[\]<>()#+\-.!~&:])")
_BARIS = re.compile(r"\r\n|[\r\n\x0b\x0c\x85]")
_KENDALI = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # what the gate refuses; Word leaves them
# What Markdown takes for a heading, quotation, list, fence or rule at the beginning of a line.
_AWAL_BLOK = re.compile(r"#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|`{3}|~{3}|(?:[-_*]\s*){3,}$|\|")
_PIPA = re.compile(r"(\\*)\|")


def write(sop: Sop) -> str:
    """The source file of `sop`. Its place, number and superseded edition are told by its path alone."""
    blocks = [front_matter(sop), *_sections(sop)]
    return _KENDALI.sub("", "\n\n".join(blocks)) + "\n"


def _sections(sop: Sop) -> Iterator[str]:
    table = _table(sop.langkah) if sop.langkah else ""
    for index, bagian in enumerate(sop.bagian):
        if bagian.judul or index:
            yield f"## {_heading(bagian.judul)}".rstrip()
        yield from _section(bagian)
        if table and bagian.kunci == PROSEDUR.kunci:
            yield table
            table = ""
    if table:
        yield f"## {PROSEDUR.judul}"
        yield table


def _heading(judul: str) -> str:
    source = source_of(judul)
    return source if not source.endswith("#") else _escaped(judul)


def _section(bagian: Bagian) -> Iterator[str]:
    """The blocks of a section: its items as a list, the words between them as paragraphs."""
    teks, butir = bagian.teks.polos, [item.polos for item in bagian.butir]
    if teks == "-" and not any(butir):
        yield "-"
    elif not butir:
        # Words that are neither item nor paragraph (a table, a heading below): a quotation reads back as such.
        yield from (f"> {_line(teks)}" for _ in (teks,) if teks)
    elif butir == [teks] and not _is_list(bagian):
        yield _line(teks)
    else:
        yield from _aligned(teks, butir)


def _is_list(bagian: Bagian) -> bool:
    return bagian.teks.html.lstrip().startswith(("<ol", "<ul"))


def _aligned(teks: str, butir: list[str]) -> Iterator[str]:
    items: list[str] = []
    for number, item in enumerate(butir, 1):
        before, teks = _cut(teks, item)
        if before:
            yield from ("\n".join(part) for part in (items,) if part)
            yield _line(before)
            items = []
        items.append(f"{number}. {_line(item)}".rstrip())
    yield "\n".join(items)
    yield from (_line(rest) for rest in (teks,) if rest)


def _cut(teks: str, item: str) -> tuple[str, str]:
    """What stands before `item` as whole lines of `teks`, and what after; nothing before when it is not there."""
    found = re.search(rf"(?:^|\n){re.escape(item)}(?:\n|$)", teks) if item else None
    return (teks[: found.start()], teks[found.end() :]) if found else ("", teks)


def _table(langkah: Iterable[Langkah]) -> str:
    heads = [kolom.judul for kolom in KOLOM]
    rows = [heads, ["-" * len(head) for head in heads], *(_cells(item) for item in langkah)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _cells(langkah: Langkah) -> list[str]:
    values = (
        source_of(langkah.no),
        _cell_source(langkah.kegiatan),
        source_of("; ".join(langkah.pelaksana)),
        _cell_source(langkah.kelengkapan),
        source_of(langkah.waktu_teks),
        _cell_source(langkah.output),
        _cell_source(langkah.keterangan),
        source_of("; ".join(_way(way) for way in langkah.lanjut)),
    )
    return [_PIPA.sub(_escaped_pipe, value) for value in values]


def _cell_source(teks: Teks) -> str:
    return _BARIS.sub("<br>", teks.sumber.strip())


def _way(way: Lanjut) -> str:
    return f"{way.label}: {way.ke}" if way.label else way.ke


def _escaped_pipe(found: re.Match[str]) -> str:
    # An even number of backslashes belongs to itself, and the pipe needs one of its own; an odd one cannot be read
    # back, so it is made even.
    slashes = found[1] + "\\" * (len(found[1]) % 2)
    return f"{slashes}\\|"


def _line(polos: str) -> str:
    """The words as a paragraph of one line, or as an item of a list."""
    source = source_of(polos)
    return _escaped(polos) if _AWAL_BLOK.match(source) else source


def source_of(polos: str) -> str:
    """Markdown that reads as exactly these words: as it is where that works, escaped where not.

    >>> source_of("Berkas A & B"), source_of("*asli*")
    ('Berkas A & B', '\\\\*asli\\\\*')
    """
    plain = _BARIS.sub("<br>", polos)
    return plain if plain.strip() == plain and inline(plain).polos == polos else _escaped(polos)


def _escaped(polos: str) -> str:
    body = polos.strip()
    start = polos.index(body) if body else len(polos)
    before, after = polos[:start], polos[start + len(body) :]
    return _blanks(before) + _BARIS.sub("<br>", _TANDA.sub(r"\\\1", body)) + _blanks(after)


def _blanks(text: str) -> str:
    """Blanks at an end, which the parser would take away."""
    return "".join("<br>" if char == "\n" else f"&#{ord(char)};" for char in text)
