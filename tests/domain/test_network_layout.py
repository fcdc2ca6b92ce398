"""No picture of a network may have boxes over one another, whatever its shape."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.network_boxes import Point, Rect, Size, label_places, separated
from crm.domain.network_layout import GAP, arrange

Links = list[tuple[int, int]]


def network(nodes: int, seed: int, hub: int) -> tuple[dict[int, Size], Links]:
    """A connected network: a hub in the middle, branches, and some links across."""
    chance = random.Random(seed)
    sizes = {key: Size(chance.randint(60, 190), chance.randint(60, 110)) for key in range(nodes)}
    links = [(0 if key <= hub else chance.randrange(key), key) for key in range(1, nodes)]
    links += [(chance.randrange(nodes), chance.randrange(nodes)) for _ in range(nodes // 4)]
    return sizes, links


def overlapping(places: Mapping[int, Point], sizes: Mapping[int, Size], gap: float = 0) -> list[tuple[int, int]]:
    rects = {key: Rect.around(point, sizes[key], gap) for key, point in places.items()}
    return [pair for pair in combinations(rects, 2) if rects[pair[0]].overlaps(rects[pair[1]])]


@settings(max_examples=40)
@given(nodes=st.integers(1, 80), seed=st.integers(0, 10**6), hub=st.integers(0, 80))
def test_no_two_boxes_overlap(nodes: int, seed: int, hub: int) -> None:
    sizes, links = network(nodes, seed, hub)
    places = arrange(sizes, links, 0)
    assert list(places) == list(sizes)
    assert places[0] == Point(0, 0)
    assert overlapping(places, sizes, gap=GAP - 1) == []


@settings(max_examples=4)
@given(seed=st.integers(0, 10**6), hub=st.integers(0, 299))
def test_no_two_of_three_hundred_boxes_overlap(seed: int, hub: int) -> None:
    sizes, links = network(300, seed, hub)
    assert overlapping(arrange(sizes, links, 0), sizes) == []


@settings(max_examples=25)
@given(nodes=st.integers(2, 60), seed=st.integers(0, 10**6), more=st.integers(1, 40))
def test_what_was_there_stays_when_the_network_grows(nodes: int, seed: int, more: int) -> None:
    sizes, links = network(nodes + more, seed, 5)
    before = {key: sizes[key] for key in range(nodes)}
    first = arrange(before, links, 0)
    grown = arrange(sizes, links, 0, first)
    assert {key: grown[key] for key in first} == first
    assert overlapping(grown, sizes) == []


def test_equal_input_gives_equal_places() -> None:
    sizes, links = network(60, 7, 9)
    assert arrange(sizes, links, 0) == arrange(sizes, links, 0)


def test_a_node_moved_by_hand_stays_where_it_was_put() -> None:
    sizes, links = network(20, 3, 6)
    kept = arrange(sizes, links, 0) | {4: Point(900, -700)}
    assert arrange({**sizes, 20: Size(100, 80)}, [*links, (4, 20)], 0, kept)[4] == (900, -700)


def test_neighbours_stand_nearer_than_strangers() -> None:
    sizes, links = network(60, 11, 8)
    places = arrange(sizes, links, 0)
    beside = {frozenset(pair) for pair in links if pair[0] != pair[1]}

    def mean(pairs: Sequence[tuple[int, int]]) -> float:
        return sum(abs(complex(*places[a]) - complex(*places[b])) for a, b in pairs) / len(pairs)

    pairs = list(combinations(sizes, 2))
    linked = [pair for pair in pairs if frozenset(pair) in beside]
    assert mean(linked) < mean([pair for pair in pairs if frozenset(pair) not in beside]) * 0.6


def test_a_node_without_links_finds_a_place() -> None:
    sizes = {key: Size(100, 80) for key in range(5)}
    places = arrange(sizes, [(0, 1), (2, 2), (7, 0)], 0)
    assert len(places) == 5
    assert overlapping(places, sizes) == []


@given(
    st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50), st.integers(1, 90), st.integers(1, 60)), max_size=25)
)
def test_any_heap_of_boxes_is_spread_out(boxes: list[tuple[int, int, int, int]]) -> None:
    places = {at: Point(x, y) for at, (x, y, _, _) in enumerate(boxes)}
    sizes = {at: Size(width, height) for at, (_, _, width, height) in enumerate(boxes)}
    assert overlapping(separated(places, sizes), sizes) == []


def test_words_on_a_line_avoid_nodes_and_each_other() -> None:
    node = Rect.around(Point(150, 0), Size(60, 40))
    words = Size(50, 16)
    along = (Point(0, 0), Point(300, 0), words)
    first, second, third = label_places([along, along, (Point(140, 0), Point(160, 0), words)], [node])
    assert first is not None
    assert second is not None
    assert not Rect.around(first, words).overlaps(node)
    assert not Rect.around(first, words).overlaps(Rect.around(second, words))
    assert third is None  # its whole line lies below the node


def test_the_library_is_loaded_only_when_it_is_needed() -> None:
    code = (
        "import sys, crm.app, crm.services.network, crm.domain.network_layout as layout\n"
        "assert 'rustworkx' not in sys.modules\n"
        "layout.arrange({1: layout.Size(1, 1), 2: layout.Size(1, 1)}, [(1, 2)], 1)\n"
        "assert 'rustworkx' in sys.modules and 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
