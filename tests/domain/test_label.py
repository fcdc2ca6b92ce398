"""Finding a sheet of labels by its number, and addresses that go together."""

from __future__ import annotations

import pytest

from crm import paths
from crm.domain.addressee import Addressee, together, without_repeats
from crm.domain.errors import NotFoundError
from crm.domain.label import find_envelope, find_label_sheet, matching
from crm.exchange.reference_files import read_label_sheets

SHEETS = read_label_sheets(paths.REFERENCE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L7160", "Avery Zweckform L7160"),
        ("l7160", "Avery Zweckform L7160"),
        (" 7160 ", "Avery 7160"),
        ("3474", "Avery Zweckform 3474"),
        ("Zweckform 4784", "Avery Zweckform 4784"),
        ("Avery L4784", "Avery L4784"),
        ("herma 4464", "Herma 4464"),
    ],
)
def test_a_product_is_found_by_its_number(text: str, name: str) -> None:
    assert find_label_sheet(SHEETS, text).name == name


def test_one_number_for_different_sheets_must_be_said_with_its_maker() -> None:
    with pytest.raises(NotFoundError, match="passt auf mehrere Etiketten"):
        find_label_sheet(SHEETS, "5066")
    assert find_label_sheet(SHEETS, "Herma 5066").maker == "Herma"
    assert find_label_sheet(SHEETS, "Avery C2351").maker == "Avery"
    assert find_label_sheet(SHEETS, "4784").width == 63.5
    assert find_label_sheet(SHEETS, "L4784").width == 80


@pytest.mark.parametrize("text", ["", "   ", "Avery", "L71", "gibtsnicht"])
def test_a_number_nobody_sells_is_refused(text: str) -> None:
    with pytest.raises(NotFoundError, match="nicht bekannt"):
        find_label_sheet(SHEETS, text)


def test_the_search_puts_the_number_itself_first() -> None:
    assert [sheet.product for sheet in matching(SHEETS, "7160")][:2] == ["7160", "L7160"]
    assert {sheet.maker for sheet in matching(SHEETS, "herma")} == {"Herma"}


def test_envelopes_by_name() -> None:
    assert find_envelope("c65").name == "C6/5"
    with pytest.raises(NotFoundError, match="es gibt DL, C6/5, C5, C4"):
        find_envelope("B6")


def person(name: str, body: str = "", street: str = "Am Markt 1") -> Addressee:
    return Addressee(
        name=name, lines=tuple(filter(None, (body, f"Frau {name}", street, "66111 Musterburg"))), body=body
    )


def test_who_is_chosen_twice_gets_one_letter() -> None:
    assert without_repeats([person("A"), person("B"), person("A")]) == [person("A"), person("B")]


def test_a_household_and_a_body_get_one_address_each() -> None:
    found = together([person("A"), person("C", "Amt"), person("B"), person("D", "Amt"), person("E", street="Weg 2")])
    assert [one.lines for one in found] == [
        ("Frau A", "Frau B", "Am Markt 1", "66111 Musterburg"),
        ("Amt", "Frau C", "Frau D", "Am Markt 1", "66111 Musterburg"),
        ("Frau E", "Weg 2", "66111 Musterburg"),
    ]
    assert found[0].name == "A, B"


def test_two_bodies_in_one_house_stay_apart() -> None:
    assert len(together([person("A", "Amt"), person("B", "Verein")])) == 2
