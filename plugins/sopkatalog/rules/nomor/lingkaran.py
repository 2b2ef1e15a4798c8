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
    jalan = [] if awal in selesai else [awal]
    letak = {nama: index for index, nama in enumerate(jalan)}
    sisa = [iter(berikut.get(nama, ())) for nama in jalan]
    while jalan:
        lain = next(sisa[-1], None)
        if lain is None:
            sisa.pop()
            selesai.add(jalan[-1])
            del letak[jalan.pop()]
        elif lain in letak:
            yield tuple(jalan[letak[lain] :])
        elif lain not in selesai:
            letak[lain] = len(jalan)
            jalan.append(lain)
            sisa.append(iter(berikut.get(lain, ())))
