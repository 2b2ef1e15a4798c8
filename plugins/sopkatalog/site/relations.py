"""How SOPs hang together: the reasons for which one leads to another, and the clusters that come of it.

Values only; how they look is `map_page`. Between the same two SOPs there may be several reasons; the strongest counts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from ..model.langkah import JenisTarget
from ..model.sop import Sop
from .catalogue import Catalogue, references
from .requirement_links import RequirementLinks
from .role_book import in_force
from .services import Service, Services


class Hubungan(Enum):
    """Why one SOP leads to another, strongest first."""

    LANJUT = "lanjut"
    """The flow of the first goes on in the second."""
    SYARAT = "syarat"
    """What the first makes is a requirement of the second."""
    TERKAIT = "terkait"
    """The first names the second, in "Keterkaitan" or elsewhere."""


_STRENGTH = list(Hubungan)


@dataclass(frozen=True, slots=True)
class Kaitan:
    """One relation, from one SOP to another, by their ids."""

    dari: str
    ke: str
    jenis: Hubungan


@dataclass(frozen=True)
class Peta:
    """The SOPs that hold or soon will, and the relations between them, in the order of the catalogue."""

    sop: Mapping[str, Sop]
    kaitan: tuple[Kaitan, ...]

    @cached_property
    def keluar(self) -> Mapping[str, tuple[Kaitan, ...]]:
        """Relations that begin at each SOP."""
        return _grouped((kaitan.dari, kaitan) for kaitan in self.kaitan)

    @cached_property
    def masuk(self) -> Mapping[str, tuple[Kaitan, ...]]:
        """Relations that end at each SOP."""
        return _grouped((kaitan.ke, kaitan) for kaitan in self.kaitan)

    @cached_property
    def kelompok(self) -> tuple[tuple[Sop, ...], ...]:
        """SOPs that hang together in any way, the largest cluster first; those that stand alone are left out."""
        seen: set[str] = set()
        found = [self._cluster(id_, seen) for id_ in self.sop if id_ not in seen]
        return tuple(sorted((items for items in found if len(items) > 1), key=len, reverse=True))

    def _cluster(self, first: str, seen: set[str]) -> tuple[Sop, ...]:
        todo, members = deque([first]), set()
        seen.add(first)
        while todo:
            id_ = todo.popleft()
            members.add(id_)
            near = [k.ke for k in self.keluar.get(id_, ())] + [k.dari for k in self.masuk.get(id_, ())]
            fresh = [other for other in near if other not in seen]
            seen.update(fresh)
            todo.extend(dict.fromkeys(fresh))
        return tuple(self.sop[id_] for id_ in sorted(members))


def relations(catalogue: Catalogue) -> Peta:
    """All relations; those to drafts, to what has ended and to nothing are left out."""
    known = {sop.id: sop for sop in in_force(catalogue)}
    found: dict[tuple[str, str], Hubungan] = {}
    for kaitan in (*_named(known.values()), *_required(catalogue.services)):
        pair = (kaitan.dari, kaitan.ke)
        if kaitan.dari != kaitan.ke and kaitan.dari in known and kaitan.ke in known:
            found[pair] = min(found.get(pair, kaitan.jenis), kaitan.jenis, key=_STRENGTH.index)
    return Peta(known, tuple(Kaitan(dari, ke, jenis) for (dari, ke), jenis in sorted(found.items(), key=_order)))


def _order(item: tuple[tuple[str, str], Hubungan]) -> tuple[str, str]:
    return item[0]


def _named(items: Iterable[Sop]) -> Iterator[Kaitan]:
    """What SOPs say of each other: targets of arrows, and ids in their texts."""
    for sop in items:
        for langkah in sop.langkah:
            for lanjut in langkah.lanjut:
                if lanjut.jenis is JenisTarget.SOP:
                    yield Kaitan(sop.id, lanjut.ke, Hubungan.LANJUT)
        yield from (Kaitan(sop.id, ref, Hubungan.TERKAIT) for ref in sorted(references(sop)))


def _required(services: Services) -> Iterator[Kaitan]:
    """From the SOP that makes a thing to those whose services require it, found as the pages of services find it.

    What several SOPs make (a KTP-el) is left out: it would tie every service to all of them.
    """
    links, by_url = RequirementLinks(services), {service.url: service for service in services.aktif}
    for service in services.aktif:
        for item in service.penyelenggaraan:
            for syarat in item.layanan.persyaratan:
                for link in links.find(syarat, service):
                    maker = _only_maker(by_url.get(link.url))
                    if maker is not None:
                        yield Kaitan(maker.id, item.sop.id, Hubungan.SYARAT)


def _only_maker(service: Service | None) -> Sop | None:
    makers = service.penyelenggaraan if service else ()
    return makers[0].sop if len(makers) == 1 else None


def _grouped(pairs: Iterable[tuple[str, Kaitan]]) -> Mapping[str, tuple[Kaitan, ...]]:
    found: dict[str, list[Kaitan]] = {}
    for key, kaitan in pairs:
        found.setdefault(key, []).append(kaitan)
    return {key: tuple(items) for key, items in found.items()}
