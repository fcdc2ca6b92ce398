"""Postal lines by DIN 5008, in letters, tables and cards alike."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.card import ContactCard
from crm.domain.party import PartyKind
from crm.domain.reach import Address, AddressKind, Channel, ChannelKind
from crm.exchange.contact_table import contact_csv
from crm.exchange.vcard_writer import write_card


def address(**fields: Any) -> Address:
    return Address(**{"street": "Musterstraße 1", "postcode": "66111", "city": "Saarbrücken", **fields})


@pytest.mark.parametrize(
    ("given_address", "lines"),
    [
        (address(), ("Musterstraße 1", "66111 Saarbrücken")),
        (address(kind=AddressKind.PO_BOX, street="102411"), ("Postfach 10 24 11", "66111 Saarbrücken")),
        (address(kind=AddressKind.PO_BOX, street="Postfach 12345"), ("Postfach 1 23 45", "66111 Saarbrücken")),
        (address(kind=AddressKind.PO_BOX, street=""), ("Postfach", "66111 Saarbrücken")),
        (address(kind=AddressKind.BULK), ("66111 Saarbrücken",)),
        (address(extra="C/o: Beispiel"), ("bei Beispiel", "Musterstraße 1", "66111 Saarbrücken")),
        (address(postcode="D-66111"), ("Musterstraße 1", "66111 Saarbrücken")),
        (
            address(kind=AddressKind.FOREIGN, postcode="L-1234", city="Luxembourg", country="Luxemburg"),
            ("Musterstraße 1", "1234 LUXEMBOURG", "LUXEMBURG"),
        ),
        (
            address(kind=AddressKind.PO_BOX, street="B.P. 12", city="Metz", country="Frankreich"),
            ("B.P. 12", "66111 METZ", "FRANKREICH"),
        ),
    ],
)
def test_lines(given_address: Address, lines: tuple[str, ...]) -> None:
    assert given_address.lines() == lines
    assert given_address.one_line() == ", ".join(lines)


@given(st.from_regex(r"[0-9]{1,12}", fullmatch=True))
def test_the_number_of_a_po_box_keeps_its_digits_in_pairs(digits: str) -> None:
    shown = address(kind=AddressKind.PO_BOX, street=digits).delivery_line().removeprefix("Postfach ")
    assert shown.replace(" ", "") == digits
    assert all(len(pair) == 2 for pair in shown.split(" ")[1:])


def test_tables_and_cards_write_the_same() -> None:
    box = address(kind=AddressKind.PO_BOX, street="102411", extra="c/o Beispiel")
    card = ContactCard(uid="urn:uuid:1", kind=PartyKind.ORGANISATION, name="Musterwerk GmbH", addresses=(box,))
    (head, row) = csv.reader(io.StringIO(contact_csv([card]).decode("utf-8-sig")), delimiter=";")
    table = dict(zip(head, row, strict=True))
    assert (table["Adresszusatz"], table["Straße"], table["PLZ"]) == ("bei Beispiel", "Postfach 10 24 11", "66111")
    assert b";bei Beispiel;Postfach 10 24 11;" in write_card(card).replace(b"\r\n ", b"")


@pytest.mark.parametrize(
    ("kind", "value", "url"),
    [
        (ChannelKind.PHONE, "+4968150100", ""),
        (ChannelKind.FAX, "+4968150101", ""),
        (ChannelKind.EMAIL, "muster@example.org", "mailto:muster@example.org"),
        (ChannelKind.EMAIL, "auf Anfrage", ""),
        (ChannelKind.WEB, "example.org", "https://example.org"),
        (ChannelKind.WEB, "http://example.org", "http://example.org"),
        (ChannelKind.WEB, "", ""),
    ],
)
def test_a_channel_leads_where_its_value_says(kind: ChannelKind, value: str, url: str) -> None:
    assert Channel(kind=kind, value=value).url == url
