"""Those who ask: wrk where it is installed, else a client of our own, which is slower than nginx and says so."""

from __future__ import annotations

import http.client
import json
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import mean

from ..measure import BenchError
from .nginx import TUAN_RUMAH
from .values import SAMBUNGAN, Alamat, Beban, Kiriman

SENDIRI = "klien sendiri (lebih lambat daripada nginx; angka per detik adalah batasnya, bukan batas nginx)"
_UTAS = 4
# Goes through the list over and over and prints what it saw as JSON; times are microseconds.
_SKRIP = """\
local asked, at = {}, 0
function init(args)
  for path in io.lines(args[1]) do asked[#asked + 1] = wrk.format("GET", path) end
end
function request()
  at = at % #asked + 1
  return asked[at]
end
function done(summary, latency)
  local e = summary.errors
  local failed = e.connect + e.read + e.write + e.status + e.timeout
  print(string.format('{"permintaan": %d, "mikrodetik": %d, "p50": %f, "p99": %f, "gagal": %d}', summary.requests,
    summary.duration, latency:percentile(50), latency:percentile(99), failed))
end
"""


def client_name() -> str:
    """Who will ask."""
    return "wrk" if _program() else SENDIRI


def _program() -> str | None:
    return shutil.which("wrk")


def load(port: int, addresses: Sequence[Alamat], kiriman: Kiriman, detik: int, folder: Path) -> Beban:
    """What a client sees that asks for these addresses, with as many connections as it can keep busy."""
    wrk = _program()
    return _by_wrk(wrk, port, addresses, kiriman, detik, folder) if wrk else _by_us(port, addresses, kiriman, detik)


def _by_wrk(wrk: str, port: int, addresses: Sequence[Alamat], kiriman: Kiriman, detik: int, folder: Path) -> Beban:
    script, listed = folder / "bauran.lua", folder / "bauran.txt"
    script.write_text(_SKRIP, encoding="utf-8")
    listed.write_text("".join(f"{one.path}\n" for one in addresses), encoding="utf-8")
    header = f"Accept-Encoding: {kiriman.diterima}"
    options = ["-t1", f"-c{SAMBUNGAN}", f"-d{detik}s", "-H", header, "-s", str(script)]
    command = [wrk, *options, f"http://{TUAN_RUMAH}:{port}/", "--", str(listed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode or not lines:
        raise BenchError(f"wrk tidak berhasil: {(done.stderr or done.stdout).strip()}")
    seen = json.loads(lines[-1])
    return Beban(seen["permintaan"], seen["mikrodetik"] / 1e6, seen["p50"] / 1e3, seen["p99"] / 1e3, seen["gagal"])


def _by_us(port: int, addresses: Sequence[Alamat], kiriman: Kiriman, detik: int) -> Beban:
    begin = time.perf_counter()
    with ThreadPoolExecutor(_UTAS) as pool:
        runs = [pool.submit(_asked, port, addresses[at::_UTAS], kiriman, begin + detik) for at in range(_UTAS)]
        times = sorted(taken for run in runs for taken in run.result())
    if not times:
        raise BenchError("Tidak satu pun permintaan dijawab.")
    failed = sum(taken == float("inf") for taken in times)
    place = [times[min(len(times) * share // 100, len(times) - 1)] * 1e3 for share in (50, 99)]
    return Beban(len(times), time.perf_counter() - begin, place[0], place[1], failed)


def _asked(port: int, addresses: Sequence[Alamat], kiriman: Kiriman, end: float) -> list[float]:
    """Seconds that each answer took; without end for one that was none."""
    taken: list[float] = []
    while time.perf_counter() < end:
        for _, status, seconds in answers(port, addresses, kiriman):
            taken.append(seconds if status == http.client.OK else float("inf"))
            if time.perf_counter() >= end:
                break
    return taken


def answers(port: int, addresses: Sequence[Alamat], kiriman: Kiriman) -> Iterator[tuple[int, int, float]]:
    """Of every address in turn: bytes of the body as sent, status, seconds."""
    connection = http.client.HTTPConnection(TUAN_RUMAH, port, timeout=20)
    try:
        for one in addresses:
            begin = time.perf_counter()
            connection.request("GET", one.path, headers={"Accept-Encoding": kiriman.diterima})
            answer = connection.getresponse()
            size = len(answer.read())
            yield size, answer.status, time.perf_counter() - begin
    finally:
        connection.close()


def bytes_of(port: int, addresses: Sequence[Alamat], kiriman: Kiriman) -> Mapping[str, list[int]]:
    """Bytes of the bodies by kind, when every address is asked for once; refuses a site in which one is missing."""
    found: dict[str, list[int]] = {}
    for one, (size, status, _) in zip(addresses, answers(port, addresses, kiriman), strict=True):
        if status != http.client.OK:
            raise BenchError(f"{one.path} dijawab {status}.")
        found.setdefault(one.jenis, []).append(size)
    return found


def means(sizes: Mapping[str, list[int]]) -> tuple[dict[str, float], float]:
    """The mean of every kind, and of all."""
    return {jenis: mean(each) for jenis, each in sizes.items()}, mean(one for each in sizes.values() for one in each)
