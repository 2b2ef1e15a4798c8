"""The measurement of load: which addresses are asked for, what is said of the runs, and what when nginx is missing."""

from __future__ import annotations

from collections import Counter

import pytest

from sopkatalog.app.bench import BenchError
from sopkatalog.app.bench.load import nginx as server
from sopkatalog.app.bench.load.mix import BAURAN, usual_mix
from sopkatalog.app.bench.load.table import load_table
from sopkatalog.app.bench.load.values import Beban, HasilKiriman, HasilMuatan, Kiriman, Putaran

FILES = [
    "index.html", "404.html", "layanan/index.html", "layanan/ktp/index.html", "sop/a-0001/index.html",
    "sop/a-0001/cetak/index.html", "register/index.html", "register/data.json", "cari/kamus.js", "cari/k0.js",
    "cari/d11.js", "cari/n0.js", "aset/sop.css", "aset/cari.js", "assets/javascripts/bundle.a5f9d56c.min.js",
    "aset/lajur/lajur.esm.min.mjs",
]  # fmt: skip


def test_the_mix_is_the_same_for_the_same_site_and_has_its_shares() -> None:
    found = usual_mix(FILES, 1, 1_000)
    assert found == usual_mix(reversed(FILES), 1, 1_000) != usual_mix(FILES, 2, 1_000)
    assert Counter(one.jenis for one in found) == {jenis: bagian * 10 for jenis, bagian, _ in BAURAN}
    assert {one.path for one in found} == {
        "/", "/layanan/ktp/", "/sop/a-0001/", "/register/", "/register/data.json", "/cari/kamus.js", "/cari/k0.js",
        "/cari/d11.js", "/aset/sop.css", "/aset/cari.js", "/assets/javascripts/bundle.a5f9d56c.min.js",
    }  # fmt: skip


def test_the_shares_make_a_hundred() -> None:
    assert sum(bagian for _, bagian, _ in BAURAN) == 100


def test_without_nginx_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_TEMPAT", "")
    with pytest.raises(BenchError, match="apt-get install nginx-light"):
        server.need_nginx()


def test_the_table_says_when_nginx_was_not_the_limit() -> None:
    fast = Putaran(Beban(100_000, 10.0, 1.5, 4.25), 9.9)
    slow = Putaran(Beban(20_000, 10.0, 1.0, 3.0, 2), 4.0)
    kiriman = (
        HasilKiriman(Kiriman.TANPA, (fast,), {"SOP": 40_000.0}, 40_000.0),
        HasilKiriman(Kiriman.SIAP, (slow, slow), {"SOP": 9_000.0}, 9_000.0),
    )
    text = load_table([HasilMuatan(5000, "wrk", 269.0, 340.5, kiriman)], "Mesin uji")
    assert "| tanpa pemampatan | 10000 (10000–10000) | 1,50 | 4,25 | 99 | 99% | 40,0 | 0 |" in text
    assert "| berkas .gz siap | 2000 (2000–2000) | 1,00 | 3,00 | 200 | 40% | 9,0 | 4 |" in text
    assert "| SOP | 20 % | 40,0 | 9,0 |" in text
    assert "nginx belum penuh pada: berkas .gz siap." in text
    assert "340,5 MB" in text
