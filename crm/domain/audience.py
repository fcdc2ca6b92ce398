"""Audience rules: whom to invite, as a tree of sentences.

A rule matches candidates and says why. The same tree is built in the window, kept in the database and read from
TOML; :meth:`Rule.describe` is the sentence shown beside its live count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from crm.domain.errors import UserError
from crm.domain.event import Category, Status
from crm.domain.party import BodyType

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastParticipation:
    """How a candidate took part in an earlier event."""

    event_id: int
    event_name: str
    status: Status
    role: str
    category: Category = Category.DELEGATION
    represents: str = ""  # the name of the person stood in for


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One possible row of a list: an office with its present holder, or a person without an office.

    ``history`` belongs to the present holder; an office without holder has none.
    """

    office_id: int | None
    party_id: int | None
    organisation_id: int | None
    body_type: BodyType | None
    is_head: bool
    office_kind: str = ""
    ags: str = ""
    history: tuple[PastParticipation, ...] = ()
    is_restricted: bool = False
    has_objected: bool = False
    is_deceased: bool = False


class Rule(Protocol):
    """A condition on candidates."""

    def reason(self, candidate: Candidate) -> str | None:
        """Why the candidate matches, as a short German phrase, or None if it does not."""

    def describe(self) -> str:
        """The rule as a German sentence."""

    def to_data(self) -> dict[str, Any]:
        """The rule as plain data; :func:`rule_from_data` reads it back."""


@dataclass(frozen=True, slots=True)
class HeadOf:
    """Heads of bodies of a type; a property of the office, not of its title."""

    body_type: BodyType

    def reason(self, candidate: Candidate) -> str | None:
        if candidate.is_head and candidate.body_type is self.body_type:
            return self.describe()
        return None

    def describe(self) -> str:
        return _HEADS.get(self.body_type, "Leitung")

    def to_data(self) -> dict[str, Any]:
        return {"rule": "head_of", "body_type": self.body_type.value}


@dataclass(frozen=True, slots=True)
class TookPart:
    """Took part in an event with one of the statuses (attended, declined …); no categories means any."""

    event_id: int
    event_name: str
    statuses: frozenset[Status]
    categories: frozenset[Category] = frozenset()

    def reason(self, candidate: Candidate) -> str | None:
        for past in candidate.history:
            if self._fits(past):
                stood_in = f" (in Vertretung für {past.represents})" if past.represents else ""
                return f"{self.event_name}: {STATUS_WORDS[past.status]}{stood_in}"
        return None

    def describe(self) -> str:
        named = " oder ".join(STATUS_WORDS[status] for status in Status if status in self.statuses)
        among = ", ".join(CATEGORY_WORDS[category] for category in Category if category in self.categories)
        return f"{self.event_name}: {named} ({among})" if among else f"{self.event_name}: {named}"

    def _fits(self, past: PastParticipation) -> bool:
        is_among = not self.categories or past.category in self.categories
        return past.event_id == self.event_id and past.status in self.statuses and is_among

    def to_data(self) -> dict[str, Any]:
        return {
            "rule": "took_part",
            "event": self.event_name,
            "event_id": self.event_id,
            "status": sorted(status.value for status in self.statuses),
            "category": sorted(category.value for category in self.categories),
        }


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the rules."""

    rules: tuple[Rule, ...]

    def reason(self, candidate: Candidate) -> str | None:
        found = [reason for rule in self.rules if (reason := rule.reason(candidate))]
        return "; ".join(dict.fromkeys(found)) or None

    def describe(self) -> str:
        return " oder ".join(rule.describe() for rule in self.rules)

    def to_data(self) -> dict[str, Any]:
        return {"rule": "any", "rules": [rule.to_data() for rule in self.rules]}


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of the rules."""

    rules: tuple[Rule, ...]

    def reason(self, candidate: Candidate) -> str | None:
        found = [rule.reason(candidate) for rule in self.rules]
        if not found or not all(found):
            return None
        return "; ".join(dict.fromkeys(reason for reason in found if reason))

    def describe(self) -> str:
        return " und ".join(rule.describe() for rule in self.rules)

    def to_data(self) -> dict[str, Any]:
        return {"rule": "all", "rules": [rule.to_data() for rule in self.rules]}


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Not one of the rules. Only sensible inside :class:`AllOf` or as an audience's exclusion."""

    rules: tuple[Rule, ...]

    def reason(self, candidate: Candidate) -> str | None:
        return None if any(rule.reason(candidate) for rule in self.rules) else self.describe()

    def describe(self) -> str:
        return "nicht: " + " oder ".join(rule.describe() for rule in self.rules)

    def to_data(self) -> dict[str, Any]:
        return {"rule": "none", "rules": [rule.to_data() for rule in self.rules]}


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualChange:
    """A row added or removed by hand, with its reason. One of ``office_id`` and ``party_id`` names the row."""

    id: int = 0
    version: int = 1
    audience_id: int = 0
    office_id: int | None = None
    party_id: int | None = None
    is_removal: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedAudience:
    """A list as it is kept: ``rules`` is the JSON text of :meth:`Audience.to_data`."""

    id: int = 0
    version: int = 1
    name: str
    event_id: int | None = None
    rules: str = "{}"
    deleted_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Whom to take in, whom to leave out, and what was changed by hand.

    ``offices_only`` leaves out persons who hold no office today; one added by hand stays in all the same.
    """

    name: str = ""
    offices_only: bool = True
    include: tuple[Rule, ...] = ()
    exclude: tuple[Rule, ...] = ()
    manual: tuple[ManualChange, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """The rules as plain data; :func:`audience_from_data` reads them back."""
        return {
            "include": [rule.to_data() for rule in self.include],
            "exclude": [rule.to_data() for rule in self.exclude],
            "offices_only": self.offices_only,
        }

    def describe(self) -> str:
        """The rules as one German sentence."""
        text = "; ".join(rule.describe() for rule in self.include)
        without = "; ".join(rule.describe() for rule in self.exclude)
        return f"{text} – ohne: {without}" if without else text


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenList:
    """A list as it was sent. ``source`` is the rules' sentence, ``frozen_at`` UTC, ISO 8601."""

    id: int = 0
    version: int = 1
    audience_id: int | None = None
    event_id: int | None = None
    name: str
    wave: int = 0
    source: str = ""
    frozen_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenRow:
    """One row of a frozen list, word for word as sent; lines and reasons are joined by newlines."""

    id: int = 0
    version: int = 1
    list_id: int
    office_id: int | None = None
    party_id: int | None = None
    position: int = 0
    holder: str = ""
    office: str = ""
    body: str = ""
    district: str = ""
    address_lines: str = ""
    salutation: str = ""
    reasons: str = ""


STATUS_WORDS: Mapping[Status, str] = {
    Status.PLANNED: "geplant",
    Status.SAVE_THE_DATE: "vorgemerkt",
    Status.INVITED: "offen",
    Status.ACCEPTED: "zugesagt",
    Status.RESERVED: "unter Vorbehalt",
    Status.DECLINED: "abgesagt",
    Status.REPRESENTED: "vertreten",
    Status.WAITING: "Warteliste",
    Status.CANCELLED: "ausgeladen",
    Status.ATTENDED: "teilgenommen",
    Status.ABSENT: "nicht erschienen",
    Status.UNDELIVERABLE: "unzustellbar",
}

CATEGORY_WORDS: Mapping[Category, str] = {
    Category.HONORARY: "Ehrengäste",
    Category.SPEAKER: "Redner",
    Category.HOST: "Gastgeber",
    Category.DELEGATION: "Delegation",
    Category.PRESS: "Presse",
    Category.COMPANION: "Begleitung",
    Category.STAFF: "Personal",
}

_HEADS: Mapping[BodyType, str] = {
    BodyType.MUNICIPALITY: "Leitung einer Gemeinde",
    BodyType.DISTRICT: "Leitung eines Landkreises",
    BodyType.STARTUP: "Leitung eines Start-ups",
    BodyType.NEWSROOM: "Leitung einer Redaktion",
    BodyType.MINISTRY: "Leitung eines Ministeriums",
}


@dataclass(frozen=True, slots=True)
class EventNames:
    """Resolves the event names in a rule file to ids.

    ``names`` are those of all events by id, for rules that were kept: names may repeat, and an event in the trash
    must not make the list that speaks of it unreadable.
    """

    ids: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)

    def resolve(self, data: Mapping[str, Any]) -> tuple[int, str]:
        """Id and present name: by the stored id, which survives a change of name, else by the name."""
        names = self.names or {event_id: name for name, event_id in self.ids.items()}
        known = data.get("event_id")
        if isinstance(known, int) and known in names:
            return known, names[known]
        wanted = str(data.get("event", ""))
        if wanted not in self.ids:
            raise UserError(f"Die Veranstaltung „{wanted}“ aus den Verteilerregeln gibt es nicht.")
        return self.ids[wanted], wanted


def rule_from_data(data: Mapping[str, Any], events: EventNames) -> Rule:
    """Reads a rule from plain data (TOML or the database). Raises UserError naming what is wrong."""
    match data.get("rule"):
        case "head_of":
            return HeadOf(_enum(BodyType, data.get("body_type"), "body_type"))
        case "took_part":
            event_id, name = events.resolve(data)
            statuses = _listed(data.get("status"), "status")
            return TookPart(
                event_id,
                name,
                frozenset(_enum(Status, status, "status") for status in statuses),
                frozenset(_enum(Category, category, "category") for category in _list(data, "category")),
            )
        case "any" | "all" | "none" as kind:
            rules = _rules(_listed(data.get("rules"), "rules"), "rules", events)
            return AnyOf(rules) if kind == "any" else AllOf(rules) if kind == "all" else NoneOf(rules)
        case other:
            raise UserError(f"Die Verteilerregel „{other}“ ist unbekannt.")


def audience_from_data(name: str, data: Mapping[str, Any], events: EventNames) -> Audience:
    """Reads an audience from plain data (TOML or the database). Raises UserError naming what is wrong."""
    unknown = set(data) - {"name", "include", "exclude", "offices_only"}
    if unknown:
        raise UserError(f"Verteilerregeln: Das Feld „{min(unknown)}“ ist nicht vorgesehen.")
    offices_only = data.get("offices_only", True)
    if not isinstance(offices_only, bool):
        raise UserError("Verteilerregeln: Das Feld „offices_only“ muss true oder false sein.")
    return Audience(
        name=name,
        offices_only=offices_only,
        include=_rules(_listed(data.get("include"), "include"), "include", events),
        exclude=_rules(_list(data, "exclude"), "exclude", events),
    )


def _rules(found: Sequence[Any], field_name: str, events: EventNames) -> tuple[Rule, ...]:
    if not all(isinstance(rule, Mapping) for rule in found):
        raise UserError(f"Verteilerregeln: Im Feld „{field_name}“ steht etwas anderes als Regeln.")
    return tuple(rule_from_data(rule, events) for rule in found)


def _enum(kind: type[E], value: object, field_name: str) -> E:
    try:
        return kind(str(value))
    except ValueError:
        raise UserError(f"Verteilerregeln: Der Wert „{value}“ im Feld „{field_name}“ ist nicht vorgesehen.") from None


def _list(data: Mapping[str, Any], field_name: str) -> Sequence[Any]:
    found = data.get(field_name, [])
    return [] if found == [] else _listed(found, field_name)


def _listed(value: object, field_name: str) -> Sequence[Any]:
    if not isinstance(value, list) or not value:
        raise UserError(f"Verteilerregeln: Das Feld „{field_name}“ muss eine nicht leere Liste sein.")
    return value
