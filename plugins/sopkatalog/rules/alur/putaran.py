"""Loops that the flow enters and cannot leave."""

from __future__ import annotations

from ...flow.analysis import able_to_end, loop_exits, loops, reachable
from ...flow.graph import FlowGraph


def putaran_tertutup(graph: FlowGraph) -> tuple[tuple[str, ...], ...]:
    """Reachable loops without an exit, each with the ids of its steps in their order.

    The cheap question comes first: where every reachable step can end, there is none.
    """
    tercapai = reachable(graph)
    if tercapai <= able_to_end(graph):
        return ()
    return tuple(loop for loop in loops(graph) if loop[0] in tercapai and not loop_exits(graph, loop))
