"""What the flow table of a usual SOP costs: 12 steps, 5 executors."""

from __future__ import annotations

import gzip
import time
from datetime import date
from pathlib import Path

from ...io.files import read_source
from ...model.sop import Sop
from ...rules.engine import Checked, check
from ...site.flow_table import flow_table_html
from ..collector import collector_paused
from ..load import load_entries

LANGKAH, PELAKSANA, KALI = 12, 5, 5


@collector_paused()
def measure_flow_table(source: Path, today: date) -> tuple[float, float] | None:
    """Milliseconds of CPU, the least of five rounds, and kB (gzip) of a table; means over the catalogue's usual SOPs.

    None where the catalogue has no such SOP.
    """
    loaded = load_entries(read_source(source))
    checked = check(loaded.katalog, today, found=loaded.found, rules=())
    usual = [sop for sop in loaded.katalog.sop if _is_usual(sop, checked)]
    if not usual:
        return None
    size = sum(len(gzip.compress(_table(sop, checked).encode(), 9, mtime=0)) for sop in usual) / 1000
    return min(_round(usual, checked) for _ in range(KALI)) / len(usual), size / len(usual)


def _is_usual(sop: Sop, checked: Checked) -> bool:
    return len(sop.langkah) == LANGKAH and len(checked.flows[sop.path].pelaksana) == PELAKSANA


def _round(usual: list[Sop], checked: Checked) -> float:
    begin = time.process_time()
    for sop in usual:
        _table(sop, checked)
    return 1000 * (time.process_time() - begin)


def _table(sop: Sop, checked: Checked) -> str:
    return flow_table_html(sop, checked.flows[sop.path], checked.katalog, "../../")
