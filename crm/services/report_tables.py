"""The figures of an event as tables: for a workbook, and for paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from crm.domain.audience_history import CATEGORY_WORDS
from crm.domain.sheet import SheetColumn, SheetTable
from crm.exchange.table import Column, Table, write_xlsx
from crm.services.event_report import ELSEWHERE, EventReport, ReportLine, Tally

#: Women among those whose gender is recorded: two numbers that are read together.
WOMEN: Final = "Frauen"
RECORDED: Final = "Geschlecht erfasst"
_MM_PER_CHARACTER: Final = 2.0
_COUNTS: Final = ("eingeladen", "zugesagt", "vertreten", "offen", "abgesagt", "sonst")
_PEOPLE: Final = (
    SheetColumn(title="Name", width=44),
    SheetColumn(title="Amt oder Funktion", width=44),
    SheetColumn(title="Organisation", width=45),
    SheetColumn(title="Landkreis", width=32),
)


def report_tables(report: EventReport) -> tuple[SheetTable, ...]:
    """What there is to say at the moment; a table without rows is left out."""
    by_category = {CATEGORY_WORDS[category]: tally for category, tally in report.by_category.items()}
    tables = (
        figures_table(report),
        tally_table("Nach Kategorie", "Kategorie", by_category),
        tally_table("Nach Landkreis", "Landkreis", report.by_district),
        _people("Ohne Antwort", report.missing),
        _people("Dank an", report.thanks, with_represented=True),
        _people("Nicht erschienen", report.absent),
        _counted("Anwesende nach Landkreis", "Landkreis", report.attended_districts),
        _counted("Anwesende nach Organisation", "Organisation", report.attended_bodies),
    )
    return tuple(table for table in tables if table.rows)


def report_xlsx(report: EventReport, created: datetime) -> bytes:
    """One sheet a table."""
    return write_xlsx(f"Auswertung {report.event.name}", [_sheet(one) for one in report_tables(report)], created)


def figures(report: EventReport) -> list[tuple[str, int]]:
    """The single numbers with their names, those of the day itself once somebody was there."""
    rows = [
        ("Einladungen", report.total.invited),
        ("Zugesagt", report.total.accepted),
        ("Vertreten", report.total.represented),
        ("Offen", report.total.open),
        ("Abgesagt", report.total.declined),
        ("Belegte Plätze", report.seats.taken),
        ("Warteliste", report.waiting),
    ]
    if report.seats.rules.capacity:
        rows.append(("Plätze", report.seats.rules.capacity))
    if report.days_left is not None and report.missing:
        rows.append(("Tage bis zur Antwortfrist", report.days_left))
    return [*rows, *day_figures(report)] if report.attended else rows


def day_figures(report: EventReport) -> list[tuple[str, int]]:
    """What is said of the day itself."""
    rows = [
        ("Teilgenommen", len(report.attended)),
        ("davon in Vertretung", report.represented),
        ("Personen mit Begleitung", report.heads),
        ("Nicht erschienen", len(report.absent)),
        ("Zum ersten Mal dabei", report.first_timers),
        (WOMEN, report.women),
        (RECORDED, report.gender_known),
        ("Organisationen", len(report.attended_bodies)),
        ("Landkreise", sum(district != ELSEWHERE for district in report.attended_districts)),
    ]
    if report.event.series:
        rows.insert(5, (f"Erstmals in der Reihe „{report.event.series}“", report.first_of_series))
    return rows


def figures_table(report: EventReport) -> SheetTable:
    """The single numbers."""
    columns = (SheetColumn(title="Angabe", width=120), SheetColumn(title="Anzahl", width=45, is_count=True))
    return SheetTable(name="Zahlen", columns=columns, rows=tuple(figures(report)))


def tally_table(name: str, head: str, tallies: Mapping[str, Tally]) -> SheetTable:
    """A row of answers for each group."""
    columns = (
        SheetColumn(title=head, width=45),
        *(SheetColumn(title=title, width=20, is_count=True) for title in _COUNTS),
    )
    rows = tuple(
        (key, one.invited, one.accepted, one.represented, one.open, one.declined, one.other)
        for key, one in tallies.items()
    )
    return SheetTable(name=name, columns=columns, rows=rows)


def _people(name: str, lines: Iterable[ReportLine], *, with_represented: bool = False) -> SheetTable:
    named = [line for line in lines if not line.is_restricted]
    rows = tuple((line.name, _function(line, with_represented), line.body, line.district) for line in named)
    return SheetTable(name=name, columns=_PEOPLE, rows=rows)


def _function(line: ReportLine, with_represented: bool) -> str:
    if with_represented and line.represents:
        return f"in Vertretung für {line.represents}"
    return line.function


def _counted(name: str, head: str, counts: Mapping[str, int]) -> SheetTable:
    columns = (SheetColumn(title=head, width=120), SheetColumn(title="Anwesend", width=45, is_count=True))
    return SheetTable(name=name, columns=columns, rows=tuple(counts.items()))


def _sheet(table: SheetTable) -> Table:
    columns = tuple(
        Column(title=one.title, width=max(one.width / _MM_PER_CHARACTER, len(one.title) + 2)) for one in table.columns
    )
    return Table(name=table.name, columns=columns, rows=table.rows)
