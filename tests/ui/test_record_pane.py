"""The record pane: what it shows, and that it stays fresh without moving under the reader's eyes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from crm.domain.errors import NotFoundError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Task
from crm.domain.reach import Channel, ChannelKind
from crm.ui.record.many import ManyView
from crm.ui.record.reach_section import ReachSection
from crm.ui.record.tasks_section import TasksSection
from crm.ui.record.timeline_section import TimelineSection
from crm.ui.theme import Mode, theme
from crm.ui.widgets.empty import EmptyState
from tests.ui.record_room import Room, room

__all__ = ["room"]


def texts(widget: QWidget) -> list[str]:
    """All words in sight below a widget."""
    QApplication.processEvents()
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return labels + [button.text() for button in widget.findChildren(QAbstractButton) if button.isVisible()]


def empty_state(room: Room) -> EmptyState:
    return next(state for state in room.pane.findChildren(EmptyState) if state.isVisible())


def test_an_empty_pane_says_what_belongs_here(room: Room) -> None:
    assert room.pane.subject is None
    assert "Kein Kontakt ausgewählt" in texts(empty_state(room))


def test_a_person_shows_name_office_body_and_how_to_address_them(room: Room) -> None:
    subject = room.person("Musternetz")
    room.show(subject)
    shown = " ".join(texts(room.pane))
    assert room.pane.subject == subject
    for words in ("Prof. Dr. Nele Musternetz", "Geschäftsführerin", "KI-Muster Saar GmbH", "im Amt seit 1. April 2014"):
        assert words in shown
    assert "Sehr geehrte Frau Professorin Musternetz," in shown
    assert "030 23125-207" in shown  # by DIN 5008


def test_the_body_in_the_head_is_a_link_to_its_record(room: Room) -> None:
    room.show(room.person("Musternetz"))
    body = room.organisation("KI-Muster Saar GmbH")
    room.pane.head.function.linkActivated.emit(f"organisation:{body.id}")
    assert room.opened == [body]


def test_an_office_is_vacant_by_colour_icon_and_word(room: Room) -> None:
    room.show(room.head_of("Gemeinde Nohfelden"))
    assert "vakant" in texts(room.pane.head)
    assert room.pane.head.name.text() == "Bürgermeisterin oder Bürgermeister der Gemeinde Nohfelden"


def test_an_office_shows_its_own_reach_even_if_its_holder_has_one(room: Room) -> None:
    person = room.person("Musternetz")
    office = room.head_of("KI-Muster Saar GmbH")
    record = room.load(office)
    assert record.contact.person is not None
    assert record.contact.person.id == person.id
    assert all(reach.value.party_id != person.id for reach in record.channels)


def test_tabs_count_what_they_hold(room: Room) -> None:
    subject = room.person("Musternetz")
    room.show(subject)
    record = room.load(subject)
    tabs = room.pane.tabs
    assert [tabs.tabText(number) for number in range(tabs.count())] == [
        "Überblick", "Ämter", "Beziehungen", "Teilnahmen", "Verlauf",
    ]  # fmt: skip
    assert tabs.tabData(1) == str(len(record.offices))
    assert tabs.accessibleTabName(4) == f"Verlauf, {len(room.services.timeline.of(record.subject))}"


def test_a_narrow_pane_drops_counts_before_it_cuts_a_word(room: Room) -> None:
    room.show(room.head_of("Gemeinde Nohfelden"))
    for width in (464, 380, 344):
        room.pane.resize(width, 800)
        QApplication.processEvents()
        assert room.pane.width() == width, "something is too wide"
        assert room.pane.tabs.sizeHint().width() <= room.pane.tabs.width()


def test_another_write_refreshes_and_keeps_tab_scroll_position_and_rows(room: Room) -> None:
    subject = room.person("Musternetz")
    room.services.tasks.add(Task(title="Rückruf"), subject)
    room.pane.resize(464, 420)
    room.show(subject)
    bar = room.page().verticalScrollBar()
    bar.setValue(150)
    assert bar.value() == 150
    kept = room.section(TasksSection).rows()
    add = room.services.editing.add_channel
    room.desk.write(lambda: add(Channel(party_id=subject.id, kind=ChannelKind.FAX, value="0681 501-99")))
    QApplication.processEvents()
    assert "0681 501-99" in texts(room.section(ReachSection))
    assert bar.value() == 150
    assert kept
    assert room.section(TasksSection).rows() == kept, "an unchanged section was built anew"


def test_changing_the_subject_keeps_the_tab_and_starts_at_the_top(room: Room) -> None:
    room.show(room.person("Musternetz"))
    room.pane.turn_to("history")
    room.show(room.person("Beispielkötter"))
    assert isinstance(room.page().sections[0], TimelineSection)
    assert room.page().verticalScrollBar().value() == 0


def test_what_is_typed_survives_a_refresh_of_the_record(room: Room) -> None:
    subject = room.person("Musternetz")
    room.show(subject)
    notes = room.section(TimelineSection)
    notes.add_entry()
    room.type("Ruft morgen an")
    room.desk.write(lambda: room.services.editing.add_note(subject, "von jemand anderem"))
    assert notes.form is not None
    assert notes.form.text("text") == "Ruft morgen an"
    notes.close_form()
    assert "von jemand anderem" in texts(notes), "the rows catch up when the form closes"


def test_a_note_half_typed_waits_until_the_record_returns(room: Room) -> None:
    first, second = room.person("Musternetz"), room.person("Beispielkötter")
    room.show(first)
    room.section(TimelineSection).add_entry()
    room.type("halb fertig")
    room.show(second)
    assert room.section(TimelineSection).form is None
    room.show(first)
    form = room.section(TimelineSection).form
    assert form is not None
    assert form.text("text") == "halb fertig"


def test_trash_says_so_restores_and_undo_brings_it_back(room: Room) -> None:
    subject = room.person("Musternetz")
    room.show(subject)
    QTest.mouseClick(room.pane.head.delete, Qt.MouseButton.LeftButton)
    assert "Im Papierkorb" in texts(empty_state(room))
    QTest.mouseClick(empty_state(room).step, Qt.MouseButton.LeftButton)
    assert "Prof. Dr. Nele Musternetz" in texts(room.pane)
    QTest.mouseClick(room.pane.head.delete, Qt.MouseButton.LeftButton)
    room.undo()
    assert "Prof. Dr. Nele Musternetz" in texts(room.pane)


def test_a_trashed_office_can_be_shown_and_restored(room: Room) -> None:
    office = room.head_of("Gemeinde Nohfelden")
    room.show(office)
    room.pane.head.trash()
    assert "Im Papierkorb" in texts(empty_state(room))
    empty_state(room).step.click()
    assert "vakant" in texts(room.pane.head)


def test_a_record_that_is_gone_is_said_to_be_gone(room: Room) -> None:
    with pytest.raises(NotFoundError):
        room.load(Subject(SubjectKind.PERSON, 99_999))
    room.show(Subject(SubjectKind.PERSON, 99_999))
    assert "Nicht mehr vorhanden" in texts(empty_state(room))


def test_a_conflict_is_said_and_the_stored_record_shown(room: Room) -> None:
    subject = room.person("Musternetz")
    room.show(subject)
    person = room.load(subject).contact.person
    assert person is not None
    room.pane.edit()
    assert room.pane.edit_page.form is not None
    room.services.editing.change_person(replace(person, given_name="Nelli"))  # at another desk: nobody is told
    room.pane.edit_page.form.set_text("given_name", "Nele Maria")
    room.pane.edit_page.form.submit()
    assert "inzwischen an anderer Stelle geändert" in room.said[-1]
    assert room.pane.edit_page.form is None
    assert "Prof. Dr. Nelli Musternetz" in texts(room.pane)


def test_several_are_counted_named_and_trashed_as_one_entry(room: Room) -> None:
    subjects = [room.person("Musternetz"), room.person("Beispielkötter"), room.organisation("KI-Muster Saar GmbH")]
    room.pane.show_many(subjects)
    view = room.pane.findChild(ManyView)
    assert view is not None
    assert room.pane.subject is None
    shown = texts(view)
    assert "3 Kontakte ausgewählt" in shown
    assert any(words.startswith("2 Personen") for words in shown)
    assert "Musternetz, Prof. Dr. Nele" in shown
    view.delete.click()
    assert all(room.load(subject).is_trashed for subject in subjects)
    room.undo()
    assert not any(room.load(subject).is_trashed for subject in subjects)


def test_the_addresses_of_several_go_to_the_clipboard(room: Room) -> None:
    room.pane.show_many([room.person("Musternetz"), room.person("Beispielkötter")])
    view = room.pane.findChild(ManyView)
    assert view is not None
    view.copy.click()
    assert "nele.musternetz@example.org" in QGuiApplication.clipboard().text()
    assert room.said == ["2 E-Mail-Adressen kopiert"]


def test_one_of_many_is_shown_as_itself(room: Room) -> None:
    subject = room.person("Musternetz")
    room.pane.show_many([subject])
    assert room.pane.subject == subject


def test_each_tab_is_filled_only_when_looked_at(room: Room) -> None:
    room.show(room.person("Musternetz"))
    room.pane.turn_to("history")
    entries = texts(room.page())
    assert "Schreiben: Dankschreiben für den Vortrag verschickt." in entries
    assert "Beispieldaten geladen" in entries


def test_every_control_has_a_name(room: Room) -> None:
    room.show(room.person("Musternetz"))
    for section in room.page().sections:
        if section.link.isVisible():
            section.linked.emit()
    QApplication.processEvents()
    for control in room.pane.findChildren(QWidget):
        if control.isVisible() and isinstance(control, (QAbstractButton, QLineEdit, QComboBox)):
            assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()), control


def test_tab_walks_through_the_pane_and_leaves_it(room: Room) -> None:
    room.pane.resize(464, 1200)  # so that nothing scrolls while the focus walks
    room.show(room.person("Musternetz"))
    add = room.services.editing.add_tag  # builds a section anew
    room.desk.write(lambda: add(room.person("Musternetz"), "Neu"))
    QApplication.processEvents()
    room.pane.head.photo.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        room.press(Qt.Key.Key_Tab)
        if room.focus() is room.pane.head.photo:
            break
        seen.append(room.focus())
    else:
        pytest.fail("the focus is trapped")
    scrolled = room.page().verticalScrollBar().value()
    tabs = room.pane.tabs.mapTo(room.pane, room.pane.tabs.rect().bottomLeft()).y()

    def height(one: QWidget) -> int:
        at = one.mapTo(room.pane, one.rect().center()).y()
        return at + scrolled if room.page().isAncestorOf(one) else min(at, tabs)

    heights = [height(one) for one in seen]
    assert heights == sorted(heights), "Tab walks as the eye does"
    rows = room.section(ReachSection).rows()
    assert all(any(row is one or row.isAncestorOf(one) for one in seen) for row in rows)


def test_links_follow_the_theme(room: Room) -> None:
    room.show(room.person("Musternetz"))
    light = room.pane.head.function.grab().toImage()
    theme().apply(QApplication.instance(), Mode.DARK)  # type: ignore[arg-type]
    QApplication.processEvents()
    assert room.pane.head.function.grab().toImage() != light
