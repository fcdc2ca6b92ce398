"""The answers to an invitation: who comes, who sends somebody else, who waits, and what else is known of a guest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from crm.domain.address_rules import AddressRules
from crm.domain.audience_history import STATUS_WORDS
from crm.domain.errors import UserError
from crm.domain.event import Participation, Status, StatusLabel
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Database, Unit
from crm.domain.seating import SEATED, NoSeatError
from crm.services.answering import Answer, Answering
from crm.services.contacts import ContactLoader
from crm.services.event_view import new_participation
from crm.services.naming import names_of, names_of_guests
from crm.services.new_guest import add_named_person
from crm.services.seats import seats_needed


class Answers:
    """Notes answers, each with its day, and keeps the seats right."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def set_status(
        self,
        participations: Sequence[Participation],
        status: Status,
        by: str = "",
        how: str = "",
        *,
        on: PartialDate | None = None,
        label: StatusLabel | None = None,
        overrule: str = "",
    ) -> ChangeSet:
        """Notes an answer, with its day, in the history of each; attendance takes a snapshot of the day.

        ``label`` is the house's own name of the status. Who accepts takes a seat: NoSeatError if none is left, unless
        ``overrule`` says why there is one more; it is kept with those who needed it. Who is put on the waiting list
        stands at its end. All in one entry or none.
        """
        answer = Answer(status=status, by=by, how=how, on=on, label=label, overrule=overrule)
        action, params = self._told(participations, answer)
        with self._database.write(action, **params) as unit:
            book = self._book(unit)
            for participation in participations:
                book.answer(participation, answer)
        return unit.changes

    def describe_answer(self, participation: Participation) -> ChangeSet:
        """Saves when, through whom and in which way the present answer came; the answer itself stays."""
        status = STATUS_WORDS[participation.status]
        with self._database.write("participation.status", name=self._names([participation]), status=status) as unit:
            stored = unit.store.get(Participation, participation.id)
            described = replace(
                stored,
                version=participation.version,
                answered_on=participation.answered_on,
                answered_by=participation.answered_by,
                answered_how=participation.answered_how,
                remarks=participation.remarks,
            )
            unit.store.save(described)
        return unit.changes

    def change_guest(self, participation: Participation, overrule: str = "") -> ChangeSet:
        """Saves office, category, role, seats granted, companions allowed, deadline, who proposed, and remarks.

        Another office (None: the main one) takes the place of what was noted of it in words.
        NoSeatError if the guest comes and the seats are not there in that category, unless ``overrule`` says why.
        """
        if participation.seats < 1:
            raise UserError("Jeder Gast braucht mindestens einen Platz.")
        action, params = self._told_change(participation)
        with self._database.write(action, **params) as unit:
            old = unit.store.get(Participation, participation.id)
            book = self._book(unit)
            new = _with_terms(old, participation)
            unit.store.save(replace(new, overrule=_moved_seats(unit, book, old, new, overrule)))
            book.refuse_full_items(new)
        return unit.changes

    def add_substitute(
        self,
        invited: Participation,
        substitute: Subject | str,
        by: str = "",
        how: str = "",
        *,
        on: PartialDate | None = None,
        overrule: str = "",
    ) -> ChangeSet:
        """Somebody comes in place of the invited person: an own participation, and the invited is "represented".

        ``substitute`` is a contact, or the name of a new one; ``on`` the day the answer came, None for today. Takes the
        place of an earlier substitute. The seat of an invited person who had accepted passes on.
        UserError if the substitute takes part already, NoSeatError as for any acceptance.
        """
        coming = Answer(status=Status.ACCEPTED, by=by, how=how, on=on, overrule=overrule)
        action, params = self._told([invited], replace(coming, status=Status.REPRESENTED))
        with self._database.write(action, **params) as unit:
            if isinstance(substitute, str):
                substitute = add_named_person(unit.store, substitute, "Antwort")
            add_substitute(unit, self._book(unit), invited, substitute, coming, self._today())
        return unit.changes

    def _book(self, unit: Unit) -> Answering:
        return Answering(unit, self._rules, self._today())

    def _told(self, participations: Sequence[Participation], answer: Answer) -> tuple[str, dict[str, object]]:
        """The entry's action and parameters; a seat beyond the limit is told with its reason."""
        status = answer.label.name if answer.label else STATUS_WORDS[answer.status]
        params: dict[str, object] = {"name": self._names(participations), "status": status}
        if answer.overrule.strip() and self._needs_overrule(participations, answer.status):
            return "participation.overrule", {**params, "reason": answer.overrule.strip()}
        return "participation.status", params

    def _told_change(self, participation: Participation) -> tuple[str, dict[str, object]]:
        """The entry's action and parameters; the office is named if nothing else changed."""
        with self._database.read() as unit:
            old = unit.store.get(Participation, participation.id)
            name = names_of_guests(unit, [participation])
            moved = replace(_in_office(old, participation.office_id), version=participation.version)
            if participation.office_id == old.office_id or _with_terms(old, participation) != moved:
                return "participation.change", {"name": name}
            office = "Hauptamt"
            if participation.office_id is not None:
                chosen = Subject(SubjectKind.OFFICE, participation.office_id)
                office = names_of(unit, [chosen], with_trashed=True)[chosen]
        return "participation.office", {"name": name, "office": office}

    def _needs_overrule(self, participations: Sequence[Participation], status: Status) -> bool:
        if status not in SEATED and status is not Status.REPRESENTED:
            return False
        with self._database.read() as unit:
            book = self._book(unit)
            fresh = [guest for guest in participations if guest.status not in SEATED]
            return any(book.full_for(guest, seats_needed(unit.store, guest)) for guest in fresh)

    def _names(self, participations: Sequence[Participation]) -> str:
        with self._database.read() as unit:
            return names_of_guests(unit, participations)


def add_substitute(
    unit: Unit, book: Answering, invited: Participation, substitute: Subject, coming: Answer, today: date
) -> Participation:
    """Inside an open write: the substitute's own participation, counted where the invited person's was."""
    if invited.represents_id is not None:
        raise UserError("Wer selbst in Vertretung kommt, kann nicht noch einmal vertreten werden.")
    (contact,) = ContactLoader(unit, today).load([substitute])
    new = new_participation(invited.event_id, contact, invited.category, invited.role)
    if new.party_id == invited.party_id:
        raise UserError(f"{contact.name} ist selbst eingeladen; bitte wählen Sie eine andere Person.")
    for other in unit.store.find(Participation, event_id=invited.event_id, party_id=new.party_id):
        if other.represents_id == invited.id:
            book.remove(other)
            invited = unit.store.get(Participation, invited.id)
        elif other.status in SEATED:
            raise UserError(f"{contact.name} nimmt schon teil und kann nicht zugleich vertreten.")
    for earlier in unit.store.find(Participation, represents_id=invited.id):
        book.remove(earlier)
        invited = unit.store.get(Participation, invited.id)
    book.answer(invited, Answer(status=Status.REPRESENTED, by=coming.by, how=coming.how, on=coming.on))
    stored = unit.store.add(replace(new, represents_id=invited.id, status=Status.INVITED))
    return book.answer(stored, coming)


def _with_terms(old: Participation, wanted: Participation) -> Participation:
    """What the form of a guest may change of the record that is stored."""
    return replace(
        _in_office(old, wanted.office_id),
        version=wanted.version,
        category=wanted.category,
        role=wanted.role,
        seats=wanted.seats,
        companions=wanted.companions,
        answer_by=wanted.answer_by,
        proposed_by=wanted.proposed_by,
        remarks=wanted.remarks,
    )


def _in_office(guest: Participation, office_id: int | None) -> Participation:
    return guest if office_id == guest.office_id else replace(guest, office_id=office_id, function="", body="")


def _moved_seats(unit: Unit, book: Answering, old: Participation, new: Participation, overrule: str) -> str:
    """Gives back the old seats and takes the new ones; returns the reason that stands with them."""
    same = (old.category, old.role) == (new.category, new.role)
    if old.status not in SEATED or (same and old.seats >= new.seats):
        return old.overrule
    if same:
        return book.resize(old, new.seats - old.seats, overrule)
    seats = seats_needed(unit.store, old)
    book.full_for(new, 0)  # counts before anything moves
    book.resize(old, -seats, "")
    full = book.full_for(new, seats + new.seats - old.seats)
    if full and not overrule.strip():
        raise NoSeatError(full)
    return overrule.strip() if full else old.overrule
