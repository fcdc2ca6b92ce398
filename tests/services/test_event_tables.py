"""Bus list, hotel list and statistics: who stands on them, which numbers are shown, and what a chart says aloud."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from crm.domain.event import Companion, Role, Status
from crm.domain.event_table import EventTable, EventTableKind
from crm.domain.needs import TripNeeds
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party
from crm.domain.reach import Channel, ChannelKind
from crm.domain.sheet import House, SheetChart, TableSheet
from crm.printing.page import PORTRAIT
from crm.printing.table_sheet import table_sheet
from crm.services.contacts import Disclosure
from tests.printing.accessibility import assert_accessible, spoken
from tests.printing.reading import assert_inside, texts
from tests.services.reception import Reception, reception
from tests.services.work import Work

BUSES, HOTELS, NUMBERS = EventTableKind


@pytest.fixture
def house(work: Work) -> Reception:
    """Three in two buses and a hotel, one of them declined, one restricted, one without anything."""
    made = reception(work, capacity=20)
    first, last = PartialDate(2026, 12, 1), PartialDate(2026, 12, 3)
    stay = {"hotel": "Hotel Muster", "room": "Einzelzimmer", "nights_from": first, "nights_to": last}
    rides = {
        "Exempler": {"bus": "Bus 2", "boarding_place": "Homburg", **stay, "arrival": "ICE 1556"},
        "Vorbilder": {"bus": "Bus 10", "boarding_place": "Bahnhof"},
        "Musterwies": {"bus": "Bus 2", "boarding_place": "Bahnhof", **stay},
        "Platzhoff": {"bus": "Bus 2", **stay},
        "Beispielkötter": {"bus": "Bus 2", **stay},
    }
    for family, fields in rides.items():
        made.services.trip.set_needs(TripNeeds(participation_id=made.guest(family).id, **fields))  # type: ignore[arg-type]
    for family in ("Exempler", "Musterthal"):
        made.answer(family)
    made.answer("Platzhoff", Status.DECLINED)
    work.add(Companion(participation_id=made.guest("Exempler").id, name="Alex Begleit"))
    work.save(replace(work.one(Party, id=work.person("Beispielkötter").id), is_restricted=True))
    return made


def made(house: Reception, kind: EventTableKind, shown: Disclosure | None = None) -> EventTable:
    return house.services.event_tables.content(house.event.id, kind, shown or Disclosure())


def names(content: EventTable) -> dict[str, list[str]]:
    return {table.name: [str(row[1]).split(",")[0] for row in table.rows] for table in content.sheet.tables}


def test_who_rides_where_by_boarding_place(house: Reception) -> None:
    content = made(house, BUSES)
    assert list(names(content).items()) == [
        ("Bus 2 · 3 Personen", ["Musterwies", "Exempler"]),
        ("Bus 10 · 1 Person", ["Vorbilder"]),
    ]
    alone, accompanied = content.sheet.tables[0].rows
    assert str(accompanied[1]).endswith("\n2 Personen")
    assert str(alone[1]).endswith("\noffen"), "who has not said yes is marked"
    assert (content.count, accompanied[3]) == (3, "Homburg")
    assert content.sheet.note.startswith("Ohne Bus: Musterthal")


def test_who_sleeps_where_and_how_long(house: Reception) -> None:
    content = made(house, HOTELS)
    assert names(content) == {"Hotel Muster · 3 Personen, 4 Nächte": ["Exempler", "Musterwies"]}
    assert content.sheet.tables[0].rows[0][3:] == (
        "Einzelzimmer",
        "01.12.2026 – 03.12.2026\n2 Nächte\nan: ICE 1556",
    )


def test_mobile_numbers_obey_their_marks(house: Reception, work: Work) -> None:
    person = work.person("Musterwies").id
    for value, marks in (("+491713920001", {"is_confidential": True}), ("+491713920002", {"is_private": True})):
        work.add(Channel(party_id=person, kind=ChannelKind.MOBILE, value=value, **marks))

    def numbers(shown: Disclosure) -> str:
        return "".join(str(row[4]) for table in made(house, BUSES, shown).sheet.tables for row in table.rows)

    assert "3920001" not in numbers(Disclosure())
    assert "3920002" not in numbers(Disclosure())
    assert "3920001" in numbers(Disclosure(with_confidential=True))
    assert "3920002" in numbers(Disclosure(with_private=True))


def test_nobody_travels(work: Work) -> None:
    content = made(reception(work), BUSES)
    assert (content.count, content.sheet.note) == (0, "Bei niemandem ist ein Bus eingetragen.")
    assert_accessible(work.services.event_tables.print(content).pdf)


def test_the_numbers_add_up_and_the_chart_is_told(house: Reception) -> None:
    content = made(house, NUMBERS)
    tables = {table.name: {row[0]: row[1:] for row in table.rows} for table in content.sheet.tables}
    report = house.services.reports.of(house.event.id)
    assert tables["Zahlen"]["Einladungen"] == (report.total.invited,) == (content.count,)
    assert sum(int(row[0]) for row in tables["Nach Rolle"].values()) == report.total.invited
    assert report.by_role[Role.GUEST].accepted == 2
    (chart,) = content.sheet.charts
    assert sum(sum(counts) for _, counts in chart.bars) == report.total.invited
    printed = house.services.event_tables.print(content)
    assert any(f"{report.total.open} offen" in chart.described() for chart in content.sheet.charts)
    assert next(text for role, text in spoken(printed.pdf) if role == "H2") == "Antworten nach Kategorie"
    assert_accessible(printed.pdf)
    assert_inside(printed.pdf, PORTRAIT)


def test_every_page_of_a_long_list_is_accessible_and_the_same_twice(house: Reception) -> None:
    content = made(house, HOTELS).sheet
    (table,) = content.tables
    long = replace(content, tables=(replace(table, rows=table.rows * 30), replace(table, name="Haus 2")))
    printed = table_sheet(long)
    assert printed.pdf == table_sheet(long).pdf
    assert printed.pages > 2
    assert_accessible(printed.pdf)
    assert_inside(printed.pdf, PORTRAIT)


def test_a_chart_keeps_to_its_page_whatever_it_counts() -> None:
    bars = tuple(("Sehr lange Bezeichnung " * 4, (number, 0, 1, 7_000 * number, 0)) for number in range(80))
    chart = SheetChart(name="Antworten", parts=("zugesagt", "vertreten", "offen", "abgesagt", "sonst"), bars=bars)
    empty = replace(chart, bars=(("nichts", (0, 0, 0, 0, 0)),))
    sheet = TableSheet(
        house=House(), issued_on=date(2026, 11, 23), title="Statistik", subtitle="", tables=(), charts=(chart, empty)
    )
    printed = table_sheet(sheet)
    assert_inside(printed.pdf, PORTRAIT)
    assert_accessible(printed.pdf)
    assert "Nur die ersten" in printed.warnings[0]
    assert "7000" in texts(printed.pdf)[0]
