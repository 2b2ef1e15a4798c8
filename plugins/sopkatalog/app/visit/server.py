"""Serves a built site on this machine while somebody looks at it, the way a plain web server does."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

TUAN_RUMAH = "127.0.0.1"
# What usual servers compress; pictures and fonts are compressed already.
_TEKS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".atom": "application/atom+xml",
    ".csv": "text/csv; charset=utf-8",
}
# As nginx and Apache are mostly told; nine gives 1 % less.
_TINGKAT = 6


class _Handler(SimpleHTTPRequestHandler):
    """Answers with whole files, kept open for the next request, and without a word on the terminal."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else an answer may wait 40 ms for nothing

    def do_GET(self) -> None:
        """A file, the index of a folder, or the site's own page about what is not there."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            self._answer(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": f"{self.path}/"})
            return
        file = path / "index.html" if path.is_dir() else path
        status = HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND
        self._send_file(status, file if file.is_file() else Path(self.directory, "404.html"))

    @property
    def _takes_gzip(self) -> bool:
        return "gzip" in self.headers.get("Accept-Encoding", "")

    def _send_file(self, status: HTTPStatus, file: Path) -> None:
        is_text = file.suffix in _TEKS
        headers = {"Content-Type": _TEKS.get(file.suffix) or self.guess_type(str(file))}
        if is_text and self._takes_gzip:
            self._answer(status, _compressed(file), {**headers, "Content-Encoding": "gzip"})
        else:
            self._answer(status, file.read_bytes() if file.is_file() else b"", headers)

    def _answer(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class _Server(ThreadingHTTPServer):
    """Takes it quietly when a browser hangs up."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@lru_cache(maxsize=500)
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes() if file.is_file() else b"", _TINGKAT, mtime=0)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the folder, such as `http://127.0.0.1:41234/`, as long as it is wanted."""
    _compressed.cache_clear()
    server = _Server((TUAN_RUMAH, 0), partial(_Handler, directory=str(folder)))
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://{TUAN_RUMAH}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
