"""All generated pages of the site, as values: the one list that every host publishes."""

from __future__ import annotations

from ..model.output import Page
from ..rules.engine import Checked
from .catalogue import Catalogue
from .home_page import home_page, layanan_page
from .monitoring import monitoring_page
from .register_page import register_page
from .rule_page import rule_pages
from .sop_page import sop_page
from .unit_page import unit_pages


def pages(checked: Checked, *, rancangan: bool = False) -> list[Page]:
    """The pages for the public; with `rancangan`, those of a preview, drafts included."""
    catalogue = Catalogue.of(checked, rancangan=rancangan)
    return [
        home_page(catalogue),
        layanan_page(catalogue),
        register_page(catalogue),
        monitoring_page(catalogue),
        *unit_pages(catalogue),
        *(sop_page(sop, catalogue) for sop in (*catalogue.katalog.sop, *catalogue.katalog.edisi)),
        *rule_pages(),
    ]
