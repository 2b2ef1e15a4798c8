"""The workshop that the command line asks for: its cache, its executor, a line of progress, a table of stages."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..app.stages import Stages

if TYPE_CHECKING:
    from ..app.workshop import Workshop

SABAR = 2.0
"""Seconds that people wait without asking how far it is."""
_LEBAR = 24
LAINNYA = "lainnya (memuat program, MkDocs)"


@contextmanager
def workshop_of(arguments: argparse.Namespace, source: Path) -> Iterator[Workshop]:
    """The workshop, for as long as the command runs; afterwards the stages, where they were asked for."""
    from ..app.cache import NoCache
    from ..app.workshop import ExecutorError, pool_of, usual_workshop
    from .commands import UsageError

    usual, begin = usual_workshop(source), time.monotonic()
    try:
        pool = pool_of(arguments.executor)
        cache = NoCache() if arguments.no_cache else usual.cache
        workshop = replace(usual, cache=cache, pool=pool, progress=ProgressLine())
        yield workshop
    except ExecutorError as error:
        raise UsageError(str(error)) from None
    finally:
        say_progress("")
        usual.cache.close()
    if arguments.profile:
        print(stage_table(workshop.stages, time.monotonic() - begin), file=sys.stderr)


@dataclass
class ProgressLine:
    """Says on a terminal how far the work is, once it takes longer than people like to wait."""

    begin: float = field(default_factory=time.monotonic)

    def __call__(self, nama: str, selesai: int, semua: int) -> None:
        """Says it, where somebody waits."""
        if time.monotonic() - self.begin > SABAR:
            say_progress(bar(nama, selesai, semua))


def bar(nama: str, selesai: int, semua: int) -> str:
    """A line that fills up.

    >>> bar("membaca SOP", 250, 1000)
    'membaca SOP  ██████··················  250/1000'
    """
    penuh = _LEBAR * selesai // max(semua, 1)
    return f"{nama}  {'█' * penuh}{'·' * (_LEBAR - penuh)}  {selesai}/{semua}"


def say_progress(words: str) -> None:
    """Writes one line over and over, on a terminal only."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)


def stage_table(stages: Stages, seluruhnya: float) -> str:
    """The stages with their seconds on the clock, in the order in which they ended, and what no stage accounts for."""
    detik = {**stages.detik, LAINNYA: max(0.0, seluruhnya - sum(stages.detik.values()))}
    lebar = max(map(len, detik))
    rows = (f"  {nama:{lebar}}  {satu:7.2f}".replace(".", ",") for nama, satu in detik.items())
    return "\n".join(["Tahap, detik:", *rows])
