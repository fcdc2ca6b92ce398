"""The record as one place: own fields, coloured tags, source and confirmation, former names, photos."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import TagColour
from crm.domain.own_field import FieldType, OwnField
from crm.domain.partial_date import PartialDate
from crm.domain.reach import Channel, ChannelKind
from crm.ui.record.channel_row import ChannelRow
from crm.ui.record.former_names_section import FormerNamesSection
from crm.ui.record.own_fields_section import OwnFieldsSection, OwnValueRow
from crm.ui.record.reach_section import ReachSection
from crm.ui.record.tag_chip import RemovableTag
from crm.ui.record.tags_section import TagsSection
from crm.ui.record.tenures_section import TenuresSection
from tests.ui.record_room import TODAY, Room, person, room

__all__ = ["person", "room"]


def define(room: Room, name: str, kind: FieldType = FieldType.TEXT, choices: str = "") -> OwnField:
    field, changes = room.services.own_fields.define(OwnField(name=name, type=kind, choices=choices))
    room.desk.broadcast.tell(changes)
    QApplication.processEvents()
    return field


def own_rows(room: Room) -> dict[str, OwnValueRow]:
    rows = [row for row in room.section(OwnFieldsSection).rows() if isinstance(row, OwnValueRow)]
    return {row.own.field.name: row for row in rows}


def shown(room: Room, subject: Subject) -> dict[str, str]:
    return {own.field.name: own.shown for own in room.load(subject).own_values}


def act(row: object, words: str) -> None:
    next(action for action in row.actions() if action.text() == words).trigger()  # type: ignore[attr-defined]
    QApplication.processEvents()


# ── own fields ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_without_own_fields_there_is_no_section(room: Room, person: Subject) -> None:
    assert not room.section(OwnFieldsSection).isVisible()
    define(room, "Ehrung")
    assert room.section(OwnFieldsSection).isVisible(), "it appears as soon as there is a field"
    room.undo()
    assert not room.section(OwnFieldsSection).isVisible()


def test_a_value_is_typed_in_place_checked_and_taken_back(room: Room, person: Subject) -> None:
    define(room, "Mitarbeitende", FieldType.NUMBER)
    own_rows(room)["Mitarbeitende"].setFocus()
    room.press(Qt.Key.Key_F2)
    room.type("viele")
    room.press(Qt.Key.Key_Return)
    row = own_rows(room)["Mitarbeitende"]
    assert row.editor.is_editing()
    assert row.editor.error.text() == "„Mitarbeitende“ erwartet eine Zahl, zum Beispiel 1.234,5."
    row.editor.field.selectAll()
    room.type("1234,50")
    room.press(Qt.Key.Key_Return)
    assert shown(room, person) == {"Mitarbeitende": "1.234,5"}
    assert own_rows(room)["Mitarbeitende"].editor.text() == "1.234,5"
    assert own_rows(room)["Mitarbeitende"].isAncestorOf(room.focus()), "the focus stays on its row"
    room.undo()
    assert shown(room, person) == {"Mitarbeitende": ""}


def test_a_choice_is_picked_from_the_menu_and_cleared(room: Room, person: Subject) -> None:
    define(room, "Ehrung", FieldType.CHOICE, "Silber\nGold")
    act(own_rows(room)["Ehrung"], "Gold")
    assert shown(room, person) == {"Ehrung": "Gold"}
    ticks = [action.text() for action in own_rows(room)["Ehrung"].actions() if action.isChecked()]
    assert ticks == ["Gold"]
    completer = own_rows(room)["Ehrung"].editor.field.completer()
    assert completer is not None
    assert completer.completionModel().rowCount() == 2
    act(own_rows(room)["Ehrung"], "Leeren")
    assert shown(room, person) == {"Ehrung": ""}


def test_what_is_being_typed_survives_a_write_elsewhere(room: Room, person: Subject) -> None:
    field = define(room, "Spitzname")
    row = own_rows(room)["Spitzname"]
    row.editor.edit()
    room.type("Ne")
    other = define(room, "Zweites")
    assert row.editor.field.text() == "Ne"
    room.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shown(room, person) == {"Spitzname": "Ne", "Zweites": ""}
    assert list(own_rows(room)) == [field.name, other.name], "the rows catch up afterwards"


# ── tags ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_colour_of_a_tag_is_chosen_at_its_chip(room: Room, person: Subject) -> None:
    room.desk.write(lambda: room.services.editing.add_tag(person, "Presse"))
    QApplication.processEvents()

    def chip() -> RemovableTag:
        chips = room.section(TagsSection).findChildren(RemovableTag)
        return next(one for one in chips if one.text() == "Presse" and one.isVisible())

    grey = chip().grab().toImage()
    colours = next(action.menu() for action in chip().actions() if action.text() == "Farbe")
    next(action for action in colours.actions() if action.text() == "Grün").trigger()  # type: ignore[attr-defined]
    QApplication.processEvents()
    tags = {tag.name: tag.colour for _, tag in room.load(person).tags}
    assert tags["Presse"] is TagColour.GREEN
    assert chip().grab().toImage() != grey
    act(chip(), "Von diesem Eintrag entfernen")
    assert "Presse" not in [tag.name for _, tag in room.load(person).tags]


# ── source and confirmation ─────────────────────────────────────────────────────────────────────────────────────────


def mobile(room: Room) -> ChannelRow:
    rows = [row for row in room.section(ReachSection).rows() if isinstance(row, ChannelRow)]
    return next(row for row in rows if row.channel.kind is ChannelKind.MOBILE)


def notes(room: Room) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [one.text() for one in room.section(ReachSection).findChildren(QLabel) if one.isVisible()]


def test_a_value_is_confirmed_from_its_menu_and_shows_it(room: Room, person: Subject) -> None:
    act(mobile(room), "Heute bestätigt")
    assert mobile(room).channel.confirmed_on == PartialDate.of(TODAY)
    assert any(text.startswith("bestätigt 23.11.2026") for text in notes(room))


def test_source_and_day_are_typed_in_the_form(room: Room, person: Subject) -> None:
    act(mobile(room), "Alle Angaben …")
    form = room.section(ReachSection).form
    assert form is not None
    form.set_text("source", "Visitenkarte")
    form.set_text("confirmed", "gestern")
    form.submit()
    assert room.section(ReachSection).form is form, "that is no date"
    form.set_text("confirmed", "November 2026")
    form.submit()
    QApplication.processEvents()
    channel = mobile(room).channel
    assert (channel.source, channel.confirmed_on) == ("Visitenkarte", PartialDate(2026, 11))
    assert "bestätigt November 2026 · Quelle: Visitenkarte" in notes(room)


def test_a_term_of_office_is_confirmed_too(room: Room, person: Subject) -> None:
    room.turn_to("offices")
    row = room.section(TenuresSection).rows()[0]
    act(row, "Heute bestätigt")
    assert room.load(person).offices[0].tenure.confirmed_on == PartialDate.of(TODAY)


@pytest.mark.parametrize("kind", ["person", "office"])
def test_everything_is_confirmed_from_the_menu_of_the_head(room: Room, kind: str) -> None:
    subject = room.person("Musternetz") if kind == "person" else room.head_of("Gemeinde Tholey")
    if kind == "office":
        room.services.editing.add_channel(Channel(office_id=subject.id, value="0681 501-00"))
    room.show(subject)
    menu = room.pane.head.menu()
    next(action for action in menu.actions() if action.text() == "Alles heute bestätigen").trigger()
    assert [i for i in room.services.confirmation.stale() if i.subject == subject] == []
    room.undo()
    assert [i for i in room.services.confirmation.stale() if i.subject == subject] != []


# ── names ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_former_name_is_added_from_the_menu_and_edited_in_its_row(room: Room, person: Subject) -> None:
    section = room.section(FormerNamesSection)
    assert not section.isVisible()
    menu = room.pane.head.menu()
    next(action for action in menu.actions() if action.text() == "Früheren Namen angeben …").trigger()
    QApplication.processEvents()
    assert section.form is not None
    assert section.form.isVisible()
    assert room.focus() is section.form.control("family_name")
    section.form.submit()
    assert section.form.control("family_name").accessibleDescription() == "Bitte geben Sie den früheren Namen ein."
    room.type("Beispielmann")
    section.form.set_text("to", "2009")
    section.form.submit()
    QApplication.processEvents()
    assert [(n.family_name, n.valid_to) for n in room.load(person).former_names] == [
        ("Beispielmann", PartialDate(2009))
    ]
    assert section.isVisible()
    row = section.rows()[0]
    act(row, "Bearbeiten …")
    assert section.form is not None
    section.form.set_text("from", "2010")
    section.form.submit()
    assert section.form.control("to").accessibleDescription() == "Das Ende liegt vor dem Beginn."
    section.form.cancelled.emit()
    act(section.rows()[0], "Löschen")
    assert room.load(person).former_names == ()
    assert not section.isVisible()


def test_cancelling_the_first_former_name_leaves_nothing(room: Room, person: Subject) -> None:
    room.pane.presenter.add_former_name()
    room.press(Qt.Key.Key_Escape)
    assert not room.section(FormerNamesSection).isVisible()


def test_the_birth_date_is_typed_in_the_form(room: Room, person: Subject) -> None:
    room.pane.edit()
    form = room.pane.edit_page.form
    assert form is not None
    form.set_text("birth_date", "14.3.1971")
    form.submit()
    found = room.load(person).contact.person
    assert found is not None
    assert found.birth_date == PartialDate(1971, 3, 14)


# ── photos ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def image() -> QImage:
    made = QImage(40, 60, QImage.Format.Format_RGB32)
    made.fill(QColor("#336699"))
    return made


def test_ctrl_v_on_the_record_takes_the_picture_but_not_from_a_field(room: Room, person: Subject) -> None:
    room.services.editing.remove_photo(person)
    QGuiApplication.clipboard().setImage(image())
    row = mobile(room)
    row.edit()
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert room.load(person).photo is None, "a field keeps the keys for itself"
    room.press(Qt.Key.Key_Escape)
    assert not isinstance(room.focus(), QLineEdit)
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    photo = room.load(person).photo
    assert photo is not None
    assert (photo.width, photo.height) == (40, 60)


def test_what_is_no_picture_is_said_and_an_office_takes_none(room: Room, person: Subject) -> None:
    QGuiApplication.clipboard().setText("kein Bild")
    room.pane.paste_photo()
    assert room.said[-1] == "In der Zwischenablage ist kein Bild."
    QGuiApplication.clipboard().setImage(image())
    room.show(room.head_of("Gemeinde Tholey"))
    said = len(room.said)
    room.pane.paste_photo()
    assert len(room.said) == said


@pytest.mark.parametrize("way", ["file", "image"])
def test_a_picture_is_dropped_anywhere_on_the_record(way: str, room: Room, person: Subject, tmp_path: Path) -> None:
    room.services.editing.remove_photo(person)
    data = QMimeData()
    if way == "file":
        image().save(str(tmp_path / "bild.png"))
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "bild.png"))])
    else:
        data.setImageData(image())
    at, none = QPointF(100, 400), Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # there is no other way to make one
        enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    room.pane.dragEnterEvent(enter)
    assert enter.isAccepted()
    room.pane.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))
    photo = room.load(person).photo
    assert photo is not None
    assert (photo.width, photo.height) == (40, 60)


def test_a_logo_is_shown_whole_on_paper(room: Room, tmp_path: Path) -> None:
    logo = QImage(120, 30, QImage.Format.Format_ARGB32)
    logo.fill(Qt.GlobalColor.transparent)
    for x in range(4):
        for y in range(30):
            logo.setPixelColor(x, y, QColor("#cc0000"))
            logo.setPixelColor(119 - x, y, QColor("#0000cc"))
    logo.save(str(tmp_path / "logo.png"))
    body = room.organisation("Gemeinde Tholey")
    room.show(body)
    room.pane.presenter.set_photo_file(tmp_path / "logo.png")
    QApplication.processEvents()
    photo = room.load(Subject(SubjectKind.ORGANISATION, body.id)).photo
    assert photo is not None
    assert photo.media_type == "image/png"
    seen = room.pane.head.photo.grab().toImage()
    middle = seen.height() // 2
    row = [seen.pixelColor(x, middle) for x in range(seen.width())]
    assert any(colour.red() > 150 > 100 > colour.blue() for colour in row), "its left end"
    assert any(colour.blue() > 150 > 100 > colour.red() for colour in row), "and its right end"
    assert seen.pixelColor(seen.width() // 2, middle) == QColor("white")
