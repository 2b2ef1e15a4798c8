"""`/register/`: every SOP, also those that have ended: pages of a hundred rows that need no script.

On the first page a reader with JavaScript gets filters, sorting and files instead (`docs/aset/register/`), fed by
`register_data`.
"""

from __future__ import annotations

from itertools import pairwise

from ..model.alamat import register_url
from ..model.output import Page
from .alamat import page_path, root_of
from .catalogue import Catalogue
from .register_data import PATH
from .register_row import Baris, rows
from .templating import angka, render

PER_HALAMAN = 100


def register_pages(catalogue: Catalogue) -> list[Page]:
    """The register, a hundred SOPs to a page; one page when there is none."""
    shown = rows(catalogue)
    starts = range(0, max(len(shown), 1), PER_HALAMAN)
    return [_page(number, shown, len(starts), catalogue) for number in range(1, len(starts) + 1)]


def _page(nomor: int, shown: tuple[Baris, ...], banyak: int, catalogue: Catalogue) -> Page:
    url, kota = register_url(nomor), catalogue.katalog.settings.kota
    first = (nomor - 1) * PER_HALAMAN
    baris = shown[first : first + PER_HALAMAN]
    isi = render(
        "register.html",
        root=root_of(url),
        baris=baris,
        jumlah=len(shown),
        mulai=first + 1,
        nomor=nomor,
        halaman=_links(nomor, banyak),
        sebelum=register_url(nomor - 1) if nomor > 1 else "",
        sesudah=register_url(nomor + 1) if nomor < banyak else "",
        banyak=banyak,
        kota=kota,
        hari=catalogue.checked.today,
        data=PATH.rpartition("/")[2],
    )
    judul = "Register SOP" if nomor == 1 else f"Register SOP, halaman {nomor}"
    return Page(page_path(url), judul, isi, deskripsi=_description(nomor, len(shown), banyak, kota))


def _description(nomor: int, jumlah: int, banyak: int, kota: str) -> str:
    if nomor == 1:
        return f"Daftar {angka(jumlah)} SOP {kota}: cari, saring, urutkan, dan unduh."
    return f"Daftar {angka(jumlah)} SOP {kota}, halaman {nomor} dari {banyak}."


def _links(nomor: int, banyak: int) -> list[dict[str, object]]:
    """Links to the first, the last and the neighbouring pages; `celah` where pages are left out before one."""
    near = sorted({1, banyak, *range(max(1, nomor - 2), min(banyak, nomor + 2) + 1)})
    gaps = {after for before, after in pairwise(near) if after - before > 1}
    return [{"nomor": one, "url": register_url(one), "celah": one in gaps} for one in near]
