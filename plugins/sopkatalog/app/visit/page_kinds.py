"""Every kind of page that a site has, told by its address, so that who walks over the kinds forgets none.

A page of a new kind belongs to no pattern, which fails a test: give it one here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

KINDS: Mapping[str, str] = {
    "beranda": "",
    "tidak ditemukan": r"404\.html",
    "hasil pencarian": "cari/",
    "hasil dari beberapa kota": "cari/bersama/",
    "daftar layanan": "layanan/",
    "layanan": r"layanan/(?!bukan-kewenangan/)[^/]+/",
    "daftar layanan instansi lain": "layanan/bukan-kewenangan/",
    "layanan instansi lain": "layanan/bukan-kewenangan/[^/]+/",
    "daftar unit": "unit/",
    "unit": "unit/(?!kel-)[^/]+/",  # and notices of former names
    "kelurahan": "unit/kel-[^/]+/",
    "register": r"register/(halaman-\d+/)?",
    "SOP": r"sop/[^/]+-\d{4}/",
    "edisi lama": r"sop/[^/]+/edisi-\d+/",
    "lembar cetak": r"sop/[^/]+/(edisi-\d+/)?cetak/",
    "daftar jabatan": "jabatan/",
    "jabatan": "jabatan/[^/]+/",
    "daftar dasar hukum": "dasar-hukum/",
    "dasar hukum": "dasar-hukum/[^/]+/",
    "perubahan": r"perubahan/(\d+/)?",
    "peta": "peta/([^/]+/)?",
    "pemantauan": "pemantauan/",
    "istilah": "istilah/",
    "daftar aturan": "aturan/",
    "aturan": r"aturan/SOP\d+/",
    "panduan": "panduan/([^/]+/)?",
}
"""Name of each kind, and the pattern of its addresses below the site's root."""


def addresses(site: Path) -> list[str]:
    """Addresses of all pages below the site's root, in order."""
    return sorted(path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html"))


def kind_of(address: str) -> str:
    """The kind of the page at an address, "" when none of ours."""
    return next((kind for kind, pattern in KINDS.items() if re.fullmatch(pattern, address)), "")


def examples(site: Path) -> dict[str, str]:
    """By kind, in the order of `KINDS`, the address of its largest page, which shows most of what it can hold."""
    found: dict[str, list[str]] = {}
    for address in addresses(site):
        found.setdefault(kind_of(address), []).append(address)
    return {kind: max(found[kind], key=lambda address: _size(site, address)) for kind in KINDS if kind in found}


def _size(site: Path, address: str) -> int:
    path = site / address
    return (path / "index.html" if path.is_dir() else path).stat().st_size
