"""The shortest and the longest way through a flow graph, for any measure of its symbols.

A size is a tuple of numbers that is added number by number and compared from the left. This file knows no
time.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from typing import TypeVar

from .graph import FlowGraph

Size = tuple[float, ...]
_Place = TypeVar("_Place", str, int)


def shortest_way(graph: FlowGraph, sizes: Mapping[str, Size]) -> frozenset[str]:
    """Ids on the way from the first step to the nearest end (Dijkstra); empty where no end is reached.

    `sizes` gives the size of every symbol. Of equal ways, the one whose steps were met first.
    """
    ends = {simpul.id for simpul in graph.akhir}
    before: dict[str, str] = {}
    waiting = [(sizes[graph.awal.id], 0, graph.awal.id, "")] if graph.awal else []
    while waiting:
        size, _, id_, source = heapq.heappop(waiting)
        if id_ in before:
            continue
        before[id_] = source
        if id_ in ends:
            return frozenset(_way_to(id_, before))
        for panah in graph.keluar[id_]:
            heapq.heappush(waiting, (_sum(size, sizes[panah.ke]), len(before), panah.ke, id_))
    return frozenset()


def longest_way(graph: FlowGraph, groups: Sequence[tuple[str, ...]], sizes: Mapping[str, Size]) -> frozenset[str]:
    """Ids on the longest way from the first step to an end, every loop it meets gone through once.

    `groups` are the graph's strongly connected components. A loop is taken as one piece with the size of all
    its steps, so this takes one walk, and is the same however the loop is entered and left. Empty where no
    end is reached.
    """
    if not graph.awal:
        return frozenset()
    place = {id_: index for index, group in enumerate(groups) for id_ in group}
    size = [reduce(_sum, (sizes[id_] for id_ in group)) for group in groups]
    first = place[graph.awal.id]
    best, before = {first: size[first]}, {first: -1}
    for here, group in enumerate(groups):
        if here not in best:
            continue
        for ke in (place[panah.ke] for id_ in group for panah in graph.keluar[id_]):
            longer = _sum(best[here], size[ke])
            if ke != here and (ke not in best or longer > best[ke]):
                best[ke], before[ke] = longer, here
    ends = [place[simpul.id] for simpul in graph.akhir if place[simpul.id] in best]
    last = max(ends, key=best.__getitem__, default=-1)
    return frozenset(id_ for here in _way_to(last, before) for id_ in groups[here])


def _sum(size: Size, more: Size) -> Size:
    return tuple(map(add, size, more))


def _way_to(place: _Place, before: Mapping[_Place, _Place]) -> list[_Place]:
    way = []
    while place in before:
        way.append(place)
        place = before[place]
    return way
