"""The language of the search box: what each spelling means, and that nothing typed is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.query import KIND_WORDS, Field, Query, Term, parse, pieces
from crm.domain.text import query_words


def term(query: str) -> Term:
    (only,) = parse(query).terms
    return only


def test_plain_words_are_what_they_were() -> None:
    for text in ("Frau Dr. Müller-Groß", "von der", "10:30", "https://example.org", "a@b.de", "co-op", "–", "-", "- -"):
        assert parse(text) == Query(words=tuple(query_words(text))), text


@pytest.mark.parametrize("sign", ["ort:", "ORT:", "Ort:"])
@pytest.mark.parametrize("value", ["Tholey", "THOLEY", '"Tholey"', "„Tholey“", "»Tholey«", '"Tholey'])
def test_a_field_with_a_value(sign: str, value: str) -> None:
    found = term(sign + value)
    assert (found.field, found.words, found.is_excluded) == (Field.PLACE, ("tholey",), False)
    assert found.is_whole == (value[-1] in '"“«' and len(value) > 7)


def test_all_together() -> None:
    query = parse(
        'Dr. müller ort:"St. Wendel" amt:bürgermeister -tag:muster -alt "von der Heide" art:person kreis:Saar'
    )
    assert query.words == ("muller",)
    assert [(t.field, t.words, t.is_excluded, t.is_phrase, t.is_whole) for t in query.terms] == [
        (Field.PLACE, ("st", "wendel"), False, False, True),
        (Field.OFFICE, ("burgermeister",), False, False, False),
        (Field.TAG, ("muster",), True, False, False),
        (None, ("alt",), True, False, False),
        (None, ("von", "der", "heide"), False, True, True),
        (Field.KIND, ("person",), False, False, False),
        (Field.DISTRICT, ("saar",), False, False, False),
    ]
    assert query.problems == ()
    assert query.asks_for_kind


def test_degrees_count_only_where_nothing_else_is_asked_for() -> None:
    assert parse("Dr.").words == ("dr",)
    assert parse("Dr. ort:tholey").words == ()


PROBLEMS = {
    "ort:": (0, 4, "Nach „ort:“ fehlt"),
    "müller amt: ": (7, 11, "Nach „amt:“ fehlt"),
    'ort:""': (0, 6, "Nach „ort:“ fehlt"),
    "a -tag:-": (2, 8, "Nach „tag:“ fehlt"),
    '"im kloster': (0, 11, "Anführungszeichen fehlt"),
    "a --": (2, 4, "Nach dem Minuszeichen"),
    "art:einhorn": (0, 11, "Eine Art „einhorn“"),
}


@pytest.mark.parametrize("text", PROBLEMS)
def test_what_is_incomplete_is_named_with_its_place(text: str) -> None:
    start, end, words = PROBLEMS[text]
    (problem,) = parse(text).problems
    assert (problem.start, problem.end) == (start, end)
    assert words in problem.sentence


def test_half_a_query_asks_for_what_is_complete() -> None:
    assert parse("müller ort:").words == ("muller",)
    assert parse("müller ort:").terms == ()
    assert parse("müller -").words == ("muller",)


def test_an_open_phrase_is_still_being_typed() -> None:
    assert (term('"im klos').is_phrase, term('"im klos').is_whole) == (True, False)


def test_every_kind_is_known() -> None:
    for spoken in KIND_WORDS.values():
        for word in spoken:
            assert parse(f'art:"{word}"').problems == ()


TYPED = st.text(st.sampled_from('aeéÄß19 -:"„“».,\t\n\x00\udcff') | st.characters(), max_size=40)
QUERIES = st.lists(
    st.tuples(st.sampled_from(["", "-", "--"]), st.sampled_from(["", *(f"{f}:" for f in Field), "von:"]), TYPED),
    max_size=4,
).map(lambda parts: " ".join("".join(part) for part in parts))


@given(TYPED | QUERIES)
def test_nothing_typed_is_refused(text: str) -> None:
    query = parse(text)
    for found in (*query.terms, *query.problems):
        assert 0 <= found.start < found.end <= len(text)
    assert all(query.words)
    assert all(found.words for found in query.terms)


@given(TYPED | QUERIES)
def test_the_pieces_make_up_the_text(text: str) -> None:
    at = 0
    for piece in pieces(text):
        assert text[at : piece.start].strip() == ""
        assert piece.start <= piece.value_start <= piece.end
        assert text[piece.value_start : piece.value_start + len(piece.value)] == piece.value
        at = piece.end
    assert text[at:].strip() == ""


@given(st.sampled_from(Field), st.text(st.characters(categories=["L", "Zs"]), min_size=1, max_size=20), st.booleans())
def test_what_is_written_is_read(field: Field, value: str, is_excluded: bool) -> None:
    query = parse(f'{"-" * is_excluded}{field}:"{value}"')
    for found in query.terms:
        assert (found.field, found.is_excluded, found.is_whole) == (field, is_excluded, True)
    assert bool(query.terms) != any("fehlt" in problem.sentence for problem in query.problems)
