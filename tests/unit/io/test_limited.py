"""A process with an end: what it takes too much of, or dies of, stays its own."""

from __future__ import annotations

import sys

import pytest

from sopkatalog.io.limited import run_limited

LIMITS = "import sys; from sopkatalog.io.limited import limit_self; limit_self(1, 1 << 30)\n"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="batas proses hanya ada di Linux dan macOS")


def test_all_went_well_and_the_data_arrived() -> None:
    assert run_limited(["-c", "import sys; assert sys.stdin.buffer.read() == b'isi'"], b"isi", detik=20) == ""


def test_a_process_that_computes_for_ever_is_ended() -> None:
    assert run_limited(["-c", LIMITS + "while True: pass"], b"", detik=10) == "pembacaannya lebih dari 10 detik"


def test_a_process_that_waits_for_ever_is_ended() -> None:
    assert "lebih dari 0 detik" in run_limited(["-c", "import time; time.sleep(60)"], b"", detik=0)


def test_a_process_that_dies_is_told_from_one_that_fails() -> None:
    assert run_limited(["-c", "import os; os.abort()"], b"", detik=20) == "pembacaannya berhenti mendadak"
    assert "kesalahan program" in run_limited(["-c", "raise ValueError"], b"", detik=20)


@pytest.mark.skipif(sys.platform != "linux", reason="macOS tidak membatasi memori")
def test_a_process_that_takes_all_memory_gets_none() -> None:
    words = "try: bytearray(1 << 31)\nexcept MemoryError: sys.exit(70)"
    assert run_limited(["-c", LIMITS + words], b"", detik=20) == "pembacaannya menghabiskan memori"
