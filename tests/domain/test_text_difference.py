"""What differs between two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.text_difference import differing


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("06853 508-10", "06853 508-20", ("10", "20")),
        ("rathaus@tholey.example.org", "bm@tholey.example.org", ("rathaus", "bm")),
        ("Im Kloster 1", "Im Kloster 1, Rathaus", ("", ", Rathaus")),
        ("Anna", "Annika", ("Anna", "Annika")),
        ("Müller", "Maier", ("Müller", "Maier")),
        ("", "neu", ("", "neu")),
        ("aa", "aaa", ("aa", "aaa")),
    ],
)
def test_whole_words_and_numbers_are_told(old: str, new: str, told: tuple[str, str]) -> None:
    before, after = differing(old, new)
    assert (old[before], new[after]) == told


@given(st.text(max_size=30), st.text(max_size=30))
def test_what_is_left_is_the_same(old: str, new: str) -> None:
    before, after = differing(old, new)
    assert old[: before.start] == new[: after.start]
    assert old[before.stop :] == new[after.stop :]
    assert 0 <= before.start <= before.stop <= len(old)
    assert 0 <= after.start <= after.stop <= len(new)
