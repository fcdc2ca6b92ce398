"""The closest way between two records, found by rustworkx (adr 14), imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def closest_way(links: Sequence[tuple[T, T, float]], start: T, end: T, avoided: Collection[T] = ()) -> list[int]:
    """The numbers of the links from ``start`` to ``end`` whose costs add up to the least; [] if there is no way.

    Links can be gone along in both directions; of equal ones the earlier counts. No way leads through ``avoided``.
    """
    import rustworkx as rx  # late: the start of the program does not need it

    shut = frozenset(avoided) - {start, end}
    best = _cheapest(links, shut)
    number = {key: at for at, key in enumerate(dict.fromkeys(key for pair in best for key in pair))}
    if start == end or start not in number or end not in number:
        return []
    graph: rx.PyGraph[None, float] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from([None] * len(number))
    graph.add_edges_from([(number[one], number[other], cost) for (one, other), (cost, _) in best.items()])
    found = rx.dijkstra_shortest_paths(graph, number[start], number[end], weight_fn=float)
    if number[end] not in found:
        return []
    keys = list(number)
    path = [keys[at] for at in found[number[end]]]
    return [_of(best, one, other) for one, other in pairwise(path)]


def _cheapest(links: Sequence[tuple[T, T, float]], shut: frozenset[T]) -> dict[tuple[T, T], tuple[float, int]]:
    """The cheapest link of each pair, in the order of their first mention."""
    best: dict[tuple[T, T], tuple[float, int]] = {}
    for at, (one, other, cost) in enumerate(links):
        pair = (other, one) if (other, one) in best else (one, other)
        if one not in shut and other not in shut and (pair not in best or cost < best[pair][0]):
            best[pair] = (cost, at)
    return best


def _of(best: Mapping[tuple[T, T], tuple[float, int]], one: T, other: T) -> int:
    return (best.get((one, other)) or best[other, one])[1]
