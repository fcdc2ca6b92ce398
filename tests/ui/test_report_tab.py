"""The tab "Auswertung": bars, figures and lists, told to screen readers as well, and what leaves the house."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm.domain.event import Event, Status
from crm.domain.listing import Subject
from crm.ui.desk import Desk
from crm.ui.events.page import EventsPage
from crm.ui.events.report_parts import CountRows, Figures, TallyRow
from crm.ui.events.report_tab import ABSENT, MISSING, THERE, ReportTab
from crm.ui.sheets.preview import SheetPreview
from tests.ui.events_sample import sample_desk

BEFORE, AFTER = date(2020, 1, 10), date(2020, 2, 3)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, AFTER)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> EventsPage:
    made = EventsPage(desk, today=lambda: AFTER)
    qtbot.addWidget(made)
    made.resize(1224, 824)
    made.show()
    made.show_event(1)
    made.pane.show_tab("report")
    return made


def tab_of(page: EventsPage) -> ReportTab:
    tab = page.pane.further["report"]
    assert isinstance(tab, ReportTab)
    return tab


def test_bars_and_figures_say_what_the_report_says(page: EventsPage) -> None:
    tab = tab_of(page)
    assert tab.report is not None
    assert tab.page is not None
    assert tab.page.sentences() == [
        "Der Tag selbst", "Anwesende nach Landkreis", "Einladungen und Antworten",
        "Antworten nach Kategorie", "Antworten nach Landkreis",
    ]  # fmt: skip
    rows = [row.accessibleName() for row in tab.page.findChildren(TallyRow)]
    delegation = next(row for row in rows if row.startswith("Delegation"))
    assert delegation == "Delegation: 58 Einladungen, 45 zugesagt, 4 vertreten, 4 offen, 5 abgesagt"
    assert len(rows) == len(tab.report.by_category) + len(tab.report.by_district)
    assert len(tab.page.findChildren(Figures)) == 2
    assert len(tab.page.findChildren(CountRows)) == 1


def test_who_is_meant_stands_at_the_right(page: EventsPage) -> None:
    tab = tab_of(page)
    ModelTester(tab.model).check(tab.model)
    assert tab.report is not None
    assert tab.switch.value() == THERE
    assert tab.model.rowCount() == len(tab.report.attended)
    for choice, lines in ((MISSING, tab.report.missing), (ABSENT, tab.report.absent)):
        tab.switch.set_value(choice)
        tab.switch.chosen.emit(choice)
        assert [tab.model.index(row, 0).data() for row in range(tab.model.rowCount())] == [line.name for line in lines]
    assert tab.number.text().startswith(str(len(tab.report.absent)))


def test_enter_opens_the_contact(page: EventsPage, desk: Desk) -> None:
    opened: list[Subject] = []
    desk.opened.connect(opened.append)
    tab = tab_of(page)
    tab.people.activated.emit(tab.model.index(0, 0))
    assert tab.report is not None
    assert [subject.id for subject in opened] == [tab.report.attended[0].party_id]


def test_the_figures_follow_an_answer_only_while_they_are_looked_at(page: EventsPage, desk: Desk) -> None:
    tab = tab_of(page)
    assert tab.report is not None
    missing = len(tab.report.missing)
    (guest, *_) = tab.report.missing
    view = page.presenter.view
    assert view is not None
    (participation,) = [r.participation for r in view.participants if r.participation.id == guest.participation_id]
    page.pane.show_tab("participants")
    shown = tab.report
    desk.write(lambda: desk.services.answers.set_status([participation], Status.DECLINED))
    assert tab.report is shown
    page.pane.show_tab("report")
    assert len(tab.report.missing) == missing - 1


def test_picture_and_workbook_are_written_and_noted(page: EventsPage, desk: Desk, tmp_path: Path) -> None:
    tab, said = tab_of(page), list[str]()
    desk.said.connect(said.append)
    tab.write(tmp_path / "a.xlsx")
    tab.write_picture(tmp_path / "a.png")
    assert (tmp_path / "a.xlsx").stat().st_size > 5000
    picture = QImage(str(tmp_path / "a.png"))
    assert tab.page is not None
    assert picture.height() >= tab.page.minimumSizeHint().height()
    assert said == ["Auswertung nach „a.xlsx“ ausgegeben", "Bild nach „a.png“ ausgegeben"]
    assert [line.text for line in desk.services.history.lines(2)] == [
        "Auswertung zu Impulse 2020 ausgegeben (png)", "Auswertung zu Impulse 2020 ausgegeben (xlsx)",
    ]  # fmt: skip


def test_the_files_get_their_ending_and_the_print_its_preview(
    page: EventsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab, offered = tab_of(page), list[str]()

    def choose(parent: object, title: str, name: str, kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / "zahlen"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    tab.table_button.click()
    tab.picture_button.click()
    assert sorted(file.name for file in tmp_path.glob("zahlen*")) == ["zahlen.png", "zahlen.xlsx"]
    assert offered == ["Auswertung Impulse 2020.xlsx", "Auswertung Impulse 2020.png"]
    tab.print_button.click()
    (preview,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SheetPreview)]
    assert preview.windowTitle() == "Auswertung Impulse 2020"
    assert preview.pages.isVisible()


def test_an_event_without_invitations_says_what_will_stand_here(page: EventsPage, desk: Desk) -> None:
    event, _ = desk.services.events.add(Event(name="Empfang"))
    page.show_event(event.id)
    page.pane.show_tab("report")
    tab = tab_of(page)
    assert tab.nothing.isVisible()
    assert not tab.people.isVisible()
