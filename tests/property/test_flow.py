"""What holds for the flow of any SOP, however odd."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from sopkatalog.draw.mermaid import KEPALA, escaped, mermaid
from sopkatalog.flow import analysis
from sopkatalog.flow.build import flow_graph
from sopkatalog.flow.graph import Bentuk, FlowGraph
from sopkatalog.flow.waktu import waktu_alur
from sopkatalog.model.durasi import Lama
from sopkatalog.model.kalender import Kalender
from sopkatalog.model.sop import Sop
from tests.property.strategies import sops, texts
from tests.thorough import often

unhurried = settings(deadline=None, max_examples=often(40, 100))


@unhurried
@given(sops())
def test_every_step_is_one_symbol_and_every_arrow_joins_two(sop: Sop) -> None:
    graph = flow_graph(sop)
    assert [simpul.teks for simpul in graph.langkah] == [row.kegiatan.polos for row in sop.langkah]
    assert graph.simpul[: len(sop.langkah)] == graph.langkah
    assert len(graph.by_id) == len(graph.simpul)
    assert {id_ for panah in graph.panah for id_ in (panah.dari, panah.ke)} <= graph.by_id.keys()
    assert len({panah.kunci for panah in graph.panah}) == len(graph.panah)
    assert all(set(simpul.pelaksana) <= set(graph.pelaksana) for simpul in graph.simpul)


@unhurried
@given(sops())
def test_ends_lead_nowhere_and_added_symbols_are_entered(sop: Sop) -> None:
    graph = flow_graph(sop)
    assert all(not graph.keluar[simpul.id] for simpul in graph.akhir)
    added = graph.simpul[len(sop.langkah) :]
    assert all(graph.masuk[simpul.id] for simpul in added)
    assert {simpul.bentuk for simpul in added} <= {Bentuk.SELESAI, Bentuk.SAMBUNGAN}


@unhurried
@given(sops(steps=8))
def test_loops_are_the_steps_that_lead_back_to_themselves(sop: Sop) -> None:
    graph = flow_graph(sop)
    looping = {id_ for loop in analysis.loops(graph) for id_ in loop}
    assert looping == {simpul.id for simpul in graph.simpul if _returns(graph, simpul.id)}
    for loop in analysis.loops(graph):
        assert {panah.ke for panah in analysis.loop_exits(graph, loop)}.isdisjoint(loop)


def _returns(graph: FlowGraph, id_: str) -> bool:
    reached: set[str] = set()
    fresh = {panah.ke for panah in graph.keluar[id_]}
    while fresh:
        reached |= fresh
        fresh = {panah.ke for at in fresh for panah in graph.keluar[at]} - reached
    return id_ in reached


@unhurried
@given(sops())
def test_components_are_a_partition_in_the_order_of_the_flow(sop: Sop) -> None:
    graph = flow_graph(sop)
    groups = analysis.components(graph)
    place = {id_: index for index, group in enumerate(groups) for id_ in group}
    assert sorted(id_ for group in groups for id_ in group) == sorted(graph.by_id)
    assert all(place[panah.dari] <= place[panah.ke] for panah in graph.panah)


@unhurried
@given(sops())
def test_the_longest_way_is_no_shorter_than_the_shortest(sop: Sop) -> None:
    graph, kalender = flow_graph(sop), Kalender()
    waktu = waktu_alur(graph, sop.langkah, kalender)
    assert waktu.terpendek.compare(waktu.terpanjang, kalender) in (-1, 0)
    assert waktu.ada_akhir == (bool(graph.awal) and graph.simpul[0].id in analysis.able_to_end(graph))
    for _, cepat, lama in waktu.per_pelaksana:
        assert cepat.compare(waktu.terpendek, kalender) in (-1, 0)
        assert lama.compare(waktu.terpanjang, kalender) in (-1, 0)


@unhurried
@given(sops(steps=7))
def test_no_way_without_repetition_lies_outside_the_two(sop: Sop) -> None:
    graph, kalender = flow_graph(sop), Kalender()
    waktu = waktu_alur(graph, sop.langkah, kalender)
    for way in _ways(graph):
        rows = [row.durasi for simpul, row in zip(graph.langkah, sop.langkah, strict=True) if simpul.id in way]
        least = sum((durasi.min for durasi in rows if durasi), Lama())
        most = sum((durasi.maks for durasi in rows if durasi), Lama())
        assert waktu.terpendek.compare(least, kalender) in (-1, 0)
        assert most.compare(waktu.terpanjang, kalender) in (-1, 0)


def _ways(graph: FlowGraph) -> list[tuple[str, ...]]:
    """All ways to an end that pass no symbol twice; only for small graphs."""
    ends = {simpul.id for simpul in graph.akhir}
    todo: list[tuple[str, ...]] = [(graph.simpul[0].id,)]
    found = []
    while todo:
        way = todo.pop()
        if way[-1] in ends:
            found.append(way)
        todo.extend((*way, panah.ke) for panah in graph.keluar[way[-1]] if panah.ke not in way)
    return found


LINE = re.compile(
    r"""  (?:accTitle:[^"]*|accDescr:[^"]*|subgraph\ p\d+\["[^"]+"\]|end"""
    r"""|\ \ k\d+(?:\(\["[^"]+"\]\)|\["[^"]+"\]|\{"[^"]+"\}|>"[^"]+"\])|k\d+\ -->(?:\|"[^"]+"\|)?\ k\d+)"""
)


@unhurried
@given(sops())
def test_the_diagram_has_every_symbol_lane_and_arrow_once(sop: Sop) -> None:
    graph = flow_graph(sop)
    text = mermaid(graph, sop.judul, "000/1")
    lines = text.removeprefix(KEPALA).splitlines()
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    acting = {simpul.pelaksana[:1] for simpul in graph.simpul}
    assert sum(line.startswith("    k") for line in lines) == len(graph.simpul)
    assert sum(line.startswith("  subgraph ") for line in lines) == lines.count("  end") == len(acting)
    assert sum(line.startswith("  k") for line in lines) == sum(panah.dari != panah.ke for panah in graph.panah)
    assert text == mermaid(flow_graph(sop), sop.judul, "000/1")


@given(texts)
def test_escaped_text_is_one_harmless_line_and_nothing_is_lost(text: str) -> None:
    shown = escaped(text)
    assert not re.search(r"""["\[\]{}|<>`%&\n]""", shown)
    back = re.sub(r"#(\d+);", lambda found: chr(int(found[1])), shown)
    assert back == " ".join(text.split()).replace("ﬂ", "fl").replace("¶ß", "¶ ß")


@given(texts, st.integers(2, 20))
def test_a_limit_is_kept(text: str, limit: int) -> None:
    assert len(re.sub(r"#\d+;", "x", escaped(text, limit))) <= limit
