"""`build.py bench search`: reads its options, measures, prints."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from .commands import BERSIH, SALAH_KAMI
from .workshop import say_progress


def bench_search(arguments: argparse.Namespace) -> int:
    """Measures how well and how cheaply the search answers; a missed goal is printed, not an error."""
    from ..app.bench.measure import BenchError
    from ..app.pdf.find_browser import browser_path
    from ..app.pdf.packages import need_packages
    from ..app.pdf.print_error import PrintError

    try:
        need_packages(perintah="bench search")
        _measure(arguments, browser_path(os.environ))
    except (PrintError, BenchError) as error:
        print(error, file=sys.stderr)
        return SALAH_KAMI
    finally:
        say_progress("")
    return BERSIH


def _measure(arguments: argparse.Namespace, peramban: str) -> None:
    from ..app.bench.search.run import MINISEARCH, PilihanCari, measure_cost, measure_quality
    from ..app.bench.search.table import cost_table, quality_table

    pilihan = PilihanCari(Path(), peramban, arguments.koleksi, arguments.sizes or (1000,), arguments.rounds or 3)
    mutu = measure_quality(pilihan, say_progress)
    say_progress("")
    print(quality_table(mutu), end="")
    if not MINISEARCH.is_file():
        print("MiniSearch tidak ikut dibandingkan: jalankan “npm ci” di tests/alat (perlu Node.js).")
    biaya = measure_cost(pilihan, say_progress)
    say_progress("")
    print(cost_table(biaya), end="")
