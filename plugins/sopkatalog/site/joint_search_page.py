"""`/cari/bersama/`: one question to the catalogues of several cities; only where a city names others.

The cities are data in the page (`data-alamat`): its script asks no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.alamat import joint_search_url, search_url
from ..model.output import Page
from ..model.settings import Settings
from .alamat import page_path, root_of, slug
from .catalogue import Catalogue
from .services import free_slug
from .templating import render


@dataclass(frozen=True, slots=True)
class Pilihan:
    """A city to choose: its word in addresses, its name, and the root of its site ("" for this one)."""

    kode: str
    kota: str
    alamat: str = ""


def joint_search_pages(catalogue: Catalogue) -> list[Page]:
    """The page, or none where no other catalogue is named."""
    settings = catalogue.katalog.settings
    if not settings.katalog_lain:
        return []
    root = root_of(joint_search_url())
    isi = render("cari_bersama.html", root=root, cari=search_url(), pilihan=list(_choices(settings)))
    deskripsi = f"Cari layanan dan SOP {settings.kota} dan kota lain sekaligus."
    return [Page(page_path(joint_search_url()), "Cari di beberapa kota", isi, deskripsi=deskripsi)]


def _choices(settings: Settings) -> Iterator[Pilihan]:
    taken: set[str] = set()
    for kota, alamat in ((settings.kota or "Kota ini", ""), *((lain.kota, lain.akar) for lain in settings.katalog_lain)):
        yield Pilihan(free_slug(kota, slug(alamat), taken), kota, alamat)
