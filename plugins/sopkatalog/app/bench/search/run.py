"""`build.py bench search`: the worth of the search on questions, beside other engines; what it costs a reader."""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from ....rules.engine import check
from ....search.artifacts import search_index
from ....search.index import Index
from ....site.catalogue import Catalogue
from ....site.pages import pages
from ...load import load_entries
from ...pdf.browser import Visitor, open_visitor
from ...visit.first_search import Pencarian
from ...visit.server import served
from ..kata import OBJEK_LAYANAN
from ..measure import python, run
from ..prepare import prepare, prepare_synthetic
from ..synthetic import HARI_INI, synthetic_catalogue
from ..values import BENIH, KAMI, POLOS
from .collection import collection
from .questions import questions
from .rankers import exact_ranker
from .rivals import minisearch, our_reader, theme_search
from .values import Jawaban, Mutu, Soal, quality

HARI_CONTOH = date(2026, 11, 21)
"""The day on which the questions were written."""
MINISEARCH = Path("tests/alat/node_modules/minisearch/dist/umd/index.js")
SITUS = 60
"""SOPs of the site in which the costs are measured."""
EKSAK, PEMBACA = "Kami, eksak", "Kami, di peramban"


@dataclass(frozen=True)
class PilihanCari:
    """What the command line chose: the browser, a folder with another collection, sizes and rounds for the costs."""

    project: Path
    peramban: str
    koleksi: Path | None = None
    ukuran: tuple[int, ...] = (1000,)
    putaran: int = 3


@dataclass(frozen=True)
class Pengukuran:
    """The worth of every engine on one set of questions; how often exact and reader agree on the first answer."""

    nama: str
    mutu: Mapping[str, Mapping[str, Mutu]]
    sepakat: float


@dataclass(frozen=True)
class BiayaCari:
    """At a size: CPU seconds of making the index, its bytes compressed, and the readers' first searches."""

    sop: int
    cpu: float
    indeks_kb: float
    pencarian: tuple[Pencarian, ...]

    def median_of(self, value: Callable[[Pencarian], float]) -> float:
        """The median over the rounds."""
        return median(map(value, self.pencarian))


def measure_quality(pilihan: PilihanCari, say: Callable[[str], None]) -> list[Pengukuran]:
    """The worth on the sample city, and on the collection that was named."""
    with open_visitor(pilihan.peramban) as visitor:
        source = pilihan.project / "sop_source"
        contoh = [(p.relative_to(source).as_posix(), p.read_text("utf-8")) for p in sorted(source.rglob("*.[my]*"))]
        found = [_Trial(pilihan, visitor, say, "Kota contoh", contoh, questions()).measure()]
        if pilihan.koleksi:
            berkas = collection(pilihan.koleksi)
            soal = [satu for path in sorted(pilihan.koleksi.glob("queries*.json")) for satu in questions(path)]
            soal = [_renamed(satu, berkas.id_kami) for satu in soal]
            found.append(_Trial(pilihan, visitor, say, "Koleksi", list(berkas.berkas.items()), soal).measure())
        return found


def _renamed(soal: Soal, ids: Mapping[str, str]) -> Soal:
    return Soal(soal.id, soal.q, soal.kelas, {ids[id_]: nilai for id_, nilai in soal.relevan.items()})


@dataclass(frozen=True)
class _Trial:
    pilihan: PilihanCari
    visitor: Visitor
    say: Callable[[str], None]
    nama: str
    berkas: Iterable[tuple[str, str]]
    soal: Iterable[Soal]

    def measure(self) -> Pengukuran:
        with tempfile.TemporaryDirectory(prefix="sop-bench-") as name:
            folder = Path(name)
            self.say(f"{self.nama}: membangun kedua situs")
            prepare(folder, self.pilihan.project, self.berkas, HARI_CONTOH)
            build(folder, KAMI, HARI_CONTOH)
            run(python("-m", "mkdocs", "build", "--quiet"), folder / POLOS, folder / "keluaran.txt")
            index = source_index(self.berkas, HARI_CONTOH)
            with served(folder / KAMI / "site") as kami, served(folder / POLOS / "site") as polos:
                jawaban = dict(self._answers(index, kami, polos))
        mutu = {mesin: quality(zip(self.soal, semua, strict=True)) for mesin, semua in jawaban.items()}
        pairs = zip(jawaban[EKSAK], jawaban[PEMBACA], strict=True)
        sama = [a.sop[:1] == b.sop[:1] for a, b in pairs]
        return Pengukuran(self.nama, mutu, sum(sama) / len(sama))

    def _answers(self, index: Index, kami: str, polos: str) -> Iterable[tuple[str, list[Jawaban]]]:
        tanya = [soal.q for soal in self.soal]
        self.say(f"{self.nama}: bertanya")
        yield EKSAK, list(map(exact_ranker(index), self.soal))
        yield PEMBACA, our_reader(self.visitor, f"{kami}cari/", tanya)
        yield "Material polos", theme_search(self.visitor, polos, tanya)
        library = self.pilihan.project / MINISEARCH
        if library.is_file():
            yield "MiniSearch", minisearch(self.visitor, polos, library, index, tanya)


def source_index(berkas: Iterable[tuple[str, str]], hari: date) -> Index:
    """The exact index of the source files of a catalogue."""
    from ....parse.gate import Entry

    loaded = load_entries(Entry(path, text.encode()) for path, text in berkas)
    checked = check(loaded.katalog, hari, found=loaded.found)
    return search_index([entri for page in pages(Catalogue.of(checked)) for entri in page.entri_cari], checked.katalog)


def build(folder: Path, place: str, hari: date) -> None:
    """Builds the site of ours in a prepared folder."""
    run(python("-m", "sopkatalog", "build", "--today", hari.isoformat()), folder / place, folder / "keluaran.txt")


def measure_cost(pilihan: PilihanCari, say: Callable[[str], None]) -> list[BiayaCari]:
    """What the search costs at each size."""
    return [_cost(ukuran, pilihan, say) for ukuran in pilihan.ukuran]


def _cost(ukuran: int, pilihan: PilihanCari, say: Callable[[str], None]) -> BiayaCari:
    """A site of a few SOPs with the index of `ukuran` SOPs in it: what a search costs is no matter of other pages."""
    with tempfile.TemporaryDirectory(prefix="sop-bench-") as name, open_visitor(pilihan.peramban) as visitor:
        folder, words = Path(name), Path(name) / "keluaran.txt"
        say(f"{ukuran} SOP: membangun")
        prepare_synthetic(folder, pilihan.project, SITUS, BENIH)
        build(folder, KAMI, HARI_INI)
        site, source = folder / KAMI / "site", folder / "sumber"
        say(f"{ukuran} SOP: mengindeks")
        for path, text in synthetic_catalogue(ukuran, BENIH):
            (source / path).parent.mkdir(parents=True, exist_ok=True)
            (source / path).write_text(text, encoding="utf-8")
        run(python("-m", "sopkatalog.app.bench", "indeks", str(source), str(site)), folder, words)
        cpu = float(words.read_text(encoding="utf-8").splitlines()[-1])
        indeks = sum(len(gzip.compress(path.read_bytes(), 6, mtime=0)) for path in (site / "cari").glob("*.js"))
        say(f"{ukuran} SOP: mencari")
        with served(site) as address:
            return BiayaCari(ukuran, cpu, indeks / 1000, tuple(_searches(address, visitor, pilihan.putaran)))


def _searches(address: str, visitor: Visitor, putaran: int) -> Iterator[Pencarian]:
    kata = [objek.casefold() for objek in OBJEK_LAYANAN]
    for at in range(putaran):
        yield visitor.first_search(address, kata[at * 7 % len(kata)], kata[1::7])
