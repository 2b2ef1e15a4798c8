"""Looks at the pages that people write in docs/: their diagrams obey the rule of those in a SOP."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Report
from ..parse.fence import written_diagrams
from ..rules.bahasa.sop712_diagram_tidak_aman import faults


def diagram_report(pages: Iterable[tuple[str, str]]) -> Report:
    """The findings in the diagrams of Markdown pages, each given as its path and its text."""
    return Report.of(
        found
        for path, markdown in pages
        for baris, diagram in written_diagrams(markdown)
        for found in faults(path, baris, diagram)
    )
