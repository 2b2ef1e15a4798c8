"""Questions about a flow graph: what is reached, what never ends, what goes round, who hands over to whom.

Every answer costs about one walk over the graph. Loops are strongly connected components; the single ways
round, of which there may be exponentially many, are never listed. No recursion, so that no procedure is too
long.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .graph import FlowGraph, Panah, Simpul


def reachable(graph: FlowGraph) -> frozenset[str]:
    """Ids of the symbols that the flow reaches from its first step."""
    return _walk([graph.awal.id] if graph.awal else [], _successors(graph))


def unreachable_steps(graph: FlowGraph) -> tuple[Simpul, ...]:
    """Steps that no way leads to, in their order."""
    seen = reachable(graph)
    return tuple(simpul for simpul in graph.langkah if simpul.id not in seen)


def able_to_end(graph: FlowGraph) -> frozenset[str]:
    """Ids of the symbols from which some way leads to an end."""
    return _walk([simpul.id for simpul in graph.akhir], _predecessors(graph))


def steps_without_end(graph: FlowGraph) -> tuple[Simpul, ...]:
    """Steps from which no way leads to an end, in their order."""
    ending = able_to_end(graph)
    return tuple(simpul for simpul in graph.langkah if simpul.id not in ending)


def dead_ends(graph: FlowGraph) -> tuple[Simpul, ...]:
    """Steps that nothing follows, though they are no end: a target that does not exist."""
    ends = {simpul.id for simpul in graph.akhir}
    return tuple(simpul for simpul in graph.langkah if not graph.keluar[simpul.id] and simpul.id not in ends)


def components(graph: FlowGraph) -> tuple[tuple[str, ...], ...]:
    """Strongly connected components, sources first, each in the order of the graph (Tarjan)."""
    found = _Tarjan(_successors(graph)).components
    position = {simpul.id: index for index, simpul in enumerate(graph.simpul)}
    return tuple(tuple(sorted(component, key=position.__getitem__)) for component in reversed(found))


def loops(graph: FlowGraph) -> tuple[tuple[str, ...], ...]:
    """Steps among which the flow may go round, loop by loop, in the order of their first step."""
    position = {simpul.id: index for index, simpul in enumerate(graph.simpul)}
    found = [component for component in components(graph) if is_loop(graph, component)]
    return tuple(sorted(found, key=lambda loop: position[loop[0]]))


def is_loop(graph: FlowGraph, component: tuple[str, ...]) -> bool:
    """Can the flow go round within this component?"""
    return len(component) > 1 or any(panah.ke == component[0] for panah in graph.keluar[component[0]])


def loop_exits(graph: FlowGraph, loop: tuple[str, ...]) -> tuple[Panah, ...]:
    """Arrows that lead out of a loop; none means that the flow stays in it for ever."""
    inside = frozenset(loop)
    return tuple(panah for id_ in loop for panah in graph.keluar[id_] if panah.ke not in inside)


def back_arrows(graph: FlowGraph) -> tuple[Panah, ...]:
    """Arrows that lead from a step to itself or to a step above it."""
    position = {simpul.id: index for index, simpul in enumerate(graph.simpul)}
    return tuple(panah for panah in graph.panah if position[panah.ke] <= position[panah.dari])


def hand_offs(graph: FlowGraph) -> tuple[Panah, ...]:
    """Arrows between two steps that have no executor in common: the work changes hands.

    An arrow into or out of a joint step with a common executor is none, nor one from or to a step without
    executor.
    """
    return tuple(panah for panah in graph.panah if _changes_hands(graph, panah))


def _changes_hands(graph: FlowGraph, panah: Panah) -> bool:
    dari, ke = graph.by_id[panah.dari].pelaksana, graph.by_id[panah.ke].pelaksana
    return bool(dari and ke) and set(dari).isdisjoint(ke)


def unused_lanes(graph: FlowGraph) -> tuple[str, ...]:
    """Lanes in which nobody acts, in their order."""
    acting = {nama for simpul in graph.langkah for nama in simpul.pelaksana}
    return tuple(nama for nama in graph.pelaksana if nama not in acting)


_Neighbours = Mapping[str, list[str]]


def _successors(graph: FlowGraph) -> _Neighbours:
    return {id_: [panah.ke for panah in arrows] for id_, arrows in graph.keluar.items()}


def _predecessors(graph: FlowGraph) -> _Neighbours:
    return {id_: [panah.dari for panah in arrows] for id_, arrows in graph.masuk.items()}


def _walk(start: Iterable[str], neighbours: _Neighbours) -> frozenset[str]:
    todo = list(start)
    seen = set(todo)
    while todo:
        fresh = [id_ for id_ in neighbours[todo.pop()] if id_ not in seen]
        seen.update(fresh)
        todo.extend(fresh)
    return frozenset(seen)


class _Tarjan:
    """Tarjan's algorithm with a stack of its own; components come out in reverse topological order."""

    def __init__(self, neighbours: _Neighbours) -> None:
        self.neighbours = neighbours
        self.components: list[list[str]] = []
        self.index: dict[str, int] = {}
        self.low: dict[str, int] = {}
        self.open: list[str] = []
        self.is_open: set[str] = set()
        for root in neighbours:
            if root not in self.index:
                self._visit(root)

    def _visit(self, root: str) -> None:
        work = [(root, iter(self.neighbours[self._enter(root)]))]
        while work:
            node, rest = work[-1]
            fresh = next((ke for ke in rest if self._is_fresh(node, ke)), None)
            if fresh is not None:
                work.append((fresh, iter(self.neighbours[self._enter(fresh)])))
                continue
            work.pop()
            self._close(node)
            if work:
                above = work[-1][0]
                self.low[above] = min(self.low[above], self.low[node])

    def _enter(self, node: str) -> str:
        self.index[node] = self.low[node] = len(self.index)
        self.open.append(node)
        self.is_open.add(node)
        return node

    def _is_fresh(self, node: str, ke: str) -> bool:
        if ke not in self.index:
            return True
        if ke in self.is_open:
            self.low[node] = min(self.low[node], self.index[ke])
        return False

    def _close(self, node: str) -> None:
        if self.low[node] != self.index[node]:
            return
        component: list[str] = []
        while not component or component[-1] != node:
            component.append(self.open.pop())
        self.is_open.difference_update(component)
        self.components.append(component)
