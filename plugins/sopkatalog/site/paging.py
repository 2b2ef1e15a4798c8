"""A long list as several pages: the first at the address itself, the others below it as `halaman-2/` …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Halaman(Generic[T]):
    """One page of a list: its number from 1, how many there are, its items, and the address of the first page."""

    nomor: int
    banyak: int
    isi: Sequence[T]
    dasar: str

    @property
    def url(self) -> str:
        """Address below the site's root."""
        return self.alamat(self.nomor)

    @property
    def tambahan_judul(self) -> str:
        """What tells the title of this page from that of the first."""
        return f" (halaman {self.nomor})" if self.nomor > 1 else ""

    def alamat(self, nomor: int) -> str:
        """Address of another page of the list."""
        return self.dasar if nomor == 1 else f"{self.dasar}halaman-{nomor}/"


def paged(items: Sequence[T], dasar: str, banyaknya: int) -> Iterator[Halaman[T]]:
    """`items` in pages of at most `banyaknya`; without items one empty page.

    >>> [(page.url, page.isi) for page in paged("abcde", "x/", 2)]
    [('x/', 'ab'), ('x/halaman-2/', 'cd'), ('x/halaman-3/', 'e')]
    """
    banyak = max(1, -(-len(items) // banyaknya))
    for index in range(banyak):
        yield Halaman(index + 1, banyak, items[index * banyaknya : (index + 1) * banyaknya], dasar)
