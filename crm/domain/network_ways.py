"""The closest way between two records, found by rustworkx (adr 14), imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def closest_way(links: Sequence[tuple[T, T, float]], start: T, end: T, avoided: Collection[T] = ()) -> list[int]:
    """The numbers of the links from ``start`` to ``end`` whose costs add up to the least; [] if there is no way.

    Links can be gone along in both directions; of equal ones the earlier counts. No way leads through ``avoided``.
    """
    import rustworkx as rx  # late: the start of the program does not need it

    number: dict[T, int] = {}
    ends = [(number.setdefault(a, len(number)), number.setdefault(b, len(number)), cost) for a, b, cost in links]
    if start == end or start not in number or end not in number:
        return []
    shut = {number[key] for key in avoided if key in number and key not in (start, end)}
    best = _cheapest(ends, shut)
    graph: rx.PyGraph[None, float] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from([None] * len(number))
    graph.add_edges_from([(one, other, cost) for (one, other), (cost, _) in best.items()])
    found = rx.dijkstra_shortest_paths(graph, number[start], number[end], weight_fn=float)
    if number[end] not in found:
        return []
    return [best[min(pair), max(pair)][1] for pair in pairwise(found[number[end]])]


def _cheapest(
    links: Sequence[tuple[int, int, float]], shut: Collection[int]
) -> dict[tuple[int, int], tuple[float, int]]:
    """The cheapest link of each pair (the smaller number first), with its place among all."""
    best: dict[tuple[int, int], tuple[float, int]] = {}
    for at, (one, other, cost) in enumerate(links):
        pair = (one, other) if one < other else (other, one)
        if (pair not in best or cost < best[pair][0]) and one not in shut and other not in shut:
            best[pair] = (cost, at)
    return best
