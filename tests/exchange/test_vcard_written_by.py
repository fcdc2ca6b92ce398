"""Cards of programs, phones and scanners: every value as it was meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from crm.domain.partial_date import PartialDate
from crm.domain.phone import parse_phone
from crm.domain.reach import ChannelKind
from crm.exchange.vcard_contact import contact_of
from crm.exchange.vcard_reader import read_cards
from tests.exchange.meant_people import Meant
from tests.exchange.sample import jpeg
from tests.exchange.written_by import WRITERS, written

CHANNELS = (
    ("work", ChannelKind.PHONE),
    ("mobile", ChannelKind.MOBILE),
    ("fax", ChannelKind.FAX),
    ("mail", ChannelKind.EMAIL),
    ("home_mail", ChannelKind.EMAIL),
    ("url", ChannelKind.WEB),
)


def wanted(p: Meant, lacks: frozenset[str]) -> dict[str, Any]:
    """What a reader is to find."""
    channels = set()
    for name, kind in CHANNELS:
        value = getattr(p, name)
        if name not in lacks:
            is_phone = kind in (ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX)
            channels.add((kind, parse_phone(value)[0] if is_phone else value, name == "home_mail"))
    degrees = "" if "degrees" in lacks else p.degrees
    return {
        "name": (p.given, p.family, degrees, " ".join(filter(None, (degrees, p.given, p.family)))),
        "place": (p.body, "" if "unit" in lacks else p.unit, p.title),
        "channels": channels,
        "address": () if "address" in lacks else (p.street, f"{p.postcode} {p.city}"),
        "birthday": None if "birthday" in lacks else PartialDate.parse(p.birthday),
        "note": "" if "note" in lacks else p.note,
        "tags": () if "tags" in lacks else p.tags,
        "photo": None if "photo" in lacks else jpeg(),
    }


def found(data: bytes) -> dict[str, Any]:
    """What the reader finds."""
    [card] = read_cards(data).cards
    contact = contact_of(card)
    person = contact.person
    assert person is not None
    return {
        "name": (person.given_name, person.family(), person.degrees, contact.name),
        "place": (contact.body, contact.unit, contact.function),
        "channels": {(one.kind, one.value, one.is_private) for one in contact.channels},
        "address": next((one.lines() for one in contact.addresses), ()),
        "birthday": person.birth_date,
        "note": contact.note,
        "tags": contact.categories,
        "photo": contact.photo and contact.photo.data,
    }


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.__name__)
def test_every_value_is_read_as_it_was_meant(writer: Callable[[Meant], bytes]) -> None:
    for one, person in written():
        if one is writer:
            assert found(writer(person)) == wanted(person, WRITERS[writer])
