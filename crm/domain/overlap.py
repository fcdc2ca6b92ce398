"""Two circles that overlap as two lists do: areas in proportion to how many stand on each and on both."""

from __future__ import annotations

import math
from dataclasses import dataclass

_STEPS = 50  # of halving; far below a pixel


@dataclass(frozen=True, slots=True)
class Circles:
    """Radii of the two circles and the distance of their middles, the larger radius being 1."""

    left: float
    right: float
    distance: float


def circles(only_left: int, both: int, only_right: int) -> Circles:
    """The circles for these counts. An empty list has the radius 0; apart from each other the circles touch."""
    left, right = only_left + both, only_right + both
    largest = max(left, right, 1)
    one, other = math.sqrt(left / largest), math.sqrt(right / largest)
    wanted = math.pi * both / largest
    near, far = abs(one - other), one + other
    for _ in range(_STEPS):
        middle = (near + far) / 2
        if _lens(one, other, middle) > wanted:
            near = middle
        else:
            far = middle
    return Circles(one, other, (near + far) / 2)


def _lens(one: float, other: float, distance: float) -> float:
    """The area that two circles share."""
    if distance >= one + other:
        return 0.0
    if distance <= abs(one - other):
        return math.pi * min(one, other) ** 2
    return _segment(one, (distance**2 + one**2 - other**2) / (2 * distance)) + _segment(
        other, (distance**2 + other**2 - one**2) / (2 * distance)
    )


def _segment(radius: float, height: float) -> float:
    """What a line at this distance from the middle cuts off a circle."""
    height = max(-radius, min(radius, height))
    return radius**2 * math.acos(height / radius) - height * math.sqrt(radius**2 - height**2)
