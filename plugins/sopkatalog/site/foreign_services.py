"""What citizens look for here in vain: services of others, from the entries of `sinonim.yml` with `bukan-pemkot`."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.alamat import foreign_service_url
from ..model.katalog import Katalog
from ..model.unit import BUKAN_PEMKOT, Sinonim
from .services import free_slug


@dataclass(frozen=True, slots=True)
class ForeignService:
    """A service that somebody else gives, and its address here."""

    slug: str
    sinonim: Sinonim

    @property
    def url(self) -> str:
        """Address of its page below the site's root."""
        return foreign_service_url(self.slug)


def foreign_services(katalog: Katalog) -> tuple[ForeignService, ...]:
    """The services of others, in the order of the register."""
    taken: set[str] = set()
    found = [s for s in katalog.sinonim if s.kewenangan == BUKAN_PEMKOT and s.resmi.strip()]
    return tuple(ForeignService(free_slug(s.resmi, "lain", taken), s) for s in found)
