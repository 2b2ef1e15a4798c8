"""The front page: one search box, services by life event, offices near by, complaints. And the list of all services."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from ..model.output import Page
from ..model.unit import Unit
from .catalogue import Catalogue
from .foreign_services import foreign_services
from .services import Service
from .templating import render

CONTOH = 4
PENGADUAN = "pengaduan"  # the life event under which complaints stand
WILAYAH = ("kelurahan", "puskesmas")


def home_page(catalogue: Catalogue) -> Page:
    """`/`."""
    services, katalog = catalogue.services, catalogue.katalog
    isi = render(
        "home.html",
        root="",
        kota=katalog.settings.kota,
        contoh=_examples(services.utama),
        utama=services.utama,
        peristiwa=services.by_peristiwa,
        kecamatan=_districts(catalogue),
        pengaduan=dict(_complaints(catalogue)),
        jumlah_layanan=len(services.aktif),
        jumlah_sop=sum(sop.status is not None and not sop.is_arsip for sop in katalog.sop),
        jumlah_unit=sum(not unit.is_bubar(catalogue.checked.today) for unit in katalog.units),
    )
    return Page(
        "index.md",
        "Beranda",
        isi,
        deskripsi=f"Syarat, waktu, biaya, dan prosedur layanan {katalog.settings.kota}.",
    )


def layanan_page(catalogue: Catalogue) -> Page:
    """`/layanan/`: all services, by life event and by letter."""
    services = catalogue.services
    isi = render(
        "layanan.html",
        root="../",
        kota=catalogue.katalog.settings.kota,
        jumlah=len(services.aktif),
        peristiwa=services.by_peristiwa,
        abjad=[(huruf, list(items)) for huruf, items in groupby(services.aktif, key=_letter)],
        asing=foreign_services(catalogue.katalog),
    )
    return Page(
        "layanan/index.md", "Layanan", isi, deskripsi="Semua layanan untuk warga, menurut peristiwa hidup dan abjad."
    )


def _examples(utama: tuple[Service, ...]) -> list[tuple[str, Service]]:
    """What citizens would type, each with the service that it means."""
    return [(service.sebutan[0], service) for service in utama if service.sebutan][:CONTOH]


def _letter(service: Service) -> str:
    huruf = service.nama[:1].upper()
    return huruf if huruf.isalpha() else "0-9"


def _districts(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Each kecamatan with the offices below it that citizens go to."""
    katalog, today = catalogue.katalog, catalogue.checked.today
    found = []
    for unit in katalog.units:
        if unit.jenis == "kecamatan" and not unit.is_bubar(today):
            parts = [
                one for one in katalog.anak_unit.get(unit.kode, ()) if one.jenis in WILAYAH and not one.is_bubar(today)
            ]
            found.append({"unit": unit, "bagian": sorted(parts, key=_name)})
    return sorted(found, key=lambda item: _name(item["unit"]))


def _name(unit: Unit) -> str:
    return unit.nama.casefold()


def _complaints(catalogue: Catalogue) -> Mapping[str, Any]:
    """The service for complaints in general: the one that names SP4N, else the first under that life event."""
    found = [s for event, items in catalogue.services.by_peristiwa if event.kode == PENGADUAN for s in items]
    umum = next((service for service in found if "sp4n" in service.nama.casefold()), None)
    return {"layanan": umum, "jumlah": len(found)}
