"""The short way through plain lists: what is read is what markdown-it reads."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_block import list_block

from sopkatalog.parse import body
from sopkatalog.parse.source_file import SourceFile

LINES = st.one_of(
    st.sampled_from(
        ["", "## Judul", "##Bukan judul", "- butir", "1. satu", "2. dua", "1) satu", "* bintang", "+ tambah", "-", "1.",
         "-  dua spasi", "-     lima spasi", "- - bersarang", "1. 2. bersarang", "- # judul", "- > kutipan",
         "   lanjut",
         "  - dalam", "paragraf", "> kutipan", "| a | b |", "|---|---|", "---", "- (kurung)", "- “kutip”",
         "- 24 jam", "- *tebal*", "10. sepuluh", "\\t- tab", "- akhir spasi  ", "- `kode`",
         "## Prosedur", "1. lihat disdukcapil-0003", "```", "1.tanpa spasi"]
    ),
    st.text(alphabet="ab1.-*) #>|`\\t", max_size=8),
)  # fmt: skip


THEIRS = body._parser()
THEIRS.block.ruler.at("list", list_block, {"alt": ["paragraph", "reference", "blockquote"]})


def read(parser: MarkdownIt, text: str) -> list[tuple[object, ...]]:
    """All that is read of a body: titles, words, HTML, items and their places."""
    ours, body._PARSER = body._PARSER, parser
    try:
        found = body.sections(SourceFile("x.md", text), 1, frozenset({"prosedur"}))
    finally:
        body._PARSER = ours
    return [
        (b.judul, b.span, b.tabel, b.teks.polos, b.teks.html, b.teks.rujukan, b.posisi_butir,
         [(t.polos, t.html, t.rujukan) for t in b.butir])
        for b in found
    ]  # fmt: skip


@given(st.lists(LINES, max_size=12))
@example(["## A", "", "1. satu", "2. dua", "", "## B"])
@example(["- satu", "- dua", "", "", "- tiga"])
@example(["- satu", "", "paragraf"])
@example(["3. tiga", "4. empat"])
def test_same_outcome(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert read(body._PARSER, text) == read(THEIRS, text)
