"""Boxes in a plane that must not overlap: nodes with their labels, and the words on the lines between them.

Lengths are pixels, y grows downwards, a box is named by its middle and its size.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=Hashable)

_ROUNDS = 200  # of pushing apart; what then still overlaps is moved to a free place
_NOTHING = 1e-6  # pixels of an overlap that is none
_OVERSHOOT = 1.02  # a pushed pair ends a little further apart than it must: fewer rounds
_TOLERANCE = 0.01  # pixels: pushed apart that much further, so that rounding brings no pair together again
_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)  # where on a line its words may stand, the best first


class Point(NamedTuple):
    """In the units of the picture, from the top left."""

    x: float
    y: float


class Size(NamedTuple):
    """In the units of the picture."""

    width: float
    height: float


class Rect(NamedTuple):
    """``left`` and ``top``, ``right`` and ``bottom``; boxes that only touch do not overlap."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, middle: Point, size: Size, gap: float = 0) -> Rect:
        """The box with its middle there, ``gap`` wider and higher in all."""
        across, along = (size.width + gap) / 2, (size.height + gap) / 2
        return cls(middle.x - across, middle.y - along, middle.x + across, middle.y + along)

    def overlaps(self, other: Rect) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


class Ground:
    """The boxes placed so far, in a grid, so that asking for a free place looks at neighbours only."""

    def __init__(self, cell: Size) -> None:
        self._cell = Size(max(cell.width, 1), max(cell.height, 1))
        self._cells: dict[tuple[int, int], list[Rect]] = defaultdict(list)

    def put(self, rect: Rect) -> None:
        for cell in self._touched(rect):
            self._cells[cell].append(rect)

    def is_free(self, rect: Rect) -> bool:
        return not any(rect.overlaps(other) for cell in self._touched(rect) for other in self._cells.get(cell, ()))

    def _touched(self, rect: Rect) -> list[tuple[int, int]]:
        across = range(int(rect.left // self._cell.width), int(rect.right // self._cell.width) + 1)
        along = range(int(rect.top // self._cell.height), int(rect.bottom // self._cell.height) + 1)
        return [(x, y) for x in across for y in along]


def separated(
    places: Mapping[T, Point], sizes: Mapping[T, Size], fixed: Collection[T] = (), gap: float = 0
) -> dict[T, Point]:
    """The places changed as little as needed that no two boxes overlap; ``gap`` is left between them.

    Those in ``fixed`` stay; if two of them overlap each other, they go on doing so.
    """
    still = frozenset(fixed)
    boxes = {key: _Box(point, sizes[key], gap + _TOLERANCE, key in still) for key, point in places.items()}
    heap = list(boxes.values())
    for _ in range(_ROUNDS):
        if not _push(heap):
            break
    return _settled({key: Point(box.x, box.y) for key, box in boxes.items()}, sizes, still, gap)


class _Box:
    """A box while it is pushed about: its middle, and half of its size with the gap."""

    __slots__ = ("across", "along", "is_fixed", "x", "y")

    def __init__(self, middle: Point, size: Size, gap: float, is_fixed: bool) -> None:
        self.x, self.y = middle
        self.across, self.along = (size.width + gap) / 2, (size.height + gap) / 2
        self.is_fixed = is_fixed


def _push(boxes: list[_Box]) -> bool:
    """One round: every overlapping pair is pushed apart on the shorter way. Whether there was one."""
    boxes.sort(key=lambda box: box.y)  # boxes are less high than wide: fewer are near
    reach = 2 * max((box.along for box in boxes), default=0.0)
    pushed = False
    for at, one in enumerate(boxes):
        for number in range(at + 1, len(boxes)):
            other = boxes[number]
            if other.y - one.y > reach:
                break
            if abs(other.x - one.x) < one.across + other.across and abs(other.y - one.y) < one.along + other.along:
                pushed |= _part(one, other)
    return pushed


def _part(one: _Box, other: _Box) -> bool:
    """Moves the two, or the one that may be moved, until they only touch."""
    if one.is_fixed and other.is_fixed:
        return False
    across = one.across + other.across - abs(other.x - one.x)
    along = one.along + other.along - abs(other.y - one.y)
    if min(across, along) <= _NOTHING:
        return False
    share = 0.0 if one.is_fixed else 1.0 if other.is_fixed else 0.5
    if across < along:
        way = math.copysign(across * _OVERSHOOT, other.x - one.x)
        one.x -= way * share
        other.x += way * (1 - share)
    else:
        way = math.copysign(along * _OVERSHOOT, other.y - one.y)
        one.y -= way * share
        other.y += way * (1 - share)
    return True


def _settled(places: dict[T, Point], sizes: Mapping[T, Size], still: frozenset[T], gap: float) -> dict[T, Point]:
    """Fixed boxes first, then the others in order, each at the free place nearest to its own."""
    widest = Size(max((s.width for s in sizes.values()), default=1), max((s.height for s in sizes.values()), default=1))
    ground = Ground(widest)
    for key in places:
        if key in still:
            ground.put(Rect.around(places[key], sizes[key], gap))
    settled = {}
    for key, point in places.items():
        if key not in still:
            point = _free_place(ground, point, sizes[key], gap)
            ground.put(Rect.around(point, sizes[key], gap))
        settled[key] = point
    return settled


def _free_place(ground: Ground, wanted: Point, size: Size, gap: float) -> Point:
    """Searches outwards on a spiral; it ends, because the plane has no end."""
    step = (size.height + gap) / 2
    angle = radius = 0.0
    point = wanted
    while not ground.is_free(Rect.around(point, size, gap)):
        angle += step / max(radius, step)
        radius = step * angle / math.tau
        point = Point(wanted.x + radius * math.cos(angle) * 1.6, wanted.y + radius * math.sin(angle))
    return point


def label_places(lines: Sequence[tuple[Point, Point, Size]], obstacles: Iterable[Rect]) -> list[Point | None]:
    """Where the words of each line can stand without covering a node or the words of an earlier line; None: nowhere."""
    ground = Ground(Size(120, 40))
    for rect in obstacles:
        ground.put(rect)
    found: list[Point | None] = []
    for start, end, size in lines:
        point = next((p for p in _on_line(start, end) if ground.is_free(Rect.around(p, size))), None)
        if point is not None:
            ground.put(Rect.around(point, size))
        found.append(point)
    return found


def _on_line(start: Point, end: Point) -> list[Point]:
    return [Point(start.x + (end.x - start.x) * t, start.y + (end.y - start.y) * t) for t in _PLACES]
