"""Catalogues of other cities, which a reader may search together with this one."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Nothing that would mean something else in a content policy or an attribute, no user name, no query, no way upwards.
_ALAMAT = re.compile(r"(https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?)(?:/[\w~-][\w.~-]*)*/?", re.ASCII)


@dataclass(frozen=True, slots=True)
class KatalogLain:
    """The catalogue of another city: its name, and where its site is."""

    kota: str = ""
    alamat: str = ""

    @property
    def asal(self) -> str:
        """Scheme, host and port of its site; "" when the address cannot be used.

        >>> KatalogLain("Kota B", "https://b.example/sop").asal, KatalogLain("Kota C", "https://c.example/a?b").asal
        ('https://b.example', '')
        """
        found = _ALAMAT.fullmatch(self.alamat)
        return found[1] if found else ""

    @property
    def akar(self) -> str:
        """What stands before an address below the root of its site."""
        return self.alamat.rstrip("/") + "/"
