"""`build.py bench load`: reads its options, measures, prints."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .commands import BERSIH, SALAH_KAMI
from .workshop import say_progress


def bench_load(arguments: argparse.Namespace) -> int:
    """Measures how many visitors nginx bears on this machine."""
    from ..app.bench import BenchError
    from ..app.bench.bench import machine
    from ..app.bench.load.run import measure_load
    from ..app.bench.load.table import load_table
    from ..app.bench.load.values import UKURAN_MUATAN, PilihanMuatan

    ukuran, putaran = arguments.sizes or UKURAN_MUATAN, arguments.rounds or 3
    try:
        hasil = measure_load(PilihanMuatan(Path(), ukuran, putaran, arguments.keep), say_progress)
    except BenchError as error:
        print(error, file=sys.stderr)
        return SALAH_KAMI
    finally:
        say_progress("")
    print(load_table(hasil, machine()), end="")
    return BERSIH
