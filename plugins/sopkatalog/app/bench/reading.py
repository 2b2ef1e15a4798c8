"""What a page costs its reader: first visits to our site and to plain Material's, on a slow line and a slow machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from ..pdf.browser import open_visitor
from ..visit.first_visit import Kunjungan
from ..visit.page_kinds import examples
from ..visit.server import served
from .values import KAMI, POLOS, Halaman


class CanVisit(Protocol):
    """What a visitor does; see `app.pdf.browser.Visitor`."""

    def first_visit(self, address: str) -> Kunjungan:
        """A visit with an empty cache."""


def measure_reading(folder: Path, sop: str, peramban: str, putaran: int) -> dict[str, dict[str, Any]]:
    """By page: its address and its visits, all pages in turn in every round.

    `folder` holds both built sites, `sop` is the file of a SOP below the source folder, `peramban` the browser's file.
    """
    with (
        served(folder / KAMI / "site") as ours,
        served(folder / POLOS / "site") as plain,
        open_visitor(peramban) as visitor,
    ):
        pages = {
            halaman: (plain if halaman is Halaman.POLOS else ours) + address
            for halaman, address in reading_list(folder / KAMI / "site", sop).items()
        }
        return _visited(visitor, pages, putaran)


def _visited(visitor: CanVisit, pages: dict[Halaman, str], putaran: int) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {
        halaman.name: {"alamat": "/" + address.split("/", 3)[3], "kunjungan": []} for halaman, address in pages.items()
    }
    for _ in range(putaran):
        for halaman, address in pages.items():
            visit = visitor.first_visit(address)
            found[halaman.name]["kunjungan"].append(
                {"kb": dict(visit.kb), "permintaan": len(visit.berkas), "tampil": visit.tampil, "skrip": visit.skrip}
            )
    return found


def reading_list(site: Path, sop: str) -> dict[Halaman, str]:
    """The addresses that are visited; of all services the one whose page is the largest."""
    unit, _, urut = sop.removesuffix(".md").partition("/")
    return {
        Halaman.LAYANAN: examples(site)["layanan"],
        Halaman.SOP: f"sop/{unit}-{urut}/",
        Halaman.BERANDA: "",
        Halaman.REGISTER: "register/",
        Halaman.POLOS: f"sop/{unit}/{urut}/",
    }
