"""Everybody a list can pick from, with the facts that rules ask about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from crm.domain.event import Category, Role, Status
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Gender


class Fact(StrEnum):
    """Facts that cost a query of their own; they are read only if a rule asks for them."""

    PLACE = "place"
    TAGS = "tags"
    FIELDS = "fields"
    RELATIONS = "relations"
    REACH = "reach"
    SEARCH = "search"
    ORGANISATIONS = "organisations"  # bodies as rows of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class PastParticipation:
    """How a candidate took part in an event: also whether only invited, and whom he or she stood in for."""

    event_id: int
    event_name: str
    status: Status
    role: Role = Role.GUEST
    category: Category = Category.DELEGATION
    represents: str = ""  # the name of the person stood in for
    series: str = ""
    on: PartialDate | None = None  # when the event began
    invited_on: PartialDate | None = None

    @property
    def is_substitute(self) -> bool:
        return bool(self.represents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What somebody is to a party: "Stellvertreterin", "Mitglied"; ``kind`` is the key of the type."""

    other_id: int
    other: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One possible row of a list: an office with its present holder, a person without an office, or a body.

    ``history`` belongs to the present holder; an office without holder has none. ``district`` is the name of the
    district that the body is or lies in, ``confirmed_on`` when the tenure, or the contact where there is none, was last
    confirmed. What stands under "facts" is filled in only if a rule needs it (:class:`Fact`).
    """

    office_id: int | None
    party_id: int | None
    organisation_id: int | None
    body_type: BodyType | None
    is_head: bool
    shares_office: bool = False  # an office with many seats: one row for each holder
    office_kind: str = ""
    rank: int = 900
    name_key: str = ""  # DIN 5007-2
    body_name: str = ""
    ags: str = ""
    gender: Gender = Gender.UNKNOWN
    constituency: str = ""
    term_begins: PartialDate | None = None
    term_ends: PartialDate | None = None
    history: tuple[PastParticipation, ...] = ()
    is_restricted: bool = False
    has_objected: bool = False
    is_deceased: bool = False
    district: str = ""
    confirmed_on: PartialDate | None = None
    # facts
    city: str = ""
    tags: frozenset[str] = frozenset()
    fields: Mapping[str, str] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    has_mail: bool = False
    has_post: bool = False
    searches: frozenset[str] = frozenset()

    @property
    def is_organisation(self) -> bool:
        return self.office_id is None and self.party_id is not None and self.party_id == self.organisation_id

    @property
    def is_vacant(self) -> bool:
        return self.office_id is not None and self.party_id is None
