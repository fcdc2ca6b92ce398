"""The figures of an event as a workbook and on paper: the same numbers, and nobody named who is restricted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from crm.domain.errors import UserError
from crm.domain.event import Participation, Status
from crm.domain.party import Party
from crm.services.report_tables import figures, report_tables
from tests.services.reception import FAMILIES, reception
from tests.services.work import Work


def test_the_workbook_holds_the_numbers_of_the_report(work: Work, tmp_path: Path) -> None:
    report = work.services.reports.of(work.event.id)
    target = tmp_path / "auswertung.xlsx"
    work.services.exporting.report(report, target)
    book = CalamineWorkbook.from_path(str(target))
    assert book.sheet_names == [
        "Zahlen", "Nach Kategorie", "Nach Landkreis", "Ohne Antwort", "Dank an", "Nicht erschienen",
        "Anwesende nach Landkreis", "Anwesende nach Organisation",
    ]  # fmt: skip

    def rows(name: str) -> list[list[Any]]:
        return book.get_sheet_by_name(name).to_python()[1:]

    numbers = {row[0]: row[1] for row in rows("Zahlen")}
    attended = [g for g in work.find(Participation) if g.status is Status.ATTENDED]
    assert numbers["Teilgenommen"] == len(attended)
    assert numbers == dict(figures(report))
    assert len(rows("Dank an")) == len(attended)
    by_district = rows("Nach Landkreis")
    assert sum(row[1] for row in by_district) == report.total.invited
    assert all(row[1] == sum(row[2:]) for row in by_district)
    assert work.services.history.lines(1)[0].text == "Auswertung zu Impulse 2020 ausgegeben (xlsx)"


def test_an_event_ahead_speaks_of_answers_only(work: Work) -> None:
    house = reception(work)
    house.answer(FAMILIES[0])
    report = work.services.reports.of(house.event.id)
    assert [table.name for table in report_tables(report)] == [
        "Zahlen", "Nach Kategorie", "Nach Landkreis", "Ohne Antwort",
    ]  # fmt: skip
    names = [words for words, _ in figures(report)]
    assert "Zugesagt" in names
    assert "Teilgenommen" not in names


def test_whoever_is_restricted_is_counted_but_not_named(work: Work) -> None:
    house = reception(work)
    party = work.one(Party, id=work.person(FAMILIES[0]).id)
    work.save(replace(party, is_restricted=True))
    report = work.services.reports.of(house.event.id)
    assert len(report.missing) == len(FAMILIES)
    (people,) = [table for table in report_tables(report) if table.name == "Ohne Antwort"]
    assert len(people.rows) == len(FAMILIES) - 1
    assert not any(FAMILIES[0] in str(row[0]) for row in people.rows)


def test_the_columns_fill_the_page_and_it_can_be_printed(work: Work) -> None:
    report = work.services.reports.of(work.event.id)
    for table in report_tables(report):
        assert sum(column.width for column in table.columns) == 165
        assert all(len(row) == len(table.columns) for row in table.rows)
    printed = work.services.sheets.report(report)
    assert printed.pdf.startswith(b"%PDF")
    assert not printed.warnings
    assert printed.pdf == work.services.sheets.report(report).pdf


def test_another_ending_is_refused(work: Work, tmp_path: Path) -> None:
    report = work.services.reports.of(work.event.id)
    with pytest.raises(UserError, match=r"möglich ist \.xlsx"):
        work.services.exporting.report(report, tmp_path / "auswertung.docx")
