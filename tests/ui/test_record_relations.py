"""Terms and relationships are added, changed and ended where they are read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject, SubjectKind
from crm.ui.record.relation_types import _BLANK, RelationTypesDialog, TypeDialog
from crm.ui.record.relations_section import RelationsSection
from crm.ui.record.section import KEY
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.tenures_section import TenuresSection
from tests.ui.record_room import Room, choose, person, popups, room

__all__ = ["person", "room"]


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
