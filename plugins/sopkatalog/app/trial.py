"""Unusually large SOP files are first read in a process of their own: no file may hang or kill the whole build.

A file below the threshold cannot: the limits of the gate keep the time of reading in step with the size. So this costs
an ordinary catalogue nothing (docs/pengembang/keputusan/0030-batas-berkas-dan-proses-anak.md).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from ..io.limited import KEHABISAN_MEMORI, limit_self, run_limited
from ..parse.gate import UKURAN_MAKS, Entry, is_sop_path

BERAT = 50_000
"""Bytes from which a file is tried first; the longest SOP of a real city that we saw has a third of it."""
DETIK_MAKS = 10
MEMORI_MAKS = 1 << 30


def tried(entries: Iterable[Entry], trial: Callable[[Entry], str] | None = None) -> tuple[Entry, ...]:
    """The entries; a heavy one that a process of its own could not read carries the reason, and will not be read."""
    trial = trial or in_own_process
    return tuple(replace(entry, gagal=trial(entry)) if is_heavy(entry) else entry for entry in entries)


def is_heavy(entry: Entry) -> bool:
    """Is it a SOP so large that it is tried first?"""
    return entry.data is not None and BERAT < entry.size <= UKURAN_MAKS and is_sop_path(entry.path)


def in_own_process(entry: Entry) -> str:
    """Reads, checks and draws one file elsewhere; "" when that went well, else what went wrong."""
    return run_limited(["-m", __name__, entry.path], entry.data or b"", detik=DETIK_MAKS)


def read_alone(path: str, data: bytes) -> None:
    """All that a build does with one file."""
    from ..rules.engine import check
    from .load import load_entries
    from .outcome import outcome

    loaded = load_entries([Entry(path, data, len(data))])
    outcome(check(loaded.katalog, date(2000, 1, 1), found=loaded.found), rancangan=True)


def main() -> int:
    """The other process: one path as its argument, the file on its standard input."""
    limit_self(DETIK_MAKS, MEMORI_MAKS)
    try:
        read_alone(sys.argv[1], sys.stdin.buffer.read())
    except MemoryError:
        return KEHABISAN_MEMORI
    return 0


if __name__ == "__main__":
    sys.exit(main())
