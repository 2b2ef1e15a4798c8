"""Runs a command and says what it cost: CPU of the process and of all its children, time on the clock, peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from .values import Biaya, Keluaran


class BenchError(Exception):
    """A command that was to be measured did not run; the message is for the person at the keyboard."""


def python(*arguments: str) -> list[str]:
    """A command for this very Python."""
    return [sys.executable, "-P", *arguments]


def run(command: Sequence[str], folder: Path, words: Path, cache: Path | None = None) -> Biaya:
    """Runs a command in `folder`; what it says goes into the file `words`, its compiled modules into `cache`.

    Our own process must be small: Linux counts the memory of the parent as peak of a child that is about to start.
    """
    if sys.platform == "win32":
        raise BenchError("Tolok ukur memerlukan Linux atau macOS: Windows tidak melaporkan CPU proses anak.")
    with words.open("wb") as output:
        begin = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=_environment(os.environ, cache),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        waktu = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)  # it is waited for: Popen need not ask again
    if process.returncode != 0:
        raise BenchError(_failure(command, process.returncode, words.read_text("utf-8", "replace")))
    unit = 1 if sys.platform == "darwin" else 1024
    return Biaya(usage.ru_utime + usage.ru_stime, waktu, usage.ru_maxrss * unit / 1e6)


def _environment(ours: Mapping[str, str], cache: Path | None) -> dict[str, str]:
    """What a measured command sees. It keeps compiled modules, as on an author's machine, even where ours may not."""
    kept = {name: value for name, value in ours.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept |= {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "true"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(cache)} if cache else dict(ours)


def _failure(command: Sequence[str], code: int, words: str) -> str:
    last = [line for line in words.splitlines() if line.strip()][-15:] or ["(tidak ada keterangan)"]
    return "\n".join([f"Gagal (kode {code}): {' '.join(command)}", *(f"  | {line}" for line in last)])


def output_of(folder: Path) -> Keluaran:
    """Size and pages of a built site."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return Keluaran(sum(path.stat().st_size for path in files) / 1e6, sum(path.suffix == ".html" for path in files))
