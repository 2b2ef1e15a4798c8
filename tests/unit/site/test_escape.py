"""No author's text leaves the page unescaped, wherever it was written."""

from __future__ import annotations

from datetime import date

import pytest

from sopkatalog.app.load import load_entries
from sopkatalog.export.artifacts import artifacts
from sopkatalog.rules.engine import check
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.pages import pages
from tests.payloads.everywhere import hostile
from tests.payloads.watcher import watched

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg onload=alert(1)>",
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt&#58;alert(1))",
    "![gambar](https://jahat.example/x.png)",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    '<a href="sop:disdukcapil-0001" onclick="alert(1)">x</a>',
    "{{ config }} {% raw %} </textarea><style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0;url=//jahat.example>",
    "' onmouseover='alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{: onclick=alert(1) } <base href=//jahat.example>",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_runs(payload: str) -> None:
    loaded = load_entries(hostile(payload))
    checked = check(loaded.katalog, date(2026, 11, 21), found=loaded.found)
    made = [page.isi for page in pages(Catalogue.of(checked)) if not page.path.startswith("aturan/")]
    assert len(made) > 8
    for isi in made:
        assert watched(isi).bad == []
    for artifact in artifacts(checked):
        assert artifact.isi.decode()  # the API is JSON: nothing in it is run, but it must be whole


@pytest.mark.parametrize("payload", PAYLOADS[:3])
def test_the_payload_is_still_read_as_words(payload: str) -> None:
    """Escaped, not swallowed: the author sees what he wrote, and so does the checker."""
    loaded = load_entries(hostile(payload))
    checked = check(loaded.katalog, date(2026, 11, 21), found=loaded.found)
    assert "SOP706" in {item.code for item in checked.report.diagnostics}
    page = next(page for page in pages(Catalogue.of(checked)) if page.path.startswith("sop/"))
    assert "&lt;" in page.isi
