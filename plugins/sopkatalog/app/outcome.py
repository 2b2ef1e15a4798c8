"""Everything that is published of a checked catalogue: one list for every host."""

from __future__ import annotations

from dataclasses import dataclass

from ..export.artifacts import artifacts
from ..model.output import Artifact, Page
from ..rules.engine import Checked
from ..site.flow_table import flow_style
from ..site.pages import pages
from ..site.palette import palette_style
from ..site.print_page import print_pages
from ..site.register_data import register_data


@dataclass(frozen=True)
class Outcome:
    """Pages, for the host's frame, and files that go out as they are."""

    pages: tuple[Page, ...]
    artifacts: tuple[Artifact, ...]


def outcome(checked: Checked, *, rancangan: bool = False, berkas: frozenset[str] = frozenset()) -> Outcome:
    """What the public sees; with `rancangan`, a preview with drafts. `berkas`: addresses of the site's other files."""
    files = (
        flow_style(),
        palette_style(checked.katalog.settings),
        register_data(checked, rancangan=rancangan),
        *print_pages(checked, rancangan=rancangan),
        *artifacts(checked, rancangan=rancangan),
    )
    return Outcome(tuple(pages(checked, rancangan=rancangan, berkas=berkas)), files)
