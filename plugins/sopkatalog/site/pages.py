"""All generated pages of the site, as values: the one list that every host publishes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..model.output import Page
from ..model.sop import Sop
from .catalogue import Catalogue
from .changes_page import changes_pages
from .glossary_page import glossary_page
from .home_page import home_page, layanan_page
from .joint_search_page import joint_search_pages
from .map_page import map_pages
from .monitoring import monitoring_page
from .page_heads import with_heads
from .part import PagesOfParts, pages_of_parts, whole
from .post_pages import post_pages
from .register_page import register_pages
from .regulation_pages import regulation_pages
from .rule_page import rule_pages
from .search_entry import search_entry
from .search_page import search_page
from .service_page import service_pages
from .sop_page import sop_page
from .unit_page import unit_pages


PageOfSop = Callable[[Sop, Catalogue], Page]


def pages(
    catalogue: Catalogue, *, page_of: PageOfSop = sop_page, pages_of: PagesOfParts = pages_of_parts
) -> list[Page]:
    """The pages of a catalogue.

    `page_of` gives the page of a SOP, `pages_of` the pages of parts; who has made them already hands them over.
    """
    items = [
        home_page(catalogue),
        layanan_page(catalogue),
        search_page(catalogue),
        *joint_search_pages(catalogue),
        *service_pages(catalogue),
        *register_pages(catalogue),
        monitoring_page(catalogue),
        *unit_pages(catalogue),
        *(_with_entry(page_of(sop, catalogue), sop, catalogue) for sop in catalogue.katalog.sop),
        *(page_of(edisi, catalogue) for edisi in catalogue.katalog.edisi),
        *post_pages(catalogue),
        *regulation_pages(catalogue),
        *changes_pages(catalogue),
        *map_pages(catalogue),
        glossary_page(),
        *rule_pages(),
    ]
    return with_heads(whole(items, catalogue, pages_of), catalogue)


def _with_entry(page: Page, sop: Sop, catalogue: Catalogue) -> Page:
    # Names of services depend on all SOPs, so the page of a SOP cannot bring its entry along.
    return replace(page, entri_cari=(search_entry(sop, catalogue),))
