"""`/istilah/`: what the words mean, from A to Z."""

from __future__ import annotations

from itertools import groupby

from ..model.alamat import glossary_url
from ..model.entri_cari import EntriCari, entri_halaman
from ..model.output import Page
from .alamat import page_path, root_of
from .glossary import BY_KUNCI, ISTILAH, Istilah
from .templating import render


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
        entri_cari=(entri_halaman(url, "Arti istilah"), *map(_search_entry, ISTILAH)),
    )


def _search_entry(istilah: Istilah) -> EntriCari:
    return entri_halaman(istilah.url, istilah.nama, istilah.arti)
