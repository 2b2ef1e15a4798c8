"""Diagrams that authors write by hand: which fences they are, what must not stand in them, and their form in HTML.

Text to values only. A diagram of a SOP is found again in the finished HTML of its section, with the line of the source
file at which its text begins; the browser draws what has the class `sop-diagram`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

_BAHASA = re.compile(r"(?:^|[\s{.])mermaid(?![\w-])", re.IGNORECASE)
_BUKA = re.compile(r"[ \t>]*(?P<pagar>`{3,}|~{3,})(?P<keterangan>.*)")
_DIAGRAM = re.compile(r'<pre class="sop-diagram[a-z-]*" data-baris="(\d+)"><code>(.*?)</code></pre>', re.DOTALL)
# What the library (Mermaid 12.3.0) would follow, load or obey. A label may speak of a click, a call or "Data: KTP".
_TERLARANG = re.compile(
    r"""
      (?:^|;)[ \t]*click\s+\S.*                       # a symbol that leads somewhere or runs something
    | (?:^|;)[ \t]*(?:callback|links?)\s+\S+\s*[:"'].*
    | \bhref\b.* | \bcall\s+\w+\(.*
    | %%\s*\{.*                                       # settings inside the text, in both of their forms
    | ^[ \t]*-{3,}[ \t]*$
    | !\[[^\]\n]{0,300}\]\(.*                         # pictures, icons, and their keys behind YAML escapes
    | \bimg["']?\s*:.* | @\{[^}]{0,500}?(?:\bicon\b|\\).*
    | \burl\s*\(.* | @import\b.* | \$(?:link|sprite)\b.*
    | (?<!<)<(?!br\s*/?>)/?[a-z!].*                   # HTML but <br>; <<stereotype>> is no HTML
    | \b(?:https?|javascript|vbscript)\s*:.* | //.*   # addresses
    | \bdata:(?=[a-z]+/|[,;]).*
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_TAMPIL_MAKS = 40


def is_diagram(keterangan: str) -> bool:
    """Does the word behind the marks of a fence say that it holds a diagram?

    >>> is_diagram("mermaid"), is_diagram("{ .mermaid }"), is_diagram("text")
    (True, True, False)
    """
    return bool(_BAHASA.search(keterangan))


def written_diagrams(markdown: str) -> Iterator[tuple[int, str]]:
    """The diagrams in a page of Markdown: the line at which each text begins (from 1), and the text."""
    lines, number = markdown.split("\n"), 0
    while number < len(lines):
        found = _BUKA.fullmatch(lines[number])
        end = _closing(lines, number, found["pagar"]) if found else 0
        if found and end and is_diagram(found["keterangan"]):
            yield number + 2, "\n".join(lines[number + 1 : end])
        number = max(number, end) + 1


def _closing(lines: list[str], start: int, pagar: str) -> int:
    """The line that ends the fence; 0 when none does, and then it is no fence."""
    for number in range(start + 1, len(lines)):
        mark = lines[number].strip(" \t>")
        if mark.startswith(pagar) and not mark.strip(pagar[0]):
            return number
    return 0


def forbidden(diagram: str) -> Iterator[tuple[int, str]]:
    """What must not stand in a hand-written diagram: its line (from 0) and its beginning; one for each line.

    >>> list(forbidden('flowchart LR\\n  a[Data: KTP] --> b\\n  click a "https://x.example"'))
    [(2, 'click a "https://x.example"')]
    """
    seen: set[int] = set()
    for found in _TERLARANG.finditer(diagram):
        words = found[0].lstrip("; \t")
        line = diagram.count("\n", 0, found.end() - len(words))
        if line not in seen:
            seen.add(line)
            yield line, _short(words)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _TAMPIL_MAKS else words[:_TAMPIL_MAKS] + "…"


def diagram_html(diagram: str, baris: int) -> str:
    """A diagram of a SOP as HTML; `baris` is the line of its file at which it begins. What is refused is not drawn."""
    kelas = "sop-diagram-ditolak" if any(forbidden(diagram)) else "sop-diagram"
    return f'<pre class="{kelas}" data-baris="{baris}"><code>{escape(diagram)}</code></pre>\n'


def diagrams_in(html: str) -> Iterator[tuple[int, str]]:
    """The diagrams in the finished HTML of a section: line in the source file, and text."""
    if "sop-diagram" in html:
        yield from ((int(baris), unescape(diagram)) for baris, diagram in _DIAGRAM.findall(html))
