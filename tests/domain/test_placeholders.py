"""Placeholders: every name has a value, and nothing but a placeholder is replaced."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.event import Event
from crm.domain.invitation import InvitationRow
from crm.domain.partial_date import PartialDate
from crm.domain.placeholders import PLACEHOLDERS, address_fields, filled, unknown, used, values_for

ROW = InvitationRow(
    office_id=1,
    party_id=2,
    body="Gemeinde Tholey",
    office="Bürgermeisterin",
    holder="Dr. Anna Gräfin von Muster MdL",
    address_lines=("Frau Bürgermeisterin", "der Gemeinde Tholey", "Im Kloster 1", "66636 Tholey"),
    salutation="Sehr geehrte Frau Bürgermeisterin,",
    reasons=("Leitung einer Gemeinde", "von Hand: Gastgeberin"),
    closing="Mit freundlichen Grüßen",
    degrees="Dr.",
    given_name="Anna",
    family_name="Gräfin von Muster",
    name_suffix="MdL",
    district="Landkreis St. Wendel",
    email="rathaus@example.org",
)
EVENT = Event(
    name="Impulse 2027",
    motto="Kommunen von morgen",
    starts_on=PartialDate(2027, 3, 11),
    ends_on=PartialDate(2027, 3, 12),
    place="Landesvertretung",
    city="Berlin",
    answer_by=PartialDate(2027, 2),
)
TODAY = date(2026, 11, 23)
VALUES = values_for(ROW, EVENT, TODAY)
NAMES = [placeholder.name for placeholder in PLACEHOLDERS]


def test_each_placeholder_stands_for_its_field() -> None:
    assert {
        "Adresszeile 1": "Frau Bürgermeisterin",
        "Adresszeile 2": "der Gemeinde Tholey",
        "Adresszeile 3": "Im Kloster 1",
        "Adresszeile 4": "66636 Tholey",
        "Adresszeile 5": "",
        "Adresszeile 6": "",
        "Adresszeile 7": "",
        "Anschrift": "Frau Bürgermeisterin\nder Gemeinde Tholey\nIm Kloster 1\n66636 Tholey",
        "Anrede": "Sehr geehrte Frau Bürgermeisterin,",
        "Grußformel": "Mit freundlichen Grüßen",
        "Name": "Dr. Anna Gräfin von Muster MdL",
        "Akad. Grad": "Dr.",
        "Vorname": "Anna",
        "Familienname": "Gräfin von Muster",
        "Namenszusatz": "MdL",
        "Funktion": "Bürgermeisterin",
        "Körperschaft": "Gemeinde Tholey",
        "Landkreis": "Landkreis St. Wendel",
        "E-Mail": "rathaus@example.org",
        "Grund": "Leitung einer Gemeinde\nvon Hand: Gastgeberin",
        "Veranstaltung": "Impulse 2027",
        "Motto": "Kommunen von morgen",
        "Termin": "11. bis 12. März 2027",
        "Beginn": date(2027, 3, 11),
        "Ende": date(2027, 3, 12),
        "Ort": "Landesvertretung, Berlin",
        "Rückmeldung bis": "Februar 2027",
        "Heute": TODAY,
    } == VALUES
    assert list(VALUES) == NAMES


def test_an_address_of_nine_lines_loses_none() -> None:
    long = replace(ROW, address_lines=tuple("abcdefghi"))
    assert address_fields(long) == ("a", "b", "c", "d", "e", "f", "g, h, i")


@pytest.mark.parametrize(
    "written", ["«Rückmeldung bis»", "«rückmeldung_bis»", "«RÜCKMELDUNGBIS»", "« Rückmeldung  bis »"]
)
def test_words_way_of_writing_a_field_is_understood(written: str) -> None:
    assert filled(f"bis {written}!", VALUES) == "bis Februar 2027!"
    assert used(written) == ("Rückmeldung bis",)
    assert unknown(written) == ()


def test_a_day_is_written_as_a_german_date() -> None:
    assert filled("«Beginn»", VALUES) == "11.03.2027"


def test_what_is_no_placeholder_is_named_and_stays() -> None:
    text = "«Anrede» «Anrde» «Anrde» « » «"
    assert unknown(text) == ("Anrde", " ")
    assert filled(text, VALUES) == "Sehr geehrte Frau Bürgermeisterin, «Anrde» «Anrde» « » «"


def test_a_value_that_looks_like_a_placeholder_is_not_replaced_again() -> None:
    assert filled("«Vorname»", {**VALUES, "Vorname": "«Familienname»"}) == "«Familienname»"


@given(st.lists(st.tuples(st.text(st.characters(exclude_characters="«»"), max_size=12), st.sampled_from(NAMES))))
def test_only_the_placeholders_change(pieces: list[tuple[str, str]]) -> None:
    text = "".join(f"{before}«{name}»" for before, name in pieces)
    values = {name: f"[{number}]" for number, name in enumerate(NAMES)}
    assert filled(text, values) == "".join(f"{before}{values[name]}" for before, name in pieces)
    assert used(text) == tuple(dict.fromkeys(name for _, name in pieces))
