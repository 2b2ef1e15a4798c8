"""Every address in the built site that leads into it is there, and so is every anchor and every element named by id."""

from __future__ import annotations

import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ADDRESSES = ("href", "src", "action", "data-src", "poster")
IDS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")
SITE = "https://sop.wanasari.example/"  # the sample's own address, which canonical links carry


class Links(HTMLParser):
    """Ids of a page, and what it refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.needed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name in ADDRESSES and value is not None:
                self.addresses.append(value)
            elif name in IDS and value:
                self.needed += value.split()


def read(site: Path) -> dict[str, Links]:
    found = {}
    for path in site.rglob("*.html"):
        links = Links()
        links.feed(path.read_text(encoding="utf-8"))
        found[path.relative_to(site).as_posix()] = links
    return found


def target(page: str, address: str) -> tuple[str, str] | None:
    """The file below the site's root and the anchor that `address` on `page` leads to; None when it leads away."""
    address = "/" + address.removeprefix(SITE) if address.startswith(SITE) else address
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), unquote(parts.path))) if parts.path else None
    if path is None:
        return page, unquote(parts.fragment)
    is_folder = parts.path.endswith(("/", ".")) or path == "/"
    return (f"{path}/index.html" if is_folder else path).replace("//", "/").strip("/"), unquote(parts.fragment)


def test_every_internal_link_and_anchor_resolves(sample_site: Path) -> None:
    pages = read(sample_site)
    ids = {page: {*links.ids, "", "__top"} for page, links in pages.items()}
    files = {path.relative_to(sample_site).as_posix() for path in sample_site.rglob("*") if path.is_file()}
    broken = set()
    for page, links in pages.items():
        for address in links.addresses:
            found = target(page, address)
            if found and (found[0] not in files or found[1] not in ids.get(found[0], {found[1]})):
                broken.add((page, address))
    assert sorted(broken)[:30] == []


def test_ids_are_unique_and_those_named_exist(sample_site: Path) -> None:
    faults = []
    for page, links in read(sample_site).items():
        faults += [(page, "id dua kali", name) for name in set(links.ids) if links.ids.count(name) > 1]
        # "__toc" is a name the theme keeps for a switch that it has only on pages with both columns.
        faults += [(page, "tidak ada", name) for name in set(links.needed) - {*links.ids, "__toc"}]
    assert sorted(faults)[:30] == []
