"""Runs the rules over a catalogue: severities by status and by the city's settings, silences, one report.

A rule that crashes becomes a finding (SOP000) and the run goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from ..diagnostics import Diagnostic, Report, Severity, Span
from ..flow.graph import FlowGraph
from ..flow.waktu import WaktuAlur
from ..model.katalog import Katalog
from ..model.sop import Sop
from ..model.status import Status
from ..parse.gate import KATALOG_YML
from ..parse.kinds import JUMLAH_SEL_SALAH
from . import kinds
from .base import Context, KatalogRule, Rule, SopRule
from .look import Look, crash, findings, look_at
from .registry import RULES, all_kinds


@dataclass(frozen=True)
class Checked:
    """The end of the checking line: nothing is changed after this point."""

    katalog: Katalog
    flows: Mapping[str, FlowGraph]
    waktu: Mapping[str, WaktuAlur]
    report: Report
    today: date

    def temuan(self, sop: Sop) -> tuple[Diagnostic, ...]:
        """The findings in a SOP's file."""
        return self.report.by_path.get(sop.path, ())


def check(
    katalog: Katalog,
    today: date,
    *,
    found: Sequence[Diagnostic] = (),
    berkas_dasar: frozenset[str] = frozenset(),
    rules: tuple[Rule, ...] = RULES,
    paths: frozenset[str] | None = None,
    looks: Mapping[str, Look] | None = None,
) -> Checked:
    """The checked catalogue. `found` are the findings of reading; `berkas_dasar` the SOP files in the git base.

    With `paths`, flows and the rules on one SOP are worked out for those files alone; rules on the catalogue see all.
    `looks` are looks at SOPs, by path, that somebody took already with all rules; the others are taken now.
    """
    semua = tuple(sop for sop in (*katalog.sop, *katalog.edisi) if paths is None or sop.path in paths)
    seen = {**(looks or {}), **_looks([sop for sop in semua if sop.path not in (looks or {})], katalog, today, rules)}
    flows = {sop.path: seen[sop.path].flow for sop in semua}
    waktu = {sop.path: seen[sop.path].waktu for sop in semua}
    ctx = Context(katalog, flows, waktu, today, berkas_dasar)
    raw = [*found, *_wrong_levels(katalog), *_of_rules(found, semua, seen, rules, ctx)]
    report = Report.of(_settle(raw, katalog, semua))
    return Checked(katalog, flows, waktu, report, today)


def checked_again(before: Checked, katalog: Katalog, semua: tuple[Sop, ...], found: Sequence[Diagnostic]) -> Checked:
    """The catalogue after `semua` were written anew. `katalog` holds them; `found` are the findings of reading them.

    Rules on the catalogue are not asked: what they found elsewhere stays, what they found in these files is left out.
    """
    paths, today = frozenset(sop.path for sop in semua), before.today
    looks = _looks(semua, katalog, today, RULES)
    flows = {**before.flows, **{path: look.flow for path, look in looks.items()}}
    waktu = {**before.waktu, **{path: look.waktu for path, look in looks.items()}}
    ctx = Context(katalog, flows, waktu, today)
    raw = [*found, *_of_rules(found, semua, looks, (rule for rule in RULES if isinstance(rule, SopRule)), ctx)]
    kept = (item for item in before.report.diagnostics if item.span.path not in paths)
    return Checked(katalog, flows, waktu, Report.of((*kept, *_settle(raw, katalog, semua))), today)


def _looks(semua: Sequence[Sop], katalog: Katalog, today: date, rules: tuple[Rule, ...]) -> Mapping[str, Look]:
    return dict(zip((sop.path for sop in semua), look_at(semua, katalog, today, rules), strict=True))


def _of_rules(
    found: Sequence[Diagnostic],
    semua: tuple[Sop, ...],
    looks: Mapping[str, Look],
    rules: Iterable[Rule],
    ctx: Context,
) -> Iterator[Diagnostic]:
    """What the looks and the rules that see more found; `found` are the findings of reading."""
    of_looks = (item for sop in semua for item in looks[sop.path].found)
    of_rules = (item for rule in rules for item in _findings(rule, semua, ctx))
    return _outside(_shifted_rows(found), (*of_looks, *of_rules))


def _shifted_rows(found: Iterable[Diagnostic]) -> frozenset[tuple[str, int]]:
    """Rows with a cell too many or too few: their cells stand in the wrong columns."""
    return frozenset((item.span.path, item.span.line) for item in found if item.kind is JUMLAH_SEL_SALAH)


def _outside(rows: frozenset[tuple[str, int]], found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings elsewhere; what rules say of a shifted row would only bury the one fault that matters."""
    return (item for item in found if (item.span.path, item.span.line) not in rows)


def _findings(rule: Rule, semua: tuple[Sop, ...], ctx: Context) -> list[Diagnostic]:
    """What a rule finds that sees more than one SOP; the others have had their look."""
    if isinstance(rule, KatalogRule):
        try:
            return list(rule.check(ctx))
        except Exception as error:
            return [crash(rule, error, Span(KATALOG_YML))]
    if isinstance(rule, SopRule) and rule.sees_others:
        return [item for sop in semua for item in findings(rule, sop, ctx)]
    return []


# Findings about content that nobody will write any more are warnings in notices and superseded editions.
_ISI = ("SOP1", "SOP2", "SOP3", "SOP4", "SOP7")
# Personal data is published with them all the same, so it stays a galat there, and nobody may silence it.
_DATA_PRIBADI = frozenset({"SOP701", "SOP702", "SOP704", "SOP705", "SOP707", "SOP714"})
# What the notice itself must say keeps its weight: reason and date of an end, and the successor.
_ISI_PENGUMUMAN = frozenset({"SOP108", "SOP109"})
_LEBIH_RINGAN = {Severity.GALAT: Severity.PERINGATAN}


def _settle(raw: list[Diagnostic], katalog: Katalog, semua: tuple[Sop, ...]) -> Iterator[Diagnostic]:
    sop_by_path = {sop.path: sop for sop in semua}
    tingkat = {code: chosen for code, chosen in katalog.settings.tingkat.items() if _can_be_set(code)}
    for item in _silenced(raw, semua):
        if tingkat.get(item.code, item.severity) is not None:
            yield _levelled(item, tingkat.get(item.code), sop_by_path.get(item.span.path))


def _wrong_levels(katalog: Katalog) -> Iterator[Diagnostic]:
    settings = katalog.settings
    for kode in settings.tingkat:
        if kode not in _known_codes() or not _can_be_set(kode):
            span = settings.posisi.get(f"tingkat.{kode}", Span(KATALOG_YML))
            yield kinds.TINGKAT_KODE_SALAH.at(span, kode=kode)


def _can_be_set(code: str) -> bool:
    """A city weighs findings as it likes, but for a crash of ours and for personal data."""
    return code != kinds.ATURAN_RUSAK.code and code not in _DATA_PRIBADI


def _levelled(found: Diagnostic, chosen: Severity | None, sop: Sop | None) -> Diagnostic:
    severity = chosen or found.severity
    if sop is not None and _is_lenient(found, sop):
        severity = _LEBIH_RINGAN.get(severity, severity)
    return found if severity is found.severity else found.with_severity(severity)


def _is_lenient(found: Diagnostic, sop: Sop) -> bool:
    if sop.status is Status.RANCANGAN:
        return found.kind is not kinds.ATURAN_RUSAK
    ended = sop.edisi_lama is not None or (sop.status is not None and sop.status.is_ended)
    return ended and found.code.startswith(_ISI) and found.code not in _ISI_PENGUMUMAN | _DATA_PRIBADI


def _silenced(found: list[Diagnostic], semua: tuple[Sop, ...]) -> Iterator[Diagnostic]:
    silences = {
        (sop.path, abaikan.kode): (index, bool(abaikan.alasan))
        for sop in semua
        for index, abaikan in enumerate(sop.abaikan)
    }
    used: set[tuple[str, str]] = set()
    for item in found:
        key = (item.span.path, item.code)
        if silences.get(key, (0, False))[1] and _can_be_silenced(item.code):
            used.add(key)
        else:
            yield item
    for sop in semua:
        yield from _wrong_silences(sop, used)


def _wrong_silences(sop: Sop, used: set[tuple[str, str]]) -> Iterator[Diagnostic]:
    for index, abaikan in enumerate(sop.abaikan):
        span = sop.at(f"abaikan.{index}")
        if abaikan.kode not in _known_codes() or not _can_be_silenced(abaikan.kode):
            yield kinds.ABAIKAN_KODE_TIDAK_DIKENAL.at(span, kode=abaikan.kode)
        elif not abaikan.alasan:
            yield kinds.ABAIKAN_TANPA_ALASAN.at(span, kode=abaikan.kode)
        elif (sop.path, abaikan.kode) not in used:
            yield kinds.ABAIKAN_TANPA_TEMUAN.at(span, kode=abaikan.kode)


@cache
def _known_codes() -> frozenset[str]:
    return frozenset(kind.code for kind in all_kinds())


def _can_be_silenced(code: str) -> bool:
    """What the file itself does wrong (SOP0xx), and personal data, cannot be silenced."""
    return not code.startswith("SOP0") and code not in _DATA_PRIBADI
