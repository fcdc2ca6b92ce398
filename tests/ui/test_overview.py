"""The overview in the whole window: what it shows, where it leads, and that it follows every write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.event import Event
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Task
from crm.domain.office import Tenure
from crm.domain.partial_date import PartialDate
from crm.services.bundle import Services
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.main_window import MainWindow
from crm.ui.offices.terms_page import TermsPage
from crm.ui.overview.page import OverviewPage
from crm.ui.overview.slots import Slot
from crm.ui.recent import Recent
from crm.ui.start import compose
from crm.ui.sync_jobs import SyncJobs
from crm.ui.tasks.page import TasksPage
from crm.ui.widgets.answer_bar import AnswerBar
from crm.ui.widgets.click_row import ClickRow

Key = Qt.Key


@dataclass
class House:
    services: Services
    desk: Desk
    window: MainWindow
    page: OverviewPage

    def words(self, part: QWidget) -> list[str]:
        self.settle()
        return [label.text() for label in part.findChildren(QLabel) if label.isVisible() and label.text()]

    def rows(self, part: QWidget) -> list[str]:
        found = part.findChildren(ClickRow)
        return [row.accessibleName() for row in found if row.isVisible()]

    def add(self, event: Event) -> None:
        self.desk.write(lambda: self.services.events.add(event)[1])

    def settle(self) -> None:
        QApplication.processEvents()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "fenster.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def house(sample: Services, settings: QSettings, qtbot: QtBot) -> House:
    desk = Desk(sample, SyncJobs(), Feedback(), settings)
    window = compose(desk)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page = window.findChild(OverviewPage)
    assert page is not None
    return House(sample, desk, window, page)


def test_the_first_start_shows_the_overview_and_the_next_the_last_place(house: House, settings: QSettings) -> None:
    assert house.window.place() == "overview"
    house.window.go("tasks")
    house.window.close()
    again = compose(house.desk)
    assert again.place() == "tasks"
    again.deleteLater()


def test_the_next_events_come_first_with_their_answers(house: House) -> None:
    assert house.rows(house.page.events) == []  # the sample's lies in the past
    assert house.page.events.link.text() == "Alle 1"
    for name, day in (("Später", "2027-01-14"), ("Bald", "2026-12-03"), ("Vorbei", "2026-11-01")):
        event = Event(name=name, starts_on=PartialDate.parse(day), capacity=60)
        house.add(event)
    house.settle()
    assert [row.split(",")[0] for row in house.rows(house.page.events)] == ["Bald", "Später"]
    assert "0 von 60 Plätzen" in house.words(house.page.events)
    assert "03" in house.words(house.page.events)
    assert len([bar for bar in house.page.events.findChildren(AnswerBar) if bar.isVisible()]) == 2
    card = next(row for row in house.page.events.findChildren(ClickRow) if row.isVisible())
    card.setFocus()
    QTest.keyClick(card, Key.Key_Return)
    assert house.window.place() == "events"


def test_a_task_is_ticked_off_here_and_taken_back(house: House) -> None:
    task = Task(title="Rückruf", due_on=PartialDate(2026, 11, 23))
    house.desk.write(lambda: house.services.tasks.add(task)[1])
    tree = house.page.tree
    index = tree.tasks.index(0, 0)
    assert index.data() == "Rückruf"
    tree.setFocus()
    tree.setCurrentIndex(index)
    QTest.keyClick(tree, Key.Key_Space)
    assert house.services.tasks.due_count() == 0
    house.settle()
    last = tree.tasks.index(tree.tasks.rowCount() - 1, 0)
    assert (last.data(), last.data(Qt.ItemDataRole.CheckStateRole)) == ("Rückruf", Qt.CheckState.Checked)
    house.desk.write(lambda: house.services.history.undo()[0])
    assert house.services.tasks.due_count() == 1


def test_the_sidebar_shows_only_what_is_due(house: House) -> None:
    places = house.window.sidebar.places
    (number,) = [n for n in range(places.rowCount()) if places.index(n).data(ItemRole.ID) == "tasks"]
    assert places.index(number).data(ItemRole.COUNT) is None
    house.desk.write(lambda: house.services.tasks.add(Task(title="Rückruf", due_on=PartialDate(2026, 11, 20)))[1])
    assert places.index(number).data(ItemRole.COUNT) == "1"
    assert places.index(number).data(ItemRole.URGENT)
    assert places.index(number).data(Qt.ItemDataRole.AccessibleTextRole) == "Aufgaben, 1"


def test_a_check_leads_to_the_check_of_terms(house: House) -> None:
    vacant = house.services.checks.vacant_offices()
    assert house.rows(house.page.checks) == [f"Vakante Ämter, {len(vacant)}"]
    row = house.page.checks.rows["vacant"]
    row.setFocus()
    QTest.keyClick(row, Key.Key_Return)
    assert house.window.place() == "contacts"
    (terms,) = house.window.findChildren(TermsPage)
    assert terms.isVisible()
    assert [line.name for line in terms.model.rows] == [one.name for one in vacant]


def test_a_check_without_a_page_of_its_own_leads_to_its_list_and_the_list_to_the_record(
    sample: Services, settings: QSettings, qtbot: QtBot
) -> None:
    desk = Desk(sample, SyncJobs(), Feedback(), settings)
    opened: list[Subject] = []
    desk.opened.connect(opened.append)
    page = OverviewPage(desk, Recent(desk))
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    vacant = sample.checks.vacant_offices()
    page._open_slot(page.presenter._slots[0])
    listed = page.check_list
    assert listed.list.hasFocus()
    assert [listed.model.item(n).text() for n in range(listed.model.rowCount())] == [one.name for one in vacant]
    QTest.keyClick(listed.list, Key.Key_Escape)
    assert page._stack.currentIndex() == 0
    page._open_slot(page.presenter._slots[0])
    QTest.keyClick(listed.list, Key.Key_Return)
    assert opened == [vacant[0].subject]


def test_checks_follow_what_is_written(house: House) -> None:
    assert house.page.checks.rows["ending"].isHidden()
    tenure = next(t for t in house.services.records.load(house.services.records.find("Musterwies")).offices).tenure
    ending = replace(tenure, valid_to=PartialDate(2027, 1, 31))
    house.desk.write(lambda: house.services.editing.change_tenure(ending))
    assert house.page.checks.rows["ending"].accessibleName() == "Amtszeit endet in 90 Tagen, 1"
    assert not house.page.checks.rows["ending"].isHidden()
    assert isinstance(ending, Tenure)


def test_a_slot_may_bring_its_own_count_and_way(sample: Services, settings: QSettings, qtbot: QtBot) -> None:
    opened: list[str] = []
    slot = Slot(
        key="own", icon="info", title="Eigenes", sentence="", count=lambda: 7, open=lambda: opened.append("own")
    )
    desk = Desk(sample, SyncJobs(), Feedback(), settings)
    page = OverviewPage(desk, Recent(desk), [slot])
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert page.checks.rows["own"].accessibleName() == "Eigenes, 7"
    page.checks.rows["own"].click()
    assert opened == ["own"]


def test_the_last_change_is_taken_back_from_here(house: House) -> None:
    person = house.services.records.find("Kümmel")
    house.desk.write(lambda: house.services.editing.add_tag(person, "Presse"))
    assert "Gabriele Kümmel mit „Presse“ verschlagwortet" in house.words(house.page.changes)
    house.page.changes.undone.emit(house.services.history.lines(1)[0])
    assert house.words(house.page.changes)[2] == "Rückgängig: Gabriele Kümmel mit „Presse“ verschlagwortet"
    assert [tag.name for _, tag in house.services.records.load(person).tags] == []


def test_what_was_opened_is_found_again_the_latest_first(house: House, settings: QSettings) -> None:
    first, second = house.services.records.find("Kümmel"), house.services.records.find("Gemeinde Tholey")
    for subject in (first, second, first):
        house.desk.open(subject)
    house.window.go("overview")
    house.settle()
    assert house.rows(house.page.recent) == ["Gabriele Kümmel", "Gemeinde Tholey"]
    house.desk.write(lambda: house.services.editing.trash(first))
    house.settle()
    assert house.rows(house.page.recent) == ["Gemeinde Tholey"]
    assert Recent(house.desk).subjects() == [first, second]


def test_what_is_only_passed_over_does_not_count(house: House) -> None:
    recent = Recent(house.desk)
    for family in ("Kümmel", "Zeyer"):
        recent.look_at(house.services.records.find(family))
    assert recent.subjects() == []
    recent._note_waiting()
    assert recent.subjects() == [house.services.records.find("Zeyer")]


def test_recent_settings_that_make_no_sense_are_passed_over(house: House, settings: QSettings) -> None:
    recent = Recent(house.desk)
    settings.setValue(recent._key, "person:1 unsinn person:x kaffee:3 event:2")
    assert recent.subjects() == [Subject(SubjectKind.PERSON, 1), Subject(SubjectKind.EVENT, 2)]


def test_a_long_name_among_the_recent_ones_widens_nothing(house: House) -> None:
    house.window.resize(1100, 700)
    house.page.recent.show_names([(Subject(SubjectKind.OFFICE, 1), "Abteilungsleitung für Digitale Gesellschaft " * 6)])
    house.settle()
    (row,) = house.page.recent.findChildren(ClickRow)
    assert row.width() <= house.page.recent.width()
    assert house.page.recent.width() == house.page.tasks.width()
    assert house.page.recent.visibleRegion().boundingRect().width() == house.page.recent.width()


def test_out_of_sight_nothing_is_read(house: House) -> None:
    house.window.go("contacts")
    seen: list[object] = []
    house.page.presenter.lines.connect(seen.append)
    house.desk.write(lambda: house.services.tasks.add(Task(title="x"))[1])
    assert seen == []
    house.window.go("overview")
    assert len(seen) == 1


def test_new_task_leads_to_the_line_for_it(house: House) -> None:
    house.page.tasks.link.click()
    assert house.window.place() == "tasks"
    tasks = house.window.findChild(TasksPage)
    assert tasks is not None
    assert QApplication.focusWidget() is tasks.quick.field
