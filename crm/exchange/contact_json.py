"""Contacts as JSON, for programs: the words of the domain, dates in ISO 8601, numbers as E.164."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, Final

from crm.domain.card import ContactCard
from crm.domain.own_field import OwnField
from crm.domain.partial_date import PartialDate

_PERSON: Final = (
    "gender", "degrees", "given_name", "call_name", "nobility", "prefix", "family_name", "suffix", "birth_name",
    "birth_date", "deceased_on",
)  # fmt: skip
_ORGANISATION: Final = ("body_type", "full_name", "short_name", "genitive", "municipality_kind", "description")
_FORMER: Final = ("given_name", "nobility", "prefix", "family_name", "valid_from", "valid_to")
_MARKS: Final = ("label", "is_private", "is_preferred", "is_confidential")
_CHANNEL: Final = ("kind", "value", "extension", *_MARKS)
_ADDRESS: Final = ("kind", "extra", "street", "postcode", "city", "country", *_MARKS)
_OFFICE: Final = ("function", "body", "unit")


def contact_json(cards: Iterable[ContactCard], fields: Sequence[OwnField] = ()) -> bytes:
    """One list with an object a contact. The main office comes first; photos are for vCards."""
    told = [_contact(card, {field.id: field.name for field in fields}) for card in cards]
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _contact(card: ContactCard, names: dict[int, str]) -> dict[str, Any]:
    main = [_of(card, _OFFICE)] if card.function else []
    return {
        "uid": card.uid,
        "kind": card.kind.value,
        "name": card.name,
        "person": _of(card.person, _PERSON) if card.person else None,
        "organisation": _of(card.organisation, _ORGANISATION) if card.organisation else None,
        "body": card.body,
        "offices": [*main, *(_of(place, _OFFICE) for place in card.more_places)],
        "former_names": [_of(one, _FORMER) for one in card.former_names],
        "channels": [_of(one, _CHANNEL) for one in card.channels],
        "addresses": [_of(one, _ADDRESS) for one in card.addresses],
        "tags": list(card.categories),
        "relationships": [_of(one, ("uid", "name", "label")) for one in card.relations],
        "note": card.note,
        "own_fields": [{"name": names[key], "value": value} for key, value in card.own_values if key in names],
        "revised_at": card.revised_at,
    }


def _of(record: Any, names: Iterable[str]) -> dict[str, Any]:
    return {name: _plain(getattr(record, name)) for name in names}


def _plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value.iso()
    return value.value if isinstance(value, StrEnum) else value
