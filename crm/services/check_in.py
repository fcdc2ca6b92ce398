"""The door: find a guest by the beginning of the name, mark as present, deputies and walk-ins in two steps.

Nobody is turned away by the program: who comes although all seats are given is let in, and that is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from crm.domain.address_rules import AddressRules
from crm.domain.audience_history import STATUS_WORDS
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Category, Companion, Event, Participation, Status
from crm.domain.journal import ChangeSet, EntryKind
from crm.domain.listing import Subject
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.domain.ports import Database, Store, Unit
from crm.domain.seating import SEATED
from crm.domain.text import fold_words, sort_key
from crm.services.answering import Answer, Answering, now
from crm.services.answers import add_substitute
from crm.services.contacts import ContactLoader
from crm.services.event_view import new_participation
from crm.services.history import History
from crm.services.naming import party_name
from crm.services.new_guest import add_named_person
from crm.services.seats import seats_needed

AT_THE_DOOR: Final = "am Einlass zugelassen"
AT_ENTRY: Final = "am Einlass aufgenommen"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorRow:
    """A guest as the door sees him or her; ``words`` are what a search looks into, folded."""

    participation: Participation
    listed_name: str
    body: str
    status_words: str
    companions: tuple[Companion, ...] = ()
    represents: str = ""
    words: tuple[str, ...] = ()
    sort_key: str = ""

    @property
    def is_present(self) -> bool:
        return self.participation.status is Status.ATTENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorCount:
    """Heads, companions included: who is ``present``, and how many are ``expected`` in all (present or to come)."""

    present: int
    expected: int
    guests: int
    companions: int

    @property
    def missing(self) -> int:
        return self.expected - self.present


class CheckIn:
    """Marks guests as present; needs nothing but the database."""

    def __init__(
        self, database: Database, rules: AddressRules, history: History, today: Callable[[], date] = date.today
    ) -> None:
        self._database = database
        self._rules = rules
        self._history = history
        self._today = today

    def rows(self, event_id: int) -> tuple[DoorRow, ...]:
        """Everybody on the list by name, to be searched with :func:`matching` while somebody types."""
        with self._database.read() as unit:
            return _rows(unit.store, event_id)

    def counter(self, event_id: int) -> DoorCount:
        """How many are there."""
        return door_count(self.rows(event_id))

    def mark_present(self, participation_id: int, companions: int | None = None) -> ChangeSet:
        """Somebody is there, with so many of those who were announced to come along (None: all of them).

        Who is there already stays so; a second time changes nothing but companions who come later.
        """
        action, params = self._told(participation_id)
        with self._database.write(action, **params) as unit:
            guest = unit.store.get(Participation, participation_id)
            if guest.status is not Status.ATTENDED:
                _arrive(unit, self._book(unit), guest)
            along = unit.store.find(Companion, participation_id=guest.id)
            for one in along[: len(along) if companions is None else companions]:
                if not one.arrived_at:
                    unit.store.save(replace(one, arrived_at=now()))
        return unit.changes

    def add_companion(self, participation_id: int, name: str = "") -> ChangeSet:
        """Somebody comes along unannounced: let in and counted, whatever the limits say."""
        with self._database.read() as unit:
            guest = unit.store.get(Participation, participation_id)
            who = party_name(unit, guest.party_id)
        with self._database.write("checkin.companion", name=who, event_id=guest.event_id) as unit:
            guest = unit.store.get(Participation, participation_id)
            reason = self._book(unit).resize(guest, 1, AT_THE_DOOR)
            if reason != guest.overrule:
                unit.store.save(replace(guest, overrule=reason))
            new = Companion(participation_id=guest.id, name=" ".join(name.split()), arrived_at=now())
            unit.store.add(new)
        return unit.changes

    def send_in_deputy(self, invited_id: int, deputy: Subject | str) -> tuple[Participation, ChangeSet]:
        """Somebody comes in place of an invited person and is present: a contact, or the name of a new one."""
        return self._let_in(invited_id, deputy)

    def walk_in(
        self, event_id: int, who: Subject | str, category: Category = Category.DELEGATION
    ) -> tuple[Participation, ChangeSet]:
        """Somebody who is not on the list comes and is present: a contact, or the name of a new one.

        Who is on the list already is marked as present there.
        """
        return self._let_in(None, who, event_id, category)

    def undo_last(self, event_id: int) -> tuple[ChangeSet, str]:
        """Takes back the last thing done at this event's door; UserError if there is nothing."""
        with self._database.read() as unit:
            recent = unit.journal.entries(500)
        for entry in recent:
            is_ours = entry.action.startswith("checkin.") and entry.params.get("event_id") == event_id
            if is_ours and entry.kind is EntryKind.DO and entry.undone_by is None:
                return self._history.undo(entry.id)
        raise UserError("Am Einlass gibt es nichts, was zurückgenommen werden kann.")

    def _let_in(
        self,
        invited_id: int | None,
        who: Subject | str,
        event_id: int = 0,
        category: Category = Category.DELEGATION,
    ) -> tuple[Participation, ChangeSet]:
        with self._database.read() as unit:
            if invited_id is not None:
                event_id = unit.store.get(Participation, invited_id).event_id
            name = who if isinstance(who, str) else ContactLoader(unit, self._today()).load([who])[0].name
        with self._database.write("checkin.present", name=name, event_id=event_id) as unit:
            subject = add_named_person(unit.store, who, AT_ENTRY) if isinstance(who, str) else who
            book = self._book(unit)
            if invited_id is None:
                guest = self._guest(unit, event_id, subject, category)
            else:
                invited = unit.store.get(Participation, invited_id)
                coming = Answer(status=Status.ACCEPTED, how="Einlass", overrule=AT_THE_DOOR)
                guest = add_substitute(unit, book, invited, subject, coming, self._today())
            if guest.status is not Status.ATTENDED:
                guest = _arrive(unit, book, guest)
        return guest, unit.changes

    def _guest(self, unit: Unit, event_id: int, subject: Subject, category: Category) -> Participation:
        (contact,) = ContactLoader(unit, self._today()).load([subject])
        new = new_participation(unit.store.get(Event, event_id).id, contact, category)
        known = unit.store.find(Participation, event_id=event_id, party_id=new.party_id)
        return known[0] if known else unit.store.add(replace(new, remarks=AT_ENTRY))

    def _told(self, participation_id: int) -> tuple[str, dict[str, object]]:
        with self._database.read() as unit:
            guest = unit.store.get(Participation, participation_id)
            params: dict[str, object] = {"name": party_name(unit, guest.party_id), "event_id": guest.event_id}
            comes_new = guest.status not in SEATED
            if comes_new and self._book(unit).full_for(guest, seats_needed(unit.store, guest)):
                return "checkin.overrule", {**params, "reason": AT_THE_DOOR}
        return "checkin.present", params

    def _book(self, unit: Unit) -> Answering:
        return Answering(unit, self._rules, self._today())


def matching(rows: Iterable[DoorRow], text: str) -> list[DoorRow]:
    """The rows in which every word of the text begins a word; of equal names who is still to come stands first."""
    wanted = fold_words(text)
    found = [row for row in rows if all(any(word.startswith(one) for word in row.words) for one in wanted)]
    return sorted(found, key=lambda row: row.is_present)


def door_count(rows: Iterable[DoorRow]) -> DoorCount:
    """How many of the people in these rows are there: the counter, for rows that are already read."""
    coming = [row for row in rows if row.participation.status in SEATED]
    there = [row.participation.seats for row in coming if row.is_present]
    along = [companion for row in coming for companion in row.companions]
    arrived = sum(bool(companion.arrived_at) for companion in along)
    return DoorCount(
        present=sum(there) + arrived,
        expected=sum(row.participation.seats for row in coming) + len(along),
        guests=len(there),
        companions=arrived,
    )


def find_guest(rows: Sequence[DoorRow], text: str) -> DoorRow:
    """The one guest meant by a name or its beginning; NotFoundError if there is none, or names those who may be."""
    found = [row for row in rows if text == str(row.participation.id)] or matching(rows, text)
    exact = [row for row in found if sorted(fold_words(row.listed_name)) == sorted(fold_words(text))]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not found:
        raise NotFoundError(f"„{text}“ steht nicht auf der Gästeliste.")
    names = "; ".join(f"{row.participation.id} {row.listed_name}" for row in found[:5])
    raise NotFoundError(f"Wer mit „{text}“ gemeint ist, ist nicht sicher. Möglich: {names}.")


def _arrive(unit: Unit, book: Answering, guest: Participation) -> Participation:
    there = book.answer(guest, Answer(status=Status.ATTENDED, how="Einlass", overrule=AT_THE_DOOR))
    return unit.store.save(replace(there, arrived_at=now()))


def _rows(store: Store, event_id: int) -> tuple[DoorRow, ...]:
    guests = store.find(Participation, event_id=event_id)
    ids = [guest.party_id for guest in guests]
    people = {person.id: person for person in store.find(Person, id=ids)}
    offices = {office.id: office for office in store.find(Office, id=[g.office_id for g in guests if g.office_id])}
    body_ids = {office.organisation_id for office in offices.values()} | set(ids)
    bodies = {body.id: body.full_name for body in store.find(Organisation, id=body_ids)}
    along: dict[int, list[Companion]] = {}
    for one in store.find(Companion, participation_id=[guest.id for guest in guests]):
        along.setdefault(one.participation_id, []).append(one)
    persons = {guest.id: people.get(guest.party_id) for guest in guests}
    names = {g.id: person.listed_name() if (person := persons[g.id]) else bodies[g.party_id] for g in guests}
    rows = []
    for guest in guests:
        office = offices.get(guest.office_id or 0)
        body = guest.body or (bodies[office.organisation_id] if office else "")
        rows.append(_row(guest, persons[guest.id], names, body, tuple(along.get(guest.id, ()))))
    return tuple(sorted(rows, key=lambda row: (row.sort_key, row.participation.id)))


def _row(
    guest: Participation,
    person: Person | None,
    names: Mapping[int, str],
    body: str,
    companions: tuple[Companion, ...],
) -> DoorRow:
    """``names`` are those of all guests by participation: one may stand in for another."""
    name = names[guest.id]
    return DoorRow(
        participation=guest,
        listed_name=name,
        body=body,
        status_words=STATUS_WORDS[guest.status],
        companions=companions,
        represents=names.get(guest.represents_id or 0, ""),
        words=tuple(fold_words(" ".join((name, body, *(one.name for one in companions))))),
        sort_key=person.sort_key() if person else sort_key(name),
    )
