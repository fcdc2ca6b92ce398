"""Audiences from plain data: a TOML file that somebody wrote, or what the database keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, TypeVar

from crm.domain.audience import Audience, ListOrder, Overflow, Quota, QuotaBy, Under
from crm.domain.audience_conditions import (
    AtBody,
    ConfirmedSince,
    FieldIs,
    HasTag,
    HeadOf,
    InDistrict,
    InPlace,
    InSearch,
    KindIs,
    OfConstituency,
    OfficeKind,
    Reachable,
    RelatedTo,
    TermEnds,
    Way,
)
from crm.domain.audience_history import DeclinedInARow, InvitedTo, NotInvitedSince, TookPart, TookPartAs
from crm.domain.audience_rule import AllOf, AnyOf, NoneOf, Rule
from crm.domain.errors import UserError
from crm.domain.event import Category, Role, Status
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType

E = TypeVar("E", bound=StrEnum)
Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """Resolves the names in a rule file: events, parties and districts to ids or keys, searches to their texts.

    ``names`` are those of all events by id, for rules that were kept: names may repeat, and an event in the trash
    must not make the list that speaks of it unreadable.
    """

    ids: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)
    parties: Mapping[str, int] = field(default_factory=dict)
    party_names: Mapping[int, str] = field(default_factory=dict)
    districts: Mapping[str, str] = field(default_factory=dict)  # name → key
    searches: Mapping[str, str] = field(default_factory=dict)  # name → text

    def event(self, data: Data) -> tuple[int, str]:
        """Id and present name: by the stored id, which survives a change of name, else by the name."""
        names = self.names or {event_id: name for name, event_id in self.ids.items()}
        known = data.get("event_id")
        if isinstance(known, int) and known in names:
            return known, names[known]
        wanted = _text(data, "event")
        if wanted not in self.ids:
            raise UserError(f"Die Veranstaltung „{wanted}“ aus den Verteilerregeln gibt es nicht.")
        return self.ids[wanted], wanted

    def party(self, data: Data) -> tuple[int, str]:
        """Id and present name of a person or organisation, in the same way."""
        known = data.get("party_id")
        if isinstance(known, int) and known in self.party_names:
            return known, self.party_names[known]
        wanted = _text(data, "name")
        if wanted not in self.parties:
            raise UserError(f"Den Kontakt „{wanted}“ aus den Verteilerregeln gibt es nicht.")
        return self.parties[wanted], wanted

    def district(self, data: Data) -> tuple[str, str]:
        """The official key and the name; either is enough."""
        name, ags = _text(data, "name"), _text(data, "ags")
        if not ags:
            if name not in self.districts:
                raise UserError(f"Den Landkreis „{name}“ aus den Verteilerregeln gibt es nicht.")
            ags = self.districts[name]
        if not ags.isdecimal() or len(ags) > 8:
            raise UserError(f"Verteilerregeln: „{ags}“ im Feld „ags“ ist kein Gemeindeschlüssel.")
        names = {key: known for known, key in self.districts.items()}
        return ags, names.get(ags, name)

    def search(self, data: Data) -> tuple[str, str]:
        """The text of a search and its name, if it is a kept one."""
        name, text = _text(data, "name"), _text(data, "text")
        if name and name in self.searches:
            return self.searches[name], name
        if not text:
            raise UserError(f"Die gespeicherte Suche „{name}“ aus den Verteilerregeln gibt es nicht.")
        return text, name


def audience_from_data(name: str, data: Data, known: Known) -> Audience:
    """Reads an audience from plain data (TOML or the database). Raises UserError naming what is wrong."""
    unknown = set(data) - _AUDIENCE_FIELDS
    if unknown:
        raise UserError(f"Verteilerregeln: Das Feld „{min(unknown)}“ ist nicht vorgesehen.")
    return Audience(
        name=name,
        offices_only=_bool(data, "offices_only", True),
        with_vacant=_bool(data, "with_vacant", True),
        one_per_body=_bool(data, "one_per_body", False),
        way=_enum(Way, data["way"], "way") if data.get("way") else None,
        order=_enum(ListOrder, data.get("order") or "name", "order"),
        include=_rules(_listed(data.get("include"), "include"), "include", known),
        exclude=_rules(_list(data, "exclude"), "exclude", known),
        quotas=tuple(_quota(quota, known) for quota in _mappings(_list(data, "quota"), "quota")),
    )


def rule_from_data(data: Data, known: Known) -> Rule:
    """Reads a rule from plain data. Raises UserError naming what is wrong."""
    kind = data.get("rule")
    if not isinstance(kind, str) or kind not in _READERS:
        raise UserError(f"Die Verteilerregel „{kind}“ ist unbekannt.")
    fields, read = _READERS[kind]
    unknown = set(data) - {"rule", "under", *fields}
    if unknown:
        raise UserError(f"Verteilerregel „{kind}“: Das Feld „{min(unknown)}“ ist nicht vorgesehen.")
    rule = read(data, known)
    return Under(rule, _enum(Category, data["under"], "under")) if data.get("under") else rule


def _took_part(data: Data, known: Known) -> Rule:
    event_id, name = known.event(data)
    return TookPart(
        event_id,
        name,
        frozenset(_enum(Status, status, "status") for status in _listed(data.get("status"), "status")),
        frozenset(_enum(Category, category, "category") for category in _list(data, "category")),
        frozenset(_enum(Role, role, "role") for role in _list(data, "role")),
        _enum(TookPartAs, data["taken_as"], "taken_as") if data.get("taken_as") else None,
    )


def _quota(data: Data, known: Known) -> Quota:
    unknown = set(data) - {"by", "seats", "value", "overflow", "beyond"}
    if unknown:
        raise UserError(f"Verteilerregeln, Kontingent: Das Feld „{min(unknown)}“ ist nicht vorgesehen.")
    return Quota(
        by=_enum(QuotaBy, data.get("by"), "by"),
        seats=_number(data, "seats", least=0),
        value=_text(data, "value"),
        overflow=_enum(Overflow, data.get("overflow") or "waiting", "overflow"),
        beyond=_rules(_list(data, "beyond"), "beyond", known),
    )


Reader = Callable[[Data, Known], Rule]

#: The rules by their key: the fields each may have, and how it is read.
_READERS: Final[Mapping[str, tuple[frozenset[str], Reader]]] = {
    "any": (frozenset({"rules"}), lambda d, k: AnyOf(_inner(d, k))),
    "all": (frozenset({"rules"}), lambda d, k: AllOf(_inner(d, k))),
    "none": (frozenset({"rules"}), lambda d, k: NoneOf(_inner(d, k))),
    "kind": (frozenset({"kind"}), lambda d, k: KindIs(_enum(SubjectKind, d.get("kind"), "kind"))),
    "head_of": (frozenset({"body_type"}), lambda d, k: HeadOf(_enum(BodyType, d.get("body_type"), "body_type"))),
    "body_type": (frozenset({"body_type"}), lambda d, k: AtBody(_enum(BodyType, d.get("body_type"), "body_type"))),
    "office_kind": (frozenset({"kind", "name"}), lambda d, k: OfficeKind(_required(d, "kind"), _text(d, "name"))),
    "district": (frozenset({"ags", "name"}), lambda d, k: InDistrict(*k.district(d))),
    "place": (frozenset({"city"}), lambda d, k: InPlace(_required(d, "city"))),
    "related_to": (frozenset({"party_id", "name", "kind"}), lambda d, k: RelatedTo(*k.party(d), _text(d, "kind"))),
    "constituency": (frozenset({"text"}), lambda d, k: OfConstituency(_required(d, "text"))),
    "tag": (frozenset({"tag"}), lambda d, k: HasTag(_required(d, "tag"))),
    "field": (frozenset({"name", "value"}), lambda d, k: FieldIs(_required(d, "name"), _text(d, "value"))),
    "reachable": (frozenset({"way"}), lambda d, k: Reachable(_enum(Way, d.get("way"), "way"))),
    "confirmed_since": (frozenset({"date"}), lambda d, k: ConfirmedSince(_day(d))),
    "term_ends_before": (frozenset({"date"}), lambda d, k: TermEnds(_day(d))),
    "search": (frozenset({"text", "name"}), lambda d, k: InSearch(*k.search(d))),
    "took_part": (frozenset({"event", "event_id", "status", "category", "role", "taken_as"}), _took_part),
    "invited_to": (frozenset({"event", "event_id"}), lambda d, k: InvitedTo(*k.event(d))),
    "not_invited_since": (frozenset({"date"}), lambda d, k: NotInvitedSince(_day(d))),
    "declined_in_a_row": (
        frozenset({"times", "series"}),
        lambda d, k: DeclinedInARow(_number(d, "times", least=1), _text(d, "series")),
    ),
}

_AUDIENCE_FIELDS: Final = frozenset(
    {"name", "include", "exclude", "quota", "offices_only", "with_vacant", "one_per_body", "way", "order"}
)


def _inner(data: Data, known: Known) -> tuple[Rule, ...]:
    return _rules(_listed(data.get("rules"), "rules"), "rules", known)


def _rules(found: Sequence[Any], field_name: str, known: Known) -> tuple[Rule, ...]:
    return tuple(rule_from_data(rule, known) for rule in _mappings(found, field_name))


def _mappings(found: Sequence[Any], field_name: str) -> Sequence[Data]:
    if not all(isinstance(rule, Mapping) for rule in found):
        raise UserError(f"Verteilerregeln: Im Feld „{field_name}“ steht etwas anderes als Regeln.")
    return found


def _enum(kind: type[E], value: object, field_name: str) -> E:
    try:
        return kind(str(value))
    except ValueError:
        raise UserError(f"Verteilerregeln: Der Wert „{value}“ im Feld „{field_name}“ ist nicht vorgesehen.") from None


def _list(data: Data, field_name: str) -> Sequence[Any]:
    found = data.get(field_name, [])
    return [] if found == [] else _listed(found, field_name)


def _listed(value: object, field_name: str) -> Sequence[Any]:
    if not isinstance(value, list) or not value:
        raise UserError(f"Verteilerregeln: Das Feld „{field_name}“ muss eine nicht leere Liste sein.")
    return value


def _bool(data: Data, field_name: str, usual: bool) -> bool:
    found = data.get(field_name, usual)
    if not isinstance(found, bool):
        raise UserError(f"Verteilerregeln: Das Feld „{field_name}“ muss true oder false sein.")
    return found


def _text(data: Data, field_name: str) -> str:
    found = data.get(field_name, "")
    if not isinstance(found, str):
        raise UserError(f"Verteilerregeln: Das Feld „{field_name}“ muss ein Text sein.")
    return found


def _required(data: Data, field_name: str) -> str:
    found = _text(data, field_name).strip()
    if not found:
        raise UserError(f"Verteilerregeln: Das Feld „{field_name}“ fehlt.")
    return found


def _number(data: Data, field_name: str, *, least: int) -> int:
    found = data.get(field_name)
    if isinstance(found, bool) or not isinstance(found, int) or found < least:
        raise UserError(f"Verteilerregeln: Das Feld „{field_name}“ muss eine Zahl ab {least} sein.")
    return found


def _day(data: Data) -> PartialDate:
    found = str(data.get("date", ""))  # TOML knows dates of its own
    try:
        return PartialDate.parse(found)
    except ValueError:
        raise UserError(f"Verteilerregeln: „{found}“ im Feld „date“ ist kein Datum.") from None
