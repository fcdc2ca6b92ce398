"""How a party or an office is reached: channels (phone, mail, web) and postal addresses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.partial_date import PartialDate


class ChannelKind(StrEnum):
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
        """The lines below the recipient by DIN 5008: extra, street or PO box, place; abroad in capitals."""
        place = " ".join(part for part in (self.postcode, self.city) if part)
        if self.country:
            return tuple(line for line in (self.extra, self.street, place.upper(), self.country.upper()) if line)
        return tuple(line for line in (self.extra, self.street, place) if line)

    def one_line(self) -> str:
        return ", ".join(self.lines())
