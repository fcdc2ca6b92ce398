"""Who comes along with a guest: named persons, or seats that nobody has been named for yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from crm.domain.address_rules import AddressRules
from crm.domain.errors import UserError
from crm.domain.event import Companion, Event, Participation
from crm.domain.journal import ChangeSet
from crm.domain.ports import Database, Unit
from crm.services.answering import Answering
from crm.services.naming import party_name


class Companions:
    """Adds and removes companions; each takes a seat if the guest does."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def add(
        self, participation_id: int, name: str = "", party_id: int | None = None, *, overrule: str = ""
    ) -> tuple[Companion, ChangeSet]:
        """One more companion: a contact, a name, or neither for a seat without a name.

        UserError beyond the number that the guest may bring, NoSeatError if there is no seat; ``overrule`` says why
        there is one nevertheless, and is kept with the guest's seats.
        """
        with self._database.write("companion.add", name=self._name(participation_id)) as unit:
            guest = unit.store.get(Participation, participation_id)
            known = unit.store.find(Companion, participation_id=guest.id)
            limit = companion_limit(unit.store.get(Event, guest.event_id), guest)
            if len(known) >= limit:
                raise UserError(_too_many(party_name(unit, guest.party_id), limit))
            self._seat(unit, guest, 1, overrule)
            new = Companion(participation_id=guest.id, party_id=party_id, name=_named(unit, name, party_id))
            stored = unit.store.add(new)
            Answering(unit, self._rules, self._today()).refuse_full_items(guest)
        return stored, unit.changes

    def change(self, companion: Companion) -> ChangeSet:
        """Saves who the companion is."""
        with self._database.write("companion.change", name=self._name(companion.participation_id)) as unit:
            stored = unit.store.get(Companion, companion.id)
            named = _named(unit, companion.name, companion.party_id)
            unit.store.save(replace(stored, version=companion.version, name=named, party_id=companion.party_id))
        return unit.changes

    def remove(self, companion: Companion) -> ChangeSet:
        """One companion fewer; the seat is free again."""
        with self._database.write("companion.remove", name=self._name(companion.participation_id)) as unit:
            unit.store.remove(companion)
        return unit.changes

    def _seat(self, unit: Unit, guest: Participation, seats: int, overrule: str) -> None:
        book = Answering(unit, self._rules, self._today())
        reason = book.resize(guest, seats, overrule)
        if reason != guest.overrule:
            unit.store.save(replace(guest, overrule=reason))

    def _name(self, participation_id: int) -> str:
        with self._database.read() as unit:
            return party_name(unit, unit.store.get(Participation, participation_id).party_id)


def companion_limit(event: Event, guest: Participation) -> int:
    """How many a guest may bring: what was agreed with this guest, else what the event allows."""
    return event.companions if guest.companions is None else guest.companions


def _too_many(name: str, limit: int) -> str:
    if limit == 0:
        return f"Für {name} ist keine Begleitung vorgesehen. Erlauben Sie sie zuerst in den Angaben zur Teilnahme."
    return f"Für {name} ist die Begleitung auf {limit} begrenzt. Erhöhen Sie die Zahl in den Angaben zur Teilnahme."


def _named(unit: Unit, name: str, party_id: int | None) -> str:
    return party_name(unit, party_id) if party_id is not None else " ".join(name.split())
