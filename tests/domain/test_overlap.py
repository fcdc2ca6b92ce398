"""The circles of a comparison share as much of their area as the lists share rows."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.overlap import circles

counts = st.integers(0, 500)


@given(counts, counts, counts)
def test_circles_never_lie_further_apart_than_touching(left: int, both: int, right: int) -> None:
    found = circles(left, both, right)
    assert 0 <= found.left <= 1
    assert 0 <= found.right <= 1
    assert abs(found.left - found.right) - 1e-9 <= found.distance <= found.left + found.right + 1e-9


def test_equal_lists_lie_on_each_other_and_different_ones_beside() -> None:
    assert circles(0, 60, 0).distance == pytest.approx(0, abs=1e-4)
    assert circles(60, 0, 60).distance == pytest.approx(2)
    assert circles(0, 0, 0) == circles(0, 0, 0)
    assert circles(0, 0, 5).left == 0


def test_the_shared_part_is_in_proportion_by_counting_points() -> None:
    found = circles(30, 30, 10)
    inside = shared = 0
    for x in range(-200, 400):
        for y in range(-200, 200):
            on_left = math.hypot(x / 200, y / 200) <= found.left
            inside += on_left
            shared += on_left and math.hypot(x / 200 - found.distance, y / 200) <= found.right
    assert shared / inside == pytest.approx(0.5, abs=0.01)
