"""What a column of somebody's table tells: one field of a person, a body, an office or an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm.domain.reach import ChannelKind


class Field(StrEnum):
    """The values are kept in saved mappings: never change one."""

    NONE = "none"
    KEY = "key"
    NAME = "name"
    GIVEN = "given_name"
    MIDDLE = "middle_names"
    FAMILY = "family_name"
    DEGREES = "degrees"
    NOBILITY = "nobility"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    BIRTH_NAME = "birth_name"
    GENDER = "gender"
    BIRTH_DATE = "birth_date"
    OFFICE = "office"
    BODY = "body"
    AGS = "ags"
    SINCE = "since"
    UNTIL = "until"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    EMAIL = "email"
    WEB = "web"
    ADDRESS = "address"
    EXTRA = "extra"
    STREET = "street"
    HOUSE_NUMBER = "house_number"
    PO_BOX = "po_box"
    PLACE = "place"
    POSTCODE = "postcode"
    CITY = "city"
    COUNTRY = "country"
    TAGS = "tags"
    NOTE = "note"


FIELD_NAMES: Final[Mapping[Field, str]] = {
    Field.NONE: "nicht übernehmen",
    Field.KEY: "Kennung",
    Field.NAME: "Name (ganz)",
    Field.GIVEN: "Vorname",
    Field.MIDDLE: "Weitere Vornamen",
    Field.FAMILY: "Familienname",
    Field.DEGREES: "Akademischer Grad",
    Field.NOBILITY: "Adelsbezeichnung",
    Field.PREFIX: "Namensvorsatz",
    Field.SUFFIX: "Namenszusatz",
    Field.BIRTH_NAME: "Geburtsname",
    Field.GENDER: "Anrede, Geschlecht",
    Field.BIRTH_DATE: "Geburtsdatum",
    Field.OFFICE: "Amt, Funktion",
    Field.BODY: "Organisation",
    Field.AGS: "Gemeindeschlüssel",
    Field.SINCE: "im Amt seit",
    Field.UNTIL: "im Amt bis",
    Field.PHONE: "Telefon",
    Field.MOBILE: "Mobil",
    Field.FAX: "Fax",
    Field.EMAIL: "E-Mail",
    Field.WEB: "Internet",
    Field.ADDRESS: "Anschrift (ganz)",
    Field.EXTRA: "Adresszusatz",
    Field.STREET: "Straße",
    Field.HOUSE_NUMBER: "Hausnummer",
    Field.PO_BOX: "Postfach",
    Field.PLACE: "PLZ und Ort",
    Field.POSTCODE: "PLZ",
    Field.CITY: "Ort",
    Field.COUNTRY: "Land",
    Field.TAGS: "Schlagworte",
    Field.NOTE: "Notiz",
}

CHANNELS: Final[Mapping[Field, ChannelKind]] = {
    Field.PHONE: ChannelKind.PHONE,
    Field.MOBILE: ChannelKind.MOBILE,
    Field.FAX: ChannelKind.FAX,
    Field.EMAIL: ChannelKind.EMAIL,
    Field.WEB: ChannelKind.WEB,
}
ADDRESS_FIELDS: Final = frozenset(
    (
        Field.ADDRESS, Field.EXTRA, Field.STREET, Field.HOUSE_NUMBER, Field.PO_BOX, Field.PLACE, Field.POSTCODE,
        Field.CITY, Field.COUNTRY,
    )
)  # fmt: skip
REACH: Final = frozenset(CHANNELS) | ADDRESS_FIELDS
NAMES: Final = frozenset((Field.NAME, Field.FAMILY))


class Owner(StrEnum):
    """Whose phone or address a column has."""

    PERSON = "person"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a column tells, and of whom: ``person`` counts the persons of one row.

    ``office`` is the office that the heading itself names ("Erster Beigeordneter" above names); ``label`` what a
    phone or address is called ("Vorzimmer").
    """

    field: Field = Field.NONE
    person: int = 1
    owner: Owner = Owner.PERSON
    is_private: bool = False
    office: str = ""
    label: str = ""

    def name(self) -> str:
        """As the window and the command call it: "Telefon, Vorzimmer, 2. Person"."""
        more = (
            self.label,
            self.office,
            "privat" if self.is_private else "",
            "der Organisation" if self.owner is Owner.BODY and self.field in REACH else "",
            f"{self.person}. Person" if self.person > 1 else "",
        )
        return ", ".join((FIELD_NAMES[self.field], *filter(None, more)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnProposal:
    """A column with what it probably tells: ``confidence`` from 0 to 1, and what it rests on as a German word."""

    index: int
    title: str
    meaning: Meaning
    confidence: float
    reason: str
    examples: tuple[str, ...] = ()
