"""The front page: search, services by life event, units, and what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..model.alamat import sop_url
from ..model.output import Page
from ..model.sop import Layanan, Sop
from ..model.status import Keadaan
from .catalogue import Catalogue
from .templating import render

TERBARU = 6


@dataclass(frozen=True)
class LayananWarga:
    """A service and the SOP that delivers it; `url` leads to its facts, below the site's root."""

    layanan: Layanan
    sop: Sop
    url: str


def home_page(catalogue: Catalogue) -> Page:
    """`/`."""
    katalog = catalogue.katalog
    berlaku = [sop for sop in katalog.sop if sop.keadaan(catalogue.checked.today) is Keadaan.BERLAKU]
    isi = render(
        "home.html",
        root="",
        kota=katalog.settings.kota,
        jumlah_sop=len(berlaku),
        jumlah_unit=sum(not unit.is_bubar(catalogue.checked.today) for unit in katalog.units),
        jumlah_layanan=sum(1 for _ in services(catalogue)),
        peristiwa=by_life_event(catalogue),
        terbaru=_newest(berlaku),
    )
    return Page(
        "index.md",
        "Beranda",
        isi,
        deskripsi=f"Syarat, waktu, biaya, dan prosedur layanan {katalog.settings.kota}.",
    )


def layanan_page(catalogue: Catalogue) -> Page:
    """`/layanan/`: all services, by life event."""
    isi = render("layanan.html", root="../", peristiwa=by_life_event(catalogue))
    return Page("layanan/index.md", "Layanan", isi, deskripsi="Semua layanan untuk warga, menurut peristiwa hidup.")


def services(catalogue: Catalogue) -> Iterator[LayananWarga]:
    """Every service of a SOP that is in force or soon will be."""
    for sop in catalogue.katalog.sop:
        if sop.status is None or sop.status.is_ended:
            continue
        for index, layanan in enumerate(sop.layanan, 1):
            yield LayananWarga(layanan, sop, f"{sop_url(sop)}#layanan-{index}")


def by_life_event(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Life events in register order with their services; last those that name none."""
    grouped: dict[str, list[LayananWarga]] = {}
    for item in services(catalogue):
        for kode in item.layanan.peristiwa or ("",):
            grouped.setdefault(kode, []).append(item)
    known = [(p.kode, p.nama or p.kode) for p in catalogue.katalog.peristiwa]
    listed = {kode for kode, _ in known}
    other = [(kode, kode.capitalize() or "Layanan lain") for kode in sorted(grouped) if kode not in listed]
    return [_event(kode, nama, grouped[kode]) for kode, nama in (*known, *other) if kode in grouped]


def _event(kode: str, nama: str, items: list[LayananWarga]) -> dict[str, Any]:
    ordered = sorted(items, key=lambda item: (item.layanan.nama.casefold(), item.url))
    return {"kode": kode or "lain", "nama": nama, "layanan": ordered}


def _newest(items: list[Sop]) -> list[Sop]:
    dated = [sop for sop in items if sop.tanggal_efektif]
    return sorted(dated, key=lambda sop: (sop.tanggal_efektif, sop.id), reverse=True)[:TERBARU]
