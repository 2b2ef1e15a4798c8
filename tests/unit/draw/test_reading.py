"""The flow in words, as a screen reader says it."""

from sopkatalog.draw.reading import reading
from tests.values import a_graph, a_langkah


def said(*langkah: object, no: str, pelaksana: str = "Petugas") -> str:
    graph = a_graph(*langkah)  # type: ignore[arg-type]
    return reading(graph, graph.by_id[no], pelaksana)


def test_a_step_says_where_it_goes_on() -> None:
    steps = a_langkah("1"), a_langkah("2"), a_langkah("3")
    assert said(*steps, no="1") == "Mulai; lanjut ke langkah 2"
    assert said(*steps, no="2") == "Proses; lanjut ke langkah 3"
    assert said(*steps, no="3") == "Selesai"


def test_a_decision_says_every_outcome() -> None:
    steps = a_langkah("1"), a_langkah("2", ke="Lengkap: 4; Tidak: 1"), a_langkah("3"), a_langkah("4")
    assert said(*steps, no="2") == "Keputusan: jika lengkap ke langkah 4; jika tidak ke langkah 1"


def test_outcomes_that_end_the_flow_or_lead_to_another_sop_say_so() -> None:
    steps = a_langkah("1", ke="Ditolak: selesai; KTP hilang: disdukcapil-0002; Ya: 2"), a_langkah("2")
    assert said(*steps, no="1") == (
        "Keputusan: jika ditolak, selesai; jika KTP hilang ke SOP disdukcapil-0002; jika ya ke langkah 2"
    )


def test_a_joint_step_says_with_whom_and_goes_on_once() -> None:
    steps = a_langkah("1"), a_langkah("2", "Kabid A; Kabid B"), a_langkah("3")
    assert said(*steps, no="2", pelaksana="Kabid A") == "Proses bersama Kabid B; lanjut ke langkah 3"
    assert said(*steps, no="2", pelaksana="Kabid B") == "Bersama Kabid A"
