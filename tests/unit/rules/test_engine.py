"""The engine: crashed rules, severities by status and by the city's settings, silences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from sopkatalog.diagnostics import Diagnostic, Kind, Severity
from sopkatalog.model.sop import Sop
from sopkatalog.rules.base import Context, KatalogRule, Rule, SopRule
from sopkatalog.rules.engine import check
from tests.rules import kasus

SOP = "disdukcapil/0001.md"
STATUS = {
    "rancangan": "status: rancangan",
    "berlaku": "status: berlaku",
    "dicabut": "status: dicabut\ndicabut: {tanggal: 2026-06-01, alasan: Tidak dipakai lagi}",
    "diganti": "status: diganti\ndiganti_oleh: [disdukcapil-0002]",
}


class _Broken(SopRule):
    kind = Kind("SOP901", "rusak", Severity.CATATAN, "Tidak pernah sampai.", "Tidak ada.")

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        yield self.kind.at(sop.at())
        raise ZeroDivisionError("dibagi nol")


class _BrokenKatalog(KatalogRule):
    kind = Kind("SOP902", "rusak-semua", Severity.CATATAN, "Tidak pernah sampai.", "Tidak ada.")

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        raise RecursionError("terlalu dalam")


class _Always(SopRule):
    """Finds something in every SOP, under a code of our choice."""

    def __init__(self, code: str, severity: Severity) -> None:
        self.kind = Kind(code, "selalu", severity, "Selalu ada.", "Tidak ada.")

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        yield self.kind.at(sop.at("judul"))


def _change(old: str, new: str, path: str = SOP) -> dict[str, str]:
    return {"berkas": path, "dari": old, "jadi": new}


def _found(case: dict[str, Any], *rules: Rule) -> dict[str, str]:
    """Severities by code, of these rules alone (and of what reading found)."""
    katalog = kasus.checked(case).katalog
    report = check(katalog, date(2026, 11, 21), rules=rules).report
    return {item.code: item.severity.value for item in report.diagnostics}


def _settings(tingkat: str) -> dict[str, str]:
    return _change("evaluasi_setiap: 12 bulan", f"evaluasi_setiap: 12 bulan\ntingkat: {tingkat}", "katalog.yml")


# ------------------------------------------------------------------------------------------ rules that crash


def test_a_crashing_rule_becomes_a_finding_and_the_run_goes_on() -> None:
    katalog = kasus.checked({}).katalog
    rules = (_Broken(), _BrokenKatalog(), _Always("SOP903", Severity.CATATAN))
    report = check(katalog, date(2026, 11, 21), rules=rules).report
    assert [(item.code, item.span.path) for item in report.diagnostics] == [
        ("SOP000", SOP),
        ("SOP903", SOP),
        ("SOP000", "katalog.yml"),
    ]
    crashed = report.by_path[SOP][0]
    assert crashed.message == "Aturan SOP901 berhenti karena kesalahan program: ZeroDivisionError: dibagi nol."
    assert crashed.severity is Severity.GALAT
    assert report.has_galat


@pytest.mark.parametrize("status", STATUS)
def test_a_crash_is_never_made_lighter(status: str) -> None:
    case = {"ganti": [_change("status: berlaku", STATUS[status])]}
    assert _found(case, _Broken())["SOP000"] == "galat"


# ------------------------------------------------------------------------------------------ severities


@pytest.mark.parametrize(
    ("status", "code", "severity"),
    [
        ("berlaku", "SOP301", "galat"),
        ("rancangan", "SOP301", "peringatan"),
        ("rancangan", "SOP501", "peringatan"),
        ("dicabut", "SOP301", "peringatan"),
        ("diganti", "SOP703", "peringatan"),
        ("dicabut", "SOP601", "galat"),  # a link to nowhere is wrong on a notice too
        ("dicabut", "SOP501", "galat"),
        ("dicabut", "SOP108", "galat"),  # what the notice itself must say
        ("diganti", "SOP109", "galat"),
    ],
)
def test_errors_weigh_less_where_nobody_publishes_or_writes(status: str, code: str, severity: str) -> None:
    case = {"ganti": [_change("status: berlaku", STATUS[status])]}
    assert _found(case, _Always(code, Severity.GALAT))[code] == severity


@pytest.mark.parametrize("severity", [Severity.PERINGATAN, Severity.CATATAN])
def test_lighter_findings_stay_as_they_are_in_drafts(severity: Severity) -> None:
    case = {"ganti": [_change("status: berlaku", STATUS["rancangan"])]}
    assert _found(case, _Always("SOP301", severity))["SOP301"] == severity.value


def test_a_superseded_edition_counts_as_ended() -> None:
    text = "---\njudul: Lama\njenis: pelayanan\nstatus: berlaku\nedisi: 1\n---\n"
    katalog = kasus.checked({"berkas": {"disdukcapil/0001.e1.md": text}}).katalog
    report = check(katalog, date(2026, 11, 21), rules=(_Always("SOP301", Severity.GALAT),)).report
    assert {item.span.path: item.severity.value for item in report.diagnostics} == {
        "disdukcapil/0001.e1.md": "peringatan",
        SOP: "galat",
    }


def test_a_status_that_could_not_be_read_makes_nothing_lighter() -> None:
    case = {"ganti": [_change("status: berlaku", "status: aktif")]}
    assert _found(case, _Always("SOP301", Severity.GALAT))["SOP301"] == "galat"


@pytest.mark.parametrize("chosen", ["galat", "peringatan", "catatan"])
def test_the_city_chooses_severities(chosen: str) -> None:
    case = {"ganti": [_settings(f"{{SOP301: {chosen}}}")]}
    rules = (_Always("SOP301", Severity.PERINGATAN), _Always("SOP302", Severity.PERINGATAN))
    assert _found(case, *rules) == {"SOP301": chosen, "SOP302": "peringatan"}


def test_a_chosen_error_is_still_lighter_in_a_draft() -> None:
    case = {"ganti": [_settings("{SOP301: galat}"), _change("status: berlaku", STATUS["rancangan"])]}
    assert _found(case, _Always("SOP301", Severity.CATATAN)) == {"SOP301": "peringatan"}


def test_the_city_switches_a_rule_off() -> None:
    case = {"ganti": [_settings("{SOP301: mati}")]}
    rules = (_Always("SOP301", Severity.GALAT), _Always("SOP302", Severity.GALAT))
    assert _found(case, *rules) == {"SOP302": "galat"}


def test_findings_of_reading_have_severities_too() -> None:
    found = kasus.checked({"ganti": [_settings("{SOP015: catatan, SOP017: mati}"),
                                     _change("edisi: 1", "edisi: 1\nwarna: biru\ntanggal_revisi: besok")]})  # fmt: skip
    codes = {item.code: item.severity.value for item in found.report.diagnostics}
    assert codes["SOP015"] == "catatan"
    assert "SOP017" not in codes


# ------------------------------------------------------------------------------------------ silences


def _silenced(abaikan: str, *more: dict[str, str], rule: Rule | None = None) -> dict[str, str]:
    case = {"ganti": [_change("edisi: 1", f"edisi: 1\nabaikan:\n{abaikan}"), *more]}
    return _found(case, rule or _Always("SOP301", Severity.GALAT))


def test_a_silence_with_a_reason_silences() -> None:
    assert _silenced("  - {kode: SOP301, alasan: Disepakati}") == {}


def test_a_silence_without_a_reason_does_not() -> None:
    assert _silenced("  - {kode: SOP301}") == {"SOP301": "galat", "SOP190": "peringatan"}


def test_a_silence_that_silences_nothing_is_reported() -> None:
    assert _silenced("  - {kode: SOP302, alasan: Disepakati}") == {"SOP301": "galat", "SOP191": "peringatan"}


@pytest.mark.parametrize("kode", ["SOP999", "SOP015", "SOP000", "sop301", "''"])
def test_a_silence_of_what_cannot_be_silenced_is_reported(kode: str) -> None:
    found = _silenced(f"  - {{kode: {kode}, alasan: Disepakati}}")
    assert found == {"SOP301": "galat", "SOP192": "peringatan"}


def test_a_crash_cannot_be_silenced() -> None:
    found = _silenced("  - {kode: SOP000, alasan: Mengganggu}", rule=_Broken())
    assert found["SOP000"] == "galat"


def test_a_silence_holds_for_its_own_file_only() -> None:
    lain = "---\njudul: Lain\njenis: internal\nstatus: berlaku\n---\n"
    case = {
        "ganti": [_change("edisi: 1", "edisi: 1\nabaikan: [{kode: SOP301, alasan: Disepakati}]")],
        "berkas": {"disdukcapil/0002.md": lain},
    }
    katalog = kasus.checked(case).katalog
    report = check(katalog, date(2026, 11, 21), rules=(_Always("SOP301", Severity.GALAT),)).report
    assert [(item.code, item.span.path) for item in report.diagnostics] == [("SOP301", "disdukcapil/0002.md")]


def test_findings_about_silences_obey_the_city() -> None:
    abaikan = "  - {kode: SOP302, alasan: Disepakati}"
    assert _silenced(abaikan, _settings("{SOP191: mati}")) == {"SOP301": "galat"}
    assert _silenced(abaikan, _settings("{SOP191: catatan}"))["SOP191"] == "catatan"


def test_a_silence_of_a_rule_that_the_city_switched_off_is_no_fault() -> None:
    assert _silenced("  - {kode: SOP301, alasan: Disepakati}", _settings("{SOP301: mati}")) == {}


def test_a_row_with_a_cell_too_many_is_one_fault() -> None:
    change = _change("| 3 | Mencetak KTP-el |", "| 3 | Kartu | Mencetak KTP-el |")
    assert [line.split("[")[1][:6] for line in kasus.lines(kasus.checked({"ganti": [change]}))] == ["SOP025"]


def test_personal_data_stays_a_galat_in_a_notice_and_cannot_be_silenced() -> None:
    changes = [
        _change("status: berlaku", STATUS["dicabut"] + "\nabaikan: [{kode: SOP704, alasan: Sudah biasa}]"),
        _change("Komputer dan jaringan internet", "Hubungi 0812-3456-7890"),
    ]
    codes = {f.code: f.severity.value for f in kasus.checked({"ganti": changes}).report.diagnostics}
    assert codes["SOP704"] == "galat"
    assert "SOP192" in codes
