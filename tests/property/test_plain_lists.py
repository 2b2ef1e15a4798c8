"""The short way through plain lists: it gives the tokens that markdown-it itself gives."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_block import list_block

from sopkatalog.parse import body

LINES = st.one_of(
    st.sampled_from(
        ["", "## Judul", "##Bukan judul", "- butir", "1. satu", "2. dua", "1) satu", "* bintang", "+ tambah", "-", "1.",
         "-  dua spasi", "-     lima spasi", "- - bersarang", "1. 2. bersarang", "- # judul", "- > kutipan",
         "   lanjut",
         "  - dalam", "paragraf", "> kutipan", "| a | b |", "|---|---|", "---", "- (kurung)", "- “kutip”",
         "- 24 jam", "- *tebal*", "10. sepuluh", "\\t- tab", "- akhir spasi  ", "- `kode`", "```", "1.tanpa spasi"]
    ),
    st.text(alphabet="ab1.-*) #>|`\\t", max_size=8),
)  # fmt: skip


def tokens(parser: MarkdownIt, text: str) -> list[tuple[object, ...]]:
    made = parser.parse(text, {"tabel_dari": frozenset()})
    ends = ("ordered_list_open", "bullet_list_open", "list_item_open")  # theirs count trailing blank lines in
    return [
        (t.type, t.tag, t.level, (t.map or [None])[0] if t.type in ends else t.map, t.markup, t.info, t.content,
         t.hidden, sorted(t.attrs.items()))
        for t in made
    ]  # fmt: skip


THEIRS = body._parser()
THEIRS.block.ruler.at("list", list_block, {"alt": ["paragraph", "reference", "blockquote"]})


@given(st.lists(LINES, max_size=12))
@example(["## A", "", "1. satu", "2. dua", "", "## B"])
@example(["- satu", "- dua", "", "", "- tiga"])
@example(["- satu", "", "paragraf"])
@example(["3. tiga", "4. empat"])
def test_same_tokens(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert tokens(body._PARSER, text) == tokens(THEIRS, text)
