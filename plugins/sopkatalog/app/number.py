"""Permanent numbers: every file that waits for one is renamed to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..diagnostics import Diagnostic, Severity
from ..io import git
from ..numbering import renames
from .check import SourceCheck, check_source

# A number is for ever: none is given while the numbering is in doubt, or to a unit that the register does not know.
_MENGHALANGI = ("SOP5", "SOP116")


@dataclass(frozen=True)
class Numbering:
    """What would be renamed, by path below the source folder, and what stands in the way."""

    renames: tuple[tuple[str, str], ...]
    galat: tuple[Diagnostic, ...]
    result: SourceCheck


def plan_numbers(folder: Path, today: date) -> Numbering:
    """The renames that are due, in the order of the new paths."""
    result = check_source(folder, today)
    due = renames(result.checked.katalog.sop)
    galat = tuple(item for item in result.checked.report.diagnostics if _stops(item))
    return Numbering(due, galat, result)


def carry_out(folder: Path, numbering: Numbering) -> Iterator[tuple[str, str]]:
    """Renames file by file, and gives each pair when it is done."""
    for old, new in numbering.renames:
        git.move(folder / old, folder / new)
        yield old, new


def _stops(found: Diagnostic) -> bool:
    return found.severity is Severity.GALAT and found.code.startswith(_MENGHALANGI)
