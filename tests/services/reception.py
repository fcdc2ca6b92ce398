"""A small reception to work on: some guests of the sample invited to a house with few seats."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from crm.domain.event import Category, Event, Participation, Status
from crm.domain.partial_date import PartialDate
from crm.services.bundle import Services
from tests.services.work import Work

FAMILIES = ("Exempler", "Vorbilder", "Musterwies", "Platzhoff", "Beispielkötter", "Musterthal")


@dataclass(frozen=True)
class Reception:
    """An event of 2026-12-01 with as many guests as there are families, all open."""

    work: Work
    event: Event

    @property
    def services(self) -> Services:
        return self.work.services

    def guest(self, family: str) -> Participation:
        party = self.work.person(family).id
        found: Participation = self.work.one(Participation, event_id=self.event.id, party_id=party)
        return found

    def answer(self, family: str, status: Status = Status.ACCEPTED, **more: Any) -> Participation:
        self.services.answers.set_status([self.guest(family)], status, **more)
        return self.guest(family)

    def statuses(self) -> dict[str, Status]:
        found = self.work.find(Participation, event_id=self.event.id)
        names = {self.work.person(family).id: family for family in FAMILIES}
        return {names[guest.party_id]: guest.status for guest in found if guest.party_id in names}

    @property
    def taken(self) -> int:
        return self.services.waiting.seats(self.event.id).count.taken


def reception(work: Work, capacity: int = 3, **fields: Any) -> Reception:
    event, _ = work.services.events.add(
        Event(name="Empfang", starts_on=PartialDate(2026, 12, 1), capacity=capacity, **fields)
    )
    work.services.events.add_participants(event.id, [work.person(f) for f in FAMILIES], Category.DELEGATION)
    made = Reception(work, event)
    with work.database.write("colleague") as unit:
        for guest in unit.store.find(Participation, event_id=event.id):
            unit.store.save(replace(guest, status=Status.INVITED, invited_on=PartialDate(2026, 11, 1)))
    return made
