"""`build.py shots` through a real browser: pictures of a small site, as wide and as coloured as their names say."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from sopkatalog import cli

HALAMAN = """<!doctype html><html lang="id"><meta charset="utf-8"><title>Uji</title>
<style>
  body { margin: 0; background: #fff; height: 2000px }
  @media (prefers-color-scheme: dark) { body { background: #000 } }
  @media print { body { background: #f00 } }
  p { margin: 0 }
</style><p>Halaman uji"""
WARNA = {"terang": [255, 255, 255], "gelap": [0, 0, 0], "cetak": [255, 0, 0]}
LIHAT = """async (data) => {
  const image = new Image();
  image.src = "data:image/png;base64," + data;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const corner = canvas.getImageData(image.width - 1, image.height - 1, 1, 1).data;
  return [image.width, image.height, [...corner].slice(0, 3)];
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("potret") / "site"
    for address in (".", "layanan/ktp", "unit"):
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(HALAMAN, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def shots(site: Path, chromium_path: str) -> Path:
    folder = site.parent / "hasil"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOP_CHROMIUM", chromium_path)
        assert cli.main(["shots", "layanan/ktp/", "--site-dir", str(site), "--out", str(folder)]) == 0
    return folder


def test_pictures_are_as_their_names_say(shots: Path, page: Page) -> None:
    pictures = sorted(shots.glob("*.png"))
    assert len(pictures) == 9
    for picture in pictures:
        name, width, look = picture.stem.rsplit("-", 2)
        data = base64.b64encode(picture.read_bytes()).decode()
        assert (name, page.evaluate(LIHAT, data)) == ("layanan-ktp", [int(width), 2000, WARNA[look]]), picture.name


def test_the_sheet_opens_with_all_pictures(shots: Path, page: Page, serve: Callable[[Path], str]) -> None:
    page.goto(f"{serve(shots)}/index.html")
    loaded = "images => Promise.all(images.map(one => { one.loading = 'eager'; return one.decode() }))"
    page.locator("img").evaluate_all(loaded)
    assert page.locator("img").count() == 9
    assert page.locator("h2").inner_text() == "Layanan/layanan/ktp/"


def test_an_unknown_page_is_said(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["shots", "layanan/sim/", "--site-dir", str(site), "--out", str(tmp_path / "potret")]) == 2
    assert "Halaman “layanan/sim/” tidak ada" in capsys.readouterr().err
    assert not (tmp_path / "potret").exists()


def test_a_browser_that_does_not_start_is_said(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "peramban"
    broken.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("SOP_CHROMIUM", str(broken))
    assert cli.main(["shots", "unit/", "--site-dir", str(site), "--out", str(tmp_path / "potret")]) == 3
    assert "tidak dapat membuka halaman" in capsys.readouterr().err
