"""What is checked before a record is stored: a value, an address, a term, a relationship; and how it is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from crm.domain.contradictions import ends_before_start
from crm.domain.errors import ContradictionError, UserError
from crm.domain.office import Tenure
from crm.domain.partial_date import is_reversed
from crm.domain.party import Party, PartyKind
from crm.domain.phone import parse_phone
from crm.domain.ports import Unit
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType

_PHONES: Final = frozenset({ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX})


def checked_channel(channel: Channel) -> Channel:
    """The channel as it is stored: phones in E.164 with their extension. UserError names what is expected."""
    value = channel.value.strip()
    if channel.kind in _PHONES:
        try:
            number, extension = parse_phone(value)
        except ValueError:
            raise UserError(f"„{value}“ ist keine Telefonnummer; erwartet wird zum Beispiel 0681 501-00.") from None
        # A number that comes back in its stored form has lost the hyphen, not its extension.
        kept = channel.extension if number.endswith(channel.extension) else ""
        return replace(channel, value=number, extension=extension or kept)
    if channel.kind is ChannelKind.EMAIL and not _is_mail(value):
        raise UserError(f"„{value}“ ist keine E-Mail-Adresse; erwartet wird zum Beispiel name@example.org.")
    require(value, "Bitte füllen Sie das Feld aus.")
    return replace(channel, value=value)


def _is_mail(value: str) -> bool:
    local, at, domain = value.rpartition("@")
    return bool(local and at and "." in domain.strip(".") and not any(sign.isspace() for sign in value))


def checked_address(address: Address) -> Address:
    """The address without surrounding blanks. UserError if place or German postcode are wrong."""
    cleaned = replace(
        address,
        extra=address.extra.strip(),
        street=address.street.strip(),
        postcode=address.postcode.strip(),
        city=address.city.strip(),
        country=address.country.strip(),
    )
    require(cleaned.city, "Bitte geben Sie den Ort an.")
    if not cleaned.country and not (len(cleaned.postcode) == 5 and cleaned.postcode.isdecimal()):
        raise UserError("Die Postleitzahl hat in Deutschland fünf Ziffern.")
    return cleaned


def require_consistent(tenure: Tenure, *, on_purpose: bool) -> None:
    """ContradictionError for an end before the start that nobody has meant."""
    if ends_before_start(tenure) and not on_purpose:
        raise ContradictionError("Das Ende der Amtszeit liegt vor ihrem Beginn.")


def check_relationship(unit: Unit, relationship: Relationship) -> None:
    """UserError with the sentence that says what does not go together."""
    if is_reversed(relationship.valid_from, relationship.valid_to):
        raise UserError("Das Ende der Beziehung liegt vor ihrem Beginn.")
    if relationship.from_id == relationship.to_id:
        raise UserError("Eine Beziehung verbindet zwei verschiedene Einträge.")
    kind = unit.store.get(RelationshipType, relationship.type_id)
    one, other = (unit.store.get(Party, party).kind for party in (relationship.from_id, relationship.to_id))
    if not kind.fits(one, other):
        words = {PartyKind.PERSON: "einer Person", PartyKind.ORGANISATION: "einer Organisation"}
        name = kind.both_genders(forward=True)
        raise UserError(f"„{name}“ kann nicht zwischen {words[one]} und {words[other]} bestehen.")


def require(value: object, message: str) -> None:
    """UserError with the message if there is no value."""
    if not value:
        raise UserError(message)
