"""What counts at an event, and the house's own names of a status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from crm.domain.errors import UserError
from crm.domain.event import Category, CategoryRule, Event, Role, RoleRule, Status, StatusLabel
from crm.domain.journal import ChangeSet
from crm.domain.ports import Database, Unit
from crm.services.seats import beyond_limits, keep_limits


class GuestRules:
    """Seats kept for a category, what counts against the capacity, and status labels."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # ── seats ───────────────────────────────────────────────────────────────────────────────────────────────

    def change_seats(
        self,
        event: Event,
        categories: Mapping[Category, CategoryRule],
        roles: Mapping[Role, bool | None],
        overrule: str = "",
    ) -> ChangeSet:
        """Capacity and companions of an event, and how these categories and roles count, in one entry.

        A role takes seats whatever its category, or does not; None leaves it to the category. UserError if more seats
        are given already, unless ``overrule`` says why they stay.
        """
        with self._database.write("seats.change", name=event.name) as unit:
            before = beyond_limits(unit.store, event.id)
            stored = unit.store.get(Event, event.id)
            wanted = replace(stored, version=event.version, capacity=event.capacity, companions=event.companions)
            if wanted != stored:
                unit.store.save(wanted)
            known = {rule.category: rule for rule in unit.store.find(CategoryRule, event_id=event.id)}
            for category, rule in categories.items():
                _keep_rule(unit, known.get(category), rule)
            for role, takes_seats in roles.items():
                _keep_role(unit, event.id, role, takes_seats)
            keep_limits(unit.store, event.id, before, overrule)
        return unit.changes

    # ── names of a status ───────────────────────────────────────────────────────────────────────────────────

    def labels(self) -> list[StatusLabel]:
        """The house's own names in their order."""
        with self._database.read() as unit:
            return in_order(unit.store.find(StatusLabel))

    def add_label(self, status: Status, name: str) -> tuple[StatusLabel, ChangeSet]:
        """A name of the house for a status; it counts as that status. UserError without a name or if it is taken."""
        wanted = self._free_name(name)
        with self._database.write("status.add", name=wanted) as unit:
            last = max((label.position for label in unit.store.find(StatusLabel)), default=0)
            stored = unit.store.add(StatusLabel(status=status, name=wanted, position=last + 1))
        return stored, unit.changes

    def rename_label(self, label: StatusLabel, name: str) -> ChangeSet:
        """Gives it another name; what the histories say stays as it was."""
        wanted = self._free_name(name, but=label.id)
        with self._database.write("status.change", name=wanted) as unit:
            unit.store.save(replace(label, name=wanted))
        return unit.changes

    def move_label(self, label: StatusLabel, step: int) -> ChangeSet:
        """Moves a name ``step`` places down (up if negative)."""
        with self._database.write("status.change", name=label.name) as unit:
            labels = in_order(unit.store.find(StatusLabel))
            place = next((n for n, one in enumerate(labels) if one.id == label.id), None)
            if place is None:
                raise UserError(f"Den Status „{label.name}“ gibt es nicht mehr.")
            moved = labels.pop(place)
            labels.insert(min(max(place + step, 0), len(labels)), moved)
            for position, one in enumerate(labels, start=1):
                if one.position != position:
                    unit.store.save(replace(one, position=position))
        return unit.changes

    def remove_label(self, label: StatusLabel) -> ChangeSet:
        """Takes a name away; whoever has it keeps the status, under its common name."""
        with self._database.write("status.remove", name=label.name) as unit:
            unit.store.remove(label)
        return unit.changes

    def _free_name(self, name: str, but: int = 0) -> str:
        wanted = " ".join(name.split())
        if not wanted:
            raise UserError("Bitte geben Sie dem Status einen Namen.")
        if any(label.name.casefold() == wanted.casefold() and label.id != but for label in self.labels()):
            raise UserError(f"Einen Status „{wanted}“ gibt es schon.")
        return wanted


def in_order(labels: Iterable[StatusLabel]) -> list[StatusLabel]:
    """The house's own names in the order it gave them."""
    return sorted(labels, key=lambda label: (label.position, label.id))


def _keep_rule(unit: Unit, known: CategoryRule | None, wanted: CategoryRule) -> None:
    if known is None:
        unit.store.add(replace(wanted, id=0))
        return
    new = replace(known, takes_seats=wanted.takes_seats, seats=wanted.seats)
    if new != known:
        unit.store.save(new)


def _keep_role(unit: Unit, event_id: int, role: Role, takes_seats: bool | None) -> None:
    known = unit.store.find(RoleRule, event_id=event_id, role=role)
    for rule in known:
        if takes_seats is None:
            unit.store.remove(rule)
        elif rule.takes_seats != takes_seats:
            unit.store.save(replace(rule, takes_seats=takes_seats))
    if not known and takes_seats is not None:
        unit.store.add(RoleRule(event_id=event_id, role=role, takes_seats=takes_seats))
