"""The tables: one per kind of record, its columns being the record's fields.

Types, triggers, the mapper and the undo all read this list, so a new record type cannot be forgotten in one of
them; a test compares it with the schema that the migrations build.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cached_property
from typing import Any, Final, get_type_hints

from peewee import Table

from crm.domain.address_override import FormOverride
from crm.domain.dispatch import Dispatch, DispatchRow, LetterTemplate
from crm.domain.event import (
    CategoryRule,
    Companion,
    Event,
    ItemRole,
    Participation,
    ProgrammeItem,
    RoleRule,
    SensitiveData,
    Snapshot,
    StatusChange,
    StatusLabel,
)
from crm.domain.kept_audience import FrozenList, FrozenRow, ManualChange, SavedAudience
from crm.domain.kept_property import KeptProperty
from crm.domain.needs import ItemAnswer, TripNeeds
from crm.domain.not_duplicate import NotDuplicate
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging, Task
from crm.domain.office import KeptContradiction, Office, Tenure
from crm.domain.own_field import FieldValue, OwnField
from crm.domain.party import FormerName, KnownId, Organisation, Party, Person, Photo
from crm.domain.precedence import EventRank, PrecedencePlace, Rank
from crm.domain.reach import Address, Channel
from crm.domain.relationship import Relationship, RelationshipType
from crm.domain.saved_search import SavedSearch
from crm.domain.table_mapping import TableMapping


@dataclass(frozen=True)
class TableSpec:
    """A table: the records it keeps and the tables its columns refer to.

    ``is_valueless`` tables are journaled without values (event-bound sensitive data).
    """

    name: str
    record: type[Any]
    references: Mapping[str, str] = field(default_factory=dict)
    is_valueless: bool = False

    @cached_property
    def columns(self) -> tuple[str, ...]:
        return tuple(column.name for column in fields(self.record))

    def default(self, name: str) -> Any:
        """What a column holds if nobody says; TypeError if somebody has to."""
        default = self._defaults.get(name, MISSING)
        if default is MISSING:
            raise TypeError(f"{self.name} needs {name}")
        return default

    @cached_property
    def _defaults(self) -> dict[str, Any]:
        return {column.name: column.default for column in fields(self.record)}

    @property
    def blobs(self) -> tuple[str, ...]:
        hints = get_type_hints(self.record)
        return tuple(name for name in self.columns if hints[name] is bytes)

    def table(self) -> Any:
        return Table(self.name, self.columns)


_OF_PARTY_OR_OFFICE: Final = {"party_id": "party", "office_id": "office"}
_OF_ANYTHING: Final = {**_OF_PARTY_OR_OFFICE, "event_id": "event"}

SPECS: Final = (
    TableSpec("party", Party),
    TableSpec("person", Person, {"id": "party"}),
    TableSpec("former_name", FormerName, {"person_id": "person"}),
    TableSpec("organisation", Organisation, {"id": "party", "parent_id": "organisation"}),
    TableSpec("photo", Photo, {"party_id": "party"}),
    TableSpec("office", Office, {"organisation_id": "organisation"}),
    TableSpec("tenure", Tenure, {"person_id": "person", "office_id": "office"}),
    TableSpec("channel", Channel, _OF_PARTY_OR_OFFICE),
    TableSpec("address", Address, _OF_PARTY_OR_OFFICE),
    TableSpec("relationship_type", RelationshipType),
    TableSpec("relationship", Relationship, {"type_id": "relationship_type", "from_id": "party", "to_id": "party"}),
    TableSpec("event", Event, {"made_from_id": "event"}),
    TableSpec("programme_item", ProgrammeItem, {"event_id": "event", "organisation_id": "organisation"}),
    TableSpec(
        "participation",
        Participation,
        {
            "event_id": "event",
            "party_id": "party",
            "office_id": "office",
            "represents_id": "participation",
            "status_label_id": "status_label",
        },
    ),
    TableSpec("item_role", ItemRole, {"item_id": "programme_item", "participation_id": "participation"}),
    TableSpec("status_change", StatusChange, {"participation_id": "participation"}),
    TableSpec("companion", Companion, {"participation_id": "participation", "party_id": "party"}),
    TableSpec("snapshot", Snapshot, {"participation_id": "participation"}),
    TableSpec("sensitive_data", SensitiveData, {"participation_id": "participation"}, is_valueless=True),
    TableSpec("tag", Tag),
    TableSpec("tagging", Tagging, {"tag_id": "tag", **_OF_ANYTHING}),
    TableSpec("activity", Activity),
    TableSpec("activity_link", ActivityLink, {"activity_id": "activity", **_OF_ANYTHING}),
    TableSpec("task", Task, _OF_ANYTHING),
    TableSpec("audience", SavedAudience, {"event_id": "event"}),
    TableSpec("audience_change", ManualChange, {"audience_id": "audience", **_OF_PARTY_OR_OFFICE}),
    TableSpec("frozen_list", FrozenList, {"audience_id": "audience", "event_id": "event"}),
    TableSpec("frozen_row", FrozenRow, {"list_id": "frozen_list", **_OF_PARTY_OR_OFFICE}),
    TableSpec("saved_search", SavedSearch),
    TableSpec("known_id", KnownId, {"party_id": "party"}),
    TableSpec("not_duplicate", NotDuplicate, {"first_id": "party", "second_id": "party"}),
    TableSpec("kept_contradiction", KeptContradiction, {"tenure_id": "tenure", "other_id": "tenure"}),
    TableSpec("form_override", FormOverride, {"party_id": "party", "event_id": "event"}),
    TableSpec("own_field", OwnField),
    TableSpec("field_value", FieldValue, {"field_id": "own_field", **_OF_ANYTHING}),
    TableSpec("rank", Rank),
    TableSpec("event_rank", EventRank, {"event_id": "event"}),
    TableSpec("precedence_place", PrecedencePlace, {"event_id": "event", "party_id": "party", "after_id": "party"}),
    TableSpec("status_label", StatusLabel),
    TableSpec("category_rule", CategoryRule, {"event_id": "event"}),
    TableSpec("role_rule", RoleRule, {"event_id": "event"}),
    TableSpec("trip_needs", TripNeeds, {"participation_id": "participation"}),
    TableSpec("item_answer", ItemAnswer, {"item_id": "programme_item", "participation_id": "participation"}),
    TableSpec("dispatch", Dispatch, {"event_id": "event", "list_id": "frozen_list"}),
    TableSpec(
        "dispatch_row",
        DispatchRow,
        {"dispatch_id": "dispatch", "participation_id": "participation", **_OF_PARTY_OR_OFFICE},
    ),
    TableSpec("letter_template", LetterTemplate),
    TableSpec("kept_property", KeptProperty, {"party_id": "party"}),
    TableSpec("table_mapping", TableMapping),
)

BY_NAME: Final = {spec.name: spec for spec in SPECS}
BY_RECORD: Final = {spec.record: spec for spec in SPECS}
