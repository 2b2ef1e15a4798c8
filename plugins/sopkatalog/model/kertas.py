"""Paper of the printed form: sheets lie on their side, since the flow table has many columns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

PX_PER_MM = 96 / 25.4
"""CSS pixels in a millimetre."""


@dataclass(frozen=True, slots=True)
class Tepi:
    """The blank edge of a sheet in mm. The foot of the page stands in the lower one."""

    atas: int = 12
    kanan: int = 15
    bawah: int = 20
    kiri: int = 15


TEPI = Tepi()


class Kertas(Enum):
    """The sheets a city may choose; the value is the word in `katalog.yml`."""

    F4 = "F4"
    A4 = "A4"

    @property
    def lebar_mm(self) -> int:
        """Width of the sheet on its side.

        >>> Kertas.F4.lebar_mm, Kertas.F4.tinggi_mm
        (330, 215)
        """
        return _UKURAN[self][0]

    @property
    def tinggi_mm(self) -> int:
        """Height of the sheet on its side."""
        return _UKURAN[self][1]

    @property
    def isi_lebar_mm(self) -> int:
        """Width between the edges."""
        return self.lebar_mm - TEPI.kiri - TEPI.kanan

    @property
    def isi_tinggi_mm(self) -> int:
        """Height between the edges."""
        return self.tinggi_mm - TEPI.atas - TEPI.bawah


# F4 ("folio") as Indonesian offices buy it, 215 x 330 mm; A4 by ISO 216.
_UKURAN = {Kertas.F4: (330, 215), Kertas.A4: (297, 210)}
