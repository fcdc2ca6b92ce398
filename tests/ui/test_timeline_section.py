"""The time line and the tasks where they are read: a record and an event."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import ActivityKind
from crm.domain.partial_date import PartialDate
from crm.services.timeline import LineKind
from crm.ui.events.event_view import COURSE, PROGRAMME
from crm.ui.events.page import EventsPage
from crm.ui.record.linked_field import LinkedField
from crm.ui.record.section import KEY
from crm.ui.record.tasks_section import TasksSection
from crm.ui.record.timeline_section import TimelineSection
from crm.ui.widgets.buttons import Button
from tests.ui.events_sample import sample_desk
from tests.ui.record_room import Room, room

__all__ = ["room"]


CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(room: Room) -> Subject:
    subject = room.person("Musternetz")
    room.show(subject)
    room.turn_to("history")
    return subject


def timeline(room: Room) -> TimelineSection:
    return next(one for one in room.page().sections if isinstance(one, TimelineSection))


def tasks(room: Room) -> TasksSection:
    return next(one for one in room.page().sections if isinstance(one, TasksSection))


def words(section: TimelineSection) -> list[str]:
    QApplication.processEvents()
    found = [one.text() for one in section.findChildren(QLabel) if one.isVisible()]
    return [text for text in found if text]


def test_months_head_the_lines_and_only_what_was_noted_can_be_edited(room: Room, person: Subject) -> None:
    section = timeline(room)
    assert "Februar 2020" in words(section)
    keys = {str(row.property(KEY)).split("-")[0]: [a.text() for a in row.actions()] for row in section.rows()}
    assert "Bearbeiten …" in keys["activity"]
    assert "Bearbeiten …" not in keys["entry"]
    assert keys["participation"][0] == "Öffnen"


def test_enter_on_a_line_opens_where_it_leads(room: Room, person: Subject) -> None:
    row = next(r for r in timeline(room).rows() if str(r.property(KEY)).startswith("participation"))
    row.setFocus()
    room.press(Qt.Key.Key_Return)
    assert [subject.kind for subject in room.opened] == [SubjectKind.EVENT]


def test_chips_and_words_filter_and_can_be_lifted(room: Room, person: Subject) -> None:
    section = timeline(room)
    assert section.filter is not None
    section.filter.chips[LineKind.LETTER].click()
    assert [str(row.property(KEY)).split("-")[0] for row in section.rows()] == ["activity"]
    assert section.filter.chips[LineKind.LETTER].accessibleName() == "Schreiben, 1"
    section.filter.search.setText("gibtsnicht")
    section.filter.search.search_now()
    assert section.rows() == []
    assert "Kein Eintrag passt zum Filter." in words(section)
    next(b for b in section.findChildren(Button) if b.text() == "Filter aufheben").click()
    assert len(section.rows()) == len(room.services.timeline.of(person))


def test_a_filter_stays_while_the_record_is_read_again_and_goes_with_it(room: Room, person: Subject) -> None:
    section = timeline(room)
    assert section.filter is not None
    section.filter.chips[LineKind.CHANGE].click()
    room.desk.write(lambda: room.services.editing.add_note(person, "Neu"))
    assert section.filter.chips[LineKind.CHANGE].isChecked()
    room.show(room.person("Beispielkötter"))
    assert not section.filter.is_set()


def test_long_time_lines_come_in_pages(room: Room, person: Subject) -> None:
    for number in range(60):
        room.services.editing.add_note(person, f"Anruf {number}", ActivityKind.CALL)
    room.desk.write(lambda: room.services.editing.add_note(person, "Der letzte"))
    section = timeline(room)
    assert len(section.rows()) == 50
    whole = len(room.services.timeline.of(person))
    next(b for b in section.findChildren(Button) if b.text().endswith("zeigen")).click()
    assert len(section.rows()) == whole


def test_an_entry_with_date_and_others_is_one_write(room: Room, person: Subject) -> None:
    section, other = timeline(room), room.person("Kümmel")
    section.linked.emit()
    assert section.form is not None
    room.type("Besuch")
    section.form.set_text("on", "Sommer 2024")
    (field,) = section.form.findChildren(LinkedField)
    field.add(other, "Gabriele Kümmel")
    field.add(person, "sich selbst")
    assert field.subjects == [other]
    room.press(Qt.Key.Key_Return, CTRL)
    assert section.form is None
    (line,) = [line for line in room.services.timeline.of(other) if line.text == "Besuch"]
    assert (line.on, [subject for subject, _ in line.linked]) == (PartialDate(2024, 22), [person])
    assert "mit Gabriele Kümmel" in " ".join(words(section))


def test_a_wrong_date_is_refused_at_its_field(room: Room, person: Subject) -> None:
    section = timeline(room)
    section.add_entry("Text")
    assert section.form is not None
    section.form.set_text("on", "neulich")
    section.form.submit()
    assert "Bitte geben Sie ein Datum ein" in section.form.control("on").accessibleDescription()


def test_others_are_taken_away_in_the_form(room: Room, person: Subject) -> None:
    other = room.person("Kümmel")
    room.desk.write(lambda: room.services.editing.add_note(person, "zu zweit", also=[other]))
    section = timeline(room)
    (line,) = [line for line in room.services.timeline.of(person) if line.text == "zu zweit"]
    QApplication.processEvents()
    next(row for row in section.rows() if row.property(KEY) == line.key).setFocus()
    room.press(Qt.Key.Key_F2)
    assert section.form is not None
    (field,) = section.form.findChildren(LinkedField)
    field._drop(other)
    section.form.submit()
    assert [one.text for one in room.services.timeline.of(other) if one.text == "zu zweit"] == []


# ── tasks of a record ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_task_is_added_ticked_edited_and_deleted_at_the_record(room: Room, person: Subject) -> None:
    room.turn_to("overview")
    section = tasks(room)
    section.linked.emit()
    assert section.form is not None
    room.type("Dank")
    section.form.set_text("due", "übermorgen")
    section.form.submit()
    (row,) = room.services.tasks.rows(about=person)
    assert (row.task.title, row.task.due_on) == ("Dank", PartialDate(2026, 11, 25))
    QApplication.processEvents()
    section.rows()[0].setFocus()
    room.press(Qt.Key.Key_Space)
    assert room.services.tasks.rows(about=person)[0].task.done_on == PartialDate(2026, 11, 23)
    assert section.rows()[0].findChildren(QCheckBox)[0].isChecked()
    room.press(Qt.Key.Key_F2)
    assert section.form is not None
    section.form.set_text("title", "Dank schreiben")
    section.form.submit()
    assert room.services.tasks.rows(about=person)[0].task.title == "Dank schreiben"
    section.rows()[0].setFocus()
    room.press(Qt.Key.Key_Delete)
    assert room.services.tasks.rows(about=person) == []
    room.undo()
    assert len(section.rows()) == 1


# ── an event ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_event_has_its_tasks_and_its_time_line(tmp_path: Path, qtbot: QtBot) -> None:
    desk = sample_desk(tmp_path, date(2026, 11, 23))
    page = EventsPage(desk, today=lambda: date(2026, 11, 23))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    event = desk.services.events.find("Impulse 2020")
    page.show_event(event.id)
    lines = desk.services.timeline.of(Subject(SubjectKind.EVENT, event.id))
    assert page.pane.tabs.accessibleTabName(page.pane.number(COURSE)) == f"Verlauf, {len(lines)}"
    page.pane.show_tab(COURSE)
    course = page.pane.course
    assert page.pane.side.isHidden()
    assert len(course.timeline.rows()) == len(lines)
    assert len(course.tasks.rows()) == len(desk.services.tasks.rows(about=Subject(SubjectKind.EVENT, event.id)))
    course.timeline.add_entry("Vorbesprechung")
    assert course.timeline.form is not None
    course.timeline.form.submit()
    assert any(line.text == "Vorbesprechung" for line in desk.services.timeline.of(course.timeline.subject))
    page.focus_search()
    assert course.timeline.filter is not None
    assert course.timeline.filter.search.hasFocus()
    page.pane.show_tab(PROGRAMME)
    assert not page.pane.side.isHidden()
