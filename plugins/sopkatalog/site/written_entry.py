"""What the search is told of a page that people wrote by hand in `docs/`, such as the author's guide."""

from __future__ import annotations

import re

from ..model.entri_cari import Bidang, EntriCari

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^(#{1,3})\s+(.+?)\s*#*$", re.MULTILINE)
_MARKS = re.compile(r"\]\([^)]*\)|[#*_`>|\[\]{}]+")
RINGKAS = 160


def written_entry(url: str, markdown: str) -> EntriCari:
    """The entry of a page at `url`: its first heading, the other headings, its text.

    >>> entry = written_entry("panduan/waktu/", "# Menulis waktu\\n\\nTulis `15 menit`.\\n\\n## Hari kerja\\n")
    >>> entry.judul, entry.ringkasan
    ('Menulis waktu', 'Tulis 15 menit.')
    """
    text = _FENCE.sub("", _FRONT_MATTER.sub("", markdown))
    headings = [_plain(judul) for _, judul in _HEADING.findall(text)]
    paragraphs = [_plain(part) for part in re.split(r"\n\s*\n", _HEADING.sub("", text))]
    judul, *others = headings or [url]
    teks = {
        Bidang.JUDUL: (judul,),
        Bidang.SEBUTAN: tuple(others),
        Bidang.LANGKAH: tuple(filter(None, paragraphs)),
    }
    return EntriCari(url, judul, teks, ringkasan=next(filter(None, paragraphs), "")[:RINGKAS])


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub(" ", text).split()).replace(" .", ".").replace(" ,", ",")
