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
from .paging import Halaman, paged
from .register_data import PATH
from .register_row import Baris, rows
from .templating import angka, render

PER_HALAMAN = 100


def register_pages(catalogue: Catalogue) -> list[Page]:
    """The register, a hundred SOPs to a page; one page when there is none."""
    shown = rows(catalogue)
    return [_page(halaman, len(shown), catalogue) for halaman in paged(shown, register_url(), PER_HALAMAN)]


def _page(halaman: Halaman[Baris], jumlah: int, catalogue: Catalogue) -> Page:
    nomor, banyak, kota = halaman.nomor, halaman.banyak, catalogue.katalog.settings.kota
    isi = render(
        "register.html",
        root=root_of(halaman.url),
        baris=halaman.isi,
        jumlah=jumlah,
        mulai=(nomor - 1) * PER_HALAMAN + 1,
        nomor=nomor,
        halaman=_links(halaman),
        sebelum=halaman.alamat(nomor - 1) if nomor > 1 else "",
        sesudah=halaman.alamat(nomor + 1) if nomor < banyak else "",
        banyak=banyak,
        kota=kota,
        hari=catalogue.checked.today,
        data=PATH.rpartition("/")[2],
    )
    judul = "Register SOP" if nomor == 1 else f"Register SOP, halaman {nomor}"
    return Page(page_path(halaman.url), judul, isi, deskripsi=_description(nomor, jumlah, banyak, kota))


def _description(nomor: int, jumlah: int, banyak: int, kota: str) -> str:
    if nomor == 1:
        return f"Daftar {angka(jumlah)} SOP {kota}: cari, saring, urutkan, dan unduh."
    return f"Daftar {angka(jumlah)} SOP {kota}, halaman {nomor} dari {banyak}."


def _links(halaman: Halaman[Baris]) -> list[dict[str, object]]:
    """Links to the first, the last and the neighbouring pages; `celah` where pages are left out before one."""
    nomor, banyak = halaman.nomor, halaman.banyak
    near = sorted({1, banyak, *range(max(1, nomor - 2), min(banyak, nomor + 2) + 1)})
    gaps = {after for before, after in pairwise(near) if after - before > 1}
    return [{"nomor": one, "url": halaman.alamat(one), "celah": one in gaps} for one in near]
