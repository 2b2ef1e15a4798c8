"""A real browser for the tests of this folder, and a page that tolerates no error and no foreign request.

The browser is the system's own Chromium (`SOP_CHROMIUM`, else on PATH). Without one these tests are skipped;
with `SOP_WAJIB_PERAMBAN` set, as in the CI, they fail instead.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from sopkatalog.site.content_policy import POLICY_FILE

expect.set_options(timeout=20_000)  # for slow machines; what is there already is not waited for

HERE = Path(__file__).parent
OUR_HOST = "127.0.0.1"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
INDEX_FILE = re.compile(r"/cari/[a-z0-9]+\.js(\?|$)")
"""What `publish config` lets other sites read."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE {OUR_HOST}",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a browser test: `-m "not browser"` leaves it out.

    One that fails is tried a second time: among thousands, on a machine that others use too, some wait in vain. The
    run counts those ("rerun"); one that fails twice has failed.
    """
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def chromium_path() -> str:
    asked = os.environ.get("SOP_CHROMIUM")
    path = shutil.which(asked) if asked else next(filter(None, map(shutil.which, NAMES)), None)
    if path:
        return path
    reason = (
        f"SOP_CHROMIUM menunjuk “{asked}”, yang tidak ada atau tidak dapat dijalankan."
        if asked
        else "Chromium tidak ditemukan; pasang Chromium atau tunjuk berkasnya dengan SOP_CHROMIUM."
    )
    if os.environ.get("SOP_WAJIB_PERAMBAN"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        yield browser
        browser.close()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a built site the way a web server does, with the policy that the site names for it; says nothing."""

    extensions_map = {  # noqa: RUF012 - the base class declares it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".webmanifest": "application/manifest+json",
    }

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def end_headers(self) -> None:
        policy = Path(self.directory, POLICY_FILE)
        if policy.is_file():
            self.send_header("Content-Security-Policy", policy.read_text(encoding="utf-8").strip())
        if INDEX_FILE.match(self.path):
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if self.path == "/favicon.ico":  # the browser asks for it by itself
            self.send_response(HTTPStatus.NO_CONTENT)
            return self.end_headers()
        own = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not own.is_file():
            return super().send_error(code, message, explain)
        body = own.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """`serve(folder)` gives the address of a server for that folder, such as `http://127.0.0.1:41234`."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer((OUR_HOST, 0), partial(QuietHandler, directory=str(folder)))
        servers.append(server)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return f"http://{OUR_HOST}:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def faults() -> list[str]:
    """What went wrong in the pages of this test. A test that provokes a fault looks at it and clears it."""
    return []


@pytest.fixture
def new_page(browser: Browser, faults: list[str]) -> Iterator[Callable[..., Page]]:
    """`new_page(**options)` opens a watched page; options as `java_script_enabled=False`, `viewport={…}`."""
    contexts = []

    def watch_request(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob", "about") and parts.hostname != OUR_HOST:
            faults.append(f"permintaan ke luar: {url}")

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "id-ID", **options})
        contexts.append(context)
        context.set_default_timeout(15_000)
        context.on("request", lambda request: watch_request(request.url))
        context.on(
            "console",
            lambda line: (
                faults.append(f"konsol: {line.text} ({line.location.get('url')})") if line.type == "error" else None
            ),
        )
        context.on("weberror", lambda error: faults.append(f"galat halaman: {error.error}"))
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert faults == [], "halaman harus bersih dari galat dan permintaan ke luar"


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """One watched page with the usual settings."""
    return new_page()
