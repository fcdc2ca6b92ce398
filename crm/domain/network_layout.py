"""Places for the nodes of a network: what is linked stands together, no two boxes overlap, the centre is the middle.

Equal input gives equal places. The spring layout is rustworkx's (adr 14), imported when it is first asked for.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Hashable, Mapping, Sequence
from typing import Final, TypeVar

from crm.domain.network_boxes import Point, Rect, Size, separated

T = TypeVar("T", bound=Hashable)

#: Between two boxes, in pixels.
GAP: Final = 20.0
_LENGTH: Final = 190.0  # of a line between two nodes, before boxes are pushed apart
_STRETCH: Final = 1.35  # pictures are wider than high
_LOOSENESS: Final = 3.0  # how much more room a picture has than its boxes take
_MOST_SPREAD: Final = 3.0
_SEED: Final = 20200123
_ROUNDS: Final = 400


def arrange(
    sizes: Mapping[T, Size],
    links: Sequence[tuple[T, T]],
    centre: T,
    kept: Mapping[T, Point] | None = None,
) -> dict[T, Point]:
    """A place for the middle of every box in ``sizes``, in its order; the centre is at (0, 0).

    Those in ``kept`` stay exactly where they are (the centre too, if it is among them): so a network that grows keeps
    its shape. Links to what has no size are passed over.
    """
    order = list(sizes)
    known = {key: point for key, point in (kept or {}).items() if key in sizes}
    known.setdefault(centre, Point(0, 0))
    pairs = [pair for pair in dict.fromkeys(links) if pair[0] in sizes and pair[1] in sizes and pair[0] != pair[1]]
    start = _around(order, pairs, centre, known)
    if len(known) < len(order):
        start = _sprung(order, pairs, start, frozenset(known))
    if len(known) == 1:
        start = _spread(start, sizes, known[centre])
    return separated(start, sizes, known, GAP)


def _spread(places: Mapping[T, Point], sizes: Mapping[T, Size], centre: Point) -> dict[T, Point]:
    """Drawn apart evenly until there is room for all boxes, so that pushing them apart changes the shape little."""
    rects = [Rect.around(point, sizes[key], GAP) for key, point in places.items()]
    width = max(rect.right for rect in rects) - min(rect.left for rect in rects)
    room = width * (max(rect.bottom for rect in rects) - min(rect.top for rect in rects))
    needed = _LOOSENESS * sum((size.width + GAP) * (size.height + GAP) for size in sizes.values())
    by = min(max(math.sqrt(needed / room), 1.0), _MOST_SPREAD)
    return {
        key: Point(centre.x + (point.x - centre.x) * by, centre.y + (point.y - centre.y) * by)
        for key, point in places.items()
    }


def _around(order: Sequence[T], pairs: Sequence[tuple[T, T]], centre: T, known: Mapping[T, Point]) -> dict[T, Point]:
    """First places: on rings around the centre, each branch in a sector of its own; new ones beside whom they join."""
    children = _tree(order, pairs, [*known] if len(known) > 1 else [centre])
    places = dict(known)
    leaves = _leaves(order, children)
    waiting = deque((key, *_sector(point, known)) for key, point in known.items())
    while waiting:
        parent, start, width = waiting.popleft()
        share = width / max(sum(leaves[child] for child in children[parent]), 1)
        for child in children[parent]:
            own = share * leaves[child]
            angle = start + own / 2
            here = places[parent]
            places[child] = Point(here.x + _LENGTH * _STRETCH * math.cos(angle), here.y + _LENGTH * math.sin(angle))
            spread = min(own, math.pi)
            waiting.append((child, angle - spread / 2, spread))
            start += own
    for number, key in enumerate(key for key in order if key not in places):  # linked to nothing
        places[key] = Point(_LENGTH * (number + 1), _LENGTH * 4)
    return {key: places[key] for key in order}


def _sector(point: Point, known: Mapping[T, Point]) -> tuple[float, float]:
    """Where new ones may appear: all round the only one, else outwards."""
    if len(known) == 1 or math.hypot(*point) < 1:
        return -math.pi / 2, math.tau
    outwards = math.atan2(point.y, point.x)
    return outwards - math.pi / 2, math.pi


def _tree(order: Sequence[T], pairs: Sequence[tuple[T, T]], roots: Sequence[T]) -> dict[T, list[T]]:
    """Who is reached through whom, nearest first."""
    beside: dict[T, list[T]] = defaultdict(list)
    for one, other in pairs:
        beside[one].append(other)
        beside[other].append(one)
    children: dict[T, list[T]] = {key: [] for key in order}
    seen, waiting = set(roots), deque(roots)
    while waiting:
        key = waiting.popleft()
        for other in beside[key]:
            if other not in seen:
                seen.add(other)
                children[key].append(other)
                waiting.append(other)
    return children


def _leaves(order: Sequence[T], children: Mapping[T, Sequence[T]]) -> dict[T, int]:
    """How much room each branch needs: its ends."""
    found: dict[T, int] = {}

    def count(key: T) -> int:
        if key not in found:
            found[key] = 1  # against a ring, which a tree does not have
            found[key] = sum(count(child) for child in children[key]) or 1
        return found[key]

    for key in order:
        count(key)
    return found


def _sprung(
    order: Sequence[T], pairs: Sequence[tuple[T, T]], start: Mapping[T, Point], fixed: frozenset[T]
) -> dict[T, Point]:
    import rustworkx as rx  # late: the start of the program does not need it

    number = {key: at for at, key in enumerate(order)}
    graph: rx.PyGraph[None, None] = rx.PyGraph()
    graph.add_nodes_from([None] * len(order))
    graph.add_edges_from_no_data([(number[one], number[other]) for one, other in pairs])
    unit = {number[key]: (p.x / _STRETCH / _LENGTH, p.y / _LENGTH) for key, p in start.items()}
    found = rx.spring_layout(graph, pos=unit, fixed={number[key] for key in fixed}, k=1.0, num_iter=_ROUNDS, seed=_SEED)
    return {
        key: start[key] if key in fixed else Point(found[at][0] * _STRETCH * _LENGTH, found[at][1] * _LENGTH)
        for key, at in number.items()
    }
