"""The built site as a browser gets it: served, its kinds of pages, and the names and the sheet of its pictures."""

from __future__ import annotations

import gzip
import http.client
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sopkatalog.app.visit.contact_sheet import contact_sheet
from sopkatalog.app.visit.first_visit import JENIS, Berkas, Kunjungan
from sopkatalog.app.visit.page_kinds import KINDS, addresses, examples, kind_of
from sopkatalog.app.visit.server import served
from sopkatalog.app.visit.shot import LEBAR, Potret, potret_of
from sopkatalog.app.visit.shots import take_shots

HALAMAN = {
    "index.html": "<p>beranda</p>",
    "404.html": "<p>tidak ada</p>",
    "layanan/akta/index.html": "<p>akta</p>",
    "layanan/ktp/index.html": "<p>ktp, lebih panjang</p>",
    "unit/kel-mekarsari/index.html": "<p>kelurahan</p>",
    "lain/index.html": "<p>bukan milik kami</p>",
}
GAMBAR = b"\x89PNG"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for path, text in HALAMAN.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "gambar.png").write_bytes(GAMBAR)
    return folder


# --- kinds of pages ---------------------------------------------------------------------------------


def test_addresses_are_those_of_pages(site: Path) -> None:
    assert addresses(site) == ["", "404.html", "lain/", "layanan/akta/", "layanan/ktp/", "unit/kel-mekarsari/"]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("unit/kel-mekarsari/", "kelurahan"),
        ("unit/disdukcapil/", "unit"),
        ("layanan/bukan-kewenangan/", "daftar layanan instansi lain"),
        ("sop/dinkes-0001/edisi-2/cetak/", "lembar cetak"),
        ("register/halaman-12/", "register"),
        ("lain/", ""),
    ],
)
def test_an_address_tells_the_kind(address: str, kind: str) -> None:
    assert kind_of(address) == kind


def test_the_example_of_a_kind_is_its_largest_page(site: Path) -> None:
    found = examples(site)
    assert found["layanan"] == "layanan/ktp/"
    assert list(found) == [kind for kind in KINDS if kind in found], "in the order of the kinds"
    assert "lain/" not in found.values()


# --- the server -------------------------------------------------------------------------------------


@contextmanager
def answer(site: Path, path: str, **headers: str) -> Iterator[http.client.HTTPResponse]:
    with served(site) as address:
        connection = http.client.HTTPConnection(address.split("/")[2], timeout=10)
        connection.request("GET", path, headers=headers)
        yield connection.getresponse()
        connection.close()


def test_text_is_compressed_for_who_takes_it(site: Path) -> None:
    with answer(site, "/layanan/ktp/", **{"Accept-Encoding": "gzip, br"}) as response:
        assert response.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(response.read()).decode() == HALAMAN["layanan/ktp/index.html"]
    with answer(site, "/layanan/ktp/") as response:
        assert response.headers["Content-Encoding"] is None
        assert response.read().decode() == HALAMAN["layanan/ktp/index.html"]


def test_pictures_are_not_compressed_again(site: Path) -> None:
    with answer(site, "/gambar.png", **{"Accept-Encoding": "gzip"}) as response:
        assert (response.headers["Content-Encoding"], response.read()) == (None, GAMBAR)


def test_what_is_not_there_is_answered_with_the_own_page(site: Path) -> None:
    with answer(site, "/tidak/ada/?q=1") as response:
        assert (response.status, response.read().decode()) == (404, HALAMAN["404.html"])


def test_a_folder_without_its_slash_is_elsewhere(site: Path) -> None:
    with answer(site, "/layanan/ktp") as response:
        assert (response.status, response.headers["Location"]) == (301, "/layanan/ktp/")


def test_nothing_outside_the_folder_is_served(site: Path) -> None:
    (site.parent / "rahasia.html").write_text("rahasia", encoding="utf-8")
    with answer(site, "/../rahasia.html") as response:
        assert response.status == 404


# --- what a visit cost ------------------------------------------------------------------------------


def test_a_visit_is_summed_by_kind() -> None:
    berkas = (Berkas("document", 4000), Berkas("script", 1000), Berkas("script", 500), Berkas("other", 250))
    kb = Kunjungan(berkas, 0.9, 0.1).kb
    assert list(kb) == list(JENIS)
    assert (kb["HTML"], kb["JS"], kb["CSS"], kb["Data"]) == (4.0, 1.5, 0.0, 0.25)


# --- pictures ---------------------------------------------------------------------------------------


def test_every_width_in_both_schemes_and_in_print() -> None:
    names = [potret.berkas for potret in potret_of("layanan/ktp/")]
    assert len(set(names)) == len(names) == 2 * len(LEBAR) + 1
    assert {"layanan-ktp-390-terang.png", "layanan-ktp-1920-gelap.png", "layanan-ktp-1280-cetak.png"} <= set(names)


def test_the_sheet_shows_every_picture() -> None:
    html = contact_sheet(["", "unit/kel-mekarsari/"])
    for alamat in ("", "unit/kel-mekarsari/"):
        for potret in potret_of(alamat):
            assert f'src="{potret.berkas}"' in html
    assert "<h2>Kelurahan<code>/unit/kel-mekarsari/</code></h2>" in html
    assert '<html lang="id">' in html


def test_the_sheet_escapes_addresses() -> None:
    html = contact_sheet(['a"<b>&/'])
    assert "<b>" not in html
    assert 'src="a&quot;&lt;b&gt;&amp;-390-terang.png"' in html


class Tourist:
    """Brings home the name of each picture."""

    @contextmanager
    def open(self) -> Iterator[Tourist]:
        yield self

    def picture(self, address: str, potret: Potret) -> bytes:
        assert address.startswith("http://127.0.0.1:")
        assert address.endswith(f"/{potret.alamat}")
        return potret.berkas.encode()


def test_pictures_are_written_each_to_its_name(site: Path, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    folder = tmp_path / "a" / "b"
    files = take_shots(site, ["", "404.html"], folder, Tourist().open, lambda *done: heard.append(done))
    assert [file.read_bytes().decode() for file in files[:-1]] == [file.name for file in files[:-1]]
    assert files[-1].name == "index.html"
    assert sorted(files) == sorted(folder.iterdir())
    assert heard[-1] == (18, 18)
