"""Who somebody was on the day: name, office, body, address and salutation, kept word for word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from crm.domain.address_rules import AddressRules
from crm.domain.event import Event, Moment, Participation, Snapshot
from crm.domain.listing import Subject, SubjectKind
from crm.domain.ports import Unit
from crm.services.contacts import Contact, ContactLoader
from crm.services.event_view import day_of


def take_snapshots(
    unit: Unit, rules: AddressRules, guests: Sequence[Participation], moment: Moment, today: date, at: str
) -> None:
    """Keeps a snapshot of each guest of one event, unless there is one of that moment; ``at`` is UTC, ISO 8601.

    When attendance is set, the office is that of the event's day; an invitation goes out in that of today.
    """
    kept = unit.store.find(Snapshot, participation_id=[guest.id for guest in guests], moment=moment)
    known = {snapshot.participation_id for snapshot in kept}
    fresh = [guest for guest in guests if guest.id not in known]
    if not fresh:
        return
    event = unit.store.get(Event, fresh[0].event_id)
    day = day_of(event, today) if moment is Moment.ATTENDANCE else today
    wanted = [(Subject(SubjectKind.PERSON, guest.party_id), guest.party_id, guest.office_id) for guest in fresh]
    contacts = ContactLoader(unit, day, event.id).load_as(wanted)
    unit.store.add_all(
        _snapshot(guest, contact, rules, moment, at) for guest, contact in zip(fresh, contacts, strict=True)
    )


def _snapshot(guest: Participation, contact: Contact, rules: AddressRules, moment: Moment, at: str) -> Snapshot:
    forms, person = contact.forms(rules), contact.person
    return Snapshot(
        participation_id=guest.id,
        moment=moment,
        taken_at=at,
        name=replace(person, degrees="").name() if person else contact.name,
        degrees=person.degrees if person else "",
        office=contact.function,
        body=contact.body_name,
        address_lines="\n".join(forms.address_lines),
        salutation=forms.salutation,
    )
