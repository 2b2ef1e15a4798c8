"""`build.py bench load`: builds a made-up catalogue, sends it in every way, and counts."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ....io.tree import compress_tree, copy_tree
from ..measure import output_of, python, run
from ..synthetic import HARI_INI
from ..values import KAMI
from .client import bytes_of, client_name, load, means
from .mix import usual_mix
from .nginx import need_nginx, nginx, ways
from .values import Alamat, HasilKiriman, HasilMuatan, Kiriman, PilihanMuatan, Putaran

_PEKERJA = "sopkatalog.app.bench"


def measure_load(pilihan: PilihanMuatan, say: Callable[[str], None]) -> list[HasilMuatan]:
    """What nginx bears at each size; BenchError where something does not run."""
    need_nginx()
    with _folder(pilihan.simpan) as folder:
        return [_Size(ukuran, pilihan, folder / str(ukuran), say).measure() for ukuran in pilihan.ukuran]


@contextmanager
def _folder(simpan: Path | None) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="sop-bench-") as name:
        yield simpan.absolute() if simpan else Path(name)


@dataclass(frozen=True)
class _Size:
    ukuran: int
    pilihan: PilihanMuatan
    folder: Path
    say: Callable[[str], None]

    def measure(self) -> HasilMuatan:
        """Builds, compresses, and goes round all ways of sending, so that a busy machine troubles all alike."""
        site = self._built()
        with tempfile.TemporaryDirectory(prefix="sop-muatan-") as name:
            served, rounds = Path(name) / "site", range(self.pilihan.putaran)
            self.say(f"{self.ukuran} SOP: memampatkan")
            copy_tree(site, served)
            compress_tree(served)
            addresses = usual_mix(_files(site), self.pilihan.benih)
            runs: dict[Kiriman, list[Putaran]] = {way: [] for way in ways()}
            for at in rounds:
                for way, found in runs.items():
                    self.say(f"{self.ukuran} SOP, putaran {at + 1}: {way.nama}")
                    found.append(self._run(way, served, addresses, Path(name, f"{at}-{way.name}")))
            sent = tuple(self._sent(way, each, served, addresses, Path(name, way.name)) for way, each in runs.items())
            return HasilMuatan(self.ukuran, client_name(), output_of(site).mb, output_of(served).mb, sent)

    def _built(self) -> Path:
        """The built site; one that stands there from another time is used again."""
        place = self.folder / KAMI
        if not (place / "site").is_dir():
            self.folder.mkdir(parents=True, exist_ok=True)
            words, jumlah, benih = self.folder / "keluaran.txt", str(self.ukuran), str(self.pilihan.benih)
            project = str(self.pilihan.project.absolute())
            self.say(f"{self.ukuran} SOP: menulis katalog tiruan")
            run(python("-m", _PEKERJA, "siapkan", str(self.folder), project, jumlah, benih), self.folder, words)
            self.say(f"{self.ukuran} SOP: membangun")
            run(python("-m", "sopkatalog", "build", "--today", HARI_INI.isoformat()), place, words)
        return place / "site"

    def _run(self, way: Kiriman, site: Path, addresses: Sequence[Alamat], folder: Path) -> Putaran:
        with nginx(site, way, folder) as server:
            seen = load(server.port, addresses, way, self.pilihan.detik, folder)
        return Putaran(seen, server.cpu)

    def _sent(
        self, way: Kiriman, runs: Sequence[Putaran], site: Path, addresses: Sequence[Alamat], folder: Path
    ) -> HasilKiriman:
        with nginx(site, way, folder) as server:
            by_kind, whole = means(bytes_of(server.port, addresses, way))
        return HasilKiriman(way, tuple(runs), by_kind, whole)


def _files(site: Path) -> list[str]:
    return [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
