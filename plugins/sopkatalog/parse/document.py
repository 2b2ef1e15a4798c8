"""A SOP file split into its two halves, before meaning: front matter nodes and sections."""

from __future__ import annotations

from dataclasses import dataclass

from ..diagnostics import Diagnostic
from ..model.format import PROSEDUR
from . import kinds
from .body import BagianMentah, judul_bagian, sections
from .source_file import SourceFile
from .yaml_text import Node, parse_yaml

JUDUL_PROSEDUR = frozenset({judul_bagian(PROSEDUR.judul), *PROSEDUR.alias})


@dataclass(frozen=True)
class Document:
    """The parsed file: its front matter (None when there is none that can be read) and its sections."""

    source: SourceFile
    front_matter: Node | None
    bagian: tuple[BagianMentah, ...]
    found: tuple[Diagnostic, ...]


def parse_document(source: SourceFile) -> Document:
    """Reads both halves; whatever is wrong with one, the other is still read."""
    end = _end_of_front_matter(source)
    if end is None:
        found = (kinds.TANPA_IDENTITAS.at(source.span(1)),)
        return Document(source, None, sections(source, 1, JUDUL_PROSEDUR), found)
    node, faults = parse_yaml("\n".join(source.lines[1:end]), source.path, line_offset=1)
    if node is None and not faults:
        faults = (kinds.TANPA_IDENTITAS.at(source.span(1)),)
    return Document(source, node, sections(source, end + 2, JUDUL_PROSEDUR), faults)


def _end_of_front_matter(source: SourceFile) -> int | None:
    """Index of the closing `---`; None when the block does not begin or does not end."""
    if source.lines[0].rstrip() != "---":
        return None
    return next((i for i, line in enumerate(source.lines[1:], 1) if line.rstrip() in ("---", "...")), None)
