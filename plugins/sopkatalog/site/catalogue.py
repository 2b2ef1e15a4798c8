"""What the pages may show: the catalogue with or without drafts, and the look-ups between SOPs that pages need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ..diagnostics import Report
from ..model.katalog import Katalog
from ..model.sop import Sop
from ..rules.engine import Checked
from .services import Services


@dataclass(frozen=True)
class Catalogue:
    """A checked catalogue as readers see it. `katalog` holds drafts only in a preview.

    `berkas` are the hand-made files of the site, by their address: a PDF among them is offered.
    """

    checked: Checked
    katalog: Katalog
    berkas: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, checked: Checked, *, rancangan: bool = False, berkas: frozenset[str] = frozenset()
    ) -> Catalogue:
        """For the public, or for a preview with drafts."""
        return cls(checked, checked.katalog if rancangan else checked.katalog.tanpa_rancangan(), berkas)

    def only(self, sop: tuple[Sop, ...]) -> Catalogue:
        """The registers and the day with these SOPs alone, their flows and times; without findings and files."""
        checked, katalog = self.checked, self.katalog.dengan(sop)
        flows = {one.path: checked.flows[one.path] for one in sop}
        waktu = {one.path: checked.waktu[one.path] for one in sop}
        return Catalogue(Checked(katalog, flows, waktu, Report(), checked.today), katalog)

    @cached_property
    def services(self) -> Services:
        """The services of the city by name, with the offices that give them."""
        return Services.of(self.katalog, self.checked.today)

    @cached_property
    def dirujuk_oleh(self) -> Mapping[str, tuple[Sop, ...]]:
        """For each SOP, the others that refer to it in a section, a step or an arrow."""
        found: dict[str, dict[str, Sop]] = {}
        for sop in self.katalog.sop:
            for ref in references(sop):
                if ref != sop.id:
                    found.setdefault(ref, {})[sop.id] = sop
        return {ref: tuple(items.values()) for ref, items in found.items()}


def references(sop: Sop) -> frozenset[str]:
    """Everything that looks like the id of a SOP in its sections, cells and arrows."""
    found = {ref for bagian in sop.bagian for ref in bagian.teks.rujukan}
    for langkah in sop.langkah:
        for teks in (langkah.kegiatan, langkah.kelengkapan, langkah.output, langkah.keterangan):
            found.update(teks.rujukan)
        found.update(lanjut.ke for lanjut in langkah.lanjut if lanjut.jenis.value == "sop")
    return frozenset(found)
