"""`/istilah/`: what the words mean, from A to Z."""

from __future__ import annotations

from html import escape
from itertools import groupby

from ..model.alamat import glossary_url
from ..model.output import EntriCari, Page
from .alamat import page_path, root_of
from .glossary import BY_KUNCI, ISTILAH, Istilah
from .templating import render

BOBOT = 0.3  # below every service and SOP that holds the same word


def glossary_page() -> Page:
    """The page of all terms."""
    url = glossary_url()
    isi = render(
        "istilah.html",
        root=root_of(url),
        abjad=[(huruf, list(items)) for huruf, items in groupby(ISTILAH, key=lambda item: item.nama[0])],
        by_kunci=BY_KUNCI,
    )
    return Page(
        page_path(url),
        "Arti istilah",
        isi,
        deskripsi="Arti kata dan singkatan pada halaman layanan dan SOP, dengan bahasa sehari-hari.",
        entri_cari=(EntriCari(url, "Arti istilah", "", BOBOT), *map(_search_entry, ISTILAH)),
    )


def _search_entry(istilah: Istilah) -> EntriCari:
    return EntriCari(istilah.url, escape(istilah.nama), escape(f"{istilah.arti} {istilah.rinci}".strip()), BOBOT)
