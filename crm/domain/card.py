"""A contact as it goes out of the house: flat, with offices and inherited reachability already resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crm.domain.kept_property import KeptProperty
from crm.domain.party import FormerName, Organisation, PartyKind, Person, Photo
from crm.domain.reach import Address, Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRelation:
    """A related party: its vCard uid, its name and the German label of what it is to this contact.

    ``type_key`` is the key of the relationship's type, where the card comes from us or goes out.
    """

    uid: str
    name: str
    label: str
    type_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlace:
    """An office as a card names it: body, unit and function."""

    body: str
    unit: str = ""
    function: str


def offices_text(places: Iterable[CardPlace]) -> str:
    """Offices held beside the main one as a card tells them: "Vorsitzende (Verband Muster); …"."""
    return "; ".join(f"{place.function} ({place.body})" for place in places)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCard:
    """What vCards, tables and sheets need of one contact.

    ``name`` is the display name; ``person`` its parts (None for an organisation). ``function`` is the title of the
    main office in the holder's gender, ``body`` the organisation's full name. ``channels`` and ``addresses`` are in
    order of preference, the contact's own before those of the office, those before the body's; confidential ones
    are already left out unless they were asked for. ``envelope`` are the name lines above the postal address where
    somebody has decided on them.
    """

    uid: str
    kind: PartyKind
    name: str
    person: Person | None = None
    organisation: Organisation | None = None  # what a body is besides its name, without its keys
    body: str = ""
    unit: str = ""
    function: str = ""
    more_places: tuple[CardPlace, ...] = ()  # the further offices; other programs read them in role
    role: str = ""  # further offices, or whatever else somebody does beside the function
    former_names: tuple[FormerName, ...] = ()
    channels: tuple[Channel, ...] = ()
    addresses: tuple[Address, ...] = ()
    envelope: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    relations: tuple[CardRelation, ...] = ()
    note: str = ""
    own_values: tuple[tuple[int, str], ...] = ()  # field id and stored value; of tables only, never on a vCard
    kept: tuple[KeptProperty, ...] = ()  # what another program's card said that has no field here
    photo: Photo | None = None
    revised_at: str = ""  # UTC, ISO 8601: the last journal entry that touched the contact

    def initials(self) -> str:
        return self.person.initials() if self.person else self.name[:1].upper()
