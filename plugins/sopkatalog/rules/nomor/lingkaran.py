"""Circles among things that name one another: a unit above itself, a successor that leads back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(berikut: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Circles in the graph, each told once, from its first member on; as many as it takes to break all.

    >>> list(circles({"a": ["b"], "b": ["c"], "c": ["b"]}))
    [('b', 'c')]
    """
    selesai: set[str] = set()
    for awal in berikut:
        yield from _walk(awal, berikut, selesai)


def _walk(awal: str, berikut: Mapping[str, Sequence[str]], selesai: set[str]) -> Iterator[tuple[str, ...]]:
    """Depth first without recursion, since a chain may be long."""
    jalan: dict[str, Iterator[str]] = {}
    if awal not in selesai:
        jalan[awal] = iter(berikut.get(awal, ()))
    while jalan:
        ini = next(reversed(jalan))
        lain = next(jalan[ini], None)
        if lain is None:
            jalan.popitem()
            selesai.add(ini)
        elif lain in jalan:
            urutan = list(jalan)
            yield tuple(urutan[urutan.index(lain) :])
        elif lain not in selesai:
            jalan[lain] = iter(berikut.get(lain, ()))
