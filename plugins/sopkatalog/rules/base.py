"""What a rule is: a class with a `kind`, a public docstring and one method that yields findings.

The class docstring (Indonesian) is the public page of the rule: one sentence, then the paragraphs "Mengapa:",
"Dasar:", "Salah:" and "Benar:". The two examples are lines that really stand in the rule's test cases.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from ..diagnostics import Diagnostic, Kind
from ..flow.graph import FlowGraph
from ..flow.waktu import WaktuAlur
from ..model.katalog import Katalog
from ..model.sop import Sop


@dataclass(frozen=True)
class Context:
    """What a rule may look at besides its SOP: the catalogue, the flows, their times, the day, and the git base.

    `flows` and `waktu` hold one value per SOP path. `berkas_dasar` are the paths of SOP files in the git base,
    relative to the source folder; empty where there is no git. `ingatan` is for what several rules would work out
    again for each SOP; it never changes a finding.
    """

    katalog: Katalog
    flows: Mapping[str, FlowGraph]
    waktu: Mapping[str, WaktuAlur]
    today: date
    berkas_dasar: frozenset[str] = field(default=frozenset())
    ingatan: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)


class Rule:
    """Common to both sorts of rule: the kind carries the docstring of the class, its public explanation."""

    kind: Kind

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "kind" in cls.__dict__:
            cls.kind = cls.kind.documented(cls.__doc__)


class SopRule(Rule):
    """A rule that looks at one SOP, current or superseded.

    Unless it `sees_others`, it may ask the registers, the day and the SOP's own flow, nothing else: it is run with a
    catalogue that holds no SOP, and what it finds is kept until one of these changes.
    """

    sees_others: ClassVar[bool] = False

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The findings in `sop`."""
        raise NotImplementedError


class KatalogRule(Rule):
    """A rule that must see all SOPs, or the registers."""

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """The findings in the catalogue."""
        raise NotImplementedError
