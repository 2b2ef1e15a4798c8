"""`/perubahan/`: what changed in the catalogue, by month and unit; older months on a page for each year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from ..model.alamat import changes_url, feed_url, sop_url, unit_url
from ..model.output import Judul, Page
from ..model.perubahan import JenisPerubahan, Perubahan, changes
from .alamat import page_path, root_of
from .catalogue import Catalogue
from .paging import Halaman, paged
from .tanggal import tanggal
from .templating import render

BULAN_TERAKHIR = 12
PERUBAHAN_PER_HALAMAN = 300


def changes_pages(catalogue: Catalogue) -> list[Page]:
    """The changes of the last twelve months with what lies ahead, then a page for each year."""
    today = catalogue.checked.today
    semua = changes(catalogue.katalog)
    terjadi = [item for item in semua if item.tanggal <= today]
    depan = [item for item in reversed(semua) if item.tanggal > today]
    sejak = _first_month(today)
    tahun = list(dict.fromkeys(item.tanggal.year for item in terjadi))
    baru = [item for item in terjadi if item.tanggal >= sejak]
    pages = list(_list(baru, None, depan, tahun, catalogue))
    for satu in tahun:
        pages += _list([item for item in terjadi if item.tanggal.year == satu], satu, [], tahun, catalogue)
    return pages


def _first_month(today: date) -> date:
    bulan = today.year * 12 + today.month - BULAN_TERAKHIR
    return date(bulan // 12, bulan % 12 + 1, 1)


def _list(
    items: Sequence[Perubahan], tahun: int | None, depan: Sequence[Perubahan], semua: list[int], catalogue: Catalogue
) -> Iterator[Page]:
    for halaman in paged(items, changes_url(tahun), PERUBAHAN_PER_HALAMAN):
        yield _page(halaman, tahun, depan if halaman.nomor == 1 else [], semua, catalogue)


def _page(
    halaman: Halaman[Perubahan], tahun: int | None, depan: Sequence[Perubahan], semua: list[int], catalogue: Catalogue
) -> Page:
    bulan = [_month(hari, list(items), catalogue) for hari, items in groupby(halaman.isi, lambda item: _month_of(item))]
    judul = (f"Perubahan tahun {tahun}" if tahun else "Perubahan") + halaman.tambahan_judul
    settings = catalogue.katalog.settings
    isi = render(
        "perubahan.html",
        root=root_of(halaman.url),
        kota=settings.kota,
        tahun=tahun,
        judul=f"Perubahan tahun {tahun}" if tahun else "Yang baru pada SOP",
        depan=_by_unit(depan, catalogue),
        bulan=bulan,
        semua_tahun=semua,
        changes_url=changes_url,
        umpan=feed_url() if settings.akar_situs else "",
        halaman=halaman,
    )
    kapan = f"tahun {tahun}" if tahun else "dua belas bulan terakhir"
    deskripsi = f"SOP baru, edisi baru, dan SOP yang dicabut dalam {kapan}{halaman.tambahan_judul}."
    headings = tuple(Judul(item["judul"], item["anchor"]) for item in bulan)
    return Page(page_path(halaman.url), judul, isi, deskripsi=deskripsi, daftar_isi=headings)


def _month_of(item: Perubahan) -> date:
    return item.tanggal.replace(day=1)


def _month(hari: date, items: list[Perubahan], catalogue: Catalogue) -> dict[str, Any]:
    return {
        "judul": tanggal(hari).partition(" ")[2],
        "anchor": f"{hari:%Y-%m}",
        "jumlah": len(items),
        "unit": _by_unit([item for item in items if not _is_unchanged(item)], catalogue),
        "tetap": [_row(item, catalogue) for item in items if _is_unchanged(item)],
    }


def _is_unchanged(item: Perubahan) -> bool:
    """An evaluation that left everything as it was: told in one line, since most are of this kind."""
    return item.jenis is JenisPerubahan.EVALUASI and item.hasil == "tetap"


def _by_unit(items: Sequence[Perubahan], catalogue: Catalogue) -> list[dict[str, Any]]:
    """Unit by unit in the order of their names."""
    grouped: dict[str, list[Perubahan]] = {}
    for item in items:
        grouped.setdefault(item.sop.unit_pengampu, []).append(item)
    return [
        {
            "nama": nama,
            "url": unit_url(kode) if kode in catalogue.katalog.unit_by_kode else "",
            "perubahan": [_row(item, catalogue) for item in grouped[kode]],
        }
        for nama, kode in sorted((catalogue.katalog.nama_unit(kode), kode) for kode in grouped)
    ]


def _row(item: Perubahan, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "sop": item.sop,
        "url": sop_url(item.sop),
        "jenis": item.jenis.value,
        "judul": item.judul(catalogue.checked.today),
        "tanggal": item.tanggal,
        "catatan": item.catatan,
        "unit": catalogue.katalog.nama_unit(item.sop.unit_pengampu),
    }
