"""Paths of pages, and the way between them; the addresses themselves are in `model.alamat`."""

from __future__ import annotations

import re


def slug(text: str) -> str:
    """Text as a part of an address.

    >>> slug("KTP-el pengganti karena hilang")
    'ktp-el-pengganti-karena-hilang'
    """
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


def page_path(url: str) -> str:
    """The source-like path of the page at `url`."""
    return f"{url}index.md"


def step_anchor(id_: str) -> str:
    """The lasting anchor of a step on the page of its SOP, by the id of its symbol: `langkah-3`."""
    return f"langkah-{id_}"


def section_anchor(kunci: str) -> str:
    """The lasting anchor of a section, by its canonical name: `dasar-hukum`."""
    return kunci.replace("_", "-")


def root_of(url: str) -> str:
    """The way from the page at `url` up to the site's root: "../../" for `sop/x/`."""
    return "../" * url.count("/")
