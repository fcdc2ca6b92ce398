"""How a party or an office is reached: channels (phone, mail, web) and postal addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm.domain.partial_date import PartialDate

_PO_BOX: Final = "Postfach"
_COUNTRY_LETTERS: Final = re.compile(r"^[A-Z]{1,3}\s*-\s*(?=\d)")
_CARE_OF: Final = re.compile(r"^c\s*/\s*o\b:?\s*", re.IGNORECASE)


class ChannelKind(StrEnum):
    """By which way somebody is reached; web pages count too."""

    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    EMAIL = "email"
    WEB = "web"


class AddressKind(StrEnum):
    """How the delivery line is read: a street, a PO box, a bulk customer's own postcode, or a foreign form."""

    STREET = "street"
    PO_BOX = "po_box"
    BULK = "bulk"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to reach a party or an office: exactly one of ``party_id`` and ``office_id`` is set.

    ``value`` of a phone is E.164 ("+496815011127"), ``extension`` its last digits that are the extension ("1127").
    """

    id: int = 0
    version: int = 1
    party_id: int | None = None
    office_id: int | None = None
    kind: ChannelKind = ChannelKind.PHONE
    value: str = ""
    extension: str = ""
    label: str = ""
    is_private: bool = False
    is_preferred: bool = False
    is_confidential: bool = False
    source: str = ""
    confirmed_on: PartialDate | None = None

    @property
    def url(self) -> str:
        """What a click on it opens; "" for phones, since few desks can dial, and for what is no address."""
        if self.kind is ChannelKind.EMAIL and "@" in self.value:
            return f"mailto:{self.value}"
        if self.kind is ChannelKind.WEB and self.value:
            return self.value if "://" in self.value else f"https://{self.value}"
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address of a party or an office: exactly one of ``party_id`` and ``office_id`` is set.

    ``country`` is the German name of a foreign country, empty for Germany.
    """

    id: int = 0
    version: int = 1
    party_id: int | None = None
    office_id: int | None = None
    kind: AddressKind = AddressKind.STREET
    extra: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    label: str = ""
    is_private: bool = False
    is_preferred: bool = False
    is_confidential: bool = False
    source: str = ""
    confirmed_on: PartialDate | None = None

    def lines(self) -> tuple[str, ...]:
        """The lines below the recipient by DIN 5008: extra, street or PO box, place.

        PO box numbers stand in pairs, a bulk customer's postcode without a street, "bei" instead of "c/o", and no
        country letters before the postcode; abroad place and country are in capitals.
        """
        place = " ".join(part for part in (self.plain_postcode(), self.city) if part)
        below = (place.upper(), self.country.upper()) if self.country else (place,)
        return tuple(line for line in (self.extra_line(), self.delivery_line(), *below) if line)

    def extra_line(self) -> str:
        """The line above the street, with "bei" for "c/o"."""
        return _CARE_OF.sub("bei ", self.extra)

    def plain_postcode(self) -> str:
        """The postcode without country letters ("L-1234" → "1234")."""
        return _COUNTRY_LETTERS.sub("", self.postcode)

    def delivery_line(self) -> str:
        """The street, "Postfach 10 24 11", or nothing for a bulk customer's own postcode."""
        if self.kind is AddressKind.BULK:
            return ""
        if self.kind is AddressKind.PO_BOX and not self.country:
            return _po_box(self.street)
        return self.street

    def one_line(self) -> str:
        return ", ".join(self.lines())


def _po_box(text: str) -> str:
    """ "102411" → "Postfach 10 24 11": in pairs from the right."""
    number = text.removeprefix(_PO_BOX).strip()
    digits = "".join(number.split())
    if not digits.isdecimal():
        return f"{_PO_BOX} {number}".strip()
    first = len(digits) % 2
    pairs = [digits[:first], *(digits[i : i + 2] for i in range(first, len(digits), 2))]
    return " ".join((_PO_BOX, *(pair for pair in pairs if pair)))
