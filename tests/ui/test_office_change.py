"""The change of holder in its dialog: who comes, who goes, what it tells, and one step to take back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender, Person
from crm.ui.offices.change_dialog import ChangeDialog, change_holder
from tests.ui.offices_room import TODAY, Room, open_room, press, texts

popups = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen grabs no keyboard


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with open_room(qtbot, tmp_path) as made:
        yield made


def dialog_for(room: Room, office: Subject | None = None) -> ChangeDialog:
    dialog = change_holder(room.desk, room.window, office, TODAY)
    QApplication.processEvents()
    return dialog


@pytest.fixture
def dialog(room: Room) -> ChangeDialog:
    return dialog_for(room, room.office)


def type_name(dialog: ChangeDialog, text: str) -> None:
    """As typing does: letters that are no ASCII go in as a whole."""
    dialog.person.search.setText(text)
    dialog.person.search.textEdited.emit(text)
    QApplication.processEvents()


def choose(dialog: ChangeDialog, subject: Subject, words: str) -> None:
    dialog.person.search.show_subject(subject, words)
    dialog.person.search.chosen.emit(subject)
    QApplication.processEvents()


def type_day(dialog: ChangeDialog, text: str) -> None:
    dialog.on.setText(text)
    dialog.on.textEdited.emit(text)


def of(room: Room, family: str) -> Tenure:
    return next(tenure for tenure in room.tenures() if tenure.person_id == room.people[family].id)


def test_it_says_which_office_and_how_it_stands(dialog: ChangeDialog) -> None:
    assert dialog.name.text() == "Bürgermeister/in der Gemeinde Musterhausen"
    assert dialog.standing.text() == "vakant seit 01.11.2026, Marko Zwischenmuster amtierend"
    assert dialog.person.search.hasFocus()
    assert [row.tick.text() for row in dialog._rows] == ["Marko Zwischenmuster, amtierend"]


def test_someone_we_have_takes_over_and_the_acting_holder_ends_the_day_before(room: Room, dialog: ChangeDialog) -> None:
    choose(dialog, room.people["Neumuster"], "Neumuster, Julia")
    type_day(dialog, "01.02.2027")
    assert dialog._rows[0].on.text() == "31.01.2027"
    dialog.enter_button.click()
    assert of(room, "Zwischenmuster").valid_to == PartialDate(2027, 1, 31)
    new = of(room, "Neumuster")
    assert new.valid_from == PartialDate(2027, 2, 1)
    assert new.is_main
    assert room.said[-1] == "Amtswechsel eingetragen: Bürgermeister/in der Gemeinde Musterhausen"
    assert "Neumuster ab 01.02.2027" in room.services.history.state().undo
    room.undo()
    assert of(room, "Zwischenmuster").valid_to is None
    assert all(tenure.person_id != room.people["Neumuster"].id for tenure in room.tenures())


def test_a_name_that_is_typed_is_shown_by_its_parts_and_added_with_the_change(room: Room, dialog: ChangeDialog) -> None:
    type_name(dialog, "Frau Dr. Ada von Beispielen")
    shown = texts(dialog.person)
    for words in ("wird neu angelegt", "Grade: Dr.", "Vorname: Ada", "Nachname: von Beispielen"):
        assert words in shown
    assert dialog.person.gender.currentText() == "Frau"
    dialog.submit()
    with room.database.read() as unit:
        (added,) = unit.store.find(Person, family_name="Beispielen")
    assert (added.degrees, added.given_name, added.prefix, added.gender) == ("Dr.", "Ada", "von", Gender.FEMALE)
    assert any(tenure.person_id == added.id for tenure in room.tenures())


def test_the_form_of_address_of_somebody_new_is_asked_for_not_guessed(dialog: ChangeDialog) -> None:
    type_name(dialog, "Ada Beispielen")
    assert dialog.person.gender.currentText() == "keine Angabe"
    assert any("Geschlecht" in sentence for sentence in dialog.consequences.sentences())
    dialog.person.gender.setCurrentIndex(1)
    dialog.person.gender.activated.emit(1)
    assert not any("Geschlecht" in sentence for sentence in dialog.consequences.sentences())
    assert "Anrede künftig: Sehr geehrte Frau Bürgermeisterin," in dialog.consequences.sentences()


@popups
def test_a_namesake_of_somebody_we_have_can_be_added(room: Room, dialog: ChangeDialog) -> None:
    type_name(dialog, "Julia Neumuster")
    choose(dialog, room.people["Neumuster"], "Neumuster, Julia")
    assert dialog.person.new_person() is None
    dialog.person.other.click()
    assert dialog.person.new_person() is not None
    dialog.submit()
    with room.database.read() as unit:
        assert len(unit.store.find(Person, family_name="Neumuster")) == 2


def test_it_tells_what_changes_while_one_types(room: Room, dialog: ChangeDialog) -> None:
    choose(dialog, room.people["Neumuster"], "Neumuster, Julia")
    told = dialog.consequences.sentences()
    assert any("Marko Zwischenmuster, amtierend" in sentence and "endet" in sentence for sentence in told)
    assert "Anrede künftig: Sehr geehrte Frau Bürgermeisterin," in told
    dialog._rows[0].tick.setChecked(False)
    assert not any("endet" in sentence for sentence in dialog.consequences.sentences())


def test_what_was_unticked_stays_so_when_the_day_changes(room: Room, dialog: ChangeDialog) -> None:
    choose(dialog, room.people["Neumuster"], "Neumuster, Julia")
    dialog._rows[0].tick.setChecked(False)
    type_day(dialog, "01.03.2027")
    assert not dialog._rows[0].tick.isChecked()
    dialog.submit()
    assert of(room, "Zwischenmuster").valid_to is None


def test_the_office_may_stay_vacant(room: Room, dialog: ChangeDialog) -> None:
    type_name(dialog, "Ada Beispielen")
    dialog.vacant.setChecked(True)
    assert not dialog.person.isEnabled()
    dialog.submit()
    assert of(room, "Zwischenmuster").valid_to is not None
    with room.database.read() as unit:
        assert not unit.store.find(Person, family_name="Beispielen")


def test_an_acting_holder_keeps_the_own_post(room: Room, dialog: ChangeDialog) -> None:
    dialog.acting.setChecked(True)
    choose(dialog, room.people["Neumuster"], "Neumuster, Julia")
    dialog.submit()
    new = of(room, "Neumuster")
    assert new.is_acting
    assert not new.is_main


def test_the_successors_former_post_ends_unless_it_is_unticked(room: Room, dialog: ChangeDialog) -> None:
    post, _ = room.services.editing.add_office(Office(organisation_id=room.body.id, title_neutral="Amtsleitung"))
    room.services.editing.add_tenure(
        Tenure(person_id=room.people["Neumuster"].id, office_id=post.id, is_main=True, valid_from=PartialDate(2020))
    )
    choose(dialog, room.people["Neumuster"], "Neumuster, Julia")
    assert [row.tick.text() for row in dialog._rows] == [
        "Marko Zwischenmuster, amtierend",
        "Julia Neumuster: Amtsleitung beenden",
    ]
    assert dialog._main_row.isVisible()
    type_day(dialog, "01.02.2027")
    dialog.submit()
    record = room.services.records.load(room.people["Neumuster"])
    ends = {held.office.title_neutral: held.tenure.valid_to for held in record.offices}
    assert ends["Amtsleitung"] == PartialDate(2027, 1, 31)


def test_whoever_leaves_may_keep_the_title_or_go_to_another_office(room: Room) -> None:
    next_office, _ = room.services.editing.add_office(Office(organisation_id=room.body.id, title_neutral="Beirat"))
    room.services.editing.change_tenure(replace(of(room, "Zweitmuster"), valid_to=None))
    dialog = dialog_for(room, room.office)
    row = next(row for row in dialog._rows if row.tick.text() == "Petra Zweitmuster")
    assert row.keeps.isVisible()
    row.keeps.setChecked(True)
    row.next.click()
    row.office.show_subject(next_office, "Beirat")
    row.office.chosen.emit(next_office)
    choose(dialog, room.people["Neumuster"], "Neumuster, Julia")
    row = next(row for row in dialog._rows if row.tick.text() == "Petra Zweitmuster")
    assert row.keeps.isChecked()
    dialog.submit()
    assert of(room, "Zweitmuster").keeps_title
    record = room.services.records.load(room.people["Zweitmuster"])
    assert next_office.id in [held.office.id for held in record.offices]


def test_what_is_missing_is_said_at_its_field_and_nothing_is_written(room: Room, dialog: ChangeDialog) -> None:
    before = room.tenures()
    dialog.submit()
    assert "wer das Amt übernimmt" in dialog.person.error.text()
    choose(dialog, room.people["Neumuster"], "Neumuster, Julia")
    assert dialog.person.error.text() == ""
    type_day(dialog, "morgen")
    dialog.submit()
    assert "Datum" in dialog.on_error.text()
    assert dialog.on.hasFocus()
    type_day(dialog, "01.02.2027")
    dialog._rows[0].on.setText("irgendwann")
    dialog.submit()
    assert "Datum" in dialog._rows[0].error.text()
    assert dialog.isVisible()
    assert room.tenures() == before


def test_without_an_office_it_is_chosen_first(room: Room) -> None:
    dialog = dialog_for(room)
    assert dialog.office.hasFocus()
    assert not dialog._form.isEnabled()
    dialog.submit()
    assert dialog.error.text() == "Bitte wählen Sie das Amt aus der Liste."
    dialog.office.show_subject(room.office, "Bürgermeister/in")
    dialog.office.chosen.emit(room.office)
    assert dialog._form.isEnabled()
    assert dialog.standing.text().startswith("vakant seit")


def test_the_command_takes_the_office_in_sight(room: Room) -> None:
    room.desk.open(room.office)
    room.window.actions_["office.change"].trigger()
    (dialog,) = room.window.findChildren(ChangeDialog)
    assert dialog.name.text() == "Bürgermeister/in der Gemeinde Musterhausen"


def test_enter_enters_and_escape_leaves_everything_as_it_was(room: Room, dialog: ChangeDialog) -> None:
    before = room.tenures()
    choose(dialog, room.people["Neumuster"], "Neumuster, Julia")
    press(Qt.Key.Key_Escape)
    assert room.tenures() == before
    again = dialog_for(room, room.office)
    choose(again, room.people["Neumuster"], "Neumuster, Julia")
    again.person.search.setFocus()
    press(Qt.Key.Key_Return)
    assert of(room, "Neumuster").valid_from == PartialDate.of(TODAY)


def test_nothing_is_cut_off_however_much_it_tells(room: Room, dialog: ChangeDialog) -> None:
    type_name(dialog, "Prof. Dr. Dr. h. c. Maria-Magdalena Freifrau von und zu Beispielhausen-Musterstein MdB")
    QApplication.processEvents()
    assert dialog._contents.width() <= dialog._scroll.viewport().width()
