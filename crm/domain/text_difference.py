"""Where two texts begin and cease to differ, so that the eye need not look for it."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

#: Less in common than this share of the shorter text is chance: two other words that begin alike.
_ALIKE: Final = 1 / 3


def differing(old: str, new: str) -> tuple[slice, slice]:
    """The part of each that is not in the other, between a common beginning and a common end.

    "06853 508-10" and "06853 508-20" differ in "1" and "2"; told are the whole numbers or words around it, "10" and
    "20". Texts with little in common differ as a whole.
    """
    shorter = min(len(old), len(new))
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    while start and (_is_within(old, start) or _is_within(new, start)):
        start -= 1
    while end and (_is_within(old, len(old) - end) or _is_within(new, len(new) - end)):
        end -= 1
    if start + end < shorter * _ALIKE:
        start = end = 0
    return slice(start, len(old) - end), slice(start, len(new) - end)


def _common(one: str, other: str) -> int:
    """How many signs both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_within(text: str, place: int) -> bool:
    """Whether a word or number goes on over this place."""
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
