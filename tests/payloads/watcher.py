"""What a browser would run, fetch or obey in a page, read from its HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BODY = """a abbr article blockquote br button caption code col colgroup dd details div dl dt em figcaption figure form
    h1 h2 h3 h4 h5 h6 hr input label li line nav noscript ol option p path pre rect s script section select small span
    strong summary svg symbol table tbody td template text th thead tr tspan ul use wbr"""
_AROUND = "aside body circle del footer g head header html img link main meta title"
CONTENT = frozenset(_BODY.split())
"""What the generated part of a page may be made of, the Markdown of authors included."""
FRAME = CONTENT | frozenset(_AROUND.split())
"""With what the theme, the sheets and pages written by hand bring along."""

OWN_SCRIPT = re.compile(
    r"(\.\./|\./|/)*(aset/(register/|cari/)?[a-z0-9-]+|assets/javascripts/bundle\.[0-9a-f]+\.min)\.js"
)
# Widths and scales; on sheets their foot, in which every unusual character is written as its code, and their QR code.
OWN_STYLE = re.compile(
    r"|width:[\d.]+rem|--(skala|t):[\d.]+"
    r"""|--kaki:"(?:[\w .,:/()·-]|\\[0-9a-f]+ )*";--qr:(?:none|url\("data:image/svg\+xml,[\w =/:.'%+-]*"\))"""
)
OWN_PICTURE = re.compile(r"(\.\./|\./|/)*aset/[a-z./]+")
# Which sorts of addresses each attribute may hold besides those of this site.
_SCHEMES = {"href": ("http", "https", "mailto", "tel"), "xlink:href": (), "action": (), "formaction": ()}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"^[\x00-\x20]+|[\t\n\r]")  # by browsers, in addresses
# Names that the theme looks up by id, and properties of the document that an id or a name may hide.
THEIRS = re.compile(r"__\w*|location|cookie|body|head|forms|scripts|currentScript|documentElement|title|URL")


class Watcher(HTMLParser):
    """Collects what stands in a page and must not: `bad` in words, inline scripts, ids, tags, attributes."""

    def __init__(self, tags: frozenset[str] = CONTENT) -> None:
        super().__init__()
        self.tags = tags
        self.bad: list[str] = []
        self.scripts: list[str] = []
        self.ids: list[str] = []
        self.seen: list[str] = []
        self.attributes: set[str] = set()
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.seen.append(tag)
        self.attributes |= given.keys()
        if tag not in self.tags:
            self.bad.append(f"<{tag}>")
        if tag == "script":
            self._look_at_script(given)
        if tag == "meta" and given.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
            self.bad.append(f"<meta {attrs}>")
        self.ids += [given[name] for name in ("id", "name") if name in given and tag != "meta"]
        for name, value in given.items():
            self._look_at(tag, name, value)

    def _look_at_script(self, given: dict[str, str]) -> None:
        if "src" in given and not OWN_SCRIPT.fullmatch(given["src"]):
            self.bad.append(f"<script {given}>")
        self._in_script = "src" not in given and not given.get("type", "").endswith("json")

    def _look_at(self, tag: str, name: str, value: str) -> None:
        own = {"style": OWN_STYLE, "src": OWN_PICTURE if tag == "img" else OWN_SCRIPT}.get(name)
        if name.startswith("on") or name == "srcdoc" or (own and not own.fullmatch(value)):
            self.bad.append(f"{name}={value}")
        scheme = _SCHEME.match(_IGNORED.sub("", value))
        is_safe = scheme[1].casefold() in _SCHEMES.get(name, ()) if scheme else not value.startswith("//")
        if name in _SCHEMES and not is_safe:
            self.bad.append(f"{name}={value}")

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_script = self._in_script and tag != "script"


def watched(html: str, tags: frozenset[str] = CONTENT) -> Watcher:
    """The page, looked at."""
    watcher = Watcher(tags)
    watcher.feed(html)
    watcher.close()
    return watcher
