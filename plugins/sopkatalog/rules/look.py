"""What can be known of a SOP without looking at any other: its flow, its times, and most findings.

What is here depends on the file, the registers and the day alone, so that it may be worked out anywhere and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..diagnostics import Diagnostic, Span
from ..flow.build import flow_graph
from ..flow.graph import FlowGraph
from ..flow.waktu import WaktuAlur, waktu_alur
from ..model.compact import compact
from ..model.katalog import Katalog
from ..model.sop import Sop
from . import kinds
from .base import Context, Rule, SopRule


@compact
@dataclass(frozen=True, slots=True)
class Look:
    """Flow and times of a SOP, and what the rules that see it alone found."""

    flow: FlowGraph
    waktu: WaktuAlur
    found: tuple[Diagnostic, ...]


def look_at(semua: Sequence[Sop], katalog: Katalog, today: date, rules: Iterable[Rule]) -> list[Look]:
    """A look at each SOP. Of the catalogue only the registers are asked, whatever else it holds."""
    flows = {sop.path: flow_graph(sop) for sop in semua}
    waktu = {sop.path: waktu_alur(flows[sop.path], sop.langkah, katalog.kalender) for sop in semua}
    ctx = Context(katalog.tanpa_sop(), flows, waktu, today)
    alone = [rule for rule in rules if isinstance(rule, SopRule) and not rule.sees_others]
    return [Look(flows[sop.path], waktu[sop.path], tuple(_found(alone, sop, ctx))) for sop in semua]


def _found(rules: Iterable[SopRule], sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
    return (item for rule in rules for item in findings(rule, sop, ctx))


def findings(rule: SopRule, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
    """What a rule finds in a SOP; a rule that crashes becomes a finding."""
    try:
        yield from list(rule.check(sop, ctx))
    except Exception as error:
        yield crash(rule, error, Span(sop.path))


def crash(rule: Rule, error: Exception, span: Span) -> Diagnostic:
    """The finding that a rule crashed."""
    return kinds.ATURAN_RUSAK.at(span, aturan=rule.kind.code, sebab=f"{type(error).__name__}: {error}")
