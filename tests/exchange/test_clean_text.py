"""Text for files: what breaks them goes, and a change of the writing direction ends with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.exchange.clean_text import clean

SIGNS = "\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069ab\u05d0\n"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\x0bc\u2028d", "a\nb\nc\nd"),
        ("a\tb\x00\x1b\x9fc", "a bc"),
        ("\ud800\uffff", "\ufffd\ufffd"),
        ("\u202eabc", "\u202eabc\u202c"),
        ("\u202eabc\u202c", "\u202eabc\u202c"),
        ("\u2067a\u202bb\u2069c", "\u2067a\u202bb\u2069c"),
        ("\u202ea\nb", "\u202ea\u202c\nb"),
        ("\u2066\u202ea", "\u2066\u202ea\u202c\u2069"),
        ("\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05dc\u05d5\u05dd"),
    ],
)
def test_what_becomes_of_it(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(SIGNS, max_size=30))
def test_each_line_closes_what_it_opens_and_loses_nothing(text: str) -> None:
    found = clean(text)
    assert clean(found) == found
    for line, before in zip(found.split("\n"), text.split("\n"), strict=True):
        assert line.startswith(before)
        assert set(line[len(before) :]) <= set("\u202c\u2069")
        openers = sum(sign in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068" for sign in line)
        assert len(line) - len(before) <= openers


def test_it_takes_no_longer_for_a_hostile_line() -> None:
    clean("\u202a" * 50_000 + "\u2069" * 50_000 + "\u202c" * 50_000)
