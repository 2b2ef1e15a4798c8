"""Life cycle of a SOP, and what a reader is told about it on a given day."""

from __future__ import annotations

from enum import Enum


class Status(Enum):
    """The word in the front matter."""

    RANCANGAN = "rancangan"
    BERLAKU = "berlaku"
    DIGANTI = "diganti"
    DICABUT = "dicabut"

    @property
    def is_ended(self) -> bool:
        """Is the SOP no longer in force, its page a notice?"""
        return self in (Status.DIGANTI, Status.DICABUT)


class Keadaan(Enum):
    """What holds on a given day: the status, with the future taken into account."""

    RANCANGAN = "rancangan"
    AKAN_BERLAKU = "akan berlaku"
    BERLAKU = "berlaku"
    DIGANTI = "diganti"
    DICABUT = "dicabut"

    @property
    def is_sah(self) -> bool:
        """Is the SOP approved and in force, today or from a day to come?"""
        return self in (Keadaan.BERLAKU, Keadaan.AKAN_BERLAKU)
