"""Columns are found by their heads, or by what stands in them."""

from __future__ import annotations

import pytest

from crm.domain.errors import UserError
from crm.domain.party import Gender
from crm.exchange.election_table import ElectionEntry, gender_of, read_election, yes_or_no
from crm.exchange.table_reading import read_pasted_table

OFFICES = frozenset({"Tholey", "Perl", "Landrat Merzig-Wadern", "Bürgermeisterin Gemeinde Tholey"})


def entries(text: str) -> list[ElectionEntry]:
    return list(read_election(read_pasted_table(text), OFFICES.__contains__).entries)


@pytest.mark.parametrize(
    "head",
    [
        "Amt;Person;Datum",
        "Gemeinde;Name;ab",
        "Amtsbezeichnung;Neue/r Amtsinhaber/in;Amtsantritt",
        "Name der Gemeinde;Gewählt;Beginn der Amtszeit",
        "AGS;Nachfolger/in;Datum",
        "Amt; ;Datum",
    ],
)
def test_by_head(head: str) -> None:
    (entry,) = entries(f"{head}\nTholey;Ada Muster;01.02.2027")
    assert (entry.number, entry.office + entry.body, entry.holder, entry.on) == (
        2,
        "Tholey",
        "Ada Muster",
        "01.02.2027",
    )


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_by_content(order: tuple[int, int, int]) -> None:
    rows = [("Tholey", "Muster, Dr. Ada", "01.02.2027"), ("Landrat Merzig-Wadern", "Bo Beispiel", "1.2.2027")]
    found = entries("\n".join(";".join(row[i] for i in order) for row in rows))
    assert [(one.office, one.holder, one.on) for one in found] == rows
    assert [one.number for one in found] == [1, 2]


def test_all_columns() -> None:
    text = (
        "Funktion;Gemeinde;Titel;Vorname;Nachname;Geschlecht;ab;kommissarisch;Vorgänger a. D.;Bemerkung\n"
        "Bürgermeisterin;Tholey;Dr.;Ada;Muster;w;01.02.2027;ja;x;egal"
    )
    assert entries(text) == [
        ElectionEntry(
            number=2,
            office="Bürgermeisterin",
            body="Tholey",
            holder="Ada Muster",
            on="01.02.2027",
            gender="w",
            degree="Dr.",
            acting="ja",
            retired="x",
        )
    ]


def test_who_held_the_office_before_is_not_who_takes_it_over() -> None:
    (entry,) = entries(
        "Gemeinde;Bisherige/r Amtsinhaber/in;Neue/r Amtsinhaber/in;Datum\nTholey;Alt Muster;Neu Muster;2027"
    )
    assert entry.holder == "Neu Muster"


def test_optional_columns_by_content() -> None:
    (entry,) = entries("Tholey;w;Prof. Dr.;Ada Muster;01.02.2027")
    assert (entry.gender, entry.degree, entry.holder) == ("w", "Prof. Dr.", "Ada Muster")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Amt;Datum\nTholey;01.02.2027", "Es fehlt die Spalte mit der Person."),
        ("Ada Muster;01.02.2027", "Es fehlt die Spalte mit dem Amt."),
        ("Amt;Person;Datum", "enthält nur die Kopfzeile."),
    ],
)
def test_what_is_missing_is_named(text: str, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        entries(text)
    assert str(refused.value).endswith(sentence)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("w", Gender.FEMALE),
        ("Weiblich", Gender.FEMALE),
        ("Herr", Gender.MALE),
        ("männlich", Gender.MALE),
        ("d", Gender.DIVERSE),
        ("", Gender.UNKNOWN),
        ("x", None),
    ],
)
def test_gender(text: str, gender: Gender | None) -> None:
    assert gender_of(text) is gender


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("ja", True), ("X", True), ("a. D.", True), ("", False), ("nein", False), ("vielleicht", None)],
)
def test_yes_or_no(text: str, meaning: bool | None) -> None:
    assert yes_or_no(text) is meaning
