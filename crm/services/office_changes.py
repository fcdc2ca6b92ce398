"""Change of office holder as one step: draft, preview of what it means, and applying it as one journal entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.address_rules import AddressRules
from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.office import Office, Tenure, office_name, vacant_since
from crm.domain.office_change import (
    Ending,
    HolderChange,
    applied,
    default_endings,
    default_leaves,
    runs_into,
)
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, PartyKind, Person
from crm.domain.ports import Database, Unit
from crm.services.change_preview import ChangePreview, preview_of
from crm.services.change_warnings import tenures_for
from crm.services.naming import new_uid, party_name
from crm.services.record_view import HeldOffice, held_offices

__all__ = ["ChangeChoices", "ChangePreview", "Ending", "HolderChange", "OfficeChanges"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeChoices:
    """What can be ticked for a change on its day.

    ``name`` is the office whoever holds it. ``holders`` have begun before the day and would last into it;
    ``planned`` begin on it or later. ``vacant_since`` is the first day without a regular holder, None where there is
    one or the day is not known. ``successor_offices`` are those the successor would still hold elsewhere.
    """

    office: Office
    body: Organisation
    name: str
    is_vacant: bool
    vacant_since: PartialDate | None
    holders: tuple[HeldOffice, ...]
    planned: tuple[HeldOffice, ...]
    successor: Person | None = None
    successor_offices: tuple[HeldOffice, ...] = ()


class OfficeChanges:
    """Drafts, previews and applies changes of holder."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def draft(self, office_id: int, on: PartialDate) -> HolderChange:
        """A change nobody is chosen for yet: who holds the single seat, or acts, ends on the day before."""
        return self.draft_for(HolderChange(office_id=office_id, on=on))

    def draft_for(self, change: HolderChange) -> HolderChange:
        """The change with what follows from its day and successor: who ends, and which office the successor leaves.

        What was said about a tenure (title kept, next office) stays; what was unticked is proposed again.
        """
        with self._database.read() as unit:
            office = unit.store.get(Office, change.office_id)
            own = unit.store.find(Tenure, office_id=office.id)
            successors = _of_person(unit, change.successor_id)
        return replace(
            change,
            endings=default_endings(change, own, office.seats),
            leaves=default_leaves(change, successors),
        )

    def choices(self, change: HolderChange) -> ChangeChoices:
        """The tenures that a person may tick or untick for this change."""
        with self._database.read() as unit:
            office = unit.store.get(Office, change.office_id)
            body = unit.store.get(Organisation, office.organisation_id)
            own = unit.store.find(Tenure, office_id=office.id)
            running = [tenure for tenure in own if runs_into(tenure, change.on)]
            planned = [one for one in own if one.valid_from and one.valid_from.earliest() >= change.on.earliest()]
            others = [
                one
                for one in _of_person(unit, change.successor_id)
                if one.office_id != office.id and runs_into(one, change.on)
            ]
            successor = unit.store.get(Person, change.successor_id) if change.successor_id else None
            today = self._today()
            return ChangeChoices(
                office=office,
                body=body,
                name=office_name(office, body),
                is_vacant=not any(one.is_current(today) and not one.is_acting for one in own),
                vacant_since=vacant_since(own, today),
                holders=held_offices(unit, running, today),
                planned=held_offices(unit, planned, today),
                successor=successor,
                successor_offices=held_offices(unit, others, today),
            )

    def preview(self, changes: Sequence[HolderChange]) -> ChangePreview:
        """What the changes mean for lists, letters and invitations, and what to look at before; writes nothing."""
        with self._database.read() as unit:
            return preview_of(unit, changes, self._rules, self._today())

    def apply(self, changes: Sequence[HolderChange]) -> ChangeSet:
        """Makes the changes as one journal entry, taken back as one. UserError if one says nobody who comes."""
        if not changes:
            raise UserError("Es ist kein Amtswechsel angegeben.")
        with self._database.read() as unit:
            action, params = told(unit, changes)
        with self._database.write(action, **params) as unit:
            write_changes(unit, changes)
        return unit.changes


def told(unit: Unit, changes: Sequence[HolderChange]) -> tuple[str, dict[str, object]]:
    """The action of one or more changes and its parameters, for the journal."""
    if len(changes) > 1:
        return "holder.change_all", {"count": len(changes)}
    (change,) = changes
    office = unit.store.get(Office, change.office_id)
    name = office_name(office, unit.store.get(Organisation, office.organisation_id))
    params: dict[str, object] = {"office": name, "on": change.on.german()}
    if change.stays_vacant:
        return "holder.vacate", params
    return "holder.change", {**params, "name": successor_name(unit, change)}


def successor_name(unit: Unit, change: HolderChange) -> str:
    """Who comes, as one writes it; empty if the office stays vacant."""
    if change.new_person is not None:
        return change.new_person.name()
    return party_name(unit, change.successor_id) if change.successor_id is not None else ""


def write_changes(unit: Unit, changes: Sequence[HolderChange]) -> None:
    """Stores the changes in an open write. UserError for a change that cannot be made; then nothing is written."""
    for change in changes:
        _require_possible(unit, change)
        successor = _successor(unit, change)
        done = applied(change, tenures_for(unit, change), successor)
        for tenure in done.changed:
            unit.store.save(tenure)
        unit.store.add_all(done.added)


def _require_possible(unit: Unit, change: HolderChange) -> None:
    office = unit.store.get(Office, change.office_id)
    name = office_name(office, unit.store.get(Organisation, office.organisation_id))
    if office.deleted_at is not None:
        raise UserError(f"{name}: Das Amt liegt im Papierkorb.")
    if not change.is_complete:
        raise UserError(f"{name}: Bitte geben Sie an, wer das Amt übernimmt oder dass es vakant bleibt.")
    if change.new_person is not None and not (change.new_person.family_name or change.new_person.given_name):
        raise UserError(f"{name}: Bitte geben Sie den Namen der neuen Person ein.")
    if change.successor_id is not None and unit.store.get(Party, change.successor_id).deleted_at is not None:
        raise UserError(f"{name}: {party_name(unit, change.successor_id)} liegt im Papierkorb.")


def _successor(unit: Unit, change: HolderChange) -> int | None:
    if change.new_person is None:
        return change.successor_id
    party = unit.store.add(Party(uid=new_uid(), kind=PartyKind.PERSON, source=change.source))
    return unit.store.add(replace(change.new_person, id=party.id)).id


def _of_person(unit: Unit, person_id: int | None) -> list[Tenure]:
    return unit.store.find(Tenure, person_id=person_id) if person_id is not None else []
