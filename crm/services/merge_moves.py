"""What hangs on a record that is merged goes over to the one that is kept; nothing that says something is dropped."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

from crm.domain.address_override import FormOverride
from crm.domain.dispatch import DispatchRow
from crm.domain.event import Companion, Participation, ProgrammeItem
from crm.domain.kept_audience import FrozenRow, ManualChange, SavedAudience
from crm.domain.kept_property import KeptProperty
from crm.domain.not_duplicate import NotDuplicate
from crm.domain.notes import ActivityLink, Tagging, Task
from crm.domain.office import KeptContradiction, Office, Tenure
from crm.domain.own_field import FieldValue
from crm.domain.party import FormerName, KnownId, Organisation, Photo
from crm.domain.ports import Unit
from crm.domain.precedence import PrecedencePlace
from crm.domain.reach import Address, Channel
from crm.domain.relationship import Relationship
from crm.domain.text import fold
from crm.services.merge_events import can_join, join
from crm.services.merge_fields import PHOTO, form_key, own_key

#: Every field that refers to a party, person or organisation; a test compares it with the tables.
MOVED: Final[tuple[tuple[type[Any], str, str], ...]] = (
    (FormerName, "person_id", "frühere Namen"),
    (Tenure, "person_id", "Amtszeiten"),
    (Channel, "party_id", "Erreichbarkeiten"),
    (Address, "party_id", "Anschriften"),
    (Relationship, "from_id", "Beziehungen"),
    (Relationship, "to_id", "Beziehungen"),
    (Participation, "party_id", "Teilnahmen"),
    (Companion, "party_id", "Begleitungen"),
    (Tagging, "party_id", "Schlagwörter"),
    (ActivityLink, "party_id", "Notizen"),
    (Task, "party_id", "Aufgaben"),
    (ManualChange, "party_id", "Änderungen an Verteilern"),
    (FrozenRow, "party_id", "Zeilen eingefrorener Listen"),
    (DispatchRow, "party_id", "Vermerke über Versand"),
    (KnownId, "party_id", "Kennungen anderer Programme"),
    (KeptProperty, "party_id", "weitere Zeilen aus vCards"),
    (PrecedencePlace, "party_id", "Plätze in der Rangfolge"),
    (PrecedencePlace, "after_id", "Plätze in der Rangfolge"),
    (NotDuplicate, "first_id", "Vermerke „keine Dublette“"),
    (NotDuplicate, "second_id", "Vermerke „keine Dublette“"),
    (Office, "organisation_id", "Ämter"),
    (Organisation, "parent_id", "untergeordnete Stellen"),
    (ProgrammeItem, "organisation_id", "Programmpunkte"),
)
#: Every field that refers to an office, for two offices of one name at merged bodies.
OF_OFFICE: Final[tuple[tuple[type[Any], str, str], ...]] = (
    (Tenure, "office_id", "Amtszeiten"),
    (Channel, "office_id", "Erreichbarkeiten"),
    (Address, "office_id", "Anschriften"),
    (Participation, "office_id", "Teilnahmen"),
    (Tagging, "office_id", "Schlagwörter"),
    (ActivityLink, "office_id", "Notizen"),
    (Task, "office_id", "Aufgaben"),
    (ManualChange, "office_id", "Änderungen an Verteilern"),
    (FrozenRow, "office_id", "Zeilen eingefrorener Listen"),
    (DispatchRow, "office_id", "Vermerke über Versand"),
    (FieldValue, "office_id", "eigene Felder"),
)
#: Of these a record has one; which one is chosen.
CHOSEN: Final[tuple[type[Any], ...]] = (Photo, FieldValue, FormOverride)
#: What does not make two rows different: where a value came from, and which of several comes first.
_BESIDE: Final = frozenset({"id", "version", "source", "confirmed_on", "is_preferred", "is_main", "set_on", "position"})
#: Only one of a record can come first.
_FIRST: Final[Mapping[type[Any], str]] = {Tenure: "is_main", Channel: "is_preferred", Address: "is_preferred"}


@dataclass
class Moves:
    """Moves the rows of one record to another inside an open write, and counts them by what they are."""

    unit: Unit
    kept_id: int
    other_id: int
    moved: tuple[tuple[type[Any], str, str], ...] = MOVED
    counts: Counter[str] = field(default_factory=Counter)
    _lines: list[KeptProperty] | None = None  # of the kept record before any was moved

    def move(self) -> Counter[str]:
        """Everything but what is chosen; rows that say just the same as one of the kept record are there once."""
        for kind, column, word in self.moved:
            for row in self.unit.store.find(kind, **{column: self.other_id}):
                self._move(row, column)
                self.counts[word] += 1
        if self.moved is MOVED:
            self._rename_in_rules()
        return self.counts

    def choose(self, choices: Mapping[str, int]) -> None:
        """Photo, own fields and forms of address: what was not chosen goes, and comes back with the un-merge."""
        for kind in CHOSEN:
            mine = {_key(row): row for row in self.unit.store.find(kind, party_id=self.kept_id)}
            for row in self.unit.store.find(kind, party_id=self.other_id):
                key = _key(row)
                if key not in mine:
                    self.unit.store.save(replace(row, party_id=self.kept_id))
                elif choices.get(key) == self.other_id:
                    self.unit.store.remove(mine[key])
                    self.unit.store.save(replace(row, party_id=self.kept_id))
                else:
                    self.unit.store.remove(row)

    def _move(self, row: Any, column: str) -> None:
        if isinstance(row, Participation) and column == "party_id" and self._joined(row):
            return
        if isinstance(row, Office) and self._joined_office(row):
            return
        moved = self._ordered(replace(row, **{column: self.kept_id}))
        if moved is None or self._is_there(moved, column):
            self.unit.store.remove(row)
        else:
            self.unit.store.save(self._second(moved, column))

    def _joined(self, row: Participation) -> bool:
        """Whether both take part in the event and one participation could be made of it."""
        mine = self.unit.store.find(Participation, event_id=row.event_id, party_id=[self.kept_id, self.other_id])
        kept = [one for one in mine if one.party_id == self.kept_id]
        if not kept or not can_join(self.unit, kept[0], row, mine):
            return False
        join(self.unit, kept[0], row)
        return True

    def _joined_office(self, office: Office) -> bool:
        """Whether the kept body has the same office, and both together no more holders than seats."""
        mine = self.unit.store.find(Office, organisation_id=self.kept_id)
        same = next((one for one in mine if _is_same_office(one, office)), None)
        if same is None or not _fit_into_one(self.unit, same, office):
            return False
        Moves(self.unit, same.id, office.id, OF_OFFICE).move()
        if office.seats > same.seats:
            self.unit.store.save(replace(same, seats=office.seats))
        self.unit.store.remove(office)
        return True

    def _ordered(self, row: Any) -> Any | None:
        """None for what would tie the record to itself."""
        if isinstance(row, Relationship):
            return None if row.from_id == row.to_id else row
        if isinstance(row, PrecedencePlace):
            return None if row.party_id == row.after_id else row
        if isinstance(row, NotDuplicate):
            low, high = sorted((row.first_id, row.second_id))
            return None if low == high else replace(row, first_id=low, second_id=high)
        return row

    def _is_there(self, row: Any, column: str) -> bool:
        """Whether the kept record has a row that says all of this one."""
        if isinstance(row, Participation | FrozenRow | DispatchRow | Companion | Task | Office | ProgrammeItem):
            return False  # each is something that happened, or stands for itself
        if isinstance(row, Tenure) and self._is_referred_to(row):
            return False
        owner = {column: self.kept_id}
        if isinstance(row, NotDuplicate):
            owner = {"first_id": row.first_id, "second_id": row.second_id}
        others = [one for one in self.unit.store.find(type(row), **owner) if one.id != row.id]
        if isinstance(row, FieldValue):
            return any(one.field_id == row.field_id for one in others)
        if isinstance(row, ManualChange):
            return any(self._agree(one, row) for one in others if one.audience_id == row.audience_id)
        if isinstance(row, PrecedencePlace) and column == "party_id":
            return any(one.event_id == row.event_id for one in others)
        told = _told(row)
        return any(_told(one) == told for one in others)

    def _agree(self, mine: ManualChange, other: ManualChange) -> bool:
        """One decision for each audience: a removal stands, and both reasons are kept."""
        reasons = "; ".join(dict.fromkeys(one for one in (mine.reason, other.reason) if one))
        agreed = replace(mine, is_removal=mine.is_removal or other.is_removal, reason=reasons)
        if agreed != mine:
            self.unit.store.save(agreed)
        return True

    def _is_referred_to(self, tenure: Tenure) -> bool:
        kept = self.unit.store.find(KeptContradiction, tenure_id=tenure.id)
        return bool(kept or self.unit.store.find(KeptContradiction, other_id=tenure.id))

    def _second(self, row: Any, column: str) -> Any:
        """What came first at the other record comes after what comes first at the kept one."""
        if isinstance(row, KeptProperty):
            return self._behind(row)
        name = _FIRST.get(type(row))
        if name is None or not getattr(row, name) or (column, name) == ("office_id", "is_main"):
            return row  # which of somebody's offices is the main one says nothing of other holders
        others = self.unit.store.find(type(row), **{column: self.kept_id})
        rivals = [one for one in others if getattr(one, "kind", None) == getattr(row, "kind", None)]
        return replace(row, **{name: False}) if any(getattr(one, name) for one in rivals) else row

    def _behind(self, row: KeptProperty) -> KeptProperty:
        """Lines of a card keep their order behind those of the kept record, and their groups apart from its."""
        if self._lines is None:
            self._lines = self.unit.store.find(KeptProperty, party_id=self.kept_id)
        is_taken = row.group_name and row.group_name in {one.group_name for one in self._lines}
        group = f"{row.group_name}-{self.other_id}" if is_taken else row.group_name
        last = max((one.position for one in self._lines), default=-1)
        return replace(row, position=last + 1 + row.position, group_name=group)

    def _rename_in_rules(self) -> None:
        """Audiences that ask for somebody's relations know them by id."""
        for saved in self.unit.store.find(SavedAudience):
            data = json.loads(saved.rules)
            if _repoint(data, self.other_id, self.kept_id):
                self.unit.store.save(replace(saved, rules=json.dumps(data, ensure_ascii=False)))


def double_offices(unit: Unit, ids: Sequence[int]) -> list[str]:
    """The offices that more than one of the bodies has and of which one is made, by name; the first id is kept."""
    offices = {number: unit.store.find(Office, organisation_id=number) for number in ids}
    kept, *others = (offices[number] for number in ids)
    pairs = [(one, other) for one in kept for more in others for other in more if _is_same_office(one, other)]
    return sorted({one.title() for one, other in pairs if _fit_into_one(unit, one, other)})


def _fit_into_one(unit: Unit, one: Office, other: Office) -> bool:
    """Whether both together have no more holders than seats."""
    held = unit.store.find(Tenure, office_id=[one.id, other.id])
    return len({tenure.person_id for tenure in held if tenure.valid_to is None}) <= max(one.seats, other.seats)


def _is_same_office(one: Office, other: Office) -> bool:
    """One kind and one name; neither has been given up."""
    mine, theirs = ((o.kind, o.is_head, fold(o.title_neutral or o.title_m)) for o in (one, other))
    return mine == theirs and not (one.deleted_at or other.deleted_at)


def _key(row: Any) -> str:
    if isinstance(row, Photo):
        return PHOTO
    return own_key(row.field_id) if isinstance(row, FieldValue) else form_key(row)


def _told(row: Any) -> dict[str, Any]:
    return {one.name: getattr(row, one.name) for one in fields(row) if one.name not in _BESIDE}


def _repoint(data: Any, old: int, new: int) -> int:
    """How many places in the conditions of an audience named the old record."""
    hits = 0
    if isinstance(data, dict):
        if data.get("rule") == "related_to" and data.get("party_id") == old:
            data["party_id"], hits = new, 1
        data = list(data.values())
    if isinstance(data, list):
        hits += sum(_repoint(part, old, new) for part in data)
    return hits
