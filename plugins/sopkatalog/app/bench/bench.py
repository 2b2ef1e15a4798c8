"""The benchmark: our build beside plain mkdocs-material on the same content, checks, and the share of our own work.

Each measurement is a process of its own, and the rounds go through all of them in turn, so that a busy machine
troubles all alike.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from .measure import BenchError, output_of, python, run
from .synthetic import HARI_INI, rencana
from .values import (
    KAMI,
    POLOS,
    Bagian,
    Biaya,
    Fungsi,
    Hasil,
    HasilKerja,
    HasilUkuran,
    Keluaran,
    Kerja,
    Pilihan,
    Ringkas,
)

_WORKER = "sopkatalog.app.bench"


def bench(pilihan: Pilihan, say: Callable[[str], None]) -> Hasil:
    """Measures what was chosen; `say` hears what is under way. Raises BenchError when something does not run."""
    if not (pilihan.project / "mkdocs.yml").is_file():
        raise BenchError("Berkas “mkdocs.yml” tidak ada; jalankan perintah ini di folder proyek.")
    with _folder(pilihan.simpan) as folder:
        sizes = tuple(_measure(ukuran, pilihan, folder / str(ukuran), say) for ukuran in pilihan.ukuran)
    return Hasil(date.today(), machine(), pilihan.benih, sizes)


def machine() -> str:
    """Python, system and processors, for a reader who compares two runs."""
    return f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} prosesor"


@contextmanager
def _folder(simpan: Path | None) -> Iterator[Path]:
    if simpan is not None:
        simpan.mkdir(parents=True, exist_ok=True)
        yield simpan.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="sop-bench-") as name:
        yield Path(name)


def _measure(ukuran: int, pilihan: Pilihan, folder: Path, say: Callable[[str], None]) -> HasilUkuran:
    if folder.exists() and any(folder.iterdir()):
        raise BenchError(f"Folder “{folder}” sudah berisi; pilih folder lain atau hapus dahulu.")
    folder.mkdir(parents=True, exist_ok=True)
    words = folder / "keluaran.txt"
    say(f"{ukuran} SOP: menulis katalog tiruan")
    proyek = str(pilihan.project.absolute())
    run(python("-m", _WORKER, "siapkan", str(folder), proyek, str(ukuran), str(pilihan.benih)), folder, words)
    jobs = _jobs(pilihan, ukuran)
    runs: dict[Kerja, list[Biaya]] = {kerja: [] for kerja in jobs}
    stages: list[dict[str, float]] = []
    written: dict[Kerja, Keluaran] = {}
    for putaran in range(1, pilihan.putaran_untuk(ukuran) + 1):
        for kerja, (place, command) in jobs.items():
            say(f"{ukuran} SOP, putaran {putaran}: {kerja.value}")
            shutil.rmtree(folder / place / "site", ignore_errors=True)
            runs[kerja].append(run(command, folder / place, words))
            if kerja in (Kerja.KAMI, Kerja.POLOS):
                written[kerja] = output_of(folder / place / "site")
        if pilihan.has(Bagian.PROFILE):
            say(f"{ukuran} SOP, putaran {putaran}: tahap-tahap plugin")
            stages.append(_ask("tahap", folder, words))
    fungsi = []
    if pilihan.hanya is Bagian.PROFILE:
        say(f"{ukuran} SOP: profil fungsi")
        fungsi = [Fungsi(**values) for values in _ask("profil", folder, words)]
    return HasilUkuran(
        sop=ukuran,
        putaran=pilihan.putaran_untuk(ukuran),
        sumber_mb=sum(path.stat().st_size for path in (folder / KAMI / "sop_source").rglob("*.md")) / 1e6,
        kerja={kerja: HasilKerja.of(costs, written.get(kerja)) for kerja, costs in runs.items()},
        tahap={name: Ringkas.of([stage[name] for stage in stages]).median for name in (stages or [{}])[0]},
        fungsi=tuple(fungsi),
    )


def _jobs(pilihan: Pilihan, ukuran: int) -> dict[Kerja, tuple[str, list[str]]]:
    """Folder and command of each measurement, in the order of a round."""
    today = ("--today", HARI_INI.isoformat())
    satu = f"sop_source/{rencana(ukuran, pilihan.benih)[ukuran // 2].path}"
    jobs: dict[Kerja, tuple[str, list[str]]] = {}
    if pilihan.has(Bagian.BUILD):
        jobs[Kerja.KAMI] = (KAMI, python("-m", "sopkatalog", "build", *today))
        jobs[Kerja.POLOS] = (POLOS, python("-m", "mkdocs", "build", "--quiet"))
    if pilihan.has(Bagian.CHECK):
        jobs[Kerja.PERIKSA] = (KAMI, python("-m", "sopkatalog", "check", *today))
        jobs[Kerja.PERIKSA_SATU] = (KAMI, python("-m", "sopkatalog", "check", *today, satu))
    return jobs


def _ask(task: str, folder: Path, words: Path) -> Any:
    """What a worker prints, as values."""
    run(python("-m", _WORKER, task, str(folder / KAMI / "sop_source")), folder, words)
    return json.loads(words.read_text(encoding="utf-8").splitlines()[-1])
