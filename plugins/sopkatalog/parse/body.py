"""The Markdown body of a SOP: sections, their safe HTML, and tables with the place of every cell.

The only file that imports markdown-it-py. Raw HTML is never passed through: it is escaped, and reported by a rule.
What is parsed here is finished HTML; no other Markdown parser sees it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from ..diagnostics import Span
from ..model.nomor import POLA_UNIT
from ..model.teks import Teks
from .source_file import SourceFile

_RUJUKAN = re.compile(rf"(?<![\w/.@#-]){POLA_UNIT.pattern}-\d{{4}}(?![\w-])")
_ID = re.compile(rf"{POLA_UNIT.pattern}-\d{{4}}")
_BERTANDA = re.compile(r"[\\`*_~\[\]<>&!\n]")
_TAUTAN_AMAN = re.compile(r"(?:https?://|mailto:|tel:|#|sop:)", re.IGNORECASE)
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


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    # Headings by underlining, indented code and link definitions are accidents in an office text: "Catatan" over a
    # line of dashes became a section, a paragraph indented in Word became code.
    parser.disable(["lheading", "code", "reference", "image"])
    parser.inline.ruler.before("autolink", "br", _br_rule)
    parser.validateLink = lambda url: bool(_TAUTAN_AMAN.match(url))  # type: ignore[method-assign]
    normalize = parser.normalizeLink
    parser.normalizeLink = lambda url: (  # type: ignore[method-assign]
        f"sop:{url}" if _ID.fullmatch(url) else normalize(url)
    )
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


class _Renderer(RendererHTML):
    """Text with references to SOPs made links; fences as plain text, whatever language they claim to be."""

    def text(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        return escape(token.content) if token.meta.get("dalam_tautan") else _linked(token.content)

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f"<pre><code>{escape(tokens[idx].content)}</code></pre>\n"


def _linked(text: str) -> str:
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
        return Teks(text, text, _linked(text), rujukan(text))
    children = _children(text)
    html = _RENDERER.renderInline(children, _PARSER.options, {})
    return Teks(text, _plain(children), html, _references(children))


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


def _references(children: Sequence[Token]) -> tuple[str, ...]:
    named = [str(token.attrGet("href"))[4:] for token in children if token.type == "link_open"
             and str(token.attrGet("href")).startswith("sop:")]  # fmt: skip
    texts = [token.content for token in children if token.type == "text" and not token.meta]
    return tuple(dict.fromkeys((*named, *(ref for text in texts for ref in rujukan(text)))))


def sections(source: SourceFile, first_line: int, tabel_dari: frozenset[str]) -> tuple[BagianMentah, ...]:
    """The H2 sections below line `first_line`. In a section whose title is in `tabel_dari` (lower case) the first table
    is taken out of the text and given as `tabel`.

    The text is parsed whole, with blank lines for the front matter, so that lines count from the top of the file.
    """
    text = "\n" * (first_line - 1) + "\n".join(source.lines[first_line - 1 :])
    tokens = _PARSER.parse(text)
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
        _block(rest, source),
        tuple(teks for teks, _ in items),
        tuple(at for _, at in items),
        span,
        tabel,
    )


def judul_bagian(judul: str) -> str:
    """A section title as it is compared: lower case, without a leading number, blanks made single.

    >>> judul_bagian("6.  Prosedur / Langkah :")
    'prosedur/langkah'
    """
    bare = re.sub(r"^[\dA-Za-z]{1,3}[.)]\s+", "", judul.strip()).rstrip(" :.")
    return re.sub(r"\s*/\s*", "/", " ".join(bare.casefold().split()))


def _block(tokens: list[Token], source: SourceFile) -> Teks:
    inlines = [token for token in tokens if token.type == "inline"]
    fences = [token.content for token in tokens if token.type == "fence"]
    polos = "\n".join([_plain(token.children or ()) for token in inlines] + fences)
    if not polos and _is_strich(tokens):
        return Teks("-", "-", "<p>-</p>")
    html = _RENDERER.render(tokens, _PARSER.options, {})
    refs = dict.fromkeys(ref for token in inlines for ref in _references(token.children or ()))
    return Teks(polos, polos, html, tuple(refs))


def _is_strich(tokens: list[Token]) -> bool:
    """Is there only a "-"? Markdown reads it as an empty list, an author means "none"."""
    return any(token.type in ("bullet_list_open", "hr") for token in tokens)


def _items(source: SourceFile, tokens: list[Token]) -> Iterator[tuple[Teks, Span]]:
    """The items of the lists at the top, or the paragraphs where there is no list."""
    opening = {"list_item_open": 1} if any(t.type == "list_item_open" for t in tokens) else {"paragraph_open": 0}
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


def _item(inlines: list[Token]) -> Teks:
    children = [child for token in inlines for child in token.children or ()]
    polos = "\n".join(_plain(token.children or ()) for token in inlines)
    html = "<br>".join(_RENDERER.renderInline(t.children or [], _PARSER.options, {}) for t in inlines)
    return Teks(polos, polos, html, _references(children))


def _take_table(source: SourceFile, tokens: list[Token]) -> tuple[Tabel | None, list[Token]]:
    start = next((i for i, token in enumerate(tokens) if token.type == "table_open" and token.level == 0), None)
    if start is None:
        return None, tokens
    end = next(i for i, token in enumerate(tokens) if i > start and token.type == "table_close")
    rows = [(token.map or [0])[0] for token in tokens[start:end] if token.type == "tr_open"]
    return _table(source, rows), tokens[:start] + tokens[end + 1 :]


def _table(source: SourceFile, rows: list[int]) -> Tabel:
    kepala, *baris = (_row(source, line) for line in rows)
    return Tabel(kepala, tuple(baris))


def _row(source: SourceFile, index: int) -> Baris:
    line = source.lines[index]
    cells, position, end = [], len(line) - len(line.lstrip()), len(line.rstrip())
    position += line.startswith("|", position)
    end -= end > position and line[:end].endswith("|") and not line[:end].endswith("\\|")
    while position <= end:
        found = _SEL.match(line, position, end)
        raw = found[0] if found else ""
        cells.append(_cell(source, index, position, raw))
        position += len(raw) + 1
    return Baris(tuple(cells), source.span(index + 1, 1, len(line)))


def _cell(source: SourceFile, index: int, position: int, raw: str) -> Sel:
    text = raw.strip()
    column = position + len(raw) - len(raw.lstrip()) if text else position
    return Sel(text.replace("\\|", "|"), source.span(index + 1, column + 1, len(text)))
