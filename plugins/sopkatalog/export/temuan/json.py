"""The report as one JSON object (FORMAT, section 3)."""

from __future__ import annotations

import json

from .isi import Laporan, as_dict, jumlah

VERSI = 1


def render(laporan: Laporan) -> str:
    """One object, findings in the report's order."""
    isi = {
        "versi": VERSI,
        "ringkasan": {"berkas": laporan.berkas, **jumlah(laporan.report)},
        "temuan": [as_dict(found) for found in laporan.report.diagnostics],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"
