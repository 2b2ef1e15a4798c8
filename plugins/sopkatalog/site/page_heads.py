"""What every page says of itself outside its body: a title and a description that no other page has, and JSON-LD."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..model.alamat import sop_url, unit_url
from ..model.output import Page
from ..model.sop import Sop
from .alamat import root_of
from .catalogue import Catalogue
from .json_ld import Data, breadcrumb, json_ld, service_data, sop_data, unit_data

Trail = list[tuple[str, str]]


def with_heads(made: Iterable[Page], catalogue: Catalogue) -> list[Page]:
    """The same pages with their heads. Superseded editions stay out of search engines, which should show the SOP."""
    pages = list(made)
    judul = _unique([page.judul for page in pages], [_own(page.url) for page in pages], "{0} ({1})")
    deskripsi = _unique([page.deskripsi for page in pages], judul, "{1}. {0}")
    things, trails = _things(catalogue), _trails(pages, catalogue)
    lama = {sop_url(sop) for sop in catalogue.katalog.edisi}
    return [
        replace(
            page,
            judul_jendela=title,
            deskripsi=words.strip(),
            data_terstruktur=_data(page, things, trails.get(page.url), catalogue),
            terindeks=page.url not in lama,
        )
        for page, title, words in zip(pages, judul, deskripsi, strict=True)
    ]


def _unique(texts: list[str], own: list[str], form: str) -> list[str]:
    """Texts as they are where they are alone, else told apart by `own`; an empty text is never alone."""
    count = Counter(text.casefold() for text in texts)
    return [
        text if text and count[text.casefold()] == 1 else form.format(text, mark)
        for text, mark in zip(texts, own, strict=True)
    ]


def _own(url: str) -> str:
    """What only this page is called: the end of its address.

    >>> _own("sop/disdukcapil-0002/edisi-1/")
    'disdukcapil-0002, edisi 1'
    """
    _, _, rest = url.strip("/").partition("/")
    return ", ".join(part.replace("edisi-", "edisi ").replace("halaman-", "halaman ") for part in rest.split("/"))


def _things(catalogue: Catalogue) -> Mapping[str, Data]:
    """What a page is about, by its address."""
    katalog = catalogue.katalog

    def akar(url: str) -> str:
        return katalog.settings.akar_situs or root_of(url)

    return {
        **{unit_url(u.kode): unit_data(u, katalog, akar(unit_url(u.kode))) for u in katalog.units},
        **{sop_url(s): sop_data(s, katalog, akar(sop_url(s))) for s in (*katalog.sop, *katalog.edisi)},
        **{s.url: service_data(s, catalogue, akar(s.url)) for s in catalogue.services.aktif},
    }


def _trails(pages: list[Page], catalogue: Catalogue) -> Mapping[str, Trail]:
    """The way to each page but the first: over the pages that its address goes through; to a SOP, over its unit."""
    katalog, judul = catalogue.katalog, {page.url: page.judul for page in pages}
    over = {sop_url(sop): _above_sop(sop) for sop in (*katalog.sop, *katalog.edisi)}
    return {
        url: [(judul[step], step) for step in ("", *over.get(url, _above(url)), url) if step in judul]
        for url in judul
        if url
    }


def _above_sop(sop: Sop) -> list[str]:
    current = [] if sop.edisi_lama is None else [sop_url(replace(sop, edisi_lama=None))]
    return ["unit/", unit_url(sop.unit_pengampu), *current]


def _above(url: str) -> list[str]:
    """Addresses that a page's address goes through.

    >>> _above("layanan/bukan-kewenangan/paspor/")
    ['layanan/', 'layanan/bukan-kewenangan/']
    """
    parts = url.strip("/").split("/")
    return ["/".join(parts[:length]) + "/" for length in range(1, len(parts))]


def _data(page: Page, things: Mapping[str, Data], trail: Trail | None, catalogue: Catalogue) -> str:
    akar = catalogue.katalog.settings.akar_situs or root_of(page.url)
    found = [things[page.url]] if page.url in things else []
    return json_ld([*found, *([breadcrumb(trail, akar)] if trail else [])]) if found or trail else ""
