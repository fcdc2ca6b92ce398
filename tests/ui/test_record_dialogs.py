"""New contacts: short dialogs, faults below their fields, one entry in the journal."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Gender
from crm.ui.record.new_dialogs import NewDialog, OfficeDialog, OrganisationDialog, PersonDialog, new_contact
from crm.ui.record.tenures_section import TenuresSection
from tests.ui.record_room import Room, room

__all__ = ["room"]


popups = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen grabs no keyboard


def opened(room: Room, kind: SubjectKind, qtbot: QtBot) -> NewDialog:
    dialog = new_contact(room.desk, room.pane, kind)
    # Not waitActive: Qt calls a dialog active as soon as its parent is.
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def entries(room: Room) -> list[str]:
    return [line.text for line in room.services.history.lines()]


def last(room: Room) -> Subject:
    """What the dialog has opened."""
    assert len(room.opened) == 1
    return room.opened[0]


@popups
def test_a_person_with_office_phone_and_mail_is_one_entry(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, SubjectKind.PERSON, qtbot)
    assert isinstance(dialog, PersonDialog)
    before = len(entries(room))
    for key, text in (("degrees", "Dr."), ("given_name", "Ida"), ("family_name", "Neu"), ("email", "ida@example.org")):
        dialog.form.set_text(key, text)
    dialog.form.set_text("phone", "0681 501-1127")
    dialog.office.setFocus()
    room.type("Nohfelden")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert not room.opened, "Enter took the hit and did not create"
    room.press(Qt.Key.Key_Return)
    record = room.load(last(room))
    assert record.name == "Dr. Ida Neu"
    assert record.contact.body_name == "Gemeinde Nohfelden"
    assert record.contact.person is not None
    assert record.contact.person.gender is Gender.UNKNOWN, "never guessed"
    assert [reach.value.value for reach in record.channels][:2] == ["+496815011127", "ida@example.org"]
    assert entries(room)[0] == "Dr. Ida Neu angelegt"
    assert len(entries(room)) == before + 1
    room.undo()
    assert room.services.directory.find("Ida Neu") == []


def test_a_person_needs_a_name_and_a_fault_stands_below_its_field(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, SubjectKind.PERSON, qtbot)
    dialog.form.set_text("phone", "12")
    dialog.create_button.click()
    assert dialog.isVisible()
    assert room.focus() is dialog.form.control("family_name")
    assert dialog.form.control("family_name").accessibleDescription() == "Bitte geben Sie einen Namen ein."
    assert "erwartet wird zum Beispiel" in dialog.form.control("phone").accessibleDescription()
    room.type("Neu")
    dialog.form.set_text("phone", "")
    dialog.create_button.click()
    assert room.load(last(room)).name == "Neu"


def test_escape_leaves_without_a_trace(room: Room, qtbot: QtBot) -> None:
    before = entries(room)
    dialog = opened(room, SubjectKind.PERSON, qtbot)
    dialog.form.set_text("family_name", "Neu")
    room.press(Qt.Key.Key_Escape)
    assert entries(room) == before
    assert not room.opened


def test_text_in_the_office_field_that_was_not_chosen_is_not_lost_silently(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, SubjectKind.PERSON, qtbot)
    dialog.form.set_text("family_name", "Neu")
    dialog.form.set_text("office", "Irgendein Amt")
    dialog.create_button.click()
    assert not room.opened
    assert "aus der Liste" in dialog.form.control("office").accessibleDescription()


def test_an_organisation_with_address_is_one_entry(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, SubjectKind.ORGANISATION, qtbot)
    assert isinstance(dialog, OrganisationDialog)
    before = len(entries(room))
    for key, text in (("full_name", "Neue GmbH"), ("street", "Gasse 1"), ("postcode", "661"), ("city", "Saarlouis")):
        dialog.form.set_text(key, text)
    dialog.form.submit()
    assert room.focus() is dialog.form.control("postcode")
    dialog.form.set_text("postcode", "66740")
    dialog.form.submit()
    record = room.load(last(room))
    assert record.forms.address_lines == ("Neue GmbH", "Gasse 1", "66740 Saarlouis")
    assert len(entries(room)) == before + 1


def test_a_dialog_grows_for_the_sentence(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, SubjectKind.ORGANISATION, qtbot)
    before = dialog.height()
    dialog.form.submit()
    QApplication.processEvents()
    assert dialog.height() > before


@popups
def test_an_office_takes_the_titles_of_its_kind(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, SubjectKind.OFFICE, qtbot)
    assert isinstance(dialog, OfficeDialog)
    dialog.form.submit()
    assert "wählen Sie die Organisation" in dialog.body.accessibleDescription()
    dialog.body.setFocus()
    room.type("Musterakte")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    kind = dialog.form.control("kind")
    kind.setFocus()
    while dialog.form.chosen("kind") != "managing_director":
        room.press(Qt.Key.Key_Down)
    assert dialog.form.text("title_f") == "Geschäftsführerin"
    dialog.form.submit()
    record = room.load(last(room))
    assert record.contact.office is not None
    assert record.contact.office.kind == "managing_director"
    assert record.contact.body_name == "Musterakte GmbH"


def test_an_office_added_from_an_organisation_knows_where_it_is(room: Room) -> None:
    body = room.organisation("Musterakte GmbH")
    room.show(body)
    room.turn_to("offices")
    room.section(TenuresSection).linked.emit()
    dialog = room.pane.findChild(OfficeDialog)
    assert dialog is not None
    assert dialog.body.subject == body
    dialog.form.set_text("title_f", "Justiziarin")
    dialog.form.submit()
    assert "Justiziarin" in [office.title() for office in room.load(body).vacant_offices]


def test_on_a_small_screen_the_form_scrolls_and_the_buttons_stay(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, SubjectKind.PERSON, qtbot)
    most = dialog.screen().availableGeometry().height()
    dialog.form.setMinimumHeight(most)  # as it would be on a small screen
    qtbot.waitUntil(lambda: dialog.area.verticalScrollBar().maximum() > 0)
    assert dialog.height() <= most
    assert dialog.rect().contains(dialog.create_button.geometry())
