"""The benchmark: our build beside plain mkdocs-material on the same content, checks, and the share of our own work.

Each measurement is a process of its own, and the rounds go through all of them in turn, so that a busy machine
troubles all alike.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
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
    Halaman,
    Hasil,
    HasilBaca,
    HasilKerja,
    HasilUkuran,
    Keluaran,
    Kerja,
    Pilihan,
    Ringkas,
)

_WORKER = "sopkatalog.app.bench"
_PEMANASAN = 20
_BUILDS = (Kerja.KAMI, Kerja.TETAP, Kerja.UBAH, Kerja.POLOS)
# What a job must not find: a cold build begins with nothing, a cold check without what a build has kept.
_BUANG: Mapping[Kerja, tuple[str, ...]] = {
    Kerja.KAMI: ("site", "site.cadangan", ".sop-cache"),
    Kerja.POLOS: ("site",),
    Kerja.PERIKSA: (".sop-cache",),
}
_TODAY = ("--today", HARI_INI.isoformat())


def bench(pilihan: Pilihan, say: Callable[[str], None]) -> Hasil:
    """Measures what was chosen; `say` hears what is under way. Raises BenchError when something does not run."""
    if not (pilihan.project / "mkdocs.yml").is_file():
        raise BenchError("Berkas “mkdocs.yml” tidak ada; jalankan perintah ini di folder proyek.")
    with _folder(pilihan.simpan) as folder, tempfile.TemporaryDirectory(prefix="sop-bench-pyc-") as cache:
        if pilihan.hanya not in (Bagian.PROFILE, Bagian.BACA):
            say("pemanasan")
            _warm_up(pilihan, Path(cache))
        sizes = tuple(
            _Size(ukuran, pilihan, folder / str(ukuran), Path(cache), say).measure() for ukuran in pilihan.ukuran
        )
    return Hasil(date.today(), machine(), pilihan.benih, sizes, _left_out(pilihan))


def _left_out(pilihan: Pilihan) -> str:
    if not pilihan.has(Bagian.BACA) or pilihan.peramban:
        return ""
    return "Biaya membaca tidak diukur; untuk itu: python3 build.py bench --only baca (perlu Chromium)."


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


def _warm_up(pilihan: Pilihan, cache: Path) -> None:
    """Compiles every module once: a first run on any machine is slower than all others."""
    with tempfile.TemporaryDirectory(prefix="sop-bench-") as name:
        few = replace(pilihan, putaran=1, simpan=None, peramban="")
        _Size(_PEMANASAN, few, Path(name), cache, lambda words: None).measure()


@dataclass(frozen=True)
class _Size:
    """The measurements at one size, in a folder of their own."""

    ukuran: int
    pilihan: Pilihan
    folder: Path
    cache: Path
    say: Callable[[str], None]

    def measure(self) -> HasilUkuran:
        """Writes the catalogue, then goes round."""
        if self.folder.exists() and any(self.folder.iterdir()):
            raise BenchError(f"Folder “{self.folder}” sudah berisi; pilih folder lain atau hapus dahulu.")
        self.folder.mkdir(parents=True, exist_ok=True)
        self.announce("menulis katalog tiruan")
        proyek = str(self.pilihan.project.absolute())
        self.worker("siapkan", str(self.folder), proyek, str(self.ukuran), str(self.pilihan.benih))
        jobs = _jobs(self.pilihan, self.ukuran)
        runs: dict[Kerja, list[Biaya]] = {kerja: [] for kerja in jobs}
        stages: list[dict[str, float]] = []
        for putaran in range(1, self.pilihan.putaran_untuk(self.ukuran) + 1):
            for kerja, (place, command) in jobs.items():
                self.announce(f"putaran {putaran}: {kerja.value}")
                runs[kerja].append(self.run(kerja, place, command))
            if self.pilihan.has(Bagian.PROFILE):
                self.announce(f"putaran {putaran}: tahap-tahap plugin")
                stages.append(self.ask("tahap", self.source))
        return HasilUkuran(
            sop=self.ukuran,
            putaran=self.pilihan.putaran_untuk(self.ukuran),
            sumber_mb=sum(path.stat().st_size for path in self.source.rglob("*.md")) / 1e6,
            kerja={kerja: HasilKerja.of(costs, self.written(kerja, jobs[kerja][0])) for kerja, costs in runs.items()},
            tahap={name: min(stage[name] for stage in stages) for name in (stages or [{}])[0]},
            fungsi=tuple(self.functions()),
            alur=self.flow_table(),
            halaman_kb=self.page_kb(),
            pratinjau=self.preview(),
            baca=self.reading(),
        )

    def run(self, kerja: Kerja, place: str, command: list[str]) -> Biaya:
        """What a command costs, in the state that it is measured in."""
        for name in _BUANG.get(kerja, ()):
            shutil.rmtree(self.folder / place / name, ignore_errors=True)
        if kerja is Kerja.UBAH:
            self.change_one()
        return run(command, self.folder / place, self.words, self.cache)

    def change_one(self) -> None:
        """Adds a sentence to a SOP in the middle."""
        with (self.source / _sop(self.pilihan, self.ukuran)).open("a", encoding="utf-8") as file:
            file.write("\nDitambah untuk mengukur.\n")

    def page_kb(self) -> float | None:
        """The page of a SOP in the middle, gzip, where a site was built."""
        id_ = _sop(self.pilihan, self.ukuran).removesuffix(".md").replace("/", "-")
        page = self.folder / KAMI / "site" / "sop" / id_ / "index.html"
        return len(gzip.compress(page.read_bytes(), 9, mtime=0)) / 1000 if page.is_file() else None

    @property
    def words(self) -> Path:
        """Where the commands' own words go."""
        return self.folder / "keluaran.txt"

    @property
    def source(self) -> Path:
        """The made-up catalogue."""
        return self.folder / KAMI / "sop_source"

    def announce(self, what: str) -> None:
        """Says what comes now."""
        self.say(f"{self.ukuran} SOP, {what}")

    def worker(self, *arguments: str) -> None:
        """Runs a part of the benchmark in a process of its own."""
        run(python("-m", _WORKER, *arguments), self.folder, self.words, self.cache)

    def ask(self, task: str, folder: Path, *others: str) -> Any:
        """What a worker finds out about a folder."""
        self.worker(task, str(folder), *others)
        return json.loads(self.words.read_text(encoding="utf-8").splitlines()[-1])

    def written(self, kerja: Kerja, place: str) -> Keluaran | None:
        """What a build left."""
        return output_of(self.folder / place / "site") if kerja in _BUILDS else None

    def flow_table(self) -> tuple[float, float] | None:
        """Milliseconds and kB of a usual flow table, where stages are asked for and such a SOP exists."""
        if not self.pilihan.has(Bagian.PROFILE):
            return None
        self.announce("tabel alur")
        found = self.ask("alur", self.source)
        return (found[0], found[1]) if found else None

    def functions(self) -> Iterator[Fungsi]:
        """The slowest functions, when the profile alone was asked for."""
        if self.pilihan.hanya is Bagian.PROFILE:
            self.announce("profil fungsi")
            yield from (Fungsi(**values) for values in self.ask("profil", self.source))

    def preview(self) -> tuple[Ringkas, Ringkas] | None:
        """Seconds from saving a SOP until the preview shows it, on its page and in the lists."""
        if not self.pilihan.has(Bagian.PRATINJAU):
            return None
        self.announce("pratinjau")
        sop, putaran = _sop(self.pilihan, self.ukuran), str(self.pilihan.putaran_untuk(self.ukuran))
        halaman, semua = self.ask("pratinjau", self.folder / KAMI, sop, putaran)
        return Ringkas.of(halaman), Ringkas.of(semua)

    def reading(self) -> dict[Halaman, HasilBaca]:
        """What pages cost their reader, where a browser is there; their sites are built if nobody has yet."""
        if not self.pilihan.is_visited:
            return {}
        for kerja, (place, command) in _builds().items():
            if not (self.folder / place / "site").is_dir():
                self.announce(kerja.value)
                self.run(kerja, place, command)
        self.announce("kunjungan pertama")
        putaran = str(self.pilihan.putaran_untuk(self.ukuran))
        sop = _sop(self.pilihan, self.ukuran)
        found = self.ask("baca", self.folder, sop, self.pilihan.peramban, putaran)
        return {halaman: HasilBaca.of(**found[halaman.name]) for halaman in Halaman}


def _jobs(pilihan: Pilihan, ukuran: int) -> dict[Kerja, tuple[str, list[str]]]:
    """Folder and command of each measurement, in the order of a round."""
    jobs = _builds() if pilihan.has(Bagian.BUILD) else {}
    if pilihan.has(Bagian.CHECK):
        satu = f"sop_source/{_sop(pilihan, ukuran)}"
        jobs[Kerja.PERIKSA] = (KAMI, python("-m", "sopkatalog", "check", *_TODAY))
        jobs[Kerja.PERIKSA_TETAP] = jobs[Kerja.PERIKSA]
        jobs[Kerja.PERIKSA_SATU] = (KAMI, python("-m", "sopkatalog", "check", *_TODAY, satu))
    return jobs


def _builds() -> dict[Kerja, tuple[str, list[str]]]:
    ours = (KAMI, python("-m", "sopkatalog", "build", *_TODAY))
    return {
        Kerja.KAMI: ours,
        Kerja.TETAP: ours,
        Kerja.UBAH: ours,
        Kerja.POLOS: (POLOS, python("-m", "mkdocs", "build", "--quiet")),
    }


def _sop(pilihan: Pilihan, ukuran: int) -> str:
    """The file of one SOP, from the middle."""
    return rencana(ukuran, pilihan.benih)[ukuran // 2].path
