"""Everything that is published of a checked catalogue: one list for every host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..export.artifacts import artifacts
from ..model.output import Artifact, Page
from ..rules.engine import Checked
from ..search.artifacts import search_artifacts
from ..site.catalogue import Catalogue
from ..site.flow_table import flow_style
from ..site.pages import pages
from ..site.palette import palette_style
from ..site.print_page import print_pages
from ..site.register_data import register_data
from ..site.templating import keep_compiled
from ..site.written_entry import written_entry
from .glance import Glance
from .workshop import Workshop
from .workshop.contents import Contents
from .workshop.outputs import SopOutput, sop_outputs
from .workshop.parts import pages_of_parts
from .workshop.templates import compiled_templates


@dataclass(frozen=True)
class Outcome:
    """Pages, for the host's frame, and files that go out as they are."""

    pages: tuple[Page, ...]
    artifacts: tuple[Artifact, ...]


def sop_outputs_of(seen: Glance, workshop: Workshop, berkas: frozenset[str]) -> Mapping[str, SopOutput]:
    """What a preview shows of the SOPs that were saved, each by itself, by path."""
    catalogue = Catalogue.of(seen.checked, rancangan=True, berkas=berkas)
    return sop_outputs(catalogue, replace(workshop, memory=None), seen.contents, seen.berkas)


def outcome(
    checked: Checked,
    *,
    rancangan: bool = False,
    berkas: frozenset[str] = frozenset(),
    tulisan: Mapping[str, str] | None = None,
    workshop: Workshop | None = None,
    contents: Contents | None = None,
) -> Outcome:
    """What the public sees; with `rancangan`, a preview with drafts.

    `berkas`: addresses of the site's other files; `tulisan`: Markdown of the pages written by hand, by their address.
    The work on each SOP is done in `workshop`; there it is kept when `contents` tells what the catalogue was read from.
    """
    workshop = workshop or Workshop()
    keep_compiled(compiled_templates(workshop.cache))
    catalogue = Catalogue.of(checked, rancangan=rancangan, berkas=berkas)
    made = sop_outputs(catalogue, workshop, contents)
    with workshop.stages.stage("menyusun halaman lain"):
        all_pages = pages(
            catalogue,
            page_of=lambda sop, _: made[sop.path].page,
            pages_of=lambda parts, _: pages_of_parts(parts, catalogue, workshop, contents),
        )
    entries = [entri for page in all_pages for entri in page.entri_cari]
    entries += [written_entry(url, markdown) for url, markdown in (tulisan or {}).items()]
    with workshop.stages.stage("menyusun pencarian"):
        search = search_artifacts(entries, checked.katalog)
    with workshop.stages.stage("menyusun data terbuka"):
        data = artifacts(checked, rancangan=rancangan, document_of=lambda sop, _: made[sop.path].document)
    files = (
        flow_style(),
        palette_style(checked.katalog.settings),
        register_data(catalogue),
        *print_pages(catalogue, sheets_of=lambda sop, _: made[sop.path].sheets),
        *search,
        *data,
    )
    return Outcome(tuple(all_pages), files)
