"""Hours of random input: the property tests again and again, each round with another seed, until the time is over.

Run by `build.py fuzz`. With atheris installed (`pip install -e .[fuzz]`) the second half of the time goes to it: it
watches which lines of code an input reaches and looks for one that reaches more.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
PYTEST = ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header", "tests/property")
ENVIRONMENT = {**os.environ, "SOP_UJI_LENGKAP": "1"}  # tests/thorough.py
WITHOUT = ("--ignore=tests/property/test_work.py",)  # counts work on fixed input


def main(argv: Sequence[str] | None = None) -> int:
    """Runs rounds until the time is over or one fails; gives 1 then, with the command that repeats it."""
    arguments = _arguments(argv)
    half = arguments.minutes * (30 if find_spec("atheris") else 60)
    code = _rounds(arguments.seed, time.monotonic() + half)
    if code == 0 and find_spec("atheris"):
        code = _watching(int(half))
    return code


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 build.py fuzz", description="Uji acak yang lama.")
    parser.add_argument("--minutes", type=float, default=60, metavar="N", help="Lamanya (bawaan: 60).")
    parser.add_argument("--seed", type=int, default=int(time.time()), metavar="N", help="Benih putaran pertama.")
    return parser.parse_args(argv)


def _rounds(seed: int, end: float) -> int:
    done = 0
    while not done or time.monotonic() < end:
        command = [sys.executable, "-P", *PYTEST, *WITHOUT, f"--hypothesis-seed={seed + done}"]
        found = subprocess.run(command, cwd=HERE.parent, capture_output=True, text=True, check=False, env=ENVIRONMENT)
        if found.returncode:
            print(found.stdout[-8000:])
            print(f"Gagal pada benih {seed + done}. Ulangi: python3 build.py fuzz --minutes 0 --seed {seed + done}")
            return 1
        done += 1
        print(f"Putaran {done} (benih {seed + done - 1}): {found.stdout.strip().splitlines()[-1]}", flush=True)
    return 0


def _watching(seconds: int) -> int:
    """The sample's files are where it begins; what it adds to them goes away with the folder."""
    limits = (f"-max_total_time={seconds}", "-max_len=20000", "-len_control=0", "-timeout=20", "-rss_limit_mb=1024")
    with tempfile.TemporaryDirectory() as found:
        command = [sys.executable, str(HERE / "fuzz_reading.py"), *limits, found, *map(str, _samples())]
        return 1 if subprocess.run(command, cwd=HERE.parent, check=False).returncode else 0


def _samples() -> list[Path]:
    return [path for path in (HERE.parent / "sop_source").iterdir() if path.is_dir() and path.name[0] != "_"]


if __name__ == "__main__":
    sys.exit(main())
