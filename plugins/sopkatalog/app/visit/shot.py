"""Pictures of pages: which are taken of each, and what their files are called."""

from __future__ import annotations

from dataclasses import dataclass

LEBAR = (390, 768, 1280, 1920)
"""Widths in CSS pixels: a phone, a tablet, a desk, a large screen."""
LEBAR_CETAK = 1280
TINGGI = 900
"""Height of the window, and of the smallest picture."""
TINGGI_MAKS = 6000
"""The rest of a longer page looks like its beginning."""


@dataclass(frozen=True, slots=True)
class Potret:
    """One picture of the page at `alamat` below the site's root."""

    alamat: str
    lebar: int
    is_gelap: bool = False
    is_cetak: bool = False

    @property
    def tampilan(self) -> str:
        """How the page is shown."""
        return "cetak" if self.is_cetak else "gelap" if self.is_gelap else "terang"

    @property
    def berkas(self) -> str:
        """The name of its file.

        >>> Potret("unit/kel-mekarsari/", 390, is_gelap=True).berkas
        'unit-kel-mekarsari-390-gelap.png'
        >>> Potret("", 1280, is_cetak=True).berkas, Potret("404.html", 390).berkas
        ('beranda-1280-cetak.png', '404-390-terang.png')
        """
        nama = self.alamat.removesuffix(".html").strip("/").replace("/", "-") or "beranda"
        return f"{nama}-{self.lebar}-{self.tampilan}.png"


def potret_of(alamat: str) -> tuple[Potret, ...]:
    """All pictures of a page: every width in both colour schemes, and the page as it is printed."""
    layar = [Potret(alamat, lebar, is_gelap=gelap) for gelap in (False, True) for lebar in LEBAR]
    return (*layar, Potret(alamat, LEBAR_CETAK, is_cetak=True))
