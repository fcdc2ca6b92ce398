"""The lists of an event: who stands on them, in which order, and how each is greeted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Final

from crm.domain.address_greeting import greeted_with_name
from crm.domain.address_override import Form
from crm.domain.address_rules import AddressRules
from crm.domain.audience_history import ROLE_WORDS
from crm.domain.event import Event, Role
from crm.domain.guest_sheet import (
    GuestGroup,
    GuestLine,
    GuestOrder,
    GuestSheet,
    GuestSheetKind,
    ProgrammeDay,
    ProgrammeRow,
)
from crm.domain.party import Party
from crm.domain.ports import Database, Unit
from crm.domain.seating import SEATED
from crm.domain.sheet import House
from crm.domain.text import sort_key
from crm.printing.german_date import long_date
from crm.printing.guest_sheet import TITLES, guest_sheet
from crm.printing.issue import current_issue
from crm.printing.page import Printed
from crm.services.contacts import Contact, ContactLoader
from crm.services.event_view import EventView, Participant, ProgrammeLine
from crm.services.events import Events
from crm.services.precedence import Precedence
from crm.services.precedence_view import NOT_THERE

_WEEKDAYS: Final = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
#: Parts that whoever greets has to know of, and that a badge names.
PARTS: Final = (Role.HOST, Role.GREETING, Role.KEYNOTE, Role.PITCH, Role.MODERATION)
_CUSTOM: Final = "Reihenfolge nach Hausordnung; eine amtliche Rangfolge gibt es nicht."


class GuestSheets:
    """Gathers and sets the lists; they leave by :meth:`crm.services.sheets.Sheets.keep`."""

    def __init__(
        self,
        database: Database,
        rules: AddressRules,
        events: Events,
        precedence: Precedence,
        house: Callable[[], House] = House,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._database = database
        self._rules = rules
        self._events = events
        self._precedence = precedence
        self._house = house
        self._today = today

    def content(
        self,
        event_id: int,
        kind: GuestSheetKind,
        order: GuestOrder = GuestOrder.RANK,
        *,
        with_open: bool = False,
        issued_on: date | None = None,
    ) -> GuestSheet:
        """What stands on the list: who comes, and ``with_open`` also who may still come.

        Whom the law restricts is on none. Who greets needs the order of precedence, the door and the signatures the
        alphabet; ``order`` is that of the guest list.
        """
        view = self._events.view(event_id)
        barred = self._barred(view)
        rows = self._ranked(view, barred, with_open=with_open)
        hosts = [row for row in rows if row.participation.role is Role.HOST]
        if kind is GuestSheetKind.GREETING:
            rows = [row for row in rows if row not in hosts]  # who greets is not greeted
        lines = self._lines(rows, view, barred) if kind is not GuestSheetKind.PROGRAMME else {}
        return GuestSheet(
            house=self._house(),
            issued_on=issued_on or current_issue().issued_on or self._today(),
            kind=kind,
            event=view.event.name,
            subtitle=_occasion(view.event),
            seats=_seats(view, kind),
            groups=_groups(rows, lines, _order(kind, order)) if lines else (),
            days=_days(view, barred) if kind is GuestSheetKind.PROGRAMME else (),
            note=_note(kind, hosts) if lines and _order(kind, order) is GuestOrder.RANK else "",
        )

    def print(self, content: GuestSheet) -> Printed:
        return guest_sheet(content)

    def guests(self, event_id: int, order: GuestOrder, *, with_open: bool = False) -> list[Participant]:
        """Who comes, and ``with_open`` also who may still come, for badges and cards: as they stand on the guest list,
        and without whom the law restricts, also as somebody who is represented."""
        view = self._events.view(event_id)
        barred = self._barred(view)
        unnamed = {row.participation.id for row in view.participants if row.participation.party_id in barred}
        rows = [
            replace(row, represents="") if row.participation.represents_id in unnamed else row
            for row in self._ranked(view, barred, with_open=with_open)
        ]
        return [row for _, group in _in_order(rows, order) for row in group]

    def _ranked(self, view: EventView, barred: Collection[int], *, with_open: bool) -> list[Participant]:
        """Those who come by rank; a person once, by the participation that counts."""
        by_id = {row.participation.id: row for row in view.participants}
        order = self._precedence.order(view.event.id).lines
        rows = [by_id[line.participation_id] for line in order if line.participation_id in by_id]
        wanted = (row for row in rows if row.participation.party_id not in barred)
        return [row for row in wanted if with_open or row.participation.status in SEATED]

    def _barred(self, view: EventView) -> set[int]:
        """The parties of an event whom the law restricts."""
        with self._database.read() as unit:
            parties = unit.store.find(Party, id={row.participation.party_id for row in view.participants})
        return {party.id for party in parties if party.is_restricted}

    def _lines(self, rows: Sequence[Participant], view: EventView, barred: Collection[int]) -> dict[int, GuestLine]:
        with self._database.read() as unit:
            spoken = self._spoken(unit, rows, view.event.id)
        unnamed = {row.participation.id for row in view.participants if row.participation.party_id in barred}
        return {row.participation.id: _line(row, spoken.get(row.participation.id, ""), unnamed) for row in rows}

    def _spoken(self, unit: Unit, rows: Sequence[Participant], event_id: int) -> dict[int, str]:
        """How each is greeted in the office of the occasion, with what was decided by hand for the event."""
        wanted = [(row.subject, row.participation.party_id, row.participation.office_id) for row in rows]
        contacts = ContactLoader(unit, self._today(), event_id).load_as(wanted)
        return {
            row.participation.id: _greeting(contact, self._rules) for row, contact in zip(rows, contacts, strict=True)
        }


def _greeting(contact: Contact, rules: AddressRules) -> str:
    """With the name, unless the form was decided by hand."""
    spoken = contact.forms(rules).spoken
    by_hand = any(override.form is Form.SPOKEN for override in contact.overrides)
    return spoken if by_hand or contact.person is None else greeted_with_name(spoken, contact.person)


def sheet_title(kind: GuestSheetKind) -> str:
    """What the list is called at its head."""
    return TITLES[kind]


def _note(kind: GuestSheetKind, hosts: Sequence[Participant]) -> str:
    """Below a list by rank: who greets, and what the order rests on."""
    if kind is not GuestSheetKind.GREETING or not hosts:
        return _CUSTOM
    return f"Gastgeber: {'; '.join(_introduced(host) for host in hosts)}. {_CUSTOM}"


def _order(kind: GuestSheetKind, order: GuestOrder) -> GuestOrder:
    fixed = {
        GuestSheetKind.GREETING: GuestOrder.RANK,
        GuestSheetKind.DOOR: GuestOrder.ALPHABET,
        GuestSheetKind.SIGN_IN: GuestOrder.ALPHABET,
    }
    return fixed.get(kind, order)


def _groups(rows: Sequence[Participant], lines: dict[int, GuestLine], order: GuestOrder) -> tuple[GuestGroup, ...]:
    return tuple(
        GuestGroup(name=name, lines=tuple(lines[row.participation.id] for row in group))
        for name, group in _in_order(rows, order)
    )


def _in_order(rows: Sequence[Participant], order: GuestOrder) -> list[tuple[str, Sequence[Participant]]]:
    """The guests, who come by rank, in groups with their headings; a group without one is all of them."""
    if order is GuestOrder.ALPHABET:
        return [("", sorted(rows, key=lambda row: (row.sort_key, row.participation.id)))]
    if order is GuestOrder.RANK:
        return [("", rows)]
    by_body: dict[str, list[Participant]] = defaultdict(list)
    for row in rows:
        by_body[row.body].append(row)
    bodies = sorted(by_body, key=lambda body: (not body, sort_key(body)))
    return [(body or "Ohne Körperschaft", by_body[body]) for body in bodies]


def _line(row: Participant, spoken: str, unnamed: Collection[int]) -> GuestLine:
    part = row.participation
    remarks = [ROLE_WORDS[part.role]] if part.role in PARTS else []
    if row.represents and part.represents_id not in unnamed:
        remarks.append(f"in Vertretung für {row.represents}")
    return GuestLine(
        name=row.name,
        listed_name=row.listed_name,
        function=row.function,
        body=row.body,
        spoken=spoken,
        remark=", ".join(remarks),
        status=row.status_words,
        persons=part.seats,
    )


def _days(view: EventView, barred: Collection[int]) -> tuple[ProgrammeDay, ...]:
    several = len({line.item.starts_at[:10] for line in view.programme if line.item.starts_at}) > 1
    return tuple(
        ProgrammeDay(name=_day(day) if several else "", rows=tuple(_item(line, barred) for line in lines))
        for day, lines in groupby(view.programme, key=lambda line: line.item.starts_at[:10])
    )


def _item(line: ProgrammeLine, barred: Collection[int]) -> ProgrammeRow:
    item = line.item
    start, end = item.starts_at[11:16], item.ends_at[11:16]
    people = [
        f"{ROLE_WORDS[role]}: {_introduced(person)}"
        for role, person in line.people
        if person.participation.party_id not in barred and person.participation.status not in NOT_THERE
    ]
    return ProgrammeRow(
        time=f"{start}–{end}" if start and end else start,
        title=item.title,
        description=item.description,
        people=tuple(people),
        place=item.place,
    )


def _introduced(person: Participant) -> str:
    return ", ".join(part for part in (person.name, person.function) if part)


def _day(text: str) -> str:
    if not text:
        return "Ohne feste Zeit"
    day = date.fromisoformat(text)
    return f"{_WEEKDAYS[day.weekday()]}, {long_date(day)}"


def _occasion(event: Event) -> str:
    return " · ".join(part for part in (event.name, event.period(), event.where()) if part)


def _seats(view: EventView, kind: GuestSheetKind) -> str:
    if kind is GuestSheetKind.PROGRAMME or not view.event.capacity:
        return ""
    return f"{view.seated} von {view.event.capacity} Plätzen belegt"
