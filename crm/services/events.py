"""Events: the list, one event with its programme and participants, and the answers that come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from crm.domain import running_order
from crm.domain.address_rules import AddressRules
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import (
    Category,
    Event,
    ItemRole,
    Participation,
    ProgrammeItem,
    Role,
    Status,
)
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Tenure
from crm.domain.partial_date import is_reversed
from crm.domain.ports import Database, Unit
from crm.domain.text import fold, words
from crm.services.answering import Answering
from crm.services.contacts import ContactLoader
from crm.services.event_view import (
    EventRow,
    EventView,
    day_of,
    items_of,
    new_participation,
    participants_of,
    programme_of,
)
from crm.services.naming import names_of, names_of_guests, new_uid
from crm.services.seats import beyond_limits, keep_limits


class Events:
    """Reads and changes events."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def rows(self, text: str = "") -> list[EventRow]:
        """All events outside the trash whose name, series or place contains the words; the latest first."""
        wanted = [fold(word) for word in words(text)]
        with self._database.read() as unit:
            events = [event for event in unit.store.find(Event, deleted_at=None) if _matches(event, wanted)]
            participations = unit.store.find(Participation, event_id=[event.id for event in events])
        counts: dict[int, Counter[Status]] = {event.id: Counter() for event in events}
        for participation in participations:
            if participation.category is Category.DELEGATION:
                counts[participation.event_id][participation.status] += 1
        rows = [EventRow(event=event, counts=counts[event.id]) for event in events]
        return sorted(rows, key=lambda row: (_day(row.event), row.event.id), reverse=True)

    def coming(self) -> list[EventRow]:
        """Those that are not over yet and have a date, the next one first."""
        today = self._today()
        rows = [
            row for row in self.rows() if (end := row.event.ends_on or row.event.starts_on) and end.latest() >= today
        ]
        return rows[::-1]

    def find(self, name: str) -> Event:
        """The event of that name (or its id); NotFoundError if there is none."""
        with self._database.read() as unit:
            found = unit.store.find(Event, deleted_at=None)
        exact = [e for e in found if e.name == name or str(e.id) == name]
        similar = exact or [e for e in found if [fold(w) for w in words(e.name)] == [fold(w) for w in words(name)]]
        if not similar:
            raise NotFoundError(f"Eine Veranstaltung „{name}“ gibt es nicht.")
        return similar[0]

    def view(self, event_id: int) -> EventView:
        with self._database.read() as unit:
            event = unit.store.get(Event, event_id)
            participants = participants_of(unit, event_id, self._today())
            programme = programme_of(unit, event_id, participants)
        delegation = (p.participation for p in participants if p.participation.category is Category.DELEGATION)
        counts = Counter(participation.status for participation in delegation)
        return EventView(event=event, programme=programme, participants=participants, counts=counts)

    def add(self, event: Event) -> tuple[Event, ChangeSet]:
        _check_event(event)
        with self._database.write("event.add", name=event.name) as unit:
            stored = unit.store.add(replace(event, uid=event.uid or new_uid()))
        return stored, unit.changes

    def change(self, event: Event, overrule: str = "") -> ChangeSet:
        """Saves an event. UserError if it has fewer seats than are given, unless ``overrule`` says why they stay."""
        _check_event(event)
        with self._database.write("event.change", name=event.name) as unit:
            before = beyond_limits(unit.store, event.id)
            unit.store.save(event)
            keep_limits(unit.store, event.id, before, overrule)
        return unit.changes

    def trash(self, event: Event) -> ChangeSet:
        with self._database.write("event.trash", name=event.name) as unit:
            unit.store.save(replace(event, deleted_at=datetime.now(UTC).isoformat(timespec="seconds")))
        return unit.changes

    def add_item(self, item: ProgrammeItem) -> ChangeSet:
        return self._item("item.add", item)

    def change_item(self, item: ProgrammeItem) -> ChangeSet:
        return self._item("item.change", item)

    def remove_item(self, item: ProgrammeItem) -> ChangeSet:
        with self._database.write("item.remove", name=self._event_name(item.event_id)) as unit:
            unit.store.remove(item)
        return unit.changes

    def set_people(self, item: ProgrammeItem, people: Sequence[tuple[int, Role]]) -> ChangeSet:
        """Who appears in an item, in this order: pairs of participation id and role."""
        with self._database.write("item.change", name=self._event_name(item.event_id)) as unit:
            kept = {role.participation_id: role for role in unit.store.find(ItemRole, item_id=item.id)}
            for position, (number, role) in enumerate(people, start=1):
                known = kept.pop(number, None)
                if known is None:
                    new = ItemRole(item_id=item.id, participation_id=number, role=role, position=position)
                    unit.store.add(new)
                elif (known.role, known.position) != (role, position):
                    unit.store.save(replace(known, role=role, position=position))
            for gone in kept.values():
                unit.store.remove(gone)
        return unit.changes

    def move_item(self, item: ProgrammeItem, step: int) -> ChangeSet:
        """Moves an item past its neighbours of the same day, ``step`` places down (up if negative).

        Where they have times these are passed on, see :func:`crm.domain.running_order.moved`.
        """
        with self._database.write("item.change", name=self._event_name(item.event_id)) as unit:
            items = items_of(unit, item.event_id)
            if item.id not in {other.id for other in items}:
                raise NotFoundError("Diesen Programmpunkt gibt es nicht mehr.")
            _store_order(unit, items, running_order.moved(items, item.id, step))
        return unit.changes

    def place_item(self, item: ProgrammeItem, start: datetime | None) -> ChangeSet:
        """Lets an item begin at another time, local to the event, and last as long as before; None takes it away."""
        return self.change_item(running_order.at(item, start))

    def add_participants(
        self,
        event_id: int,
        subjects: Sequence[Subject],
        category: Category = Category.DELEGATION,
        role: Role = Role.GUEST,
    ) -> tuple[int, ChangeSet]:
        """Adds those who are not on it yet, each in today's main office; returns how many were added.

        A subject may be an office; then its present holder is added. UserError if an office is vacant.
        """
        name = self._event_name(event_id)
        with self._database.read() as unit:
            contacts = ContactLoader(unit, self._today()).load(subjects)
            there = {(p.party_id, p.office_id) for p in unit.store.find(Participation, event_id=event_id)}
        fresh = [new_participation(event_id, contact, category, role) for contact in contacts]
        # A selection may hold a person and the office that person holds.
        fresh = list({(p.party_id, p.office_id): p for p in fresh if (p.party_id, p.office_id) not in there}.values())
        with self._database.write("participation.add", name=name, count=len(fresh)) as unit:
            unit.store.add_all(fresh)
        return len(fresh), unit.changes

    def offices_to_choose(self, participation: Participation) -> dict[int, str]:
        """In which offices somebody may take part, by id: those held on the event's day, and the one chosen before."""
        with self._database.read() as unit:
            day = day_of(unit.store.get(Event, participation.event_id), self._today())
            tenures = unit.store.find(Tenure, person_id=participation.party_id)
            held = [Subject(SubjectKind.OFFICE, one.office_id) for one in tenures if one.is_current(day)]
            names = names_of(unit, held)
            if participation.office_id is not None:
                chosen = Subject(SubjectKind.OFFICE, participation.office_id)
                names |= names_of(unit, [chosen], with_trashed=True)
        return {office.id: name for office, name in names.items()}

    def offices_of(self, event_id: int) -> dict[Subject, int]:
        """The offices chosen for the occasion, for what goes to the participants today; only those they still hold."""
        with self._database.read() as unit:
            found = unit.store.find(Participation, event_id=event_id)
            tenures = unit.store.find(Tenure, person_id=[p.party_id for p in found])
        held = {(one.person_id, one.office_id) for one in tenures if one.is_current(self._today())}
        return {
            Subject(SubjectKind.PERSON, p.party_id): p.office_id
            for p in found
            if p.office_id is not None and (p.party_id, p.office_id) in held
        }

    def remove_participations(self, participations: Sequence[Participation]) -> ChangeSet:
        """Takes them off the list in one entry; the contacts themselves stay.

        Who was represented by one of them is open again.
        """
        gone = {participation.id for participation in participations}
        count = len(participations)
        with self._database.read() as unit:
            name = f"{count} Teilnehmende" if count > 3 else names_of_guests(unit, participations)
        with self._database.write("participation.remove", name=name) as unit:
            book = Answering(unit, self._rules, self._today())
            # Substitutes first: who goes with them is not open again for a moment.
            for participation in sorted(participations, key=lambda one: one.represents_id is None):
                _remove(unit, book, participation, gone)
        return unit.changes

    def _item(self, action: str, item: ProgrammeItem) -> ChangeSet:
        if not item.title.strip():
            raise UserError("Bitte geben Sie dem Programmpunkt einen Titel.")
        with self._database.write(action, name=self._event_name(item.event_id)) as unit:
            if item.id:
                unit.store.save(item)
            else:
                last = max((other.position for other in items_of(unit, item.event_id)), default=0)
                unit.store.add(replace(item, position=item.position or last + 1))
            items = items_of(unit, item.event_id)
            _store_order(unit, items, running_order.settled(items))
        return unit.changes

    def _event_name(self, event_id: int) -> str:
        with self._database.read() as unit:
            return unit.store.get(Event, event_id).name


def _store_order(unit: Unit, known: Sequence[ProgrammeItem], ordered: Sequence[ProgrammeItem]) -> None:
    before = {item.id: item for item in known}
    for item in ordered:
        if item != before[item.id]:
            unit.store.save(item)


def _check_event(event: Event) -> None:
    if not event.name.strip():
        raise UserError("Bitte geben Sie der Veranstaltung einen Namen.")
    if is_reversed(event.starts_on, event.ends_on):
        raise UserError("Das Ende der Veranstaltung liegt vor ihrem Beginn.")


def _matches(event: Event, wanted: Sequence[str]) -> bool:
    text = [fold(word) for word in words(" ".join((event.name, event.series, event.place, event.city)))]
    return all(any(word in there for there in text) for word in wanted)


def _day(event: Event) -> date:
    return event.starts_on.earliest() if event.starts_on else date.max


def _remove(unit: Unit, book: Answering, participation: Participation, gone: Collection[int]) -> None:
    if participation.represents_id in gone:
        unit.store.remove(participation)
    else:
        book.remove(participation)
