"""Editing in place: each test does what a person does with the keyboard and looks at what is stored."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import ActivityKind
from crm.domain.party import Organisation, Person
from crm.domain.reach import AddressKind, Channel, ChannelKind
from crm.services.contacts import Origin
from crm.ui.record.address_section import AddressSection
from crm.ui.record.channel_row import ChannelRow
from crm.ui.record.reach_section import ReachSection
from crm.ui.record.relation_types import _BLANK, RelationTypesDialog, TypeDialog
from crm.ui.record.relations_section import RelationsSection
from crm.ui.record.section import KEY
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.tag_chip import RemovableTag
from crm.ui.record.tags_section import TagsSection
from crm.ui.record.tenures_section import TenuresSection
from crm.ui.record.timeline_section import TimelineSection
from crm.ui.widgets.chips import StatusChip
from tests.ui.offices_room import texts
from tests.ui.record_room import Room, open_room

popups = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen grabs no keyboard
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with open_room(qtbot, tmp_path_factory) as made:
        yield made


@pytest.fixture
def person(room: Room) -> Subject:
    """Somebody with an own mobile and mailbox, and an inherited phone."""
    subject = room.person("Musternetz")
    room.show(subject)
    return subject


def row_of(room: Room, kind: ChannelKind) -> ChannelRow:
    rows = [row for row in room.section(ReachSection).rows() if isinstance(row, ChannelRow)]
    return next(row for row in rows if row.channel.kind is kind)


def values(room: Room, subject: Subject, kind: ChannelKind) -> list[tuple[str, Origin]]:
    return [(r.value.value, r.origin) for r in room.load(subject).channels if r.value.kind is kind]


def choose(room: Room, field: SubjectSearch, text: str) -> None:
    """Types, goes down to the first hit and takes it."""
    field.setFocus()
    room.type(text)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)


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


# ── offices and relationships ───────────────────────────────────────────────────────────────────────────────────────


@popups
def test_a_term_is_added_by_search_with_dates_as_far_as_known(room: Room, person: Subject) -> None:
    room.turn_to("offices")
    tenures = room.section(TenuresSection)
    tenures.add_tenure()
    assert tenures.form is not None
    search = tenures.form.control("other")
    assert isinstance(search, SubjectSearch)
    choose(room, search, "Nohfelden")
    assert search.subject == room.head_of("Gemeinde Nohfelden")
    tenures.form.set_text("from", "irgendwann")
    tenures.form.submit()
    assert "zum Beispiel 2019" in tenures.form.control("from").accessibleDescription()
    tenures.form.set_text("from", "Frühjahr 2021")
    tenures.form.submit()
    held = next(held for held in room.load(person).offices if held.body.full_name == "Gemeinde Nohfelden")
    assert held.tenure.valid_from is not None
    assert held.tenure.valid_from.german() == "Frühjahr 2021"
    assert room.pane.tabs.tabData(1) == "2"


def test_a_text_without_choice_is_no_office(room: Room, person: Subject) -> None:
    room.turn_to("offices")
    tenures = room.section(TenuresSection)
    tenures.add_tenure()
    assert tenures.form is not None
    tenures.form.submit()
    assert "wählen Sie einen Eintrag" in tenures.form.control("other").accessibleDescription()
    assert len(room.load(person).offices) == 1


def test_ending_a_term_fills_in_today_and_leaves_the_office_vacant(room: Room, person: Subject) -> None:
    room.turn_to("offices")
    tenures = room.section(TenuresSection)
    action = next(one for one in tenures.rows()[0].actions() if one.text() == "Amtszeit beenden …")
    action.trigger()
    assert tenures.form is not None
    assert room.focus() is tenures.form.control("to")
    tenures.form.set_text("to", "2020")
    tenures.form.submit()
    assert not room.load(person).offices[0].is_current
    room.show(room.head_of("KI-Muster Saar GmbH"))
    assert any(row.property(KEY) == "vacancy" for row in room.section(TenuresSection).rows())


def test_an_end_before_the_beginning_is_refused_in_the_form(room: Room, person: Subject) -> None:
    room.turn_to("offices")
    tenures = room.section(TenuresSection)
    tenures.rows()[0].setFocus()
    room.press(Qt.Key.Key_F2)
    assert tenures.form is not None
    tenures.form.set_text("to", "1999")
    tenures.form.submit()
    assert "vor ihrem Beginn" in tenures.form.error.text()
    assert tenures.form is not None


def test_an_organisation_lists_its_offices_with_vacant_ones(room: Room) -> None:
    room.show(room.organisation("Gemeinde Nohfelden"))
    record = room.load(room.organisation("Gemeinde Nohfelden"))
    assert record.vacant_offices
    room.turn_to("offices")
    rows = room.section(TenuresSection).rows()
    assert len(rows) == len(record.offices) + len(record.vacant_offices)
    rows[0].setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.opened == [Subject(SubjectKind.OFFICE, record.vacant_offices[0].id)]


@popups
def test_a_relationship_says_what_the_other_is(room: Room, person: Subject) -> None:
    room.turn_to("relations")
    relations = room.section(RelationsSection)
    relations.linked.emit()
    assert relations.form is not None
    search = relations.form.control("other")
    assert isinstance(search, SubjectSearch)
    assert relations.form.chosen("type") is not None
    choose(room, search, "Beispielk")
    relations.form.submit()
    QApplication.processEvents()
    made = next(one for one in room.load(person).relations if one.other == room.person("Beispielkötter"))
    assert made.label == "Stellvertreter"
    row = next(r for r in relations.rows() if r.property(KEY) == f"relationship-{made.relationship.id}")
    row.setFocus()
    room.press(Qt.Key.Key_Delete)
    assert made not in room.load(person).relations


@popups
def test_only_fitting_relationships_are_offered(room: Room, person: Subject) -> None:
    room.turn_to("relations")
    relations = room.section(RelationsSection)
    relations.add_relation()
    assert relations.form is not None
    types = relations.form.control("type")
    assert isinstance(types, QComboBox)
    offered = [types.itemText(at) for at in range(types.count())]
    assert {"Ehefrau/Ehemann", "Gründung"} <= set(offered)
    search = relations.form.control("other")
    assert isinstance(search, SubjectSearch)
    choose(room, search, "Musterkapital")
    left = [types.itemText(at) for at in range(types.count())]
    assert set(left) < set(offered)
    assert "Ehefrau/Ehemann" not in left
    assert "Gründung" in left


def test_a_relationship_gets_dates_and_a_source_and_ends(room: Room) -> None:
    person = room.person("Musterklee")
    room.show(person)
    room.turn_to("relations")
    relations = room.section(RelationsSection)
    relations.rows()[0].setFocus()
    room.press(Qt.Key.Key_F2)
    assert relations.form is not None
    relations.form.set_text("from", "2021")
    relations.form.set_text("to", "2019")
    relations.form.submit()
    assert "Ende der Beziehung" in relations.form.error.text()
    relations.form.set_text("to", "2023")
    relations.form.set_text("note", "kommissarisch")
    relations.form.set_text("source", "Amtsblatt")
    relations.form.submit()
    QApplication.processEvents()
    (changed,) = room.load(person).relations
    assert (changed.relationship.note, changed.relationship.source) == ("kommissarisch", "Amtsblatt")
    assert not changed.is_current
    assert changed.label == "Vertretene"
    words = " ".join(part.text() for part in relations.rows()[0].findChildren(QLabel))
    assert "früher Vertretene · 2021 bis 2023 · kommissarisch" in words
    assert [action.text() for action in relations.rows()[0].actions() if "beenden" in action.text()] == []


def test_the_kinds_of_relationship_are_kept(qtbot: QtBot, room: Room) -> None:
    dialog = RelationTypesDialog(room.desk, room.pane)
    dialog.table.selectRow(0)
    assert dialog.chosen() is not None
    dialog.remove()
    assert "Es gibt noch 4 Beziehungen" in dialog.error.text()
    count = len(dialog.model.rows)
    new = TypeDialog(room.desk, dialog, _BLANK)
    new.form.submit()
    assert "Bitte geben Sie die Bezeichnung ein" in new.form.error.text()
    for key, words in (("forward_f", "Mentorin"), ("forward_m", "Mentor"), ("backward_neutral", "Mentee")):
        new.form.set_text(key, words)
    new.form.submit()
    assert len(dialog.model.rows) == count + 1
    assert dialog.model.index(count, 0).data() == "Mentorin/Mentor"
    assert dialog.model.index(count, 2).data() == "beliebig – beliebig"
    dialog.table.selectRow(count)
    dialog.remove()
    assert dialog.error.text() == ""
    assert len(dialog.model.rows) == count
    room.undo()
    assert len(dialog.model.rows) == count + 1


# ── head: name, photo, standing ─────────────────────────────────────────────────────────────────────────────────────


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
