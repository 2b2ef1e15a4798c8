"""A process of its own with an end: time and memory run out for it alone, and a crash is its own."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence

KEHABISAN_MEMORI = 70  # the exit code by which the other process says so itself
_LONGGAR = 6  # times the seconds of computing that a busy machine may take to grant them


def limit_self(detik: int, bita: int) -> None:
    """Gives this process so many seconds of computing and bytes of memory, where the system has such limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CPU, (detik, detik + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (bita, bita))


def run_limited(arguments: Sequence[str], data: bytes, *, detik: int) -> str:
    """Runs this Python with `arguments`, `data` on its standard input; "" when all went well, else what went wrong."""
    command = [sys.executable, "-P", *arguments]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=detik * _LONGGAR, check=False)
    except subprocess.TimeoutExpired:
        return _terlalu_lama(detik)
    return _masalah(done.returncode, detik)


def _terlalu_lama(detik: int) -> str:
    return f"pembacaannya lebih dari {detik} detik"


def _masalah(code: int, detik: int) -> str:
    if code == 0:
        return ""
    if code == KEHABISAN_MEMORI:
        return "pembacaannya menghabiskan memori"
    if _is_out_of_time(code):
        return _terlalu_lama(detik)
    return "pembacaannya berhenti mendadak" if code < 0 else "pembacaannya gagal karena kesalahan program ini"


def _is_out_of_time(code: int) -> bool:
    return code in {-getattr(signal, name, 0) for name in ("SIGXCPU", "SIGKILL")}
