"""Kölner Phonetik against published codes, and which words count as alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.phonetics import sound
from crm.domain.similarity import Alike, Lexicon, edits_allowed, letters
from crm.domain.text import fold

CODES = {
    "Müller": "657", "Mueller": "657", "Mller": "657", "Schmidt": "862", "Schmitt": "862", "Meyer": "67",
    "Maier": "67", "Wikipedia": "3412", "Lüdenscheidt": "52682", "Breschnew": "17863", "Philipp": "351",
    "Filip": "351", "Heinrich": "0674", "Axt": "0482", "Chlor": "457", "Czerny": "876",
    "Jäger": "047", "Yeager": "047", "Groß": "478", "Gross": "478", "Weiß": "38", "Łukasz": "548", "Xaver": "4837",
    "Hahn": "06", "": "", "123": "", "h": "", "日本": "",
}  # fmt: skip


def test_published_codes() -> None:
    assert {word: sound(word) for word in CODES} == CODES


def test_folding_does_not_change_the_sound() -> None:
    for word in ("Müller", "Bauer", "Goethe", "Maier", "Kraemer", "Joel", "Aeneas", "Oetker"):
        assert sound(fold(word)) == sound(word), word


@pytest.mark.parametrize(("word", "edits"), [("ulf", 0), ("roth", 1), ("schmidt", 1), ("petersen", 2), ("66117abc", 0)])
def test_short_words_and_numbers_are_taken_as_they_are(word: str, edits: int) -> None:
    assert edits_allowed(word) == edits


def lexicon(*words: str) -> Lexicon:
    made = Lexicon()
    made.add((word, sound(word), letters(word)) for word in map(fold, words))
    return made


def alike(typed: str, *words: str) -> list[str]:
    return [found.word for found in lexicon(*words).alike(fold(typed))]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Mülelr", "Müller"), ("Müler", "Müller"), ("Müllerr", "Müller"), ("Nüller", "Müller"), ("Meier", "Mayer"),
     ("Schmid", "Schmitt"), ("Petresenn", "Petersen"), ("Filipp", "Philipp"), ("Mai", "May"),
     ("Kretschmar", "Kretzschmar")],
)  # fmt: skip
def test_what_is_meant(typed: str, meant: str) -> None:
    assert alike(typed, meant, "Zuckmayer") == [fold(meant)]


def test_what_is_not_meant() -> None:
    assert alike("Müller", "Möhring", "Mertens", "Moll") == []
    assert alike("Ulf", "Uli", "Ulm") == []
    assert alike("Schmidt", "Schneider") == []
    assert alike("Kümm", "Kim") == []  # the beginning of Kümmel


def test_the_likeliest_comes_first() -> None:
    found = lexicon("Mühler", "Müllner", "Miller", "Mahler").alike("muller")
    assert found == [Alike(1, "miller"), Alike(1, "muhler"), Alike(2, "mullner"), Alike(3, "mahler")]


@given(st.text("abcdfghi", min_size=4, max_size=12), st.integers(0, 12), st.sampled_from("abcxyz"))
def test_one_error_is_always_found(word: str, place: int, letter: str) -> None:
    word = fold(word)
    if len(word) < 4:
        return
    at = place % len(word)
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    for typed in (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        swapped,
    ):
        if fold(typed) == typed and typed != word and len(typed) >= 4:
            assert word in [found.word for found in lexicon(word).alike(typed)]
