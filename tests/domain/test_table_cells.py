"""Single cells of somebody's table: several values in one, lost zeros, whole addresses, several names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.address_block import read_address
from crm.domain.cell_values import is_rounded, read_ags, read_date, read_gender, read_mails, read_phones, read_postcode
from crm.domain.office_words import is_womans_title
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from crm.domain.reach import AddressKind, ChannelKind
from crm.domain.table_column import Field, Meaning
from crm.domain.table_names import split_names, without_party
from crm.domain.table_row import read_row

TODAY = date(2026, 11, 22)
FAX, MOBILE, PHONE = ChannelKind.FAX, ChannelKind.MOBILE, ChannelKind.PHONE


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("0681/501-1127", [("+496815011127", None)]),
        ("6815011127", [("+496815011127", None)]),  # the sheet took it for a number
        ("496815011127", [("+496815011127", None)]),
        ("6819988776.0", [("+496819988776", None)]),  # and a program for one with decimals
        ("4.976819988776E+12", [("+4976819988776", None)]),
        ("0681 / 501-1127", [("+496815011127", None)]),
        ("+49 (0)681 / 50 11 - 27", [("+49681501127", None)]),
        ("0681 501-00/-12", [("+4968150100", None), ("+4968150112", None)]),
        ("0681 501-0, Durchwahl 12", [("+496815010", None), ("+4968150112", None)]),
        ("0681 5011 (Zimmer)", [("+496815011", None)]),
        ("06853 508-0, -20", [("+4968535080", None), ("+49685350820", None)]),
        ("06853 508-0 / 0170 1234567", [("+4968535080", None), ("+491701234567", None)]),
        ("Tel. 06853 508-0; Fax 06853 508-99", [("+4968535080", PHONE), ("+49685350899", FAX)]),
        ("+49 (0)681 501-1127\nHandy: 0171 1234567", [("+496815011127", None), ("+491711234567", MOBILE)]),
        ("0681 501-1127 (Vorzimmer)", [("+496815011127", None)]),
    ],
)
def test_phones_of_a_cell(text: str, values: list[tuple[str, ChannelKind | None]]) -> None:
    found = read_phones(text)
    assert [(one.value, one.kind) for one in found.values] == values
    assert found.rest == ()


@pytest.mark.parametrize(
    ("family", "given", "names"),
    [
        ("Muster / Beispiel", "Anna / Karl", ["Anna Muster", "Karl Beispiel"]),
        ("Muster\nBeispiel", "Anna\nKarl", ["Anna Muster", "Karl Beispiel"]),
        ("von\nMuster", "Anna\nLena", ["Anna Lena von Muster"]),  # wrapped in narrow columns
        ("Muster-\nBeispiel", "Anna\nLena", None),
        ("Muster", "Anna / Karl", None),
    ],
)
def test_several_persons_in_two_cells(family: str, given: str, names: list[str] | None) -> None:
    row = read_row(2, [family, given], [Meaning(field=Field.FAMILY), Meaning(field=Field.GIVEN)], TODAY)
    found = [one.name.to_person().name() for one in row.persons]
    assert found == names if names else len(found) == 1


def test_a_column_of_mobiles_has_desks_as_well() -> None:
    row = read_row(
        2,
        ["Anna Muster", "0681 501-2345, 0170 5556677"],
        [Meaning(field=Field.NAME), Meaning(field=Field.MOBILE)],
        TODAY,
    )
    assert [(one.kind, one.value) for one in row.persons[0].channels] == [
        (PHONE, "+496815012345"),
        (MOBILE, "+491705556677"),
    ]


@pytest.mark.parametrize("text", ["", "-", "k. A.", "keine"])
def test_nothing_is_no_mistake(text: str) -> None:
    assert read_phones(text) == read_phones("")


@pytest.mark.parametrize("text", ["abc", "12", "6,81501E+09"])
def test_what_is_no_phone_comes_back(text: str) -> None:
    assert read_phones(text).rest == (text,)


def test_mails_with_names_and_separators() -> None:
    found = read_mails("Anna Muster <anna@example.org>; karl@example.org, mailto:a.b@example.org x@y")
    assert found.values == ("anna@example.org", "karl@example.org", "a.b@example.org")
    assert found.rest == ("x@y",)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("01.10.2019", PartialDate(2019, 10, 1)),
        ("2019-10-01 00:00:00", PartialDate(2019, 10, 1)),
        ("43739", PartialDate(2019, 10, 1)),  # as a spreadsheet counts
        ("2019", PartialDate(2019)),
        ("01.10.19", None),
        ("3. Apr. 1961", PartialDate(1961, 4, 3)),
        ("03-04-1961", PartialDate(1961, 4, 3)),
        ("1961/04/03", PartialDate(1961, 4, 3)),
        ("19610403", PartialDate(1961, 4, 3)),
        ("22374.0", PartialDate(1961, 4, 3)),
        ("13/4/1961", PartialDate(1961, 4, 13)),
        ("4/13/1961", PartialDate(1961, 4, 13)),
        ("3/4/1961", None),  # nobody knows which is the month
        ("31.02.1961", None),
        ("irgendwann", None),
    ],
)
def test_dates(text: str, day: PartialDate | None) -> None:
    assert read_date(text) == day


def test_years_of_two_digits_need_a_last_year() -> None:
    days = [
        read_date("3.4.61", 2012),
        read_date("1.10.19", 2028),
        read_date("31.12.'29", 2046),
        read_date("3/4/61", 2026),
    ]
    assert days == [PartialDate(1961, 4, 3), PartialDate(2019, 10, 1), PartialDate(2029, 12, 31), None]


def test_a_word_behind_a_number_is_told() -> None:
    assert read_phones("0681 501-12 Frau Muster").rest == ("Frau Muster",)
    assert read_phones("0681 5011 (9-12 Uhr)").rest == ("(9-12 Uhr)",)
    assert [is_rounded(text) for text in ("4,97E+12", "4,97682E+12", "4.976819988776E+12", "5011")] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "key"),
    [("10046117", "10046117"), ("1001000", "01001000"), ("100460117117", "10046117"), ("10 0 46 117", "10046117"),
     ("10046", "10046"), ("abc", ""), ("123", "")],
)  # fmt: skip
def test_municipality_keys(text: str, key: str) -> None:
    assert read_ags(text) == key


def test_postcodes_and_courtesies() -> None:
    assert [read_postcode(text) for text in ("66636", "1067", "D-66636", "123", "AB123")] == [
        "66636",
        "01067",
        "66636",
        "",
        "",
    ]
    courtesies = ("Frau", "Herrn", "Sehr geehrte Frau Dr. Muster,", "w", "divers", "Firma")
    assert [read_gender(text) for text in courtesies] == [
        Gender.FEMALE, Gender.MALE, Gender.FEMALE, Gender.FEMALE, Gender.DIVERSE, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "lines", "above"),
    [
        ("Gemeinde Tholey\nIm Kloster 1\n66636 Tholey", ("Im Kloster 1", "66636 Tholey"), ("Gemeinde Tholey",)),
        ("Im Kloster 1, 66636 Tholey", ("Im Kloster 1", "66636 Tholey"), ()),
        ("Im Kloster 1 66636 Tholey", ("Im Kloster 1", "66636 Tholey"), ()),
        ("Rathaus, Am Markt 1 a, D-66636 Tholey", ("Am Markt 1 a", "66636 Tholey"), ("Rathaus",)),
        ("Postfach 10 24 11, 66024 Saarbrücken", ("Postfach 10 24 11", "66024 Saarbrücken"), ()),
        ("12 rue Exemple, F-57000 Metz", ("12 rue Exemple", "57000 METZ", "FRANKREICH"), ()),
        ("Hauptstr. 3\n1067 Dresden", ("Hauptstr. 3", "01067 Dresden"), ()),
    ],
)
def test_address_blocks(text: str, lines: tuple[str, ...], above: tuple[str, ...]) -> None:
    found = read_address(text)
    assert found is not None
    assert (found.address.lines(), found.above) == (lines, above)


def test_a_place_alone_is_a_bulk_customer_and_words_are_no_address() -> None:
    found = read_address("66101 Saarbrücken")
    assert found is not None
    assert found.address.kind is AddressKind.BULK
    assert read_address("im Rathaus") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Muster / Karl Beispiel", ["Anna Muster", "Karl Beispiel"]),
        ("Anna Muster\nDr. Karl Beispiel", ["Anna Muster", "Dr. Karl Beispiel"]),
        ("Frau Anna Muster und Herr Karl Beispiel", ["Frau Anna Muster", "Herr Karl Beispiel"]),
        ("Anna und Karl Muster", ["Anna und Karl Muster"]),
        ("Muster, Dr. Anna", ["Muster, Dr. Anna"]),
        ("Otto Probe, Ute Test", ["Otto Probe", "Ute Test"]),
        ("Müller Probe, Hans Peter", ["Müller Probe, Hans Peter"]),
        ("Herr Beispiel / Frau Dr. Muster", ["Herr Beispiel", "Frau Dr. Muster"]),
    ],
)
def test_names_of_a_cell(text: str, names: list[str]) -> None:
    assert split_names(text) == names


def test_a_row_is_taken_apart() -> None:
    fields = (Field.BODY, Field.NAME, Field.ADDRESS, Field.PHONE, Field.SINCE)
    row = (
        "Muster GmbH",
        "Muster, Dr. Anna",
        "Muster GmbH\nAm Markt 1\n66111 Saarbrücken",
        "Tel. 0681 5011, Fax 0681 5012",
        "2019",
    )
    found = read_row(7, row, [Meaning(field=one) for one in fields], TODAY)
    (person,) = found.persons
    assert person.name.to_person().name() == "Dr. Anna Muster"
    assert [(one.kind, one.value) for one in person.channels] == [(PHONE, "+496815011"), (FAX, "+496815012")]
    assert [one.one_line() for one in person.addresses] == ["Am Markt 1, 66111 Saarbrücken"]  # the body is not repeated
    assert (person.since, found.body, found.problems) == (PartialDate(2019), "Muster GmbH", [])


def test_what_cannot_be_read_is_named_by_its_column() -> None:
    fields = (Field.NAME, Field.PHONE, Field.BIRTH_DATE, Field.POSTCODE, Field.CITY)
    found = read_row(
        3, ("Anna Muster", "6,8E+09", "32.13.2001", "12", "Tholey"), [Meaning(field=one) for one in fields], TODAY
    )
    assert [column for column, _ in found.problems] == [1, 2, 3]
    assert "gerundete Zahl" in found.problems[0][1]


def test_a_cell_may_have_more_than_its_heading_says() -> None:
    fields = (Field.BODY, Field.NAME, Field.PHONE)
    row = ("Muster GmbH", "Otto Probe; Ute Test", "0681 50110; 0171 2345678, E-Mail: o@example.org u@example.org")
    found = read_row(2, row, [Meaning(field=one) for one in fields], TODAY)
    assert [[one.value for one in person.channels] for person in found.persons] == [
        ["o@example.org", "+4968150110"],
        ["u@example.org", "+491712345678"],
    ]
    assert found.problems == []


def test_phones_and_parties_beside_names_and_phones_beside_mails() -> None:
    row = ("Muster GmbH", "Ute Test (CDU) (Tel. 0651 12345)", "0681 / 501-12, u@example.org")
    found = read_row(2, row, [Meaning(field=one) for one in (Field.BODY, Field.NAME, Field.EMAIL)], TODAY)
    (person,) = found.persons
    assert (person.name.given_name, person.name.family_name, person.name.suffix) == ("Ute", "Test", "")
    assert [one.value for one in person.channels] == ["+4965112345", "u@example.org", "+4968150112"]
    assert without_party("Otto Probe, SPD") == "Otto Probe"
    assert without_party("Otto Linke") == "Otto Linke"


def test_an_address_block_alone_names_whom_it_reaches() -> None:
    row = ("Herrn\nBürgermeister Karl Beispiel\nGemeinde Tholey\nIm Kloster 1\n66636 Tholey",)
    found = read_row(2, row, [Meaning(field=Field.ADDRESS)], TODAY)
    (person,) = found.persons
    assert (person.name.family_name, person.office, person.gender) == ("Beispiel", "Bürgermeister", Gender.MALE)
    assert found.body == "Gemeinde Tholey"
    assert [one.one_line() for one in person.addresses] == ["Im Kloster 1, 66636 Tholey"]


@pytest.mark.parametrize(
    ("nobility", "prefix", "name"),
    [
        ("Gräfin", "von", "Anna Gräfin von Muster"),
        ("", "Freiherr zu", "Anna Freiherr zu Muster"),
        ("", "von der", "Anna von der Muster"),
    ],
)
def test_nobility_and_prefix_have_cells_of_their_own(nobility: str, prefix: str, name: str) -> None:
    fields = (Field.FAMILY, Field.GIVEN, Field.NOBILITY, Field.PREFIX)
    found = read_row(2, ("Muster", "Anna", nobility, prefix), [Meaning(field=one) for one in fields], TODAY)
    assert [one.name.to_person().name() for one in found.persons] == [name]


def test_degrees_in_the_courtesy_and_what_leads_to_a_name() -> None:
    meanings = [Meaning(field=one) for one in (Field.GENDER, Field.NAME, Field.BODY)]
    content = read_row(2, ["Frau Dr.", "z. Hd. Frau Ina Licht", "Verband"], meanings, TODAY)
    (person,) = content.persons
    assert (person.name.written(), person.gender, content.problems) == ("Frau Dr. Ina Licht", Gender.FEMALE, [])
    alone = read_row(2, ["Dr.", "Ina Licht", "Verband"], meanings, TODAY)
    assert (alone.persons[0].name.degrees, alone.problems) == (("Dr.",), [])


@pytest.mark.parametrize(
    ("office", "is_woman"),
    [
        ("Redakteurin", True),
        ("Gründerin & CEO", True),
        ("Ärztin", True),
        ("Leitung Schwerin", False),
        ("Severin", False),
    ],
)
def test_titles_that_only_a_woman_bears(office: str, is_woman: bool) -> None:
    assert is_womans_title(office) is is_woman


def test_nobody_and_further_names() -> None:
    names = [Meaning(field=one) for one in (Field.BODY, Field.FAMILY, Field.GIVEN, Field.MIDDLE)]
    assert read_row(2, ("Muster GmbH", "N.N.", "", ""), names, TODAY).persons == []
    (person,) = read_row(2, ("Muster GmbH", "Muster", "Anna", "Maria"), names, TODAY).persons
    assert person.name.given_name == "Anna Maria"
    whole = [Meaning(field=one) for one in (Field.BODY, Field.NAME)]
    assert read_row(2, ("Tholey", "vakant"), whole, TODAY).problems == []


def test_what_is_no_date_is_told_as_it_stands() -> None:
    meanings = [Meaning(field=one) for one in (Field.NAME, Field.SINCE)]
    ((_, sentence),) = read_row(2, ("Anna Muster", "nicht eingetragen"), meanings, TODAY).problems
    assert sentence.startswith("„nicht eingetragen“ ist kein Datum")


@given(st.lists(st.text(max_size=60), min_size=len(Field), max_size=len(Field)))
def test_no_row_raises(cells: list[str]) -> None:
    read_row(1, cells, [Meaning(field=one) for one in Field], TODAY)


@given(st.text(alphabet="0123456789 /-+();,.\nTelFax", max_size=80))
def test_every_digit_of_a_phone_cell_is_somewhere(text: str) -> None:
    found = read_phones(text)
    if not found.values:
        digits = {sign for sign in text if sign.isdigit()}
        assert digits <= {sign for piece in found.rest for sign in piece}
