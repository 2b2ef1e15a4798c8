"""Pages that are made from a few SOPs: kept by the contents of those SOPs, and of what was gathered for the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model.output import Page
from ...model.sop import Sop
from ...site.catalogue import Catalogue
from ...site.part import Part, Parts
from ...site.part import pages_of_parts as make_here
from ..cache import Key, fingerprint, key
from .contents import Contents
from .workshop import Stage, Workshop


def make_parts(catalogue: Catalogue, parts: Parts) -> list[tuple[Page, ...]]:
    """The pages of each part."""
    return [tuple(pages) for pages in make_here(parts, catalogue)]


# A SOP is in five of them or more: to send them to other processes costs what it saves.
PARTS: Stage[Catalogue, Part[object], tuple[Page, ...]] = Stage("menyusun daftar", make_parts, di_sini=True)


def pages_of_parts(
    parts: Parts, catalogue: Catalogue, workshop: Workshop, contents: Contents | None
) -> Iterable[Iterable[Page]]:
    """The pages of each part. Without `contents` nothing is kept."""
    keys = _keys(parts, catalogue, contents) if contents else ()
    return workshop.map(PARTS, catalogue, parts, keys)


def _keys(parts: Parts, catalogue: Catalogue, contents: Contents) -> Sequence[Key]:
    semua = (*catalogue.katalog.sop, *catalogue.katalog.edisi)
    keys = {sop.path: contents.of_sop(sop) for sop in semua}  # by path: to hash a SOP is to read it from end to end

    def of_sop(sop: Sop) -> Key:
        return keys[sop.path]

    common, instead = key(contents.dasar, catalogue.checked.today.isoformat()), {Sop: of_sop}
    return [key(common, _name(part), fingerprint(part.tentang, instead), *map(of_sop, part.sop)) for part in parts]


def _name(part: Part[object]) -> str:
    return f"{part.make.__module__}.{part.make.__qualname__}"
