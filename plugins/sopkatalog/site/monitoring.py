"""`/pemantauan/`: what the Bagian Organisasi must see: overdue, broken by a reorganisation, missing; rule by rule."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ..diagnostics import Diagnostic, Severity
from ..model.alamat import sop_url
from ..model.output import Judul, Page
from .catalogue import Catalogue
from .templating import render


def monitoring_page(catalogue: Catalogue) -> Page:
    """The monitoring page: a view of report and catalogue."""
    shown = _shown_findings(catalogue)
    isi = render(
        "monitoring.html",
        root="../",
        tingkat={severity.value: sum(f.severity is severity for f, _ in shown) for severity in Severity},
        aturan=_by_rule(shown),
        tanpa_sop=_missing(catalogue),
        layanan_wajib=len(catalogue.katalog.layanan_wajib),
        hari=catalogue.checked.today,
    )
    headings = (
        Judul("Temuan menurut aturan", "temuan"),
        Judul("Layanan yang belum mempunyai SOP", "belum-ada"),
    )
    return Page(
        "pemantauan/index.md",
        "Pemantauan",
        isi,
        deskripsi="Temuan pada SOP dan layanan tanpa SOP.",
        daftar_isi=headings,
    )


def _shown_findings(catalogue: Catalogue) -> list[tuple[Diagnostic, dict[str, str]]]:
    """Findings in files that have a page, with title and address of that page."""
    semua = (*catalogue.katalog.sop, *catalogue.katalog.edisi)
    pages = {sop.path: {"judul": sop.judul or sop.id, "url": sop_url(sop)} for sop in semua}
    found = catalogue.checked.report.diagnostics
    return [(item, pages[item.span.path]) for item in found if item.span.path in pages]


def _by_rule(shown: list[tuple[Diagnostic, dict[str, str]]]) -> list[dict[str, Any]]:
    counts = Counter(item.kind for item, _ in shown)
    rules = sorted(counts, key=lambda kind: (kind.severity.rank, kind.code))
    return [
        {"kind": kind, "jumlah": counts[kind], "temuan": [(f, page) for f, page in shown if f.kind == kind]}
        for kind in rules
    ]


def _missing(catalogue: Catalogue) -> list[Any]:
    """Services the city owes that no SOP in force delivers, matched by name."""
    delivered = {
        layanan.nama.casefold()
        for sop in catalogue.katalog.sop
        if sop.status is not None and not sop.status.is_ended and not sop.is_rancangan
        for layanan in sop.layanan
    }
    return [wajib for wajib in catalogue.katalog.layanan_wajib if wajib.nama.casefold() not in delivered]
