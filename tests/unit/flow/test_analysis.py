from __future__ import annotations

from collections.abc import Iterable

from sopkatalog.flow import analysis
from sopkatalog.flow.graph import Panah, Simpul
from tests.values import a_graph, a_langkah


def ids(found: Iterable[Simpul]) -> list[str]:
    return [simpul.id for simpul in found]


def keys(found: Iterable[Panah]) -> list[str]:
    return [panah.kunci for panah in found]


def test_steps_behind_an_end_are_not_reached() -> None:
    graph = a_graph(a_langkah("1"), a_langkah("2", ke="selesai"), a_langkah("3"), a_langkah("4"))
    assert analysis.reachable(graph) == {"1", "2"}
    assert ids(analysis.unreachable_steps(graph)) == ["3", "4"]


def test_a_loop_without_exit_has_no_end() -> None:
    graph = a_graph(a_langkah("1"), a_langkah("2"), a_langkah("3", ke="2"))
    assert ids(analysis.steps_without_end(graph)) == ["1", "2", "3"]
    assert analysis.loops(graph) == (("2", "3"),)
    assert analysis.loop_exits(graph, ("2", "3")) == ()
    assert analysis.dead_ends(graph) == ()


def test_a_step_that_points_nowhere_is_a_dead_end() -> None:
    graph = a_graph(a_langkah("1", ke="Ya: 2; Tidak: 3"), a_langkah("2", ke="99"), a_langkah("3"))
    assert ids(analysis.dead_ends(graph)) == ["2"]
    assert ids(analysis.steps_without_end(graph)) == ["2"]


def test_ends_and_other_sops_are_no_dead_ends() -> None:
    graph = a_graph(a_langkah("1", ke="Ya: dkc-0002; Tidak: selesai"))
    assert analysis.dead_ends(graph) == analysis.steps_without_end(graph) == ()


def test_loops_that_touch_are_one_and_a_step_may_repeat_itself() -> None:
    graph = a_graph(
        a_langkah("1"),
        a_langkah("2"),
        a_langkah("3", ke="Ya: 4; Tidak: 2"),
        a_langkah("4", ke="Ya: 5; Tidak: 3"),
        a_langkah("5", ke="Ya: 6; Tidak: 5"),
        a_langkah("6"),
    )
    assert analysis.loops(graph) == (("2", "3", "4"), ("5",))
    assert keys(analysis.loop_exits(graph, ("2", "3", "4"))) == ["4>5"]
    assert keys(analysis.back_arrows(graph)) == ["3>2", "4>3", "5>5"]


def test_components_come_in_the_order_of_the_flow() -> None:
    graph = a_graph(
        a_langkah("1", ke="4"),
        a_langkah("2", ke="Ya: 3; Tidak: 4"),
        a_langkah("3", ke="selesai"),
        a_langkah("4", ke="2"),
    )
    assert analysis.components(graph) == (("1",), ("2", "4"), ("3",))


def test_work_changes_hands_where_no_executor_stays() -> None:
    graph = a_graph(
        a_langkah("1", "A"),
        a_langkah("2", "A; B"),
        a_langkah("3", "B"),
        a_langkah("4", "C"),
        a_langkah("5", ""),
    )
    assert keys(analysis.hand_offs(graph)) == ["3>4"]


def test_declared_lanes_in_which_nobody_acts_are_unused() -> None:
    graph = a_graph(a_langkah("1", "A; B"), pelaksana=("X", "A", "Y"))
    assert analysis.unused_lanes(graph) == ("X", "Y")


def test_a_very_long_procedure_needs_no_deep_stack() -> None:
    rows = [a_langkah(str(no)) for no in range(1, 20_000)]
    graph = a_graph(*rows, a_langkah("20000", ke="Ulang: 1; Ya: selesai"))
    assert [len(loop) for loop in analysis.loops(graph)] == [20_000]
