"""Pages that are made from a few SOPs alone: who keeps finished work makes them again only when one of those changes.

A part is handed all that it is made from. It cannot look at the rest of the catalogue, so what it depends on is known
by construction and nobody has to keep a list of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..model.output import Page
from ..model.sop import Sop
from .catalogue import Catalogue

T = TypeVar("T")


@dataclass(frozen=True)
class Part(Generic[T]):
    """Pages about `tentang`, a value that was gathered from all SOPs; `sop` are those that the pages look up.

    `make` is a plain function of a module and sees the registers, the day and `sop`, nothing else. A value in
    `tentang` holds no set, whose order differs from run to run.
    """

    make: Callable[[T, Catalogue], Iterable[Page]]
    tentang: T
    sop: tuple[Sop, ...] = ()

    def pages(self, catalogue: Catalogue) -> tuple[Page, ...]:
        """The pages, from as little of the catalogue as they need."""
        return tuple(self.make(self.tentang, catalogue.only(self.sop)))


Parts = Sequence[Part[Any]]
PagesOfParts = Callable[[Parts, Catalogue], Iterable[Iterable[Page]]]


def pages_of_parts(parts: Parts, catalogue: Catalogue) -> Iterator[tuple[Page, ...]]:
    """The pages of each part, made here and now."""
    return (part.pages(catalogue) for part in parts)


def whole(
    items: Iterable[Page | Part[Any]], catalogue: Catalogue, made: PagesOfParts = pages_of_parts
) -> list[Page]:
    """Pages and parts as pages, in their order."""
    items = list(items)
    of_parts = iter(made([item for item in items if isinstance(item, Part)], catalogue))
    return [page for item in items for page in (next(of_parts) if isinstance(item, Part) else (item,))]
