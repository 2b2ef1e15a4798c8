"""The server's script, killed after each of its steps: what is shown is whole, and the next release comes through."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from sopkatalog.io.tree import read_tree
from sopkatalog.publish.texts import script
from tests.server.conftest import needed
from tests.server.releases import outcome

KILL = "sh -c 'kill -9 $PPID'"  # the shell at this place, also one within the script
WHOLE = script("terbitkan")
# Places between two steps: before every line that begins a command of its own, and inside the swap itself.
STEPS = [
    match.start()
    for match in re.finditer(r"^(?=\S)(?!#|fi\b|done\b|else\b|\}|\w+\(\))|^ {4}(?=ln |mv )", WHOLE, re.MULTILINE)
    if match.start() > WHOLE.index("baru=rilis") or WHOLE[match.start() :].startswith("    ")
]


def release(base: Path, number: int, folder: Path, text: str = WHOLE) -> int:
    """Carries the script out as ssh would, on a release that has been sent; gives its exit code."""
    found = outcome(number, folder)
    beside = base / f"rilis/{number:04d}-aa.x.baru"
    beside.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-r", folder, beside], check=True)
    command = ["sh", "-c", text, "sh", base, beside.name, f"{number:04d}-aa", found.manifest.sidik, "3"]
    done = subprocess.run(command, input=found.manifest.teks.encode(), capture_output=True, check=False)
    return done.returncode


@pytest.mark.parametrize("place", STEPS, ids=[WHOLE[place : place + 30].split("\n")[0].strip() for place in STEPS])
def test_killed_here_the_site_is_whole(tmp_path: Path, place: int) -> None:
    needed("flock")
    base = tmp_path / "situs"
    assert release(base, 1, tmp_path / "satu") == 0
    assert release(base, 2, tmp_path / "dua", f"{WHOLE[:place]}{KILL}\n{WHOLE[place:]}") in (-9, 137)
    shown = dict(read_tree(base / "sekarang"))
    assert shown in [dict(read_tree(tmp_path / "satu")), dict(read_tree(tmp_path / "dua"))]
    subprocess.run(["rm", "-rf", *base.glob("rilis/*.baru*")], check=True)  # as the lock does
    assert release(base, 3, tmp_path / "tiga") == 0
    assert dict(read_tree(base / "sekarang")) == dict(read_tree(tmp_path / "tiga"))
