"""Editing in place: each test does what a person does with the keyboard and looks at what is stored."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm.domain.listing import Subject
from crm.domain.notes import ActivityKind
from crm.domain.reach import AddressKind, Channel, ChannelKind
from crm.services.contacts import Origin
from crm.ui.record.address_section import AddressSection
from crm.ui.record.reach_section import ReachSection
from crm.ui.record.section import KEY
from crm.ui.record.tag_chip import RemovableTag
from crm.ui.record.tags_section import TagsSection
from crm.ui.record.timeline_section import TimelineSection
from tests.ui.record_room import CTRL, Room, person, popups, room, row_of, values

__all__ = ["person", "room"]


# ── channels ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_f2_edits_a_number_and_the_focus_stays_on_its_row(room: Room, person: Subject) -> None:
    row_of(room, ChannelKind.MOBILE).setFocus()
    room.press(Qt.Key.Key_F2)
    room.type("0170 1234567")
    room.press(Qt.Key.Key_Return)
    assert values(room, person, ChannelKind.MOBILE) == [("+491701234567", Origin.OWN)]
    row = row_of(room, ChannelKind.MOBILE)
    assert row.value.text() == "0170 1234567"
    assert row.isAncestorOf(room.focus())
    room.undo()
    assert row_of(room, ChannelKind.MOBILE).value.text() == "0171 3920005"


def test_a_double_click_edits_and_escape_restores(room: Room, person: Subject) -> None:
    row = row_of(room, ChannelKind.MOBILE)
    QTest.mouseDClick(row.value.reading, Qt.MouseButton.LeftButton)
    room.type("12")
    room.press(Qt.Key.Key_Escape)
    assert not row.value.is_editing()
    assert row.value.text() == "0171 3920005"


def test_a_value_being_typed_survives_a_write_elsewhere(room: Room, person: Subject) -> None:
    row = row_of(room, ChannelKind.MOBILE)
    row.edit()
    room.type("0170 12")
    add = room.services.editing.add_channel
    room.desk.write(lambda: add(Channel(party_id=person.id, kind=ChannelKind.FAX, value="0681 501-99")))
    assert room.focus() is row.value.field
    assert row.value.field.text() == "0170 12"
    room.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert row_of(room, ChannelKind.FAX).value.text() == "0681 501-99", "the rows catch up afterwards"


def test_what_is_no_number_is_refused_with_a_sentence_below_the_field(room: Room, person: Subject) -> None:
    row = row_of(room, ChannelKind.MOBILE)
    row.edit()
    room.type("12")
    room.press(Qt.Key.Key_Return)
    assert row.value.is_editing()
    assert "erwartet wird zum Beispiel 0681 501-00" in row.value.error.text()
    assert row.value.error.isVisible()
    assert values(room, person, ChannelKind.MOBILE) == [("+491713920005", Origin.OWN)]


def test_delete_removes_an_own_channel_and_undo_restores_it(room: Room, person: Subject) -> None:
    row_of(room, ChannelKind.MOBILE).setFocus()
    room.press(Qt.Key.Key_Delete)
    assert values(room, person, ChannelKind.MOBILE) == []
    assert room.section(ReachSection).isAncestorOf(room.focus()), "the focus goes to the next row"
    room.undo()
    assert values(room, person, ChannelKind.MOBILE) == [("+491713920005", Origin.OWN)]


def test_delete_in_the_field_deletes_a_letter(room: Room, person: Subject) -> None:
    row = row_of(room, ChannelKind.MOBILE)
    row.edit()
    room.press(Qt.Key.Key_Home)
    room.press(Qt.Key.Key_Delete)
    assert row.value.field.text() == "171 3920005"
    assert values(room, person, ChannelKind.MOBILE)


@popups
def test_an_inherited_number_offers_its_owner_or_one_of_ones_own(room: Room, person: Subject) -> None:
    row = row_of(room, ChannelKind.PHONE)
    row.setFocus()
    room.press(Qt.Key.Key_F2)
    assert not row.value.is_editing()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Bei der Organisation öffnen", "Eigene angeben"]
    room.press(Qt.Key.Key_Return)
    assert room.opened == [room.organisation("KI-Muster Saar GmbH")]


def test_an_own_number_replaces_the_inherited_one(room: Room, person: Subject) -> None:
    reach = room.section(ReachSection)
    reach.add_channel(ChannelKind.PHONE)
    room.type("0681 501-1127")
    room.press(Qt.Key.Key_Tab)
    room.type("Vorzimmer")
    room.press(Qt.Key.Key_Return)
    assert values(room, person, ChannelKind.PHONE) == [("+496815011127", Origin.OWN)]
    assert reach.form is None
    assert row_of(room, ChannelKind.PHONE).value.text() == "0681 501-1127"


def test_a_refused_form_stays_open_on_the_wrong_field(room: Room, person: Subject) -> None:
    reach = room.section(ReachSection)
    reach.linked.emit()
    assert reach.form is not None
    kind = reach.form.control("kind")
    kind.setFocus()
    room.type("E")  # E-Mail
    reach.form.control("value").setFocus()
    room.type("niemand")
    room.press(Qt.Key.Key_Return)
    assert reach.form is not None
    assert reach.form.chosen("kind") is ChannelKind.EMAIL
    assert room.focus() is reach.form.control("value")
    assert "ist keine E-Mail-Adresse" in reach.form.control("value").accessibleDescription()
    room.press(Qt.Key.Key_Escape)
    assert reach.form is None


def test_marks_are_switched_in_the_menu(room: Room, person: Subject) -> None:
    row = row_of(room, ChannelKind.MOBILE)
    action = next(action for action in row.actions() if action.text() == "Vertraulich")
    assert action.isCheckable()
    assert not action.isChecked()
    action.trigger()
    channel = row_of(room, ChannelKind.MOBILE).channel
    assert channel.is_confidential


# ── addresses, tags, notes ──────────────────────────────────────────────────────────────────────────────────────────


def test_an_own_address_is_added_and_stands_in_the_letter(room: Room, person: Subject) -> None:
    addresses = room.section(AddressSection)
    addresses.linked.emit()
    for text in ("Am Ludwigsplatz 14", "6611", "Saarbruecken"):
        room.type(text)
        room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Return, CTRL)
    assert addresses.form is not None
    assert room.focus() is addresses.form.control("postcode"), "the sentence stands below the postcode"
    room.type("7")
    room.press(Qt.Key.Key_Return)
    assert addresses.form is None
    assert room.load(person).forms.address_lines[-2:] == ("Am Ludwigsplatz 14", "66117 Saarbruecken")


def test_an_own_address_is_changed_in_its_place_and_deleted(room: Room) -> None:
    body = room.organisation("KI-Muster Saar GmbH")
    room.show(body)
    addresses = room.section(AddressSection)
    addresses.rows()[0].setFocus()
    room.press(Qt.Key.Key_F2)
    room.type("Neue Gasse 1")
    room.press(Qt.Key.Key_Return)
    found = room.load(body).addresses[0].value
    assert (found.street, found.kind) == ("Neue Gasse 1", AddressKind.STREET)
    assert room.focus() is addresses.rows()[0]
    room.press(Qt.Key.Key_Delete)
    assert room.load(body).addresses == ()


def test_a_tag_is_added_with_enter_and_taken_away_with_delete(room: Room, person: Subject) -> None:
    tags = room.section(TagsSection)
    tags.linked.emit()
    room.type("Digitalrat")
    room.press(Qt.Key.Key_Return)
    assert "Digitalrat" in [tag.name for _, tag in room.load(person).tags]
    chip = next(chip for chip in tags.findChildren(RemovableTag) if chip.text() == "Digitalrat")
    chip.setFocus()
    room.press(Qt.Key.Key_Delete)
    assert "Digitalrat" not in [tag.name for _, tag in room.load(person).tags]


def test_a_click_on_the_cross_takes_a_tag_away_and_one_on_the_word_does_not(room: Room, person: Subject) -> None:
    chip = room.section(TagsSection).findChildren(RemovableTag)[0]
    before = len(room.load(person).tags)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(6, chip.height() // 2))
    assert len(room.load(person).tags) == before
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, chip.height() // 2))
    assert len(room.load(person).tags) == before - 1


def test_ctrl_enter_saves_a_note_and_enter_starts_a_line(room: Room, person: Subject) -> None:
    notes = room.section(TimelineSection)
    notes.linked.emit()
    room.type("Erste Zeile")
    room.press(Qt.Key.Key_Return)
    room.type("zweite Zeile")
    assert notes.form is not None
    room.press(Qt.Key.Key_Return, CTRL)
    newest = room.load(person).notes[0]
    assert newest.text == "Erste Zeile\nzweite Zeile"
    assert newest.kind is ActivityKind.NOTE
    assert notes.form is None


def test_an_empty_note_is_refused_and_escape_closes_the_form(room: Room, person: Subject) -> None:
    notes = room.section(TimelineSection)
    before = len(room.load(person).notes)
    notes.linked.emit()
    room.press(Qt.Key.Key_Return, CTRL)
    assert notes.form is not None
    room.press(Qt.Key.Key_Escape)
    assert notes.form is None
    assert room.focus() is notes.link
    assert len(room.load(person).notes) == before


def test_a_note_is_changed_and_deleted_from_its_row(room: Room, person: Subject) -> None:
    notes = room.section(TimelineSection)
    next(row for row in notes.rows() if str(row.property(KEY)).startswith("activity-")).setFocus()
    room.press(Qt.Key.Key_F2)
    QTest.keyClick(room.focus(), Qt.Key.Key_A, CTRL)
    room.type("Anders")
    room.press(Qt.Key.Key_Return, CTRL)
    assert room.load(person).notes[0].text == "Anders"
    room.press(Qt.Key.Key_Delete)
    assert room.load(person).notes == ()
