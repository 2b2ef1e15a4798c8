"""The parts of the benchmark that need a process of their own; each prints JSON.

Apart from the benchmark itself, so that its process stays small and no measurement warms up another.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from .flow_table import measure_flow_table
from .prepare import prepare_synthetic
from .preview import measure_preview
from .search.cost import measure_index
from .stages import measure_stages, profile
from .synthetic import HARI_INI


def main(arguments: list[str]) -> None:
    """`siapkan FOLDER PROYEK JUMLAH BENIH`, `tahap SUMBER`, `alur SUMBER`, `profil SUMBER`, `indeks SUMBER SITUS`,
    `pratinjau PROYEK SOP PUTARAN`, or for the reader `baca FOLDER SOP PERAMBAN PUTARAN`.
    """
    task, folder, *others = arguments
    if task == "siapkan":
        proyek, jumlah, benih = others
        prepare_synthetic(Path(folder), Path(proyek), int(jumlah), int(benih))
    elif task == "tahap":
        print(json.dumps(measure_stages(Path(folder), HARI_INI)))
    elif task == "alur":
        print(json.dumps(measure_flow_table(Path(folder), HARI_INI)))
    elif task == "profil":
        print(json.dumps([asdict(fungsi) for fungsi in profile(Path(folder), HARI_INI)]))
    elif task == "indeks":
        print(measure_index(Path(folder), Path(others[0]), HARI_INI))
    elif task == "pratinjau":
        sop, putaran = others
        print(json.dumps(measure_preview(Path(folder), sop, int(putaran), HARI_INI)))
    elif task == "baca":
        from .reading import measure_reading  # needs packages that the other parts do without

        sop, peramban, putaran = others
        print(json.dumps(measure_reading(Path(folder), sop, peramban, int(putaran))))


if __name__ == "__main__":
    main(sys.argv[1:])
