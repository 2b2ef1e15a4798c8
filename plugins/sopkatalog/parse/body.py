"""The Markdown body of a SOP: sections, their safe HTML, and tables with the place of every cell.

The only file that imports markdown-it-py. Raw HTML is never passed through: it is escaped, and reported by a rule.
What is parsed here is finished HTML; no other Markdown parser sees it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock, list_block, table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from ..diagnostics import Span
from ..model.nomor import POLA_UNIT
from ..model.teks import Teks
from .fence import diagram_html, is_diagram
from .source_file import SourceFile

_RUJUKAN = re.compile(rf"(?<![\w/.@#-]){POLA_UNIT.pattern}-\d{{4}}(?![\w-])")
_ID = re.compile(rf"{POLA_UNIT.pattern}-\d{{4}}")
_BERTANDA = re.compile(r"[\\`*_~\[\]<>&!\n]")
_TAUTAN_AMAN = re.compile(r"(?:https?://|mailto:|tel:|#|sop:)", re.IGNORECASE)
_TAUTAN_SOP = re.compile(r'<a href="sop:([^"]+)"')
_BR = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SEL = re.compile(r"(?:\\.|[^|])*")


@dataclass(frozen=True, slots=True)
class Sel:
    """A table cell: the author's text without blanks around it, and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Baris:
    """A table row."""

    sel: tuple[Sel, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: its heading row and the others."""

    kepala: Baris
    baris: tuple[Baris, ...]


@dataclass(frozen=True, slots=True)
class BagianMentah:
    """An H2 section before meaning. `judul` is "" for what stands above the first heading."""

    judul: str
    teks: Teks
    butir: tuple[Teks, ...]
    posisi_butir: tuple[Span, ...]
    span: Span
    tabel: Tabel | None


def _br_rule(state: StateInline, silent: bool) -> bool:
    found = _BR.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True


_TABEL_LANGKAH = "tabel_langkah"


def _table_rule(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803 - theirs
    """A table; the first one of a Prosedur section becomes a single token that only knows its lines.

    Its cells are cut out of the source by `_row`, which knows their columns; a quarter million tokens for a thousand
    SOPs would be made to be thrown away.
    """
    if "|" not in state.src[state.bMarks[startLine] : state.eMarks[startLine]]:
        return False
    if silent or state.level or not _awaits_steps(state):
        return table(state, startLine, endLine, silent)
    before = len(state.tokens)
    if not table(state, startLine, startLine + 2, False):  # heading row and dashes alone: is it a table?
        return False
    del state.tokens[before:]
    end = _end_of_table(state, startLine + 2, endLine)
    state.push(_TABEL_LANGKAH, "", 0).map = [startLine, end]
    state.line = end
    return True


def _awaits_steps(state: StateBlock) -> bool:
    """Is the nearest heading above that of a section whose steps have not come yet?"""
    for index in range(len(state.tokens) - 1, -1, -1):
        token = state.tokens[index]
        if token.type == _TABEL_LANGKAH:
            return False
        if token.type == "heading_open" and token.tag == "h2" and token.level == 0:
            return judul_bagian(_plain(_children(state.tokens[index + 1].content))) in state.env["tabel_dari"]
    return False


def _end_of_table(state: StateBlock, line: int, end: int) -> int:
    """The line after the last row: a blank line or another block ends a table (GFM, section 4.10)."""
    others = state.md.block.ruler.getRules("blockquote")
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        starts = state.src[state.bMarks[line] + state.tShift[line]]
        if starts != "|" and (state.is_code_block(line) or any(rule(state, line, end, True) for rule in others)):
            break
        line += 1
    return line


# An item of the lists that offices write: a marker at the margin, one line of words that open no other block.
_BUTIR = re.compile(
    r"(?:(?P<nomor>\d{1,9})(?P<tanda>[.)])|(?P<garis>[-*+])) {1,4}(?P<isi>(?!\d{1,9}[.)])[^\W_(“\"'].*)"
)


_DAFTAR_POLOS = "daftar_polos"


def _list_rule(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803 - theirs
    """A list; a plain one (one line an item, then a blank line and a heading, or the end) becomes a single token.

    markdown-it starts its whole block parser anew for every item and makes five tokens of it; that was a third of the
    time of reading a SOP. The outcome is the same, which a test proves on random lists.
    """
    items = [] if silent or state.level else _plain_items(state, startLine, endLine)
    if not items:
        return list_block(state, startLine, endLine, silent)
    nomor = items[0]["nomor"]
    token = state.push(_DAFTAR_POLOS, "ol" if nomor else "ul", 0)
    token.map = [startLine, startLine + len(items)]
    token.info = f' start="{int(nomor)}"' if nomor and int(nomor) != 1 else ""
    token.meta = {"butir": [_butir(item["isi"].strip()) for item in items]}
    state.line = startLine + len(items)
    return True


def _plain_items(state: StateBlock, line: int, end: int) -> list[re.Match[str]]:
    """The items of a plain list that begins on `line`; [] when it is not so plain."""
    items: list[re.Match[str]] = []
    while line < end and not state.isEmpty(line):
        found = None if state.tShift[line] else _BUTIR.fullmatch(state.src, state.bMarks[line], state.eMarks[line])
        if not found or (items and (found["tanda"], found["garis"]) != (items[0]["tanda"], items[0]["garis"])):
            return []
        items.append(found)
        line += 1
    line = state.skipEmptyLines(line)
    return items if line >= end or state.src.startswith("## ", state.bMarks[line]) else []


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    # Headings by underlining, indented code and link definitions are accidents in an office text: "Catatan" over a
    # line of dashes became a section, a paragraph indented in Word became code.
    parser.disable(["lheading", "code", "reference", "image"])
    parser.inline.ruler.before("autolink", "br", _br_rule)
    parser.block.ruler.at("table", _table_rule, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("list", _list_rule, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.validateLink = lambda url: bool(_TAUTAN_AMAN.match(url))  # type: ignore[method-assign]
    normalize = parser.normalizeLink
    parser.normalizeLink = lambda url: (  # type: ignore[method-assign]
        f"sop:{url}" if _ID.fullmatch(url) else normalize(url)
    )
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


class _Renderer(RendererHTML):
    """Text with references to SOPs made links; fences as plain text, but for diagrams, which a browser may draw."""

    def text(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        return escape(token.content) if token.meta.get("dalam_tautan") else linked(token.content)

    def daftar_polos(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        items = "".join([f"<li>{teks.html}</li>\n" for teks in token.meta["butir"]])
        return f"<{token.tag}{token.info}>\n{items}</{token.tag}>\n"

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        if is_diagram(token.info):
            return diagram_html(token.content, (token.map or [0])[0] + 2)
        return f"<pre><code>{escape(token.content)}</code></pre>\n"


def linked(text: str) -> str:
    """Plain text as safe HTML in which everything spelled like the id of a SOP is a reference."""
    safe = escape(text)
    if "-" not in safe:
        return safe
    return _RUJUKAN.sub(lambda found: f'<a href="sop:{found[0]}">{found[0]}</a>', safe)


def rujukan(text: str) -> tuple[str, ...]:
    """Everything in plain text that is spelled like the id of a SOP, each once."""
    return tuple(dict.fromkeys(_RUJUKAN.findall(text))) if "-" in text else ()


_PARSER = _parser()
_RENDERER = _Renderer()


def inline(text: str) -> Teks:
    """One line or cell of author's text."""
    if not _BERTANDA.search(text):
        return Teks(text, text, linked(text), rujukan(text))
    children = _children(text)
    html = _RENDERER.renderInline(children, _PARSER.options, {})
    return Teks(text, _plain(children), html, _references(html))


def _children(text: str) -> list[Token]:
    if not _BERTANDA.search(text):
        return [Token("text", "", 0, content=text)]
    children: list[Token] = []
    _PARSER.inline.parse(text, _PARSER, {}, children)
    depth = 0
    for token in children:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        # markdown-it leaves escaped characters as text_special until its last step, which we do not run
        if token.type in ("text", "text_special"):
            token.type = "text"
            token.meta = {"dalam_tautan": True} if depth else {}
    return children


def _plain(children: Sequence[Token]) -> str:
    words = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(words.get(token.type, token.content) for token in children)


def _references(html: str) -> tuple[str, ...]:
    """The SOPs that finished HTML refers to, each once."""
    return tuple(dict.fromkeys(_TAUTAN_SOP.findall(html))) if "sop:" in html else ()


def sections(source: SourceFile, first_line: int, tabel_dari: frozenset[str]) -> tuple[BagianMentah, ...]:
    """The H2 sections below line `first_line`. In a section whose title is in `tabel_dari` (lower case) the first table
    is taken out of the text and given as `tabel`.

    The text is parsed whole, with blank lines for the front matter, so that lines count from the top of the file.
    """
    text = "\n" * (first_line - 1) + "\n".join(source.lines[first_line - 1 :])
    tokens = _PARSER.parse(text, {"tabel_dari": tabel_dari})
    for token in tokens:
        if token.type == "inline":
            token.children = _children(token.content)
    return tuple(_section(source, part, tabel_dari) for part in _parts(tokens))


def _parts(tokens: list[Token]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in tokens:
        if token.type == "heading_open" and token.tag == "h2" and token.level == 0:
            if part:
                yield part
            part = []
        part.append(token)
    if part:
        yield part


def _section(source: SourceFile, tokens: list[Token], tabel_dari: frozenset[str]) -> BagianMentah:
    judul, span, rest = "", source.span((tokens[0].map or [0])[0] + 1), tokens
    if tokens[0].type == "heading_open" and tokens[0].tag == "h2":
        judul = _plain(tokens[1].children or ())
        span = source.span(span.line, 1, len(source.lines[span.line - 1]))
        rest = tokens[3:]
    tabel = None
    if judul_bagian(judul) in tabel_dari:
        tabel, rest = _take_table(source, rest)
    items = [(teks, at) for teks, at in _items(source, rest) if teks]
    return BagianMentah(
        judul,
        _block(rest),
        tuple(teks for teks, _ in items),
        tuple(at for _, at in items),
        span,
        tabel,
    )


@lru_cache(maxsize=512)
def judul_bagian(judul: str) -> str:
    """A section title as it is compared: lower case, without a leading number, blanks made single.

    >>> judul_bagian("6.  Prosedur / Langkah :")
    'prosedur/langkah'
    """
    bare = re.sub(r"^[\dA-Za-z]{1,3}[.)]\s+", "", judul.strip()).rstrip(" :.")
    return re.sub(r"\s*/\s*", "/", " ".join(bare.casefold().split()))


def _block(tokens: list[Token]) -> Teks:
    fences = [token.content for token in tokens if token.type == "fence"]
    polos = "\n".join([*_lines(tokens), *fences])
    if not polos and _is_dash(tokens):
        return Teks("-", "-", "<p>-</p>")
    html = _RENDERER.render(tokens, _PARSER.options, {})
    return Teks(polos, polos, html, _references(html))


def _lines(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield _plain(token.children or ())
        elif token.type == _DAFTAR_POLOS:
            yield from (teks.polos for teks in token.meta["butir"])


def _is_dash(tokens: list[Token]) -> bool:
    """Is there only a "-"? Markdown reads it as an empty list, an author means "none"."""
    return any(token.type in ("bullet_list_open", "hr") for token in tokens)


def _items(source: SourceFile, tokens: list[Token]) -> Iterator[tuple[Teks, Span]]:
    """The items of the lists at the top, or the paragraphs where there is no list."""
    is_list = any(token.type in ("list_item_open", _DAFTAR_POLOS) for token in tokens)
    opening = {"list_item_open": 1} if is_list else {"paragraph_open": 0}
    group: list[Token] = []
    line = None
    for token in tokens:
        if opening.get(token.type) == token.level:
            if line is not None:
                yield _item(group), source.span(line)
            group, line = [], (token.map or [0])[0] + 1
        elif token.type == "inline" and line is not None:
            group.append(token)
        elif token.level == 0 and line is not None:
            yield _item(group), source.span(line)
            group, line = [], None
        if token.type == _DAFTAR_POLOS:
            first = (token.map or [0])[0] + 1
            yield from ((teks, source.span(first + index)) for index, teks in enumerate(token.meta["butir"]))


def _butir(text: str) -> Teks:
    """An item or paragraph of one block; its source is its words, since a writer marks them anew."""
    teks = inline(text)
    return teks if teks.sumber == teks.polos else Teks(teks.polos, teks.polos, teks.html, teks.rujukan)


def _item(inlines: list[Token]) -> Teks:
    if len(inlines) == 1:
        return _butir(inlines[0].content)
    polos = "\n".join(_plain(token.children or ()) for token in inlines)
    html = "<br>".join(_RENDERER.renderInline(t.children or [], _PARSER.options, {}) for t in inlines)
    return Teks(polos, polos, html, _references(html))


def _take_table(source: SourceFile, tokens: list[Token]) -> tuple[Tabel | None, list[Token]]:
    index = next((i for i, token in enumerate(tokens) if token.type == _TABEL_LANGKAH), None)
    if index is None:
        return None, tokens
    start, end = tokens[index].map or (0, 0)
    rows = (line for line in range(start, end) if line != start + 1)  # without the line of dashes
    kepala, *baris = (_row(source, line) for line in rows)
    return Tabel(kepala, tuple(baris)), tokens[:index] + tokens[index + 1 :]


def _row(source: SourceFile, index: int) -> Baris:
    line = source.lines[index]
    position, end = len(line) - len(line.lstrip()), len(line.rstrip())
    position += line.startswith("|", position)
    end -= end > position and line[:end].endswith("|") and not line[:end].endswith("\\|")
    cells = []
    for raw in _cut(line[position:end]):
        cells.append(_cell(source, index + 1, position + 1, raw))
        position += len(raw) + 1
    return Baris(tuple(cells), source.span(index + 1, 1, len(line)))


def _cut(inside: str) -> list[str]:
    """The cells between the outer bars; `\\|` is a bar inside a cell."""
    if "\\" not in inside:
        return inside.split("|")
    cells, position = [], 0
    while position <= len(inside):
        found = _SEL.match(inside, position)
        cells.append(found[0] if found else "")
        position += len(cells[-1]) + 1
    return cells


def _cell(source: SourceFile, line: int, column: int, raw: str) -> Sel:
    text = raw.strip()
    if text and raw[0] == " ":
        column += len(raw) - len(raw.lstrip())
    return Sel(text.replace("\\|", "|"), Span(source.path, line, column, line, column + len(text)))
