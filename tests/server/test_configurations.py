"""nginx and Apache, started with the configurations that `publish config` writes: what a browser is told by each."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from sopkatalog.app.publish.server_config import config_files, policy_of, write_configs
from sopkatalog.io.tree import compress_tree, put_file
from sopkatalog.publish.old_addresses import parse_old_addresses
from sopkatalog.publish.server_config import Place
from tests.server.conftest import HERE, free_port, needed

LAMA = """
/sop.php            /register/
/berkas/SOP%20KTP.pdf /sop/disdukcapil-0002/#langkah-3
/unduh/lama.pdf     -
"""
TEKS = b"<p>kalimat yang berulang</p>\n" * 100
FILES = {
    "index.html": TEKS,
    "404.html": b"<p>Halaman tidak ditemukan</p>\n" * 100,
    "unit/index.html": TEKS,
    "kecil.html": b"<p>kecil</p>",
    "versi.json": b'{"versi": 1}\n' * 50,
    "aset/sop.css": b"p { color: black }\n" * 50,
    "aset/lajur/lajur.esm.min.mjs": b"export {};\n" * 50,
    "aset/lajur/chunks/chunk-SVHOGJPR.mjs": b"export {};\n" * 50,
    "assets/javascripts/bundle.a5f9d56c.min.js": b"/* */\n" * 90,
    "cari/index.html": TEKS,
    "cari/kamus.js": b"sopCari.beri({});\n" * 50,
    "cari/k0.js": b"kecil",
    "perubahan.atom": b"<feed></feed>\n" * 50,
    "gambar/peta.svg": b"<svg></svg>\n" * 50,
    ".git/config": b"rahasia",
    ".env": b"rahasia",
    ".htpasswd": b"rahasia",
    "kosong/isi.txt": b"x",
}
ROOTS = pytest.mark.parametrize("akar", ["/", "/sop/"])


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        """What the body is said to be; servers differ in blanks and capitals."""
        return self.headers["content-type"].lower().replace(";charset", "; charset")


@dataclass(frozen=True)
class Site:
    """A running server, and the path of the site on it."""

    address: str
    akar: str

    def get(self, path: str, **headers: str) -> Answer:
        """The answer to one request, for a path below the site's root or, with `/` in front, the server's."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=20)
        asked = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path if path.startswith("/") else self.akar + path, headers=asked)
        answer = connection.getresponse()
        try:
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()


@pytest.fixture
def place(tmp_path: Path, akar: str) -> Place:
    """A published site, as it lies on a server: releases, and the link to the one that is shown."""
    base = tmp_path / "situs"
    for path, data in FILES.items():
        put_file(base / "rilis/0001-aa" / path, data)
    compress_tree(base / "rilis/0001-aa")
    (base / "sekarang").symlink_to("rilis/0001-aa")
    if akar != "/":
        (base / "web").mkdir()
        (base / "web" / akar.strip("/")).symlink_to("../sekarang")
    place = Place("localhost", str(base), akar, free_port(), str(tmp_path / "konfigurasi"))
    write_configs(config_files(place, parse_old_addresses(LAMA)), tmp_path / "konfigurasi")
    return place


def config(place: Place, name: str) -> str:
    return Path(place.di_sini, name).read_text(encoding="utf-8")


@pytest.fixture(params=["nginx", "apache", "htaccess"])
def site(request: pytest.FixtureRequest, place: Place) -> Site:
    """The site on each server in turn."""
    return Site(_started(request, place), place.akar)


def _started(request: pytest.FixtureRequest, place: Place) -> str:
    if request.param == "nginx":
        return str(request.getfixturevalue("start_nginx")(config(place, "nginx.conf"), place.port))
    start: Callable[[str, int], str] = request.getfixturevalue("start_apache")
    if request.param == "apache":
        return start(config(place, "apache.conf").replace("*:", f"{HERE}:"), place.port)
    shutil.copy(Path(place.di_sini, ".htaccess"), Path(place.folder, "sekarang"))
    shared = (
        f'DocumentRoot "{place.root}"\n<Directory "{place.root}">\nAllowOverride All\nRequire all granted\n</Directory>'
    )
    return start(shared, place.port)


@ROOTS
def test_pages_answer_with_headers_and_are_asked_for_again(site: Site) -> None:
    answer = site.get("")
    assert (answer.status, answer.body) == (200, FILES["index.html"])
    assert answer.kind == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    again = site.get("", If_None_Match=answer.headers["etag"])
    assert (again.status, again.body) == (304, b"")


@ROOTS
@pytest.mark.parametrize(
    "path", ["", "tidak/ada/", "unit", "aset/sop.css", "assets/javascripts/bundle.a5f9d56c.min.js"]
)
def test_every_answer_carries_the_security_headers_once(site: Site, path: str) -> None:
    headers = site.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["content-security-policy"].startswith("default-src 'self';")
    assert "frame-ancestors 'self'" in headers["content-security-policy"]


@ROOTS
def test_other_sites_may_read_the_files_of_the_index_and_no_others(site: Site) -> None:
    for path, packed in [("cari/kamus.js?x", "br, gzip"), ("cari/kamus.js", "gzip"), ("cari/k0.js", "")]:
        headers = site.get(path, Accept_Encoding=packed, Origin="https://lain.example").headers
        assert headers["access-control-allow-origin"] == "*"
        assert headers["cache-control"] == "no-cache"
        assert headers["x-content-type-options"] == "nosniff"
        assert ("content-encoding" in headers) == bool(packed)
    for path in ("", "cari/", "versi.json", "aset/sop.css", "cari/tidak-ada.js"):
        assert "access-control-allow-origin" not in site.get(path, Origin="https://lain.example").headers, path


@ROOTS
def test_hashed_names_are_kept_for_ever_and_no_others(site: Site) -> None:
    for path in ("assets/javascripts/bundle.a5f9d56c.min.js", "aset/lajur/chunks/chunk-SVHOGJPR.mjs"):
        assert site.get(path).headers["cache-control"] == "public, max-age=31536000, immutable"
        packed = site.get(path, Accept_Encoding="gzip").headers
        assert packed["cache-control"] == "public, max-age=31536000, immutable"
    for path in ("aset/sop.css", "versi.json", "aset/lajur/lajur.esm.min.mjs"):
        assert site.get(path).headers["cache-control"] == "no-cache"


@ROOTS
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("aset/sop.css", "text/css; charset=utf-8"),
        ("aset/lajur/lajur.esm.min.mjs", "text/javascript; charset=utf-8"),
        ("versi.json", "application/json"),
        ("perubahan.atom", "application/atom+xml"),
        ("gambar/peta.svg", "image/svg+xml"),
    ],
)
def test_prebuilt_files_are_sent_as_what_they_are(site: Site, path: str, kind: str) -> None:
    for coding in ("", "gzip"):
        answer = site.get(path, Accept_Encoding=coding)
        assert answer.headers.get("content-encoding", "") == coding
        assert (gzip.decompress(answer.body) if coding else answer.body) == FILES[path]
        assert answer.kind.startswith(kind.split(";")[0])
        if "charset" in kind:
            assert answer.kind == kind
    assert answer.body == gzip.compress(FILES[path], 9, mtime=0), "the prebuilt file itself"
    assert "accept-encoding" in answer.headers["vary"].lower()


@ROOTS
def test_a_folder_is_found_packed_as_well(site: Site) -> None:
    answer = site.get("unit/", Accept_Encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == FILES["unit/index.html"]
    assert answer.kind == "text/html; charset=utf-8"


@ROOTS
def test_a_folder_without_its_slash_leads_to_itself(site: Site) -> None:
    answer = site.get("unit")
    assert answer.status == 301
    assert urlsplit(answer.headers["location"]).path == f"{site.akar}unit/"


@ROOTS
def test_what_is_not_there_is_404_with_the_own_page(site: Site) -> None:
    answer = site.get("tidak/ada/")
    assert (answer.status, answer.body) == (404, FILES["404.html"])
    assert answer.kind == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache" or "cache-control" not in answer.headers


@ROOTS
def test_no_listing_and_no_hidden_file(site: Site) -> None:
    listing = site.get("kosong/")
    assert listing.status in (403, 404)
    assert b"isi.txt" not in listing.body
    for path in (".git/config", ".env", ".htpasswd", ".htaccess", ".git/", "unit/.x", "%2egit/config"):
        answer = site.get(path)
        assert answer.status in (403, 404), path
        assert b"rahasia" not in answer.body


@pytest.mark.parametrize("akar", ["/"])
def test_old_addresses_lead_on_and_what_is_gone_is_410(site: Site) -> None:
    moved = site.get("/sop.php?id=3")
    assert moved.status == 301
    assert urlsplit(moved.headers["location"]).path == "/register/"
    named = site.get("/berkas/SOP%20KTP.pdf")
    assert named.status == 301
    assert named.headers["location"].endswith("/sop/disdukcapil-0002/#langkah-3")
    gone = site.get("/unduh/lama.pdf")
    assert (gone.status, gone.body) == (410, FILES["404.html"])
    assert site.get("/unduh/lama.pdf2").status == 404


@pytest.mark.parametrize("akar", ["/"])
def test_the_policy_of_the_built_site_is_sent(place: Place, start_nginx: Callable[[str, int], str]) -> None:
    policy = "default-src 'self'; script-src 'self' 'sha256-AAAA='"
    file = Path(place.folder, "csp.txt")
    file.write_text(f"{policy}\n", encoding="utf-8")
    assert policy_of(Path("tidak-ada")) != policy_of(Path("tidak-ada"), file) == policy_of(file.parent) == policy
    write_configs(config_files(replace(place, csp=policy_of(file.parent)), ()), Path(place.di_sini))
    site = Site(start_nginx(config(place, "nginx.conf"), place.port), "/")
    assert site.get("").headers["content-security-policy"] == policy


@pytest.mark.parametrize("akar", ["/"])
def test_without_the_file_of_the_policy_nginx_starts_all_the_same(
    place: Place, start_nginx: Callable[[str, int], str]
) -> None:
    Path(place.di_sini, "csp.nginx.conf").unlink()
    answer = Site(start_nginx(config(place, "nginx.conf"), place.port), "/").get("")
    assert answer.status == 200
    assert "content-security-policy" not in answer.headers


BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


@pytest.mark.parametrize("akar", ["/"])
@pytest.mark.parametrize("server", ["nginx", "apache"])
def test_brotli_where_the_server_has_it(place: Place, request: pytest.FixtureRequest, server: str) -> None:
    brotli = needed("brotli")
    if server == "nginx" and not BROTLI.is_file():
        if os.environ.get("SOP_WAJIB_PERAMBAN"):
            pytest.fail("pasang libnginx-mod-http-brotli-static", pytrace=False)
        pytest.skip("nginx di sini tidak mempunyai modul brotli (libnginx-mod-http-brotli-static)")
    text = config(place, f"{server}.conf").replace("*:", f"{HERE}:").replace("# brotli_static on;", "brotli_static on;")
    start = request.getfixturevalue(f"start_{server}")
    address = start(text, place.port, **({"modules": f"load_module {BROTLI};\n"} if server == "nginx" else {}))
    answer = Site(address, "/").get("unit/", Accept_Encoding="gzip, br")
    assert answer.headers["content-encoding"] == "br"
    assert answer.kind == "text/html; charset=utf-8"
    unpacked = subprocess.run([brotli, "-d", "-c"], input=answer.body, capture_output=True, check=True).stdout
    assert unpacked == FILES["unit/index.html"]


@pytest.mark.parametrize("akar", ["/"])
def test_no_mark_is_left_unfilled(place: Place) -> None:
    for file in Path(place.di_sini).iterdir():
        assert not re.search(r"@[A-Z_]+@", file.read_text(encoding="utf-8")), file
