"""Everything that is published of a checked catalogue: one list for every host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..export.artifacts import artifacts
from ..model.output import Artifact, Page
from ..rules.engine import Checked
from ..search.artifacts import search_artifacts
from ..site.flow_table import flow_style
from ..site.pages import pages
from ..site.palette import palette_style
from ..site.print_page import print_pages
from ..site.register_data import register_data
from ..site.written_entry import written_entry


@dataclass(frozen=True)
class Outcome:
    """Pages, for the host's frame, and files that go out as they are."""

    pages: tuple[Page, ...]
    artifacts: tuple[Artifact, ...]


def outcome(
    checked: Checked,
    *,
    rancangan: bool = False,
    berkas: frozenset[str] = frozenset(),
    tulisan: Mapping[str, str] | None = None,
) -> Outcome:
    """What the public sees; with `rancangan`, a preview with drafts.

    `berkas`: addresses of the site's other files; `tulisan`: Markdown of the pages written by hand, by their address.
    """
    made = tuple(pages(checked, rancangan=rancangan, berkas=berkas))
    entries = [entri for page in made for entri in page.entri_cari]
    entries += [written_entry(url, markdown) for url, markdown in (tulisan or {}).items()]
    files = (
        flow_style(),
        palette_style(checked.katalog.settings),
        register_data(checked, rancangan=rancangan),
        *print_pages(checked, rancangan=rancangan),
        *search_artifacts(entries, checked.katalog),
        *artifacts(checked, rancangan=rancangan),
    )
    return Outcome(made, files)
