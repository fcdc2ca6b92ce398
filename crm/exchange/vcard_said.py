"""What a card says of a contact, as values: most of them become rows of an import without ever being records.

The records of the domain are made of them for whoever works with those. NamedTuples, since a file of cards holds a
hundred thousand ways and a frozen dataclass takes five times as long to make.
"""

from __future__ import annotations

from typing import NamedTuple

from crm.domain.card import CardPlace, CardRelation, ContactCard
from crm.domain.kept_property import KeptProperty
from crm.domain.party import FormerName, Organisation, PartyKind, Person, Photo
from crm.domain.reach import Address, AddressKind, Channel, ChannelKind


class SaidChannel(NamedTuple):
    """As in :class:`Channel`."""

    kind: ChannelKind
    value: str
    extension: str
    label: str
    is_private: bool
    is_preferred: bool
    is_confidential: bool

    def record(self) -> Channel:
        return Channel(**self._asdict())


class SaidAddress(NamedTuple):
    """As in :class:`Address`."""

    kind: AddressKind
    extra: str
    street: str
    postcode: str
    city: str
    country: str
    label: str
    is_private: bool
    is_preferred: bool
    is_confidential: bool

    def record(self) -> Address:
        return Address(**self._asdict())


class SaidContact(NamedTuple):
    """As in :class:`ContactCard`."""

    uid: str
    kind: PartyKind
    name: str
    person: Person | None
    organisation: Organisation | None
    body: str
    unit: str
    function: str
    more_places: tuple[CardPlace, ...]
    former_names: tuple[FormerName, ...]
    role: str
    channels: tuple[SaidChannel, ...]
    addresses: tuple[SaidAddress, ...]
    envelope: tuple[str, ...]
    categories: tuple[str, ...]
    relations: tuple[CardRelation, ...]
    note: str
    kept: tuple[KeptProperty, ...]
    photo: Photo | None

    def record(self, revised_at: str) -> ContactCard:
        """With when the card was changed last, which nobody compares."""
        ways = {
            "channels": tuple([channel.record() for channel in self.channels]),
            "addresses": tuple([address.record() for address in self.addresses]),
        }
        return ContactCard(**(self._asdict() | ways), revised_at=revised_at)
