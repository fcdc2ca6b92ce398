"""Dubletten in the window: found, explained, merged side by side, told apart, parted again; all by keyboard too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from crm.domain.duplicate_evidence import Grade
from crm.domain.listing import Subject, SubjectKind
from crm.domain.not_duplicate import NotDuplicate
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Person
from crm.domain.reach import Channel, ChannelKind
from crm.services.duplicates import PossibleDuplicate
from crm.ui.delegates.roles import ItemRole
from crm.ui.duplicates import pair_model
from crm.ui.duplicates.actions import merge_chosen, unmerge_chosen
from crm.ui.duplicates.apart_dialog import ApartDialog
from crm.ui.duplicates.dialogs import MergeDialog, UnmergeDialog
from crm.ui.duplicates.page import DuplicatesPage
from crm.ui.duplicates.reasons import summary
from crm.ui.record.many import ManyView
from crm.ui.record.new_dialogs import OrganisationDialog, PersonDialog
from tests.ui.offices_room import Room, open_room, press, texts


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with open_room(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def pair(room: Room) -> tuple[int, int]:
    """One person twice: the same number, the name spelled in two ways."""
    ids = []
    for given, family, suffix in (("Stefanie", "Meyerling", ""), ("Stephanie", "Maierling", "MdL")):
        number = Channel(kind=ChannelKind.MOBILE, value="0171 5550001")
        subject, changes = room.services.editing.add_person(
            Person(given_name=given, family_name=family, suffix=suffix), channels=[number]
        )
        room.desk.broadcast.tell(changes)
        ids.append(subject.id)
    QApplication.processEvents()
    return ids[0], ids[1]


@pytest.fixture
def page(room: Room, pair: tuple[int, int]) -> DuplicatesPage:
    room.window.actions_["manage.duplicates"].trigger()
    QApplication.processEvents()
    found = room.contacts.layers.page
    assert isinstance(found, DuplicatesPage)
    return found


def people(room: Room, ids: tuple[int, int]) -> list[Person]:
    with room.database.read() as unit:
        return unit.store.find(Person, id=list(ids))


def test_a_pair_comes_with_its_reasons_and_its_values_side_by_side(page: DuplicatesPage, pair: tuple[int, int]) -> None:
    assert [one.ids for one in page.presenter.pairs] == [pair]
    assert "Gleiche Mobilnummer 0171 5550001" in texts(page.reasons)
    assert any("Stefanie – Stephanie" in text for text in page.reasons.texts)
    shown = texts(page.form)
    assert {"Meyerling", "Maierling", "MdL", "bleibt bestehen", "Diesen behalten"} <= set(shown)
    assert page.form.choices()["suffix"] == pair[1]  # the other says nothing


def test_of_thousands_of_pairs_only_those_in_sight_are_put_in_words(
    page: DuplicatesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def counted(pair: PossibleDuplicate) -> str:
        told.append(summary(pair))
        return told[-1]

    monkeypatch.setattr(pair_model, "summary", counted)
    page.presenter.found.emit(page.presenter.pairs * 3000)
    QApplication.processEvents()
    assert page.model.rowCount() == 3000
    assert page.model.index(0).data(ItemRole.SECOND_LINE) == told[0]
    assert len(told) < 100


def test_the_model_of_the_pairs_keeps_the_rules(page: DuplicatesPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.model.show_pairs(page.presenter.pairs * 2)
    names = page.model.index(1).data()
    assert "Meyerling" in names
    assert "Maierling" in names
    assert (
        page.model.index(1)
        .data(Qt.ItemDataRole.AccessibleTextRole)
        .endswith(page.model.index(1).data(Qt.ItemDataRole.ToolTipRole))
    )


def test_the_values_chosen_are_taken_and_the_list_goes_on(
    room: Room, page: DuplicatesPage, pair: tuple[int, int]
) -> None:
    chosen = page.form.groups["family_name"].button(pair[1])
    assert isinstance(chosen, QRadioButton)
    chosen.click()
    page.merge_button.click()
    (kept,) = people(room, pair)
    assert (kept.id, kept.given_name, kept.family_name, kept.suffix) == (pair[0], "Stefanie", "Maierling", "MdL")
    assert page.presenter.pairs == []
    assert page.stack.currentIndex() == 0
    room.undo()
    assert [one.ids for one in page.presenter.pairs] == [pair]  # what was taken back is found again


def test_the_other_one_can_be_the_one_that_stays(room: Room, page: DuplicatesPage, pair: tuple[int, int]) -> None:
    page.form.keeps[pair[1]].setFocus()
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert QApplication.focusWidget() in page.form.keeps.values()
    assert page.form.preview is not None
    assert page.form.preview.kept_id == pair[1]
    page.merge_button.click()
    assert [one.id for one in people(room, pair)] == [pair[1]]


def test_no_duplicate_by_keyboard_is_remembered(room: Room, page: DuplicatesPage, pair: tuple[int, int]) -> None:
    page.take_focus()
    press(Qt.Key.Key_Delete)
    assert page.presenter.pairs == []
    page.presenter.search()
    assert page.presenter.pairs == []
    with room.database.read() as unit:
        assert len(unit.store.find(NotDuplicate, first_id=pair[0], second_id=pair[1])) == 1


def test_enter_goes_to_the_values_and_escape_back_to_the_list(room: Room, page: DuplicatesPage) -> None:
    page.take_focus()
    press(Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QRadioButton)
    passed: list[object] = []
    while page.reason is not QApplication.focusWidget() and len(passed) < 8:
        passed.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    assert page.reason.hasFocus()  # what stands below comes after
    assert page.merge_button not in passed
    room.window.actions_["manage.duplicates"].trigger()
    QApplication.processEvents()
    assert page.list.hasFocus()  # what is built anew then does not fetch the keys
    page.take_focus()
    press(Qt.Key.Key_Escape)
    assert room.contacts.layers.page is None


def test_what_is_only_possible_is_shown_on_request(room: Room, page: DuplicatesPage) -> None:
    for body in ("", "x"):
        room.services.editing.add_person(
            Person(given_name="Kunigunde", family_name="Zirbelnuss", degrees=body and "Dr.")
        )
    page.presenter.least = Grade.CERTAIN
    page.presenter.search()
    certain = len(page.presenter.pairs)
    page._show_possible()
    assert page.least.value() is Grade.POSSIBLE
    assert len(page.presenter.pairs) > certain


def test_two_chosen_contacts_are_merged_and_parted_again(room: Room, pair: tuple[int, int]) -> None:
    subjects = [Subject(SubjectKind.PERSON, number) for number in pair]
    merge_chosen(room.desk, room.window, subjects[:1])
    assert room.said[-1].startswith("Bitte wählen Sie zwei oder mehr")
    merge_chosen(room.desk, room.window, subjects)
    dialog = room.window.findChild(MergeDialog)
    assert dialog is not None
    dialog.merge_button.click()
    (kept,) = people(room, pair)
    room.services.editing.change_person(replace(kept, suffix="a. D."))  # the field the merge had brought

    unmerge_chosen(room.desk, room.window, [Subject(SubjectKind.PERSON, kept.id)])
    parting = room.window.findChild(UnmergeDialog)
    assert parting is not None
    parting.parts[0].click()
    assert {one.id for one in people(room, pair)} == set(pair)
    assert "Geblieben ist" in parting.left.text()
    assert "Name und Daten" in parting.left.text()
    assert parting.height() >= parting.heightForWidth(parting.width())  # nothing is cut off
    parting.close()


def test_who_was_never_merged_cannot_be_parted(room: Room, pair: tuple[int, int]) -> None:
    unmerge_chosen(room.desk, room.window, [Subject(SubjectKind.PERSON, pair[0])])
    assert room.said[-1] == "Dieser Kontakt ist nicht zusammengeführt worden."


def test_while_a_person_is_typed_those_who_may_be_meant_are_shown(room: Room, pair: tuple[int, int]) -> None:
    dialog = PersonDialog(room.desk, room.window)
    dialog.open()
    dialog.whole.setText("Stefanie Mayerling")
    dialog.similar.look()
    shown = texts(dialog.similar)
    assert "Stefanie Meyerling" in shown
    assert "Stephanie Maierling MdL" in shown
    assert any("Familienname anders geschrieben" in text for text in shown)
    dialog.whole.setText("Quirin Ganzanders")
    dialog.similar.look()
    assert not dialog.similar.isVisible()
    dialog.reject()


def test_the_one_that_was_meant_opens_instead_of_a_new_one(room: Room, pair: tuple[int, int]) -> None:
    opened: list[object] = []
    room.desk.opened.connect(opened.append)
    dialog = PersonDialog(room.desk, room.window)
    dialog.open()
    dialog.whole.setText("Meyerling, Stefanie")
    dialog.similar.look()
    dialog.similar.opened.emit(Subject(SubjectKind.PERSON, pair[0]))
    assert opened == [Subject(SubjectKind.PERSON, pair[0])]


def test_while_an_organisation_is_typed_those_that_may_be_meant_are_shown(room: Room) -> None:
    kept, changes = room.services.editing.add_organisation(
        Organisation(full_name="Musterverband Saar e. V.", short_name="MVS"),
        channels=[Channel(kind=ChannelKind.PHONE, value="0681 5550001")],
    )
    room.desk.broadcast.tell(changes)
    opened: list[object] = []
    room.desk.opened.connect(opened.append)
    dialog = OrganisationDialog(room.desk, room.window)
    dialog.open()
    for name in ("Muster-Verband Saar", "Mustervrband Saar", "MVS"):
        dialog.form.set_text("full_name", name)
        dialog.similar.look()
        assert "Musterverband Saar e. V." in texts(dialog.similar), name
    assert "Vielleicht gibt es diese Organisation schon:" in texts(dialog.similar)
    dialog.form.set_text("full_name", "Ganz anderer Bund")
    dialog.similar.look()
    assert not dialog.similar.isVisible()
    dialog.form.set_text("full_name", "Musterverband")
    dialog.form.set_text("phone", "0681 5550001")
    dialog.similar.look()
    assert any("gleiche Telefonnummer" in text for text in texts(dialog.similar))
    dialog.similar.opened.emit(kept)
    assert opened == [kept]


def test_the_birth_date_of_another_is_no_hint(room: Room) -> None:
    room.services.editing.add_person(
        Person(given_name="Ottokar", family_name="Probemann", birth_date=PartialDate.parse("1950-01-01"))
    )
    typed = Person(given_name="Ottokar", family_name="Probemann", birth_date=PartialDate.parse("1985-06-07"))
    assert room.services.duplicates.like(typed) == []


def test_several_chosen_contacts_offer_to_be_merged(room: Room, pair: tuple[int, int]) -> None:
    room.window.go("contacts")
    room.contacts.table.select_subjects([Subject(SubjectKind.PERSON, number) for number in pair])
    room.contacts.table.chosen.emit()
    QApplication.processEvents()
    view = room.window.findChild(ManyView)
    assert view is not None
    view.merge.click()
    dialog = room.window.findChild(MergeDialog)
    assert dialog is not None
    assert {"Meyerling", "Maierling"} <= set(texts(dialog.form))
    dialog.cancel.click()
    assert len(people(room, pair)) == 2


def test_the_menu_merges_what_is_chosen(room: Room, pair: tuple[int, int]) -> None:
    room.contacts.table.select_subjects([Subject(SubjectKind.PERSON, number) for number in pair])
    room.contacts.table.chosen.emit()
    QApplication.processEvents()
    room.window.actions_["edit.merge"].trigger()
    assert room.window.findChild(MergeDialog) is not None


def test_what_was_told_apart_is_seen_and_proposed_again(
    room: Room, page: DuplicatesPage, pair: tuple[int, int]
) -> None:
    page.reason.setText("Schwestern")
    page.reason.returnPressed.emit()
    assert page.presenter.pairs == []
    page.apart_list.click()
    dialog = room.window.findChild(ApartDialog)
    assert dialog is not None
    shown = [dialog.model.index(0, column).data() for column in range(3)]
    assert shown == ["Stefanie Meyerling – Stephanie Maierling MdL", "Personen", "Schwestern"]
    opened: list[object] = []
    room.desk.opened.connect(opened.append)
    dialog.second_button.click()
    assert opened == [Subject(SubjectKind.PERSON, pair[1])]
    room.window.actions_["manage.duplicates"].trigger()
    dialog.table.setFocus()
    dialog.back_button.click()
    assert dialog.model.rowCount() == 0
    assert room.services.duplicates.kept_apart() == []
    assert [one.ids for one in room.services.duplicates.all()] == [pair]
    room.window.actions_["manage.apart"].trigger()  # the window that is open comes to the front
    assert [one for one in room.window.findChildren(ApartDialog) if one.isVisible()] == [dialog]
    dialog.close()


def test_organisations_are_searched_on_request(room: Room, page: DuplicatesPage) -> None:
    ids = []
    for name in ("Muster Werke GmbH", "Muster-Werke"):
        subject, _ = room.services.editing.add_organisation(Organisation(full_name=name))
        ids.append(subject.id)
    page.kind.chosen.emit(SubjectKind.ORGANISATION)
    assert [pair.ids for pair in page.presenter.pairs] == [tuple(ids)]
    assert page.subject == Subject(SubjectKind.ORGANISATION, ids[0])
    assert "Gleicher Name in anderer Schreibung: Muster Werke GmbH – Muster-Werke" in texts(page.reasons)
    page.merge_button.click()
    with room.database.read() as unit:
        assert [body.full_name for body in unit.store.find(Organisation, id=ids)] == ["Muster Werke GmbH"]
