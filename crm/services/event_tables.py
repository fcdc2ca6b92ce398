"""The sheets of an event that are tables: bus list, hotel list, statistics.

Bus and hotel hold everybody who has not said no, as the numbers in the window do; who has not said yes yet is marked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm.domain.audience_history import CATEGORY_WORDS, ROLE_WORDS
from crm.domain.event import Companion, Event
from crm.domain.event_table import EVENT_TABLE_TITLES, EventTable, EventTableKind
from crm.domain.needs import TripNeeds
from crm.domain.party import Party
from crm.domain.phone import format_din5008
from crm.domain.ports import Database, Unit
from crm.domain.reach import ChannelKind
from crm.domain.seating import SEATED, seats_of
from crm.domain.sheet import House, SheetChart, SheetColumn, SheetTable, TableSheet
from crm.domain.text import sort_key
from crm.printing.issue import current_issue
from crm.printing.page import Printed
from crm.printing.table_sheet import table_sheet
from crm.services.contacts import OPEN, ContactLoader, Disclosure
from crm.services.event_report import EventReport, EventReports, Tally
from crm.services.event_view import Participant
from crm.services.events import Events
from crm.services.report_tables import figures_table, tally_table
from crm.services.seats import is_gone
from crm.services.trip import Trip, nights_of

_BUS_COLUMNS: Final = (
    SheetColumn(title="da", width=9, is_tick=True),
    SheetColumn(title="Name", width=48),
    SheetColumn(title="Funktion, Körperschaft", width=50),
    SheetColumn(title="Zustieg", width=30),
    SheetColumn(title="Mobil", width=28),
)
_HOTEL_COLUMNS: Final = (
    SheetColumn(title="da", width=9, is_tick=True),
    SheetColumn(title="Name", width=42),
    SheetColumn(title="Funktion, Körperschaft", width=46),
    SheetColumn(title="Zimmer", width=24),
    SheetColumn(title="Aufenthalt", width=44),
)
#: In the order of the parts of a bar.
_ANSWERS: Final = ("zugesagt", "vertreten", "offen", "abgesagt", "sonst")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Traveller:
    """A guest with what he or she needs; ``persons`` is the guest with companions."""

    row: Participant
    needs: TripNeeds
    persons: int
    mobile: str = ""

    @property
    def name(self) -> str:
        marks = [] if self.row.participation.status in SEATED else [self.row.status_words]
        marks += [f"{self.persons} Personen"] if self.persons > 1 else []
        return "\n".join((self.row.listed_name, ", ".join(marks))) if marks else self.row.listed_name

    @property
    def where(self) -> str:
        return ", ".join(part for part in (self.row.function, self.row.body) if part)


class EventTables:
    """Gathers and sets the sheets; they leave by :meth:`crm.services.sheets.Sheets.keep`."""

    def __init__(
        self,
        database: Database,
        events: Events,
        trip: Trip,
        reports: EventReports,
        house: Callable[[], House] = House,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._database = database
        self._events = events
        self._trip = trip
        self._reports = reports
        self._house = house
        self._today = today

    def content(
        self, event_id: int, kind: EventTableKind, shown: Disclosure = OPEN, issued_on: date | None = None
    ) -> EventTable:
        """What stands on the sheet; whom the law restricts is on none. ``shown`` decides on mobile numbers."""
        event = self._events.view(event_id).event
        day = issued_on or current_issue().issued_on or self._today()
        if kind is EventTableKind.STATISTICS:
            report = self._reports.of(event_id)
            return self._made(event, kind, day, _numbers(report), report.total.invited, charts=_charts(report))
        travellers, without = self._travellers(event_id, kind, shown)
        grouped = _grouped(travellers, kind)
        tables = [_table(kind, name, group) for name, group in grouped.items()]
        return self._made(event, kind, day, tables, len(travellers), note=_note(kind, travellers, without))

    def print(self, content: EventTable) -> Printed:
        return table_sheet(content.sheet)

    def _made(
        self,
        event: Event,
        kind: EventTableKind,
        day: date,
        tables: Iterable[SheetTable],
        count: int,
        *,
        charts: Sequence[SheetChart] = (),
        note: str = "",
    ) -> EventTable:
        sheet = TableSheet(
            house=self._house(),
            issued_on=day,
            title=EVENT_TABLE_TITLES[kind],
            subtitle=" · ".join(part for part in (event.name, event.period(), event.where()) if part),
            tables=tuple(tables),
            charts=tuple(charts),
            note=note,
        )
        return EventTable(kind=kind, event=event.name, sheet=sheet, count=count)

    def _travellers(
        self, event_id: int, kind: EventTableKind, shown: Disclosure
    ) -> tuple[list[_Traveller], list[Participant]]:
        """Those who have a bus or a hotel, and those of who comes that have none."""
        needs = self._trip.view(event_id).needs
        rows = [row for row in self._events.view(event_id).participants if not is_gone(row.participation.status)]
        with self._database.read() as unit:
            parties = unit.store.find(Party, id={row.participation.party_id for row in rows})
            barred = {party.id for party in parties if party.is_restricted}
            rows = [row for row in rows if row.participation.party_id not in barred]
            ids = [row.participation.id for row in rows]
            along = Counter(one.participation_id for one in unit.store.find(Companion, participation_id=ids))
            placed = [row for row in rows if _place(needs.get(row.participation.id), kind)]
            mobiles = self._mobiles(unit, placed, event_id, shown) if kind is EventTableKind.BUSES else {}
        found = [
            _Traveller(
                row=row,
                needs=needs[row.participation.id],
                persons=seats_of(row.participation, along[row.participation.id]),
                mobile=mobiles.get(row.participation.id, ""),
            )
            for row in placed
        ]
        taken = {one.row.participation.id for one in found}
        left = [row for row in rows if row.participation.id not in taken and row.participation.status in SEATED]
        return found, left

    def _mobiles(self, unit: Unit, rows: Sequence[Participant], event_id: int, shown: Disclosure) -> Mapping[int, str]:
        wanted = [(row.subject, row.participation.party_id, row.participation.office_id) for row in rows]
        contacts = ContactLoader(unit, self._today(), event_id).load_as(wanted)
        found = {}
        for row, contact in zip(rows, contacts, strict=True):
            channels = [reach.value for reach in contact.channels if shown.shows(reach.value)]
            number = next((one for one in channels if one.kind is ChannelKind.MOBILE), None)
            if number is not None:
                found[row.participation.id] = format_din5008(number.value, number.extension, unbroken=True)
        return found


def _place(needs: TripNeeds | None, kind: EventTableKind) -> str:
    if needs is None:
        return ""
    return needs.bus if kind is EventTableKind.BUSES else needs.hotel


def _grouped(travellers: Iterable[_Traveller], kind: EventTableKind) -> dict[str, list[_Traveller]]:
    """By bus or hotel in the order of their names; within a bus by boarding place."""
    found: dict[str, list[_Traveller]] = defaultdict(list)
    for one in travellers:
        found[_place(one.needs, kind)].append(one)

    def order(one: _Traveller) -> tuple[str, str, int]:
        boarding = sort_key(one.needs.boarding_place) if kind is EventTableKind.BUSES else ""
        return boarding, one.row.sort_key, one.row.participation.id

    return {name: sorted(found[name], key=order) for name in sorted(found, key=_numbered)}


def _numbered(name: str) -> list[tuple[str, int]]:
    """ "Bus 2" before "Bus 10"."""
    return [("", int(part)) if part.isdecimal() else (sort_key(part), 0) for part in re.split(r"(\d{1,9})", name)]


def _table(kind: EventTableKind, name: str, group: Sequence[_Traveller]) -> SheetTable:
    persons = sum(one.persons for one in group)
    title = f"{name} · {_counted(persons, 'Person', 'Personen')}"
    if kind is EventTableKind.BUSES:
        rows = [("", one.name, one.where, one.needs.boarding_place, one.mobile) for one in group]
        return SheetTable(name=title, columns=_BUS_COLUMNS, rows=tuple(rows))
    nights = sum(nights_of(one.needs) for one in group)
    title += f", {_counted(nights, 'Nacht', 'Nächte')}" if nights else ""
    rows = [("", one.name, one.where, one.needs.room, _stay(one.needs)) for one in group]
    return SheetTable(name=title, columns=_HOTEL_COLUMNS, rows=tuple(rows))


def _stay(needs: TripNeeds) -> str:
    """From when to when, how many nights, and how somebody comes and goes."""
    first, last = (day.german() if day else "" for day in (needs.nights_from, needs.nights_to))
    nights = nights_of(needs)
    lines = (
        f"{first} – {last}" if first and last else first or (f"bis {last}" if last else ""),
        _counted(nights, "Nacht", "Nächte") if nights else "",
        f"an: {needs.arrival}" if needs.arrival else "",
        f"ab: {needs.departure}" if needs.departure else "",
        f"Kfz {needs.vehicle_plate}" if needs.vehicle_plate else "",
    )
    return "\n".join(line for line in lines if line)


def _note(kind: EventTableKind, travellers: Sequence[_Traveller], without: Sequence[Participant]) -> str:
    what = "Bus" if kind is EventTableKind.BUSES else "Hotel"
    if not travellers:
        return f"Bei niemandem ist ein {what} eingetragen."
    if not without:
        return ""
    return f"Ohne {what}: {'; '.join(row.listed_name for row in sorted(without, key=lambda row: row.sort_key))}."


def _numbers(report: EventReport) -> list[SheetTable]:
    categories = {CATEGORY_WORDS[category]: tally for category, tally in report.by_category.items()}
    roles = {ROLE_WORDS[role]: tally for role, tally in report.by_role.items()}
    tables = (
        figures_table(report),
        tally_table("Nach Kategorie", "Kategorie", categories),
        tally_table("Nach Rolle", "Rolle", roles),
        tally_table("Nach Landkreis", "Landkreis", report.by_district),
    )
    return [table for table in tables if table.rows]


def _charts(report: EventReport) -> list[SheetChart]:
    bars = [(CATEGORY_WORDS[category], _parts(tally)) for category, tally in report.by_category.items()]
    return [SheetChart(name="Antworten nach Kategorie", parts=_ANSWERS, bars=tuple(bars))] if bars else []


def _parts(tally: Tally) -> tuple[int, ...]:
    return tally.accepted, tally.represented, tally.open, tally.declined, tally.other


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
