"""Parties: the persons and organisations that everything else attaches to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crm.domain.partial_date import PartialDate
from crm.domain.text import sort_key


class PartyKind(StrEnum):
    """Which record tells more of a party."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Gender(StrEnum):
    """Never guessed from the first name; unknown until somebody says it."""

    FEMALE = "w"
    MALE = "m"
    DIVERSE = "d"
    UNKNOWN = "u"


class BodyType(StrEnum):
    """What kind of body an organisation is."""

    MUNICIPALITY = "municipality"
    DISTRICT = "district"
    STATE = "state"
    STATE_CHANCELLERY = "state_chancellery"
    MINISTRY = "ministry"
    PARLIAMENT = "parliament"
    GROUP = "parliamentary_group"
    POLITICAL_PARTY = "political_party"
    REPRESENTATION = "representation"
    STARTUP = "startup"
    COMPANY = "company"
    ASSOCIATION = "association"
    NEWSROOM = "newsroom"
    OTHER = "other"


BODY_WORDS: Mapping[BodyType, str] = {
    BodyType.MUNICIPALITY: "Gemeinde",
    BodyType.DISTRICT: "Landkreis",
    BodyType.STATE: "Land",
    BodyType.STATE_CHANCELLERY: "Staatskanzlei",
    BodyType.MINISTRY: "Ministerium",
    BodyType.PARLIAMENT: "Parlament",
    BodyType.GROUP: "Fraktion",
    BodyType.POLITICAL_PARTY: "Partei",
    BodyType.REPRESENTATION: "Vertretung",
    BodyType.STARTUP: "Start-up",
    BodyType.COMPANY: "Unternehmen",
    BodyType.ASSOCIATION: "Verband",
    BodyType.NEWSROOM: "Redaktion",
    BodyType.OTHER: "Organisation",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """What persons and organisations have in common. ``uid`` is the URN that goes into vCards."""

    id: int = 0
    version: int = 1
    uid: str = ""
    kind: PartyKind = PartyKind.PERSON
    is_restricted: bool = False  # Art. 18 GDPR: hidden from lists and exports
    no_invitations: bool = False  # objection, Art. 21 GDPR
    is_sample: bool = False
    source: str = ""
    confirmed_on: PartialDate | None = None
    deleted_at: str | None = None  # in the trash since (UTC, ISO 8601)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The name of a person by its parts; ``id`` is that of its :class:`Party`.

    ``degrees`` are the academic degrees in order as written before the name; ``prefix`` is "von", "zu", "van der";
    ``nobility`` "Graf", "Freifrau"; ``suffix`` stands behind the name ("MdB", "LL.M.", "a. D.").
    """

    id: int = 0
    version: int = 1
    gender: Gender = Gender.UNKNOWN
    degrees: str = ""
    given_name: str = ""
    call_name: str = ""
    nobility: str = ""
    prefix: str = ""
    family_name: str = ""
    suffix: str = ""
    birth_name: str = ""
    birth_date: PartialDate | None = None
    deceased_on: PartialDate | None = None

    def name(self) -> str:
        """As one writes it: "Dr. Theo Graf von Hinckelstein MdB"."""
        return _joined(self.degrees, self.given_name, self.nobility, self.prefix, self.family_name, self.suffix)

    def listed_name(self) -> str:
        """As lists show it: "Müller, Dr. Anna"; the part before the comma is the family name."""
        rest = _joined(self.degrees, self.given_name, self.nobility, self.prefix, self.suffix)
        return ", ".join(part for part in (self.family_name, rest) if part)

    def family(self) -> str:
        """The family name with nobility and prefix: "Graf von Hinckelstein"."""
        return _joined(self.nobility, self.prefix, self.family_name)

    def initials(self) -> str:
        return (self.given_name[:1] + self.family_name[:1]).upper()

    def sort_key(self) -> str:
        """DIN 5007-2; degrees and prefixes do not count."""
        return sort_key(self.family_name, self.given_name, self.prefix)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name a person bore earlier, with its time as far as known."""

    id: int = 0
    version: int = 1
    person_id: int
    given_name: str = ""
    nobility: str = ""
    prefix: str = ""
    family_name: str = ""
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body; ``id`` is that of its :class:`Party`. ``full_name`` is what stands on an envelope.

    ``ags`` is the official municipality key (8 digits, 5 for a district, 2 for a state), ``municipality_kind`` the
    legal kind ("Gemeinde", "Stadt", "Kreisstadt", "Mittelstadt", "Landeshauptstadt"), ``genitive`` the name as it
    follows an office ("der Gemeinde Tholey", "des Landkreises St. Wendel"). ``last_election_on`` is when the body, or
    its head, was last elected: what was confirmed before may no longer be true.
    """

    id: int = 0
    version: int = 1
    body_type: BodyType = BodyType.OTHER
    full_name: str = ""
    short_name: str = ""
    genitive: str = ""
    parent_id: int | None = None
    ags: str = ""
    municipality_kind: str = ""
    description: str = ""  # of a startup: what it does
    last_election_on: PartialDate | None = None

    def kind_word(self) -> str:
        """What the body is, in German: "Kreisstadt", "Landkreis", "Start-up"."""
        return self.municipality_kind or BODY_WORDS[self.body_type]

    def initials(self) -> str:
        return (self.short_name or self.full_name)[:1].upper()

    def sort_key(self) -> str:
        return sort_key(self.full_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownId:
    """What a party is called elsewhere, so that it is recognised when it comes again.

    ``scheme`` names the other system ("mdb" for the Bundestag's member data, "uid" for a vCard's).
    """

    id: int = 0
    version: int = 1
    party_id: int
    scheme: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture of a party, already scaled and turned right; ``data`` is a JPEG or PNG file."""

    id: int = 0
    version: int = 1
    party_id: int
    media_type: str = "image/jpeg"
    data: bytes = b""
    width: int = 0
    height: int = 0


def _joined(*parts: str) -> str:
    return " ".join([part for part in parts if part])
