"""The report as SARIF 2.1.0, the form that code-scanning services take."""

from __future__ import annotations

import json
from urllib.parse import quote

from ... import __version__
from ...diagnostics import Diagnostic, Kind, Severity, Span
from .isi import JSON, Laporan

_SKEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TINGKAT = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.CATATAN: "note"}


def render(laporan: Laporan) -> str:
    """One run, with the rules that found something."""
    found = laporan.report.diagnostics
    kinds = sorted({item.code: item.kind for item in found}.items())
    index = {code: position for position, (code, _) in enumerate(kinds)}
    driver = {
        "name": "sop-katalog",
        "version": __version__,
        "language": "id",
        "rules": [_rule(k) for _, k in kinds],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        # No address: where the repository stands is the reader's affair, and differs from machine to machine.
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "Folder proyek katalog SOP."}}},
        "results": [_result(item, index[item.code], laporan) for item in found],
    }
    return json.dumps({"$schema": _SKEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(kind: Kind) -> JSON:
    inti, _, _ = kind.doc.partition("\n")
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": inti or kind.name},
        "fullDescription": {"text": inti or kind.name},
        "help": {"text": kind.doc or kind.hint},
        "defaultConfiguration": {"level": _TINGKAT[kind.severity]},
    }


def _result(found: Diagnostic, rule_index: int, laporan: Laporan) -> JSON:
    return {
        "ruleId": found.code,
        "ruleIndex": rule_index,
        "level": _TINGKAT[found.severity],
        "message": {"text": f"{found.message} {found.hint}"},
        "locations": [_location(found, laporan)] if found.span.path else [],
    }


def _location(found: Diagnostic, laporan: Laporan) -> JSON:
    tempat = laporan.tempat(found)
    uri = quote(tempat.encode("utf-8", "surrogateescape"), safe="/")
    # An absolute path would not be relative to anything: it becomes an address of its own.
    artifact = {"uri": f"file://{uri}"} if tempat.startswith("/") else {"uri": uri, "uriBaseId": "SRCROOT"}
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(found.span)}}


def _region(span: Span) -> JSON:
    region: JSON = {"startLine": span.line, "startColumn": span.column}
    if (span.end_line, span.end_column) > (span.line, span.column):
        region |= {"endLine": span.end_line, "endColumn": span.end_column}
    return region
