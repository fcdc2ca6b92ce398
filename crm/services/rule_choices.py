"""What the conditions of an audience can be filled in with: events, places, districts, tags, fields and so on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crm.domain.address_rules import GENERAL_KEYS, AddressRules
from crm.domain.event import Event
from crm.domain.notes import Tag
from crm.domain.office import Tenure
from crm.domain.own_field import FieldValue, OwnField
from crm.domain.party import BodyType, Organisation
from crm.domain.ports import Database, Unit
from crm.domain.query import Field
from crm.domain.relationship import RelationshipType
from crm.domain.saved_search import SavedSearch
from crm.domain.text import sort_key

#: The tables that the choices are read from.
TABLES = frozenset(
    {
        "event",
        "tag",
        "own_field",
        "field_value",
        "saved_search",
        "organisation",
        "tenure",
        "address",
        "relationship_type",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChoices:
    """Each in the order in which it is offered. ``districts`` and ``towns`` are name and official key,
    ``office_kinds`` key and word, ``fields`` own fields with the values that stand in them, ``relations`` key
    and word of the kinds of relationship, ``groups`` parties and parliamentary groups.
    """

    events: tuple[Event, ...] = ()
    series: tuple[str, ...] = ()
    districts: tuple[tuple[str, str], ...] = ()
    towns: tuple[tuple[str, str], ...] = ()
    places: tuple[str, ...] = ()
    constituencies: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    fields: tuple[tuple[str, tuple[str, ...]], ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    office_kinds: tuple[tuple[str, str], ...] = ()
    relations: tuple[tuple[str, str], ...] = ()
    groups: tuple[str, ...] = ()

    def values_of(self, field: str) -> tuple[str, ...]:
        """What stands in an own field somewhere."""
        return next((values for name, values in self.fields if name == field), ())


class RuleChoosing:
    """Reads the choices; slow enough to be done beside the window."""

    def __init__(self, database: Database, rules: AddressRules) -> None:
        self._database = database
        self._rules = rules

    def load(self) -> RuleChoices:
        """Everything that can be chosen now; nothing from the trash."""
        with self._database.read() as unit:
            events = sorted(unit.store.find(Event, deleted_at=None), key=_latest_first)
            bodies = sorted(
                (body for body in unit.store.find(Organisation) if body.ags), key=lambda body: sort_key(body.full_name)
            )
            return RuleChoices(
                events=tuple(events),
                series=_sorted(event.series for event in events),
                districts=tuple((b.full_name, b.ags) for b in bodies if b.body_type is BodyType.DISTRICT),
                towns=tuple((b.full_name, b.ags) for b in bodies if b.body_type is BodyType.MUNICIPALITY),
                places=_sorted(value for value, _ in unit.directory.values(Field.PLACE)),
                constituencies=_sorted(tenure.constituency for tenure in unit.store.find(Tenure)),
                tags=_sorted(tag.name for tag in unit.store.find(Tag)),
                fields=_fields(unit),
                searches=tuple(sorted(unit.store.find(SavedSearch), key=lambda one: (one.position, one.id))),
                office_kinds=self._office_kinds(),
                relations=_relations(unit),
                groups=_sorted(
                    body.full_name
                    for body in unit.store.find(Organisation, body_type=[BodyType.POLITICAL_PARTY, BodyType.GROUP])
                ),
            )

    def _office_kinds(self) -> tuple[tuple[str, str], ...]:
        kinds = ((key, rule.name) for key, rule in self._rules.rules.items() if key not in GENERAL_KEYS)
        return tuple(sorted(kinds, key=lambda kind: sort_key(kind[1])))


def _fields(unit: Unit) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Own fields by name, each once, with the values offered for choice and those that stand somewhere."""
    values: dict[str, list[str]] = {}
    names = {}
    for own in sorted(unit.store.find(OwnField), key=lambda own: (own.position, own.id)):
        values.setdefault(own.name, []).extend(own.choice_list())
        names[own.id] = own.name
    for value in unit.store.find(FieldValue):
        values[names[value.field_id]].append(value.value)
    return tuple((name, _sorted(found)) for name, found in values.items())


def _relations(unit: Unit) -> tuple[tuple[str, str], ...]:
    kinds = unit.store.find(RelationshipType)
    words = ((kind.key, kind.both_genders(forward=True)) for kind in kinds)
    return tuple(sorted(words, key=lambda kind: sort_key(kind[1])))


def _sorted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word for word in words if word}, key=sort_key))


def _latest_first(event: Event) -> tuple[int, int]:
    return -(event.starts_on.earliest().toordinal() if event.starts_on else 0), -event.id
