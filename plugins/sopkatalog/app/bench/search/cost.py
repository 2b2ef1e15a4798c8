"""What making the search costs: CPU seconds from checked values to files, in a process that does nothing else."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

from ....search.artifacts import search_artifacts
from ....search.files import FOLDER
from ....site.catalogue import Catalogue
from ....site.search_entry import search_entry
from ...check import check_source


def measure_index(source: Path, site: Path, hari: date) -> float:
    """CPU seconds of the entries, the index and its files for a source folder; the files go into `site`."""
    catalogue = Catalogue.of(check_source(source, hari).checked)
    begin = time.process_time()
    entries = [search_entry(sop, catalogue) for sop in catalogue.katalog.sop]
    files = search_artifacts(entries, catalogue.katalog)
    cost = time.process_time() - begin
    for old in (site / FOLDER).glob("*.js"):
        old.unlink()
    for file in files:
        (site / file.path).write_bytes(file.bita)

    return cost
