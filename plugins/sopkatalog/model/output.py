"""What the site and the exports return: pages and files, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .compact import compact
from .entri_cari import EntriCari


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
    `sop/disdukcapil-0003/`. `isi` is the body in the form that `bentuk` names. `judul_jendela` is the title that no
    other page has, `data_terstruktur` JSON-LD that is safe inside a script, and what is not `terindeks` is kept out of
    search engines.
    """

    path: str
    judul: str
    isi: str
    bentuk: Bentuk = Bentuk.HTML
    deskripsi: str = ""
    daftar_isi: tuple[Judul, ...] = ()
    entri_cari: tuple[EntriCari, ...] = ()
    judul_jendela: str = ""
    data_terstruktur: str = ""
    terindeks: bool = True

    @property
    def url(self) -> str:
        """Address below the site's root, with directory addresses."""
        return self.path.removesuffix("index.md").removesuffix(".md")


@compact
@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the site that is no page: its path below the site's root and its bytes."""

    path: str
    isi: bytes
