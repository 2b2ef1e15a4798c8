"""The search of a catalogue: what the pages tell, with the citizens' words of the register, as files of the site."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.entri_cari import BahanCari, EntriCari
from ..model.katalog import Katalog
from ..model.output import Artifact
from .files import search_files
from .index import Index
from .synonyms import with_synonyms


def search_artifacts(entri: Iterable[EntriCari], katalog: Katalog) -> list[Artifact]:
    """The files of the search for these entries, at the offices of this catalogue."""
    return search_files(search_index(entri, katalog))


def search_index(entri: Iterable[EntriCari], katalog: Katalog) -> Index:
    """The index of these entries, whole and exact."""
    return Index.of(with_synonyms(BahanCari.of(entri, katalog.units), katalog.sinonim))
