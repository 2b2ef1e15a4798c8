"""References to SOPs become links where the SOP is shown, and plain words where it is not."""

from __future__ import annotations

import pytest

from sopkatalog.model.katalog import Katalog
from sopkatalog.model.status import Status
from sopkatalog.parse.body import inline
from sopkatalog.parse.rujukan import resolve
from tests.values import a_sop

KATALOG = Katalog.of(
    (a_sop(judul='Akta <b> & "KTP"'), a_sop(berkas="0002", urut=2, status=Status.RANCANGAN))
).tanpa_rancangan()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "lihat dkc-0001.",
            'lihat <a href="../../sop/dkc-0001/">dkc-0001 (Akta &lt;b&gt; &amp; &quot;KTP&quot;)</a>.',
        ),
        ("[akta **baru**](dkc-0001)", '<a href="../../sop/dkc-0001/">akta <strong>baru</strong></a>'),
        ('[akta](dkc-0001 "judul > x")', '<a href="../../sop/dkc-0001/">akta</a>'),
        ("rancangan dkc-0002, asing dkc-0099", "rancangan dkc-0002, asing dkc-0099"),
        ("[palsu](SOP:x) [situs](https://a.example/)", 'palsu <a href="https://a.example/">situs</a>'),
        ("dkc-0001 dkc-0001".replace(" ", " dan "), None),
    ],
)
def test_resolve(text: str, expected: str | None) -> None:
    html = resolve(inline(text).html, KATALOG, "../../")
    assert "sop:" not in html.lower()
    if expected is None:
        assert html.count("<a ") == html.count("</a>") == 2
    else:
        assert html == expected
