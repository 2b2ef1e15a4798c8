from __future__ import annotations

from sopkatalog.flow.build import flow_graph
from sopkatalog.flow.graph import Bentuk, FlowGraph, Simpul
from sopkatalog.model.langkah import JenisTarget, Lanjut
from tests.values import a_graph, a_langkah, a_sop


def bentuk(graph: FlowGraph) -> dict[str, str]:
    return {simpul.id: simpul.bentuk.value for simpul in graph.simpul}


def panah(graph: FlowGraph) -> list[str]:
    return [arrow.kunci + (f" {arrow.label}" if arrow.label else "") for arrow in graph.panah]


def test_rows_follow_each_other_and_the_first_and_last_are_the_capsules() -> None:
    graph = a_graph(a_langkah("1"), a_langkah("2"), a_langkah("3"))
    assert bentuk(graph) == {"1": "mulai", "2": "proses", "3": "selesai"}
    assert panah(graph) == ["1>2", "2>3"]


def test_a_sop_without_steps_is_an_empty_graph() -> None:
    graph = flow_graph(a_sop(pelaksana=("Camat",)))
    assert graph == FlowGraph(pelaksana=("Camat",))
    assert graph.awal is None
    assert graph.akhir == ()


def test_a_single_step_is_start_and_end() -> None:
    graph = a_graph(a_langkah("1"))
    assert bentuk(graph) == {"1": "mulai"}
    assert graph.akhir == graph.simpul


def test_a_decision_with_the_outcome_selesai_gets_an_end_in_its_lane() -> None:
    graph = a_graph(a_langkah("1"), a_langkah("2", "Kasi; Camat", "Ditolak: selesai; Diterima: 3"), a_langkah("3"))
    assert bentuk(graph) == {"1": "mulai", "2": "keputusan", "3": "selesai", "selesai": "selesai"}
    assert panah(graph) == ["1>2", "2>selesai Ditolak", "2>3 Diterima"]
    assert graph.by_id["selesai"] == Simpul("selesai", Bentuk.SELESAI, ("Kasi",), None, "Selesai")


def test_decisions_of_one_lane_share_their_end_and_another_lane_has_its_own() -> None:
    graph = a_graph(
        a_langkah("1", "A", "Tidak: selesai; Ya: 2"),
        a_langkah("2", "B", "Tidak: selesai; Ya: 3"),
        a_langkah("3", "A", "Tidak: selesai; Ya: 1"),
    )
    assert panah(graph) == [
        "1>selesai Tidak",
        "1>2 Ya",
        "2>selesai-2 Tidak",
        "2>3 Ya",
        "3>selesai Tidak",
        "3>1 Ya",
    ]
    assert [graph.by_id[id_].pelaksana for id_ in ("selesai", "selesai-2")] == [("A",), ("B",)]


def test_a_step_whose_only_way_on_is_the_end_is_the_end() -> None:
    graph = a_graph(a_langkah("1"), a_langkah("2", ke="selesai"), a_langkah("3"))
    assert bentuk(graph) == {"1": "mulai", "2": "selesai", "3": "selesai"}
    assert panah(graph) == ["1>2"]


def test_a_first_step_that_decides_is_a_decision() -> None:
    assert bentuk(a_graph(a_langkah("1", ke="Ya: 2; Tidak: 1"), a_langkah("2")))["1"] == "keputusan"


def test_another_sop_is_one_sambungan_for_each_deciding_lane() -> None:
    graph = a_graph(
        a_langkah("1", "A", "Baru: dkc-0007; Lama: 2"),
        a_langkah("2", "A", "Baru: dkc-0007; Lama: 3"),
        a_langkah("3", "B", "dkc-0007"),
    )
    assert panah(graph) == ["1>dkc-0007 Baru", "1>2 Lama", "2>dkc-0007 Baru", "2>3 Lama", "3>dkc-0007-2"]
    sambungan = [simpul for simpul in graph.simpul if simpul.bentuk is Bentuk.SAMBUNGAN]
    assert [(simpul.teks, simpul.pelaksana) for simpul in sambungan] == [
        ("dkc-0007", ("A",)),
        ("dkc-0007", ("B",)),
    ]
    assert graph.by_id["3"].bentuk is Bentuk.PROSES


def test_an_unknown_target_gives_no_arrow() -> None:
    graph = a_graph(a_langkah("1"), a_langkah("2", ke="9"), a_langkah("3"))
    assert panah(graph) == ["1>2"]
    assert graph.by_id["2"].bentuk is Bentuk.PROSES


def test_outcomes_with_one_target_are_one_arrow() -> None:
    graph = a_graph(a_langkah("1", ke="Ya: 2; Mungkin: 2; Ya: 2; Tidak: 1"), a_langkah("2"))
    assert panah(graph) == ["1>2 Ya / Mungkin", "1>1 Tidak"]


def test_every_row_keeps_a_symbol_when_numbers_are_doubled_or_missing() -> None:
    graph = a_graph(a_langkah("3"), a_langkah("3"), a_langkah("3-2", ke="3"), a_langkah(""), a_langkah("selesai"))
    assert [simpul.id for simpul in graph.simpul] == ["3", "3-3", "3-2", "4", "selesai"]
    assert panah(graph) == ["3>3-3", "3-3>3-2", "3-2>3", "4>selesai"]


def test_an_end_does_not_take_the_id_of_a_step() -> None:
    graph = a_graph(a_langkah("selesai", ke="Ya: 2; Tidak: selesai"), a_langkah("2"))
    assert panah(graph) == ["selesai>2 Ya", "selesai>selesai-2 Tidak"]


def test_lanes_are_those_declared_then_those_that_act_first() -> None:
    graph = a_graph(a_langkah("1", "C; B"), a_langkah("2", "A"), a_langkah("3", "D;D"), pelaksana=("A", "X", "A"))
    assert graph.pelaksana == ("A", "X", "C", "B", "D")
    assert graph.by_id["3"].pelaksana == ("D",)


def test_a_decision_may_have_no_executor() -> None:
    graph = a_graph(a_langkah("1", "", "Ya: 1; Tidak: selesai"))
    assert graph.by_id["selesai"].pelaksana == ()
    assert graph.pelaksana == ()


def test_the_first_of_several_unlabelled_ways_does_not_hide_the_others() -> None:
    ways = tuple(Lanjut("", JenisTarget.LANGKAH, ke) for ke in ("2", "3"))
    first = a_langkah("1", ke="2;3")
    assert first.lanjut == ways
    assert panah(a_graph(first, a_langkah("2"), a_langkah("3")))[:2] == ["1>2", "1>3"]


def test_the_graph_tells_itself_as_the_api_does() -> None:
    graph = a_graph(a_langkah("1", "A"), a_langkah("2", "A; B", "Ya: selesai; Tidak: 1"))
    assert graph.as_dict() == {
        "simpul": [
            {"id": "1", "bentuk": "mulai", "pelaksana": ["A"]},
            {"id": "2", "bentuk": "keputusan", "pelaksana": ["A", "B"]},
            {"id": "selesai", "bentuk": "selesai", "pelaksana": ["A"]},
        ],
        "panah": [
            {"dari": "1", "ke": "2", "label": ""},
            {"dari": "2", "ke": "selesai", "label": "Ya"},
            {"dari": "2", "ke": "1", "label": "Tidak"},
        ],
    }
    assert [arrow.kunci for arrow in graph.masuk["1"]] == ["2>1"]
    assert [arrow.ke for arrow in graph.keluar["2"]] == ["selesai", "1"]
