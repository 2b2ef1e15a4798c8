"""A finished page as the theme gets it: its values escaped where themes escape nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from ..model.output import Kept, Page, body_text
from .frame import Entry


class Kind(NamedTuple):
    """What a theme asks of a page before it renders: what it has, and where it lies.

    `folder` is the part of its address that it shares with pages of the navigation: links between two pages leave out
    what both addresses begin with. `kedalaman` counts the folders below it.
    """

    folder: str
    kedalaman: int
    berdeskripsi: bool
    terindeks: bool
    berdata: bool
    berdaftar: bool


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A page with its values as the theme gets them, escaped where it escapes nothing."""

    path: str
    judul: str
    judul_jendela: str
    deskripsi: str
    terindeks: bool
    data_terstruktur: str
    daftar_isi: tuple[Entry, ...]
    isi: str | Kept
    kanonik: str = ""

    def kind(self, folders: frozenset[str]) -> Kind:
        """Its kind; `folders` are all those that the pages of the navigation lie in."""
        parts = self.path.split("/")[:-1]
        shared = max(n for n in range(len(parts) + 1) if "/".join(parts[:n]) in folders or not n)
        has = map(bool, (self.deskripsi, self.terindeks, self.data_terstruktur, self.daftar_isi))
        return Kind("/".join(parts[:shared]), len(parts) - shared, *has)

    @property
    def teks(self) -> str:
        """Its body."""
        return body_text(self.isi)

    @property
    def values(self) -> dict[str, str]:
        """What is filled in."""
        return {
            "judul": self.judul,
            "judul_jendela": self.judul_jendela,
            "deskripsi": self.deskripsi,
            "kanonik": self.kanonik,
            "data_terstruktur": self.data_terstruktur,
            "isi": self.teks,
        }


def theme_page(page: Page) -> ThemePage:
    """The page, but for its address on the public site, which the generator knows."""
    judul = plain_title(page.judul)
    return ThemePage(
        path=page.path,
        judul=judul,
        judul_jendela=plain_title(page.judul_jendela) or judul,
        deskripsi=escape(page.deskripsi),
        terindeks=page.terindeks,
        data_terstruktur=page.data_terstruktur,
        daftar_isi=tuple(Entry(item.anchor, escape(item.teks)) for item in page.daftar_isi),
        isi=page.isi,
    )


def folders_above(urls: Iterable[str]) -> frozenset[str]:
    """Every folder that one of these addresses goes through.

    >>> sorted(folders_above(["", "panduan/waktu/", "unit/"]))
    ['', 'panduan', 'panduan/waktu', 'unit']
    """
    parts = [url.strip("/").split("/") for url in urls]
    return frozenset("/".join(part[:n]) for part in parts for n in range(len(part) + 1))


def plain_title(judul: str) -> str:
    """A title that is safe wherever a theme puts it.

    Themes print titles unescaped in the navigation and unescape them again inside <title>; no escaping survives both,
    so the three characters that could open a tag or close an attribute become their look-alikes.
    """
    return judul.translate({ord("<"): "‹", ord(">"): "›", ord('"'): "”"}).replace("&", "&amp;")
