"""Addresses of the pages. They are promises: add freely, rename only with a redirect."""

from __future__ import annotations

import re

from ..model.sop import Sop


def slug(text: str) -> str:
    """Text as a part of an address.

    >>> slug("KTP-el pengganti karena hilang")
    'ktp-el-pengganti-karena-hilang'
    """
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


def sop_url(sop: Sop) -> str:
    """Address of a SOP, or of its superseded edition, below the site's root."""
    lama = f"edisi-{sop.edisi_lama}/" if sop.edisi_lama is not None else ""
    return f"sop/{sop.id}/{lama}"


def unit_url(kode: str) -> str:
    """Address of a unit."""
    return f"unit/{kode}/"


def rule_url(kode: str) -> str:
    """Address of a rule."""
    return f"aturan/{kode}/"


def page_path(url: str) -> str:
    """The source-like path of the page at `url`."""
    return f"{url}index.md"


def root_of(url: str) -> str:
    """The way from the page at `url` up to the site's root: "../../" for `sop/x/`."""
    return "../" * url.count("/")
