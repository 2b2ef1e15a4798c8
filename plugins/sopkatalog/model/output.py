"""What the site and the exports return: pages and files, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from .compact import compact
from .entri_cari import EntriCari


class Kept(Protocol):
    """Content that lies elsewhere until somebody needs it: that of all pages together is the largest thing there is."""

    def fetch(self) -> bytes:
        """The content."""


class Bentuk(Enum):
    """Is a page's body finished HTML, or Markdown that the host's own Markdown is to paint?"""

    HTML = "html"
    MARKDOWN = "markdown"


@compact
@dataclass(frozen=True, slots=True)
class Judul:
    """A heading inside a page, for the table of contents: text, anchor, level 2 or 3."""

    teks: str
    anchor: str
    tingkat: int = 2


@compact
@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    `path` is its source-like path, `sop/disdukcapil-0003/index.md`; `url` the address below the site's root,
    `sop/disdukcapil-0003/`. `isi` is the body in the form that `bentuk` names; `teks` gives it wherever it lies.
    `judul_jendela` is the title that no other page has, `data_terstruktur` JSON-LD that is safe inside a script, and
    what is not `terindeks` is kept out of search engines.
    """

    path: str
    judul: str
    isi: str | Kept
    bentuk: Bentuk = Bentuk.HTML
    deskripsi: str = ""
    daftar_isi: tuple[Judul, ...] = ()
    entri_cari: tuple[EntriCari, ...] = ()
    judul_jendela: str = ""
    data_terstruktur: str = ""
    terindeks: bool = True

    @property
    def teks(self) -> str:
        """The body."""
        return body_text(self.isi)

    @property
    def url(self) -> str:
        """Address below the site's root, with directory addresses."""
        return self.path.removesuffix("index.md").removesuffix(".md")


@compact
@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the site that is no page: its path below the site's root and its bytes, which `bita` fetches."""

    path: str
    isi: bytes | Kept

    @property
    def bita(self) -> bytes:
        """The bytes."""
        return self.isi if isinstance(self.isi, bytes) else self.isi.fetch()


def body_bytes(isi: str | Kept) -> bytes:
    """A body as it is kept."""
    return isi.encode("utf-8", "surrogatepass") if isinstance(isi, str) else isi.fetch()


def body_text(isi: str | Kept) -> str:
    """A body that may have been kept."""
    return isi if isinstance(isi, str) else isi.fetch().decode("utf-8", "surrogatepass")
