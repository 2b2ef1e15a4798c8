"""What `katalog.yml` may say, with its defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..diagnostics import Severity, Span
from .katalog_lain import KatalogLain
from .kertas import Kertas
from .warna import Warna

WARNA_BAWAAN = Warna(0x0B, 0x4F, 0x6C)
NOMOR_BAWAAN = "{kode_klasifikasi}/{urut:03d}/{singkatan}/{tahun}"


@dataclass(frozen=True, slots=True)
class Interval:
    """A period between evaluations: calendar months and days."""

    bulan: int = 12
    hari: int = 0

    def sesudah(self, tanggal: date) -> date:
        """The day this period ends when it begins on `tanggal`; the 31st becomes the last day of a short month.

        >>> Interval(12).sesudah(date(2024, 2, 29))
        datetime.date(2025, 2, 28)
        """
        tahun, bulan = divmod(tanggal.year * 12 + tanggal.month - 1 + self.bulan, 12)
        try:
            terakhir = (date(tahun + (bulan == 11), (bulan + 1) % 12 + 1, 1).toordinal()) - 1
            hari = min(tanggal.day, date.fromordinal(terakhir).day)
            return date.fromordinal(date(tahun, bulan + 1, hari).toordinal() + self.hari)
        except (ValueError, OverflowError):  # past the year 9999: never
            return date.max


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a city.

    `logo` is the address of a picture below the site's root, "" without one; `warna` the colour of the site.
    `layanan_utama` names the services that the front page puts first, `katalog_lain` the catalogues of other cities
    that a reader may search as well. `tingkat` maps a rule's code to a severity, or None to switch it off.
    """

    kota: str = ""
    alamat_situs: str = ""
    nomor: str = NOMOR_BAWAAN
    kode_klasifikasi: str = "000.8.3.3"
    jam_kerja_menit: int = 450
    hari_kerja: tuple[int, ...] = (0, 1, 2, 3, 4)
    evaluasi_setiap: Interval = Interval()
    kertas: Kertas = Kertas.F4
    logo: str = ""
    warna: Warna = WARNA_BAWAAN
    layanan_utama: tuple[str, ...] = ()
    katalog_lain: tuple[KatalogLain, ...] = ()
    tingkat: Mapping[str, Severity | None] = field(default_factory=dict)
    posisi: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def akar_situs(self) -> str:
        """What stands before an address below the site's root; "" when the city has not said where its site is.

        >>> Settings(alamat_situs="https://sop.example").akar_situs
        'https://sop.example/'
        """
        return self.alamat_situs.rstrip("/") + "/" if self.alamat_situs else ""

    @property
    def asal_lain(self) -> tuple[str, ...]:
        """The hosts of the other catalogues, in order: scheme, name, port."""
        return tuple(sorted({lain.asal for lain in self.katalog_lain}))
