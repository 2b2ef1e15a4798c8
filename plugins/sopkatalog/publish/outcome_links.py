"""Do all addresses in a built site lead somewhere? The last look before it goes out, also below a path."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

_ISI_SKRIP = re.compile(r"(<(script|style)\b[^>]*>).*?</\2>", re.DOTALL)
_TAG = re.compile(r"""<[a-z][\w-]*(\s(?:[^<>"']|"[^"]*"|'[^']*')*)>""")
_ATRIBUT = re.compile(r"""\s(id|href|src|data-src|poster|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
# Anchors that browsers and the theme know without an element of that name.
_SELALU_ADA = frozenset({"", "__top", "top"})


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Of one page: its path below the site's root, its anchors, and the addresses it refers to."""

    path: str
    ids: frozenset[str]
    alamat: frozenset[str]

    @classmethod
    def of(cls, path: str, html: str) -> PageLinks:
        """What the text of a page refers to; scripts and styles are not looked into.

        >>> PageLinks.of("a.html", '<p id=x>href="/bukan"<a href="../b/#c">').alamat
        frozenset({'../b/#c'})
        """
        ids: set[str] = set()
        alamat: set[str] = set()
        for tag in _TAG.finditer(_ISI_SKRIP.sub(r"\1", html)):
            for name, *values in _ATRIBUT.findall(tag[1]):
                (ids if name == "id" else alamat).add(unescape("".join(values)))
        return cls(path, frozenset(ids), frozenset(alamat))


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """An address on a page that leads nowhere."""

    path: str
    alamat: str


def broken_links(pages: Iterable[PageLinks], files: Collection[str], akar: str) -> tuple[BrokenLink, ...]:
    """Addresses that lead into the site, which lives at `akar` (`https://kota.example/sop/`, "": unknown), and miss."""
    by_path = {page.path: page for page in pages}
    found = (BrokenLink(page.path, a) for page in by_path.values() for a in sorted(page.alamat))
    return tuple(link for link in found if not _arrives(link, by_path, files, akar))


def _arrives(link: BrokenLink, pages: Mapping[str, PageLinks], files: Collection[str], akar: str) -> bool:
    target = resolve(link.path, link.alamat, akar)
    if target is None:
        return True
    path, anchor = target
    return path in files and (path not in pages or anchor in _SELALU_ADA or anchor in pages[path].ids)


def resolve(page: str, address: str, akar: str) -> tuple[str, str] | None:
    """The file below the site's root and the anchor that `address` on `page` means; None when it leads to others.

    >>> resolve("unit/a/index.html", "../../sop/x/#b", "")
    ('sop/x/index.html', 'b')
    >>> resolve("404.html", "/sop/unit/", "https://kota.example/sop/")
    ('unit/index.html', '')
    >>> resolve("404.html", "/unit/", "https://kota.example/sop/")
    ('/unit/index.html', '')
    """
    own = urlsplit(akar or "//")
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        if not akar or not address.startswith(akar):
            return None
    elif not parts.path:
        return page, unquote(parts.fragment)
    root = own.path or "/"
    path = posixpath.normpath(posixpath.join(root, posixpath.dirname(page), unquote(parts.path)))
    is_folder = parts.path.endswith(("/", ".")) or f"{path}/" == root or path == "/"
    whole = posixpath.join(path, "index.html") if is_folder else path
    return whole.removeprefix(root), unquote(parts.fragment)


def sentences(links: Iterable[BrokenLink]) -> Iterator[str]:
    """One line for each, for the person who publishes."""
    return (f"{link.path}: tautan “{link.alamat}” tidak menuju halaman mana pun." for link in links)
