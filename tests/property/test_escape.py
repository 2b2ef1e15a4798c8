"""No author's text leaves unescaped: whatever is written in every place at once, pages are made of the same markup.

A page may only hold tags and attributes that a harmless page holds too, and those of Markdown. So any text that breaks
out of its place, be it into a tag, an attribute, a script or a style, is seen, whatever it is meant to do there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from xml.etree import ElementTree

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sopkatalog.app.load import load_entries
from sopkatalog.app.outcome import Outcome, outcome
from sopkatalog.rules.engine import check
from tests.payloads.everywhere import hostile
from tests.payloads.watcher import CONTENT, FRAME, watched
from tests.thorough import often

PIECES = st.sampled_from(
    ["<", ">", '"', "'", "&", "=", "/", " ", "\t", "|", "`", "``", "*", "**", "_", "~~", "\\", "[", "](", ")", "![",
     "{", "}", "{{", "}}", "{%", "%}", "{#", "#}", "<!--", "-->", "]]>", "<![CDATA[", "</script>", "<script>",
     "</style>", "</title>", "</textarea>", "<img src=x onerror=alert(1)>", "<a href=", "<br>", "<br/>",
     " onclick=alert(1) ", ' style="x" ', " id=x ", "javascript:", "&#106;avascript:", "data:text/html,", "sop:",
     "https://a.example/", "mailto:a@b.example", "#", "&lt;", "&#60;", "&quot;", "&colon;", "mermaid", "%%{init",
     "click a", "disdukcapil-0001", "disdukcapil-9999", "x", "3", "selesai", ";", ":", "-", ",", "Ya", "é", "‹",
     "\u00a0", "1.", "$", "${x}", "\\u003c", "%3Cscript%3E"]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=10).map("".join)
MARKDOWN = {"start", "title", "href", "class", "data-baris", "style"}  # `style` has its own pattern in the watcher
STRUCTURE = frozenset(
    [
        "form",
        "input",
        "button",
        "script",
        "select",
        "textarea",
        "section",
        "article",
        "nav",
        "details",
        "summary",
        "label",
    ]
)
TODAY = date(2026, 11, 21)


def made_of(text: str) -> Outcome:
    """All that is published of the catalogue with the text in every place."""
    loaded = load_entries(hostile(text))
    return outcome(check(loaded.katalog, TODAY, found=loaded.found))


def html_of(found: Outcome) -> Iterator[tuple[str, str]]:
    """Pages, sheets, and the HTML that the open data hold; without the pages about rules, which are ours alone."""
    yield from ((page.path, page.isi) for page in found.pages if not page.path.startswith("aturan/"))
    for artifact in found.artifacts:
        if artifact.path.endswith(".html"):
            yield artifact.path, artifact.isi.decode()
        elif re.fullmatch(r"api/v1/sop/.*\.json", artifact.path):
            yield artifact.path, "".join(_html_in(json.loads(artifact.isi)))


def _html_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (item for key, item in value.items() if key == "html" and isinstance(item, str))
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _html_in(item)


@cache
def harmless_attributes() -> frozenset[str]:
    """The attributes of a catalogue in which every text is one word, and those of Markdown."""
    pages = (watched(html, FRAME) for _, html in html_of(made_of("kata")))
    return frozenset(MARKDOWN.union(*(page.attributes for page in pages)))


@cache
def harmless_structure(path: str) -> tuple[str, ...]:
    """The tags that take part in how a page works, in its order."""
    found = dict(html_of(made_of("kata")))
    return tuple(tag for tag in watched(found[path], FRAME).seen if tag in STRUCTURE)


@settings(max_examples=often(15, 40), deadline=None)
@given(TEXTS)
@example("<script>alert(1)</script>")
@example('"><img src=x onerror=alert(1)>')
@example("' onmouseover='alert(1)")
@example("</title></textarea></style><script>alert(1)//")
@example('`<b>` [a](https://a.example/"onclick="alert(1)) {{ 7*7 }} {% raw %}')
def test_pages_are_made_of_harmless_markup(text: str) -> None:
    for path, html in html_of(made_of(text)):
        page = watched(
            html, FRAME if path.endswith(".html") else CONTENT | {"blockquote", "hr", "del", "h4", "h5", "h6"}
        )
        assert page.bad == [], path
        assert page.attributes <= harmless_attributes(), path
        if path == "unit/disdukcapil/index.md":
            assert tuple(tag for tag in page.seen if tag in STRUCTURE) == harmless_structure(path)


@settings(max_examples=often(15, 40), deadline=None)
@given(TEXTS)
@example("]]></title><script>alert(1)</script>")
@example("</script><script>alert(1)</script>")
def test_data_and_feeds_stay_whole(text: str) -> None:
    found = made_of(text)
    for artifact in found.artifacts:
        if artifact.path.endswith(".json"):
            json.loads(artifact.isi)
        elif artifact.path.endswith(".atom"):
            ElementTree.fromstring(artifact.isi)
        elif artifact.path == "register/data.js":
            _, _, data = artifact.isi.decode().partition("=")
            json.loads(data.strip().removesuffix(";"))
    for page in found.pages:
        if page.data_terstruktur:
            json.loads(page.data_terstruktur)
            assert "<" not in page.data_terstruktur
