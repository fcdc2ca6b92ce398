"""Conditions on who somebody is: kind, body, office, place, group, tag, own field, relationship, reach."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from crm.domain.candidate import Candidate, Fact
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import BODY_WORDS, BodyType
from crm.domain.text import fold

NOTHING: frozenset[Fact] = frozenset()


@dataclass(frozen=True, slots=True)
class HeadOf:
    """Heads of bodies of a type; a property of the office, not of its title."""

    body_type: BodyType

    def reason(self, candidate: Candidate) -> str | None:
        if candidate.is_head and candidate.body_type is self.body_type:
            return self.describe()
        return None

    def describe(self) -> str:
        return HEADS.get(self.body_type, f"Leitung: {BODY_WORDS[self.body_type]}")

    def to_data(self) -> dict[str, Any]:
        return {"rule": "head_of", "body_type": self.body_type.value}

    def needs(self) -> frozenset[Fact]:
        return NOTHING


@dataclass(frozen=True, slots=True)
class KindIs:
    """Offices with or without holder, persons without an office, or bodies themselves."""

    kind: SubjectKind

    def reason(self, candidate: Candidate) -> str | None:
        return self.describe() if kind_of(candidate) is self.kind else None

    def describe(self) -> str:
        return _KINDS[self.kind]

    def to_data(self) -> dict[str, Any]:
        return {"rule": "kind", "kind": self.kind.value}

    def needs(self) -> frozenset[Fact]:
        return frozenset({Fact.ORGANISATIONS}) if self.kind is SubjectKind.ORGANISATION else NOTHING


def kind_of(candidate: Candidate) -> SubjectKind:
    if candidate.office_id is not None:
        return SubjectKind.OFFICE
    return SubjectKind.ORGANISATION if candidate.is_organisation else SubjectKind.PERSON


@dataclass(frozen=True, slots=True)
class AtBody:
    """At bodies of a type, in whatever office."""

    body_type: BodyType

    def reason(self, candidate: Candidate) -> str | None:
        return self.describe() if candidate.body_type is self.body_type else None

    def describe(self) -> str:
        return f"Stelle: {BODY_WORDS[self.body_type]}"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "body_type", "body_type": self.body_type.value}

    def needs(self) -> frozenset[Fact]:
        return NOTHING


@dataclass(frozen=True, slots=True)
class OfficeKind:
    """Offices of a kind, by the key of the address rules; ``name`` is its word."""

    kind: str
    name: str = ""

    def reason(self, candidate: Candidate) -> str | None:
        fits = candidate.office_id is not None and candidate.office_kind == self.kind
        return self.describe() if fits else None

    def describe(self) -> str:
        return f"Amt: {self.name or self.kind}"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "office_kind", "kind": self.kind, "name": self.name}

    def needs(self) -> frozenset[Fact]:
        return NOTHING


@dataclass(frozen=True, slots=True)
class InDistrict:
    """Bodies whose official key begins with the digits: a state (2), a district (5), a municipality (8)."""

    ags: str
    name: str = ""

    def reason(self, candidate: Candidate) -> str | None:
        return self.describe() if candidate.ags.startswith(self.ags) and candidate.ags else None

    def describe(self) -> str:
        return self.name or f"Gemeindeschlüssel {self.ags}…"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "district", "ags": self.ags, "name": self.name}

    def needs(self) -> frozenset[Fact]:
        return NOTHING


@dataclass(frozen=True, slots=True)
class InPlace:
    """Postal address in a place; spelling of umlauts and case do not matter."""

    city: str

    def reason(self, candidate: Candidate) -> str | None:
        return self.describe() if candidate.city and fold(candidate.city) == fold(self.city) else None

    def describe(self) -> str:
        return f"Ort {self.city}"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "place", "city": self.city}

    def needs(self) -> frozenset[Fact]:
        return frozenset({Fact.PLACE})


@dataclass(frozen=True, slots=True)
class RelatedTo:
    """In a relationship to a party: member of a party or parliamentary group, deputy of somebody …

    ``kind`` is the key of the type of relationship, empty for any.
    """

    other_id: int
    other: str
    kind: str = ""

    def reason(self, candidate: Candidate) -> str | None:
        for relation in candidate.relations:
            if relation.other_id == self.other_id and self.kind in ("", relation.kind):
                return f"{relation.label}: {self.other}"
        return None

    def describe(self) -> str:
        return f"Mitglied: {self.other}" if self.kind == MEMBER else f"Beziehung zu {self.other}"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "related_to", "party_id": self.other_id, "name": self.other, "kind": self.kind}

    def needs(self) -> frozenset[Fact]:
        return frozenset({Fact.RELATIONS})


@dataclass(frozen=True, slots=True)
class OfConstituency:
    """A mandate won in a constituency; the number or a part of the name is enough."""

    text: str

    def reason(self, candidate: Candidate) -> str | None:
        words = fold(candidate.constituency)
        if not words or fold(self.text) not in words:
            return None
        return f"Wahlkreis {candidate.constituency}"

    def describe(self) -> str:
        return f"Wahlkreis {self.text}"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "constituency", "text": self.text}

    def needs(self) -> frozenset[Fact]:
        return NOTHING


@dataclass(frozen=True, slots=True)
class HasTag:
    """Bears a tag: the person, the office or the body."""

    tag: str

    def reason(self, candidate: Candidate) -> str | None:
        return self.describe() if self.tag in candidate.tags else None

    def describe(self) -> str:
        return f"Schlagwort „{self.tag}“"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "tag", "tag": self.tag}

    def needs(self) -> frozenset[Fact]:
        return frozenset({Fact.TAGS})


@dataclass(frozen=True, slots=True)
class FieldIs:
    """An own field of the house has a value; an empty value means: is filled in."""

    name: str
    value: str = ""

    def reason(self, candidate: Candidate) -> str | None:
        found = candidate.fields.get(self.name, "")
        fits = fold(found) == fold(self.value) if self.value else bool(found)
        return f"{self.name}: {found}" if found and fits else None

    def describe(self) -> str:
        return f"{self.name}: {self.value}" if self.value else f"{self.name} ausgefüllt"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "field", "name": self.name, "value": self.value}

    def needs(self) -> frozenset[Fact]:
        return frozenset({Fact.FIELDS})


class Way(StrEnum):
    """By which way somebody can be written to."""

    MAIL = "mail"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Reachable:
    """Has a mailbox or a postal address that may be used; also through office or body."""

    way: Way

    def reason(self, candidate: Candidate) -> str | None:
        has = candidate.has_mail if self.way is Way.MAIL else candidate.has_post
        return self.describe() if has else None

    def describe(self) -> str:
        return "hat E-Mail-Adresse" if self.way is Way.MAIL else "hat Postanschrift"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "reachable", "way": self.way.value}

    def needs(self) -> frozenset[Fact]:
        return frozenset({Fact.REACH})


@dataclass(frozen=True, slots=True)
class ConfirmedSince:
    """The tenure, or the contact where there is none, was confirmed on the day or later."""

    day: PartialDate

    def reason(self, candidate: Candidate) -> str | None:
        on = candidate.confirmed_on
        if on is None or on.latest() < self.day.earliest():
            return None
        return f"bestätigt am {on.german()}"

    def describe(self) -> str:
        return f"bestätigt seit {self.day.german()}"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "confirmed_since", "date": self.day.iso()}

    def needs(self) -> frozenset[Fact]:
        return NOTHING


@dataclass(frozen=True, slots=True)
class TermEnds:
    """The present holder's term ends before a day."""

    before: PartialDate

    def reason(self, candidate: Candidate) -> str | None:
        end = candidate.term_ends
        return f"Amtszeit endet {end.german()}" if end and end.earliest() < self.before.earliest() else None

    def describe(self) -> str:
        return f"Amtszeit endet vor {self.before.german()}"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "term_ends_before", "date": self.before.iso()}

    def needs(self) -> frozenset[Fact]:
        return NOTHING


@dataclass(frozen=True, slots=True)
class InSearch:
    """Found by a search, kept under a name or not; ``text`` is in the query language of the search box."""

    text: str
    name: str = ""

    def reason(self, candidate: Candidate) -> str | None:
        return self.describe() if self.text in candidate.searches else None

    def describe(self) -> str:
        return f"Suche „{self.name or self.text}“"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "search", "text": self.text, "name": self.name}

    def needs(self) -> frozenset[Fact]:
        return frozenset({Fact.SEARCH})


#: The type of relationship that stands for parties, parliamentary groups and committees.
MEMBER = "member_of"

HEADS: Mapping[BodyType, str] = {
    BodyType.MUNICIPALITY: "Leitung einer Gemeinde",
    BodyType.DISTRICT: "Leitung eines Landkreises",
    BodyType.STATE_CHANCELLERY: "Leitung einer Staatskanzlei",
    BodyType.MINISTRY: "Leitung eines Ministeriums",
    BodyType.PARLIAMENT: "Leitung eines Parlaments",
    BodyType.GROUP: "Leitung einer Fraktion",
    BodyType.REPRESENTATION: "Leitung einer Vertretung",
    BodyType.STARTUP: "Leitung eines Start-ups",
    BodyType.COMPANY: "Leitung eines Unternehmens",
    BodyType.ASSOCIATION: "Leitung eines Verbandes",
    BodyType.NEWSROOM: "Leitung einer Redaktion",
    BodyType.OTHER: "Leitung einer Organisation",
}

_KINDS: Mapping[SubjectKind, str] = {
    SubjectKind.OFFICE: "Inhaber eines Amtes",
    SubjectKind.PERSON: "Person ohne Amt",
    SubjectKind.ORGANISATION: "Organisation",
    SubjectKind.EVENT: "Veranstaltung",
}
