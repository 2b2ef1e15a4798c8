"""The measurement of load with a real nginx, on a site of a handful of files, for a second."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopkatalog.app.bench.load import client
from sopkatalog.app.bench.load.mix import usual_mix
from sopkatalog.app.bench.load.nginx import nginx, ways
from sopkatalog.app.bench.load.values import Kiriman
from sopkatalog.io.tree import compress_tree, put_file
from tests.server.conftest import needed

TEKS = b"<p>kalimat yang berulang</p>\n" * 200
FILES = ("index.html", "layanan/ktp/index.html", "sop/a-0001/index.html", "cari/kamus.js", "cari/k0.js", "aset/sop.css")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    needed("nginx")
    for path in FILES:
        put_file(tmp_path / "site" / path, TEKS)
    compress_tree(tmp_path / "site")
    return tmp_path / "site"


@pytest.mark.parametrize("way", ways(), ids=lambda way: way.name)
def test_every_way_of_sending_is_told_apart(site: Path, way: Kiriman, tmp_path: Path) -> None:
    with nginx(site, way, tmp_path / "nginx") as server:
        sizes, mean = client.means(client.bytes_of(server.port, usual_mix(FILES, 1, 100), way))
    assert set(sizes) == {"beranda", "layanan", "SOP", "kamus pencarian", "potongan pencarian", "aset"}
    assert mean == len(TEKS) if way is Kiriman.TANPA else mean < len(TEKS) / 10
    assert server.cpu > 0


@pytest.mark.parametrize("has_wrk", [True, False])
def test_both_clients_count_answers(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_wrk: bool
) -> None:
    if has_wrk:
        needed("wrk")
    else:
        monkeypatch.setattr(client, "_program", lambda: None)
    with nginx(site, Kiriman.SIAP, tmp_path / "nginx") as server:
        seen = client.load(server.port, usual_mix(FILES, 1, 100), Kiriman.SIAP, 1, tmp_path)
    assert (client.client_name() == "wrk") is has_wrk
    assert seen.permintaan > 100
    assert seen.gagal == 0
    assert 0 < seen.p50 <= seen.p99 < 1_000
