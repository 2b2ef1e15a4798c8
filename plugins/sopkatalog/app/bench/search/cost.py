"""What making the search costs: CPU seconds from checked values to files, in a process that does nothing else."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

from ....search.artifacts import search_artifacts
from ....site.catalogue import Catalogue
from ....site.search_entry import search_entry
from ...check import check_source


def measure_index(source: Path, hari: date) -> float:
    """CPU seconds of the entries, the index and its files for a source folder."""
    catalogue = Catalogue.of(check_source(source, hari).checked)
    begin = time.process_time()
    search_artifacts([search_entry(sop, catalogue) for sop in catalogue.katalog.sop], catalogue.katalog)
    return time.process_time() - begin
