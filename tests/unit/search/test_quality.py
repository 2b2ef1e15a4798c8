"""The search is held to its promises on questions of citizens, a little below what `build.py bench search` shows."""

from __future__ import annotations

import pytest

from sopkatalog.app.bench.search.collection import collection
from sopkatalog.app.bench.search.questions import questions
from sopkatalog.app.bench.search.rankers import exact_ranker
from sopkatalog.app.bench.search.run import HARI_CONTOH, source_index
from sopkatalog.app.bench.search.values import DI_LUAR, SEMUA, Mutu, Soal, quality
from sopkatalog.search.index import Index
from tests.conftest import ROOT, SAMPLE

KOLEKSI = ROOT.parent / "shared/search"


def measured(index: Index, soal: tuple[Soal, ...]) -> dict[str, Mutu]:
    rank = exact_ranker(index)
    return quality((satu, rank(satu)) for satu in soal)


def test_the_sample_city() -> None:
    files = [(p.relative_to(SAMPLE).as_posix(), p.read_text("utf-8")) for p in sorted(SAMPLE.rglob("*.[my]*"))]
    found = measured(source_index(files, HARI_CONTOH), questions())
    assert found[SEMUA].banyak >= 150
    assert found[DI_LUAR].banyak >= 20
    assert (found[SEMUA].pertama, found[SEMUA].mrr, found[SEMUA].lima) >= (0.90, 0.92, 0.97)
    assert found[SEMUA].kosong <= 0.01
    assert found["formal"].pertama >= 0.98
    assert found["number"].pertama == 1.0
    assert found["typo"].pertama >= 0.90
    assert found[DI_LUAR].pertama >= 0.75


def test_a_collection_from_elsewhere() -> None:
    if not (KOLEKSI / "queries.json").is_file():
        pytest.skip("koleksi pembanding tidak ada di samping proyek")
    berkas = collection(KOLEKSI)
    soal = tuple(
        Soal(satu.id, satu.q, satu.kelas, {berkas.id_kami[id_]: nilai for id_, nilai in satu.relevan.items()})
        for satu in questions(KOLEKSI / "queries.json")
    )
    found = measured(source_index(berkas.berkas.items(), HARI_CONTOH), soal)
    assert (found[SEMUA].pertama, found[SEMUA].mrr, found[SEMUA].lima) >= (0.83, 0.90, 0.96)
    assert found[SEMUA].kosong == 0
    assert {found[kelas].pertama for kelas in ("formal", "number")} == {1.0}


def test_a_question_is_graded_by_its_best_answers() -> None:
    soal = Soal("x", "q", "everyday", {"a": 1, "b": 1})
    assert soal.baik == {"a", "b"}
    assert Soal("x", "q", "everyday", {"a": 3, "b": 2, "c": 1}).baik == {"a", "b"}
