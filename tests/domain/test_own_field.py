"""Own fields: what is typed is read, stored and shown in German, or refused with what is expected."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.errors import UserError
from crm.domain.own_field import FieldType, OwnField, german_number

NUMBER = OwnField(name="Einwohner", type=FieldType.NUMBER)
DAY = OwnField(name="Besuch", type=FieldType.DATE)
CHOICE = OwnField(name="Ehrung", type=FieldType.CHOICE, choices="Silber\nGold")
TEXT = OwnField(name="Kleidung")


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("1.234,5", "1234.5", "1.234,5"),
        ("1234,50", "1234.5", "1.234,5"),
        (" 12 ", "12", "12"),
        ("-0", "0", "0"),
        ("-3,25", "-3.25", "-3,25"),
        ("−7", "-7", "-7"),
        ("1.234.567", "1234567", "1.234.567"),
        ("007", "7", "7"),
    ],
)
def test_numbers_are_typed_and_shown_in_german(typed: str, stored: str, shown: str) -> None:
    assert NUMBER.read(typed) == stored
    assert NUMBER.shown(stored) == shown


@pytest.mark.parametrize(
    "typed", ["viele", "1.23", "12.34.5", "1,2,3", "1 000", "0x10", "1e5", "٣", "NaN", "9" * 31, "12 %"]
)
def test_what_is_no_german_number_is_refused_by_name(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        NUMBER.read(typed)
    assert str(caught.value) == "„Einwohner“ erwartet eine Zahl, zum Beispiel 1.234,5."


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [("14.3.2021", "2021-03-14", "14.03.2021"), ("März 2021", "2021-03", "März 2021"), ("um 2019", "2019~", "um 2019")],
)
def test_dates_may_be_known_in_part(typed: str, stored: str, shown: str) -> None:
    assert (DAY.read(typed), DAY.shown(stored)) == (stored, shown)


def test_a_wrong_date_a_foreign_choice_and_a_novel_are_refused_by_name() -> None:
    for field, typed, sentence in (
        (DAY, "31.02.2021", "„Besuch“ erwartet ein Datum, zum Beispiel 14.03.2021, März 2021 oder 2021."),
        (CHOICE, "Bronze", "„Ehrung“ erwartet eine dieser Angaben: Silber, Gold."),
        (TEXT, "x" * 2001, "„Kleidung“ ist zu lang; erwartet werden höchstens 2000 Zeichen."),
    ):
        with pytest.raises(UserError) as caught:
            field.read(typed)
        assert str(caught.value) == sentence


def test_a_choice_is_found_whatever_its_case() -> None:
    assert CHOICE.read("gold") == "Gold"


@pytest.mark.parametrize("field", [NUMBER, DAY, CHOICE, TEXT])
def test_nothing_typed_clears(field: OwnField) -> None:
    assert field.read("  ") == ""


def test_cells_of_tables_keep_their_type() -> None:
    assert NUMBER.cell("1234.5") == Decimal("1234.5")
    assert DAY.cell("2021-03-14") == date(2021, 3, 14)
    assert DAY.cell("2021-03") == "März 2021"
    assert DAY.cell("2021-03-14~") == "um 14.03.2021"
    assert CHOICE.cell("Gold") == "Gold"


@pytest.mark.parametrize("field", [NUMBER, DAY])
def test_what_was_written_past_the_program_is_shown_as_it_is(field: OwnField) -> None:
    assert field.shown("drei") == field.cell("drei") == "drei"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**20), max_value=10**20))
def test_every_number_comes_back_from_its_german_form(number: Decimal) -> None:
    stored = NUMBER.read(german_number(number))
    assert Decimal(stored) == number
    assert NUMBER.read(NUMBER.shown(stored)) == stored


@given(st.text(), st.sampled_from([NUMBER, DAY, CHOICE, TEXT]))
def test_any_text_is_stored_or_refused_and_reads_back_the_same(typed: str, field: OwnField) -> None:
    try:
        stored = field.read(typed)
    except UserError:
        return
    assert field.read(field.shown(stored)) == stored
