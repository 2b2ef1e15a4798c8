"""Circles: found wherever there is one, and long chains cost no recursion."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sopkatalog.rules.nomor.lingkaran import circles

GRAPHS = st.dictionaries(st.integers(0, 7).map(str), st.lists(st.integers(0, 7).map(str), max_size=3))


def has_circle(graph: dict[str, list[str]]) -> bool:
    """The plain way: take away what leads nowhere until nothing changes."""
    left = dict(graph)
    while True:
        ends = [node for node, nexts in left.items() if not any(after in left for after in nexts)]
        if not ends:
            return bool(left)
        for node in ends:
            del left[node]


@given(GRAPHS)
def test_circles_are_found(graph: dict[str, list[str]]) -> None:
    found = list(circles(graph))
    assert bool(found) == has_circle(graph)
    for ring in found:
        assert all(after in graph[node] for node, after in zip(ring, (*ring[1:], ring[0]), strict=True))


def test_a_long_chain() -> None:
    n = 50_000
    assert list(circles({str(i): [str(i + 1)] for i in range(n)})) == []
    ring = {str(i): [str((i + 1) % n)] for i in range(n)}
    assert [len(found) for found in circles(ring)] == [n]
