"""What is equal for search, what is alphabetical."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm.domain.party import Person
from crm.domain.text import fold, fold_words, plain, query_words, runs_of, sort_key, words

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
#: Texts in which the folding has something to do.
DENSE = st.text("aouäöüAOUÄÖÜeEsßẞ-' .\u0308éøŒ", max_size=12)


@pytest.mark.parametrize("written", ["kuemmel", "KÜMMEL", "kummel", "Kümmel", "Kuemmel", "Ku\u0308mmel", "KUEMMEL"])
def test_one_name_in_all_its_spellings(written: str) -> None:
    assert fold(written) == "kummel"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Größmuster", "Groessmuster"),
        ("GROẞ", "groß"),
        ("Weiß", "WEISS"),
        ("Örnekoğlu", "Oernekoglu"),
        ("Çelik", "celik"),
        ("Łódź", "lodz"),
        ("Søren", "Soeren"),
        ("Æsop", "Aesop"),
        ("Kırıkkale", "Kirikkale"),
        ("ﬁnal", "final"),
        ("ＡＢＣ", "abc"),
        ("ℌans", "Hans"),
        ("𝐀nna", "Anna"),
        ("Ὀδυσσεύς", "οδυσσευς"),
    ],
)
def test_equal_for_search(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Maier", "Meier"), ("Muster", "Mister"), ("Bauern", "Bauen"), ("ie", "i")])
def test_different_for_search(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_price_of_one_form_for_all_spellings() -> None:
    """Not every "ue" is an umlaut; such names are found together, which a search may do and sorting may not."""
    assert fold("Bauer") == fold("Baur")
    assert sort_key("Bauer") < sort_key("Baur")


@given(DENSE | TEXTS, st.integers(0, 30))
@example("Aee", 2)
@example("aüe", 2)
@example("ᾳ\u0301", 1)
def test_a_folded_beginning_is_a_beginning_of_the_folded_whole(text: str, length: int) -> None:
    assert fold(text).startswith(fold(text[:length]))


@given(DENSE | TEXTS)
def test_case_and_form_do_not_count(text: str) -> None:
    assert plain(text) == plain(unicodedata.normalize("NFD", text))
    assert plain(plain(text)) == plain(text)
    assert plain(text) == plain(text.casefold())


@given(DENSE | TEXTS)
def test_words_hold_nothing_but_letters_and_digits(text: str) -> None:
    for word in words(text):
        assert word
        assert not any(sign.isspace() or sign in "-_'\"%.,;:()" for sign in word)


def test_hyphen_and_blank_are_one() -> None:
    assert fold_words("Vorlagen-Grieß") == fold_words("Vorlagen Griess") == ["vorlagen", "griess"]
    assert fold_words("St.Ingbert") == fold_words("St. Ingbert") == fold_words("st_ingbert") == ["st", "ingbert"]


@pytest.mark.parametrize("query", ["Dr. Käthe Mustermeier", "Herr Prof. Dr.-Ing. Käthe von der Mustermeier"])
def test_degrees_and_prefixes_do_not_count_in_a_query(query: str) -> None:
    assert query_words(query) == ["kathe", "mustermeier"]


def test_a_query_of_nothing_but_prefixes_looks_for_them() -> None:
    assert query_words("von der") == ["von", "der"]
    assert query_words("Dr.") == ["dr"]
    assert query_words(" -–_ ") == []


HACKERS = [
    ("Hacker", "Simon"),
    ("Hackmann", "Zoe"),
    ("Häcker", "Emil"),
    ("Haecker", "Manfred"),
    ("Häcker", "Xaver"),
    ("Hafermann", "Anna"),
]


def test_names_stand_as_din_5007_2_has_them() -> None:
    people = [Person(family_name=family, given_name=given) for family, given in HACKERS]
    shuffled = sorted(people, key=lambda person: person.given_name)
    assert sorted(shuffled, key=Person.sort_key) == people


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        (("Muster", "Zoe"), ("Musterau", "Anna")),  # the whole family name before the given name
        (("Goethe", ""), ("Götz", "")),
        (("Göthe", ""), ("Gothe", "")),  # read as goethe
        (("Weiss", "Anna"), ("Weiß", "Berta")),
        (("Muster", "Anna"), ("Muster-Weiß", "Anna")),
        (("Élodie", ""), ("Emil", "")),
        (("", ""), ("a", "")),
    ],
)
def test_before_and_after(lower: tuple[str, str], higher: tuple[str, str]) -> None:
    assert sort_key(*lower) < sort_key(*higher)


def test_spellings_of_one_name_have_a_fixed_order() -> None:
    assert sort_key("Müller", "Anna") != sort_key("Mueller", "Anna")
    assert sort_key("Mueller", "Anna") < sort_key("Müller", "Anna") < sort_key("Mueller", "Berta")


def test_degrees_and_prefixes_do_not_move_a_name() -> None:
    noble = Person(degrees="Dr.", given_name="Theo", nobility="Graf", prefix="von", family_name="Hinckelstein")
    assert Person(family_name="Hinckel").sort_key() < noble.sort_key() < Person(family_name="Hinckelsteiner").sort_key()


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_a_sort_key_can_be_stored(parts: list[str]) -> None:
    """No NUL from text that has none: PostgreSQL could not keep it."""
    parts = [part.replace("\x00", "") for part in parts]
    assert "\x00" not in sort_key(*parts)
    assert bool(sort_key(*parts)) == any(parts)


@given(st.text(st.characters(max_codepoint=0x17F), max_size=30))
def test_latin_signs_become_plain_each_by_itself(text: str) -> None:
    assert plain(text) + "fi" == plain(f"{text}ﬁ")  # the ligature takes the way of all other signs


@given(st.text(st.characters(max_codepoint=0x17F), min_size=1, max_size=9))
def test_a_long_text_becomes_plain_as_its_parts_do(text: str) -> None:
    assert plain(text * 40) == plain(text) * 40


@given(st.lists(TEXTS | DENSE | st.text("aeÄ \x1f-", max_size=5), max_size=5))
@example(["Straße der Bäuerin_Ünal", "ℌeß"])
@example(["Ma", "erz", "Ü\x1fx", ""])
def test_texts_taken_apart_together_are_what_each_is_by_itself(texts: list[str]) -> None:
    assert runs_of(texts) == (
        [" ".join(words(text)) for text in texts],
        [" ".join(fold_words(text)) for text in texts],
    )
