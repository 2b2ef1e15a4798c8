"""Addresses of folders, spelled out: a browser that opens a page from a disk shows a list of files for a folder."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape, unescape
from urllib.parse import urlsplit, urlunsplit

from .outcome_links import resolve

_TAG = re.compile(r"""<(?:a|form|link|area)\s(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ALAMAT = re.compile(r"""(?<=\s)(href|action)="([^"]*)\"""")


def with_file_links(path: str, html: str, files: Collection[str]) -> str:
    """The page with the index of every folder named in its links.

    >>> with_file_links("a/index.html", '<a href="../b/?x=1#c">', {"b/index.html"})
    '<a href="../b/index.html?x=1#c">'
    """
    return _TAG.sub(lambda tag: _ALAMAT.sub(lambda found: _spelled(path, found, files), tag[0]), html)


def _spelled(page: str, found: re.Match[str], files: Collection[str]) -> str:
    parts = urlsplit(unescape(found[2]))
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return found[0]
    target = resolve(page, parts.path, "")
    if target is None or target[0].removeprefix("/") not in files or parts.path.endswith(".html"):
        return found[0]
    if not parts.path.endswith(("/", ".")):
        return found[0]
    spelled = parts._replace(path=f"{parts.path.rstrip('/')}/index.html")
    return f'{found[1]}="{escape(urlunsplit(spelled))}"'
