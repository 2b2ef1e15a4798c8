"""The services of the city by name, whichever SOP delivers them: their addresses and the offices that give them.

One name is one service, also when several units deliver it by SOPs of their own. A name that no SOP in force bears any
more keeps its address and becomes a notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..model.alamat import service_url
from ..model.katalog import Katalog
from ..model.sop import Layanan, Sop
from ..model.unit import Peristiwa, Unit
from .alamat import slug

TERPANJANG = 100  # characters of a slug: folder names are limited to 255 bytes everywhere
TERPAKAI = frozenset({"bukan-kewenangan"})
LAIN = Peristiwa("lain", "Layanan lain")


@dataclass(frozen=True, slots=True)
class Delivery:
    """A service as one SOP describes it; `urutan` counts from 1 within the SOP."""

    sop: Sop
    layanan: Layanan
    urutan: int


@dataclass(frozen=True, slots=True)
class Service:
    """A service and every SOP in force that delivers it; of an ended service, those that did."""

    slug: str
    nama: str
    penyelenggaraan: tuple[Delivery, ...]
    is_berakhir: bool = False

    @property
    def url(self) -> str:
        """Address of its page below the site's root."""
        return service_url(self.slug)

    @property
    def layanan(self) -> Layanan:
        """What the first SOP says of it."""
        return self.penyelenggaraan[0].layanan

    @property
    def sebutan(self) -> tuple[str, ...]:
        """What citizens call it, from all its SOPs."""
        return tuple(dict.fromkeys(kata for item in self.penyelenggaraan for kata in item.layanan.sebutan))

    @property
    def peristiwa(self) -> tuple[str, ...]:
        """Its life events, from all its SOPs."""
        return tuple(dict.fromkeys(kode for item in self.penyelenggaraan for kode in item.layanan.peristiwa))

    @property
    def baris(self) -> str:
        """One line for lists: how long and how much."""
        return " · ".join(filter(None, (self.layanan.waktu_teks, self.layanan.biaya)))


@dataclass(frozen=True)
class Services:
    """All services. `aktif` and `berakhir` are in the order of the alphabet."""

    katalog: Katalog
    today: date
    aktif: tuple[Service, ...]
    berakhir: tuple[Service, ...]

    @classmethod
    def of(cls, katalog: Katalog, today: date) -> Services:
        """The services of this catalogue."""
        groups = _by_name(_deliveries((*katalog.sop, *katalog.edisi)))
        addresses = _addresses(groups)
        found = [_service(addresses[kunci], items) for kunci, items in groups.items()]
        found.sort(key=lambda service: (service.nama.casefold(), service.slug))
        aktif = tuple(service for service in found if not service.is_berakhir)
        return cls(katalog, today, aktif, tuple(service for service in found if service.is_berakhir))

    @cached_property
    def by_nama(self) -> Mapping[str, Service]:
        """Services in force, by name without regard to case."""
        return {normal(service.nama): service for service in self.aktif}

    @cached_property
    def by_sop(self) -> Mapping[str, tuple[Service, ...]]:
        """Services in force of each SOP (by its path), in the author's order."""
        found: dict[str, list[tuple[int, Service]]] = {}
        for service in self.aktif:
            for item in service.penyelenggaraan:
                found.setdefault(item.sop.path, []).append((item.urutan, service))
        return {path: tuple(service for _, service in sorted(items, key=_first)) for path, items in found.items()}

    @cached_property
    def by_unit(self) -> Mapping[str, tuple[Service, ...]]:
        """What a citizen can get at each office, generic services included."""
        found: dict[str, dict[str, Service]] = {}
        for service in self.aktif:
            for item in service.penyelenggaraan:
                for unit in offices(item.sop, self.katalog, self.today):
                    found.setdefault(unit.kode, {})[service.slug] = service
        return {kode: tuple(items.values()) for kode, items in found.items()}

    @cached_property
    def by_peristiwa(self) -> tuple[tuple[Peristiwa, tuple[Service, ...]], ...]:
        """Life events that have services, in the order of the register; last the services that name none."""
        grouped: dict[str, list[Service]] = {}
        for service in self.aktif:
            for kode in service.peristiwa or (LAIN.kode,):
                grouped.setdefault(kode, []).append(service)
        events = {event.kode: event for event in self.katalog.peristiwa}
        asing = sorted(grouped.keys() - events.keys() - {LAIN.kode})
        events |= {kode: Peristiwa(kode, kode.capitalize()) for kode in asing} | {LAIN.kode: LAIN}
        return tuple((event, tuple(grouped[kode])) for kode, event in events.items() if kode in grouped)

    def first_event(self, service: Service) -> Peristiwa:
        """The life event that its author names first, for the way back to the list of services."""
        kode = next(iter(service.peristiwa), LAIN.kode)
        return next(event for event, _ in self.by_peristiwa if event.kode == kode)

    @cached_property
    def utama(self) -> tuple[Service, ...]:
        """The services most asked for: those that `layanan_utama` names, else those citizens have most words for."""
        named = [
            self.by_nama[normal(nama)] for nama in self.katalog.settings.layanan_utama if normal(nama) in self.by_nama
        ]
        if named:
            return tuple(dict.fromkeys(named))
        return tuple(sorted(self.aktif, key=lambda s: (-len(s.sebutan) - len(s.peristiwa), s.nama.casefold()))[:8])


def offices(sop: Sop, katalog: Katalog, today: date) -> tuple[Unit, ...]:
    """Where citizens go for the services of a SOP: the units it applies to that still exist, else its owner."""
    if not sop.berlaku_untuk:
        owner = katalog.unit_by_kode.get(sop.unit_pengampu)
        return (owner,) if owner else ()
    sasaran = set(sop.berlaku_untuk)
    return tuple(u for u in katalog.units if {u.jenis, u.kode} & sasaran and not u.is_bubar(today))


def normal(nama: str) -> str:
    """A name for comparing: case and runs of spaces do not count."""
    return " ".join(nama.split()).casefold()


def free_slug(nama: str, cadangan: str, taken: set[str]) -> str:
    """The slug of a name that is not in `taken`, which then holds it; a clash is told apart by `cadangan`.

    >>> taken = set()
    >>> free_slug("KTP-el baru", "dkc-0001", taken), free_slug("KTP el (baru)", "dkc-0009", taken)
    ('ktp-el-baru', 'ktp-el-baru-dkc-0009')
    """
    base = re.sub(r"-[^-]*$", "", slug(nama)[: TERPANJANG + 1]) if len(slug(nama)) > TERPANJANG else slug(nama)
    found = base or slug(cadangan)
    if found in taken:
        found = "-".join(filter(None, (base, slug(cadangan))))
    number, first = 2, found
    while found in taken:
        found, number = f"{first}-{number}", number + 1
    taken.add(found)
    return found


def _first(pair: tuple[int, Service]) -> int:
    return pair[0]


def _deliveries(sops: Iterable[Sop]) -> Iterator[Delivery]:
    for sop in sops:
        for urutan, layanan in enumerate(sop.layanan, 1):
            if layanan.nama.strip() and sop.status is not None:
                yield Delivery(sop, layanan, urutan)


def _by_name(deliveries: Iterable[Delivery]) -> dict[str, list[Delivery]]:
    found: dict[str, list[Delivery]] = {}
    for item in deliveries:
        found.setdefault(normal(item.layanan.nama), []).append(item)
    return found


def _addresses(groups: Mapping[str, list[Delivery]]) -> dict[str, str]:
    """A slug for each name. The name that was there first keeps the plain one, so a new SOP moves no address."""
    taken = set(TERPAKAI)
    ages = sorted((min((_age(item), item.sop.id) for item in items), kunci) for kunci, items in groups.items())
    return {kunci: free_slug(kunci, id_, taken) for (_, id_), kunci in ages}


def _age(item: Delivery) -> date:
    return item.sop.tanggal_pembuatan or item.sop.tanggal_efektif or date.max


def _service(slug_: str, found: list[Delivery]) -> Service:
    items = list({item.sop.path: item for item in reversed(found)}.values())[::-1]  # the first of each SOP
    aktif = tuple(item for item in items if not item.sop.is_arsip)
    if aktif:
        return Service(slug_, aktif[0].layanan.nama, aktif)
    newest = sorted(items, key=lambda item: (item.sop.edisi_lama is not None, -item.sop.edisi, item.sop.id))
    return Service(slug_, newest[0].layanan.nama, tuple(newest), is_berakhir=True)
