"""Work grows in step with the size of a file, whatever stands in it, and the largest file stays below the limits.

Calls are counted, not seconds: a count is the same on every machine. What the gate refuses costs next to nothing.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType

import pytest

from sopkatalog.parse.gate import BANYAK_BARIS_MAKS, BARIS_MAKS, TANDA_MAKS, UKURAN_MAKS, Entry, gate
from sopkatalog.parse.to_sop import parse_sop

HEAD = "---\njudul: Contoh\njenis: internal\nstatus: berlaku\n---\n\n## Peringatan\n\n"
TABLE = "## Prosedur\n\n| No | Kegiatan | Pelaksana | Waktu | Lanjut |\n|---|---|---|---|---|\n"
# Each is said to cost a careless parser the square of its length, or a level of its stack each.
INLINE = ["[", "![", "[a](", "[a](<b", "<a ", "*a **a ", "_a __a", "~~a", "\\", "&amp;", "<http:", "a**b*c_", "[a][b]",
          "`a``b", "<br", "[x](sop:y)"]  # fmt: skip
BLOCKS = [
    "> a\n",
    "- a\n",
    "1. a\n",
    "a\n\n",
    "## a\n\n",
    "|a|b|\n|-|-|\n|c|d|\n",
    "```\n",
    "- - -\n",
    "> - 1. a\n",
    "    a\n",
]
# A Python call takes about a tenth of a microsecond here, with what it does: this many take less than two seconds.
CALLS_MAKS = 6_000_000
BYTES_MAKS = 200_000_000


def inline_text(piece: str, marks: int) -> str:
    """Lines of `piece` with about so many marks, no run of brackets, no line too long."""
    line = (piece * 20 + " x ") * (BARIS_MAKS // (len(piece) * 20 + 3))
    return HEAD + "\n".join([line] * max(1, marks // sum(line.count(mark) for mark in "[]!<*_~`&\\")))


def block_text(piece: str, lines: int) -> str:
    """So many lines of `piece`."""
    return HEAD + piece * (lines // piece.count("\n"))


def table_text(rows: int) -> str:
    """A procedure of so many rows that all lead back."""
    return HEAD + TABLE + "".join(f"| {no} | a **b** | C; D | 1 jam | Ya: {no}; Tidak: 1 |\n" for no in range(rows))


def admitted(text: str) -> Callable[[], object]:
    """Reading the text, which the gate lets through."""
    data = text.encode()
    assert len(data) <= UKURAN_MAKS
    files, _ = gate([Entry("a/0001.md", data, len(data))])
    assert files, "the gate must let it through, else nothing is measured"
    return lambda: parse_sop(files[0])


def calls(run: Callable[[], object]) -> int:
    """How many functions were called, of Python's and of C."""
    count = 0

    def note(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


def assert_linear(make: Callable[[int], str], most: int) -> None:
    """Twice the text may take little more than twice the work."""
    half, whole = make(most // 2), make(most)
    before, after = calls(admitted(half)), calls(admitted(whole))
    assert after <= 1.3 * before * len(whole) / len(half) + 20_000, (before, after)
    assert after < CALLS_MAKS


@pytest.mark.parametrize("piece", INLINE)
def test_marks_within_lines_cost_in_step(piece: str) -> None:
    assert_linear(lambda marks: inline_text(piece, marks), TANDA_MAKS - 200)


@pytest.mark.parametrize("piece", BLOCKS)
def test_blocks_cost_in_step(piece: str) -> None:
    lines = TANDA_MAKS // 3 if "`" in piece else BANYAK_BARIS_MAKS
    assert_linear(lambda count: block_text(piece, count), lines - 50)


def test_steps_cost_in_step() -> None:
    assert_linear(table_text, 900)


@pytest.mark.parametrize(
    "text", [block_text("a\n\n", 4_900), block_text("|a|b|\n|-|-|\n|c|d|\n", 4_900), table_text(900)]
)
def test_memory_stays_below_the_limit(text: str) -> None:
    run = admitted(text)
    tracemalloc.start()
    try:
        run()
        assert tracemalloc.get_traced_memory()[1] < BYTES_MAKS
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("piece", ["[", "[a\n", "![", "*a\n", "> ", "\\\n", "|a|\n", "x"])
def test_what_is_refused_costs_next_to_nothing(piece: str) -> None:
    data = (HEAD + piece * (199_000 // len(piece))).encode()
    assert calls(lambda: gate([Entry("a/0001.md", data, len(data))])) < 60_000
    assert gate([Entry("a/0001.md", data, len(data))])[0] == ()
