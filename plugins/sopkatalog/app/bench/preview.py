"""What an author waits for in a preview: the saved SOP on its own page, and in the lists of the whole site."""

from __future__ import annotations

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from ...model.nomor import NamaBerkas
from .measure import BenchError, python

_MULAI_DETIK, _LIHAT_DETIK = 900.0, 0.02
_JUDUL = re.compile(r"^judul: (.*)$", re.MULTILINE)


def measure_preview(project: Path, sop: str, putaran: int, hari: date) -> tuple[list[float], list[float]]:
    """Seconds from saving the SOP until its page shows it, and until its unit's page does; one of each a round."""
    file = project / "sop_source" / sop
    unit, _, name = sop.partition("/")
    urut = NamaBerkas.parse(name).urut
    with _preview(project, hari) as address:
        pages = f"{address}/sop/{unit}-{urut:04}/", f"{address}/unit/{unit}/"
        for page in pages:
            _wait_for("<h1", page)
        rounds = [_round(file, f"Percobaan {nomor}", pages) for nomor in range(1, putaran + 1)]
    return [first for first, _ in rounds], [last for _, last in rounds]


def _round(file: Path, judul: str, pages: tuple[str, str]) -> tuple[float, float]:
    file.write_text(_JUDUL.sub(f"judul: {judul}", file.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    begin = time.monotonic()
    first, last = (_wait_for(judul, page) - begin for page in pages)
    return first, last


def _wait_for(words: str, page: str) -> float:
    """The time at which the page shows the words."""
    end = time.monotonic() + _MULAI_DETIK
    while time.monotonic() < end:
        if words in _text(page):
            return time.monotonic()
        time.sleep(_LIHAT_DETIK)
    raise BenchError(f"Pratinjau tidak menampilkan “{words}” pada {page}.")


def _text(page: str) -> str:
    try:
        with urlopen(page, timeout=_MULAI_DETIK) as answer:
            return str(answer.read().decode())
    except (URLError, OSError):
        return ""


@contextmanager
def _preview(project: Path, hari: date) -> Iterator[str]:
    """The address of a preview of the project, for as long as it is needed."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = python("-m", "sopkatalog", "serve", "--address", address, "--today", hari.isoformat())
    process = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait()
