"""The head of a record: its name by its parts, photo, marks, and who else may be meant."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm.domain.listing import Subject
from crm.domain.party import Organisation, Person
from crm.ui.widgets.chips import StatusChip
from tests.ui.offices_room import texts
from tests.ui.record_room import Room, person, room

__all__ = ["person", "room"]


def test_the_name_is_edited_by_its_parts(room: Room, person: Subject) -> None:
    QTest.mouseClick(room.pane.head.edit, Qt.MouseButton.LeftButton)
    form = room.pane.edit_page.form
    assert form is not None
    assert room.focus() is form.control("family_name")
    form.set_text("suffix", "MdL")
    room.press(Qt.Key.Key_Return)
    assert room.pane.head.name.text() == "Prof. Dr. Nele Musternetz MdL"
    assert room.pane.edit_page.form is None
    assert room.focus() is room.pane.head.edit


def test_what_was_typed_is_saved_when_another_record_takes_the_place(room: Room, person: Subject) -> None:
    room.pane.edit()
    form = room.pane.edit_page.form
    assert form is not None
    form.set_text("suffix", "MdL")
    room.show(room.person("Beispielberg"))
    assert room.pane.edit_page.form is None
    assert room.load(person).name == "Prof. Dr. Nele Musternetz MdL"


def test_an_untouched_form_saves_nothing(room: Room, person: Subject) -> None:
    before = room.services.timeline.of(person)
    room.pane.edit()
    room.show(room.person("Beispielberg"))
    assert room.services.timeline.of(person) == before


def test_a_name_cannot_be_emptied(room: Room, person: Subject) -> None:
    room.pane.edit()
    form = room.pane.edit_page.form
    assert form is not None
    form.set_text("family_name", "")
    form.set_text("given_name", "")
    form.submit()
    assert form.control("family_name").accessibleDescription() == "Bitte geben Sie einen Namen ein."
    room.press(Qt.Key.Key_Escape)
    assert room.pane.edit_page.form is None
    assert room.pane.head.name.text() == "Prof. Dr. Nele Musternetz"


def test_an_office_is_edited_by_its_titles(room: Room) -> None:
    office = room.head_of("Gemeinde Nohfelden")
    room.show(office)
    room.pane.edit()
    form = room.pane.edit_page.form
    assert form is not None
    form.set_text("title_neutral", "Gemeindeleitung")
    form.submit()
    assert room.pane.head.name.text() == "Gemeindeleitung der Gemeinde Nohfelden"


def test_a_photo_is_dropped_pasted_and_removed(room: Room, person: Subject, tmp_path_factory) -> None:  # type: ignore[no-untyped-def]
    image = QImage(40, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    file = tmp_path_factory.mktemp("bild") / "bild.png"
    image.save(str(file))
    before = room.load(person).photo
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    room.pane.head.photo.take(data)
    dropped = room.load(person).photo
    assert dropped is not None
    assert dropped != before
    menu = room.pane.head.photo.menu()
    remove = next(action for action in menu.actions() if action.text() == "Foto entfernen")
    remove.trigger()
    assert room.load(person).photo is None
    QGuiApplication.clipboard().setImage(image)
    room.pane.head.photo.paste()
    pasted = room.load(person).photo
    assert pasted is not None
    assert (pasted.width, pasted.height) == (40, 60)


def test_a_file_that_is_no_image_is_refused_with_a_sentence(room: Room, person: Subject, tmp_path_factory) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path_factory.mktemp("bild") / "brief.png"
    file.write_text("kein Bild")
    room.pane.presenter.set_photo_file(file)
    assert "kein Bild" in room.said[-1]
    room.pane.presenter.set_photo_file(file.with_name("fehlt.png"))
    assert "kann nicht gelesen werden" in room.said[-1]


def test_an_objection_to_invitations_shows_as_a_chip(room: Room, person: Subject) -> None:
    menu = room.pane.head.menu()
    action = next(one for one in menu.actions() if one.text() == "Widerspruch: keine Einladungen")
    action.trigger()
    party = room.load(person).contact.party
    assert party is not None
    assert party.no_invitations
    QApplication.processEvents()
    assert "keine Einladungen" in [chip.text() for chip in room.pane.head.findChildren(StatusChip) if chip.isVisible()]


def test_without_a_mailbox_the_mail_button_says_why(room: Room) -> None:
    room.show(room.person("Musternetz"))
    assert room.pane.head.mail.isEnabled()
    for reach in room.load(room.person("Musternetz")).channels:
        room.desk.write(lambda channel=reach.value: room.services.editing.remove_channel(channel))  # type: ignore[misc]
    if not room.load(room.person("Musternetz")).contact.email():
        assert not room.pane.head.mail.isEnabled()
        assert room.pane.head.mail.toolTip() == "Es ist keine E-Mail-Adresse bekannt."


def test_a_new_name_is_looked_up_unless_the_two_were_told_apart(room: Room) -> None:
    editing, apart = room.services.editing, room.services.duplicates.keep_apart
    chamber, _ = editing.add_organisation(Organisation(full_name="Beispielkammer"))
    other, _ = editing.add_organisation(Organisation(full_name="Musterkammer Saar"))
    room.show(chamber)
    room.pane.edit()
    page = room.pane.edit_page
    assert page.form is not None
    assert page.similar is not None
    page.form.set_text("description", "Neu")
    page.similar.look()
    assert page.similar.isHidden()  # the name is as it was
    page.form.set_text("full_name", "Muster-Kammer Saar")
    page.similar.look()
    assert "Musterkammer Saar" in texts(page.similar)
    apart(chamber.id, other.id)
    page.similar.look()
    assert page.similar.isHidden()
    page.form.set_text("full_name", "Beispielkammer")

    first, _ = editing.add_person(Person(given_name="Stefanie", family_name="Meyerling"))
    editing.add_person(Person(given_name="Stephanie", family_name="Maierling"))
    room.show(first)
    room.pane.edit()
    assert page.form is not None
    page.form.set_text("family_name", "Maierling")
    page.similar.look()
    assert "Stephanie Maierling" in texts(page.similar)
    page.form.set_text("birth_date", "1.")
    page.similar.look()  # half a date is nothing to look for
    assert page.similar.isHidden()
