"""What all prints of one export share, and the document of a SOP made from it."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.kertas import PX_PER_MM, Kertas
from ...model.sop import Sop
from ...site.catalogue import Catalogue
from ...site.print_page import print_html


@dataclass(frozen=True)
class Press:
    """The catalogue, the paper, and the coat of arms as a `data:` address."""

    catalogue: Catalogue
    kertas: Kertas
    logo: str | None = None

    @property
    def tinggi_isi(self) -> float:
        """Height between the edges of the paper, in CSS pixels."""
        return self.kertas.isi_tinggi_mm * PX_PER_MM

    def html(self, sop: Sop, potongan: tuple[int, ...] | None, halaman_identitas: int) -> str:
        """The sheets of a SOP, whole in themselves; see `print_html`."""
        return print_html(
            sop,
            self.catalogue,
            kertas=self.kertas,
            potongan=potongan,
            halaman_identitas=halaman_identitas,
            mandiri=True,
            logo=self.logo,
        )
