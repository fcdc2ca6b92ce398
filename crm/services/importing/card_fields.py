"""What one card tells of its person or body, field by field, and of what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from operator import attrgetter
from typing import Final

from crm.domain.errors import UserError
from crm.domain.incoming import Fields, Mode, Part, PartKind, Row, Told, Value
from crm.domain.kept_property import KeptProperty
from crm.domain.party import BodyType, Gender, PartyKind, Person
from crm.exchange.vcard_said import SaidContact
from crm.services.importing.told_parts import ADDRESS, CHANNEL, EXTENSION, reach_part, stated_part, stated_shape
from crm.services.photos import prepare_photo

#: Always told, since N has all its parts: an empty one says that there is none.
_NAME: Final = ("degrees", "given_name", "nobility", "prefix", "family_name", "suffix")
_MORE: Final = ("call_name", "birth_name", "birth_date", "deceased_on")
_BODY: Final = ("body_type", "short_name", "genitive", "municipality_kind", "description")
_name_of: Final = attrgetter(*_NAME)
_more_of: Final = attrgetter(*_MORE)


def person_fields(person: Person) -> Fields:
    """Of a name all parts, of everything else what the card has."""
    more = _more_of(person)
    gender = () if person.gender is Gender.UNKNOWN else (person.gender,)
    names = (*_NAME, *compress(_MORE, more), *(("gender",) if gender else ()))
    return Row(stated_shape(names), (*_name_of(person), *filter(None, more), *gender))


def fields_of_body(contact: SaidContact) -> dict[str, Told]:
    """Our own cards say what a body is; for one that is stored that is nothing new."""
    told = body_fields(contact.name)
    if contact.organisation:
        for name in _BODY:
            told[name] = Told(getattr(contact.organisation, name), Mode.INITIAL)
    return told


def body_fields(name: str) -> dict[str, Told]:
    """What any card says of a body."""
    return {"full_name": Told(name), "body_type": Told(BodyType.OTHER, Mode.INITIAL)}


def reach_parts(contact: SaidContact) -> Iterator[Part]:
    """The channels and addresses of a card."""
    for channel in contact.channels:
        yield reach_part(PartKind.CHANNEL, channel, CHANNEL, EXTENSION)
    for address in contact.addresses:
        yield reach_part(PartKind.ADDRESS, address, ADDRESS, ())


def photo_part(contact: SaidContact) -> tuple[Part | None, str]:
    """The photo, or a remark why there is none."""
    if contact.photo is None:
        return None, ""
    try:
        photo = prepare_photo(contact.photo.data, is_logo=contact.kind is PartyKind.ORGANISATION)
    except UserError:
        return None, "Das Foto der Karte ist beschädigt oder in einem unbekannten Format und wird nicht übernommen."
    more: dict[str, Value] = {"media_type": photo.media_type, "width": photo.width, "height": photo.height}
    return stated_part(PartKind.PHOTO, {"data": photo.data}, **more), ""


def kept_part(line: KeptProperty) -> Part:
    """A line that has no field."""
    more: dict[str, Value] = {"group_name": line.group_name, "params": line.params, "position": line.position}
    return stated_part(PartKind.KEPT, {"name": line.name, "value": line.value}, **more)
