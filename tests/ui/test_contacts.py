"""The contacts page on the sample: listing, filtering, sorting, choosing, and what survives changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.listing import SortBy, Subject, SubjectKind
from crm.domain.notes import TagColour
from crm.domain.own_field import OwnField
from crm.domain.party import Person
from crm.ui.contacts.tag_dialog import TagDialog
from crm.ui.delegates.roles import ItemRole
from tests.ui.contacts_room import Room, room_on, sample_services

Key = Qt.Key
PERSON = "Beispielkötter, Andreas"


@pytest.fixture
def room(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv("VERTEILER_STATE", str(tmp_path))
    with sample_services(tmp_path) as services:
        made = room_on(services, tmp_path)
        qtbot.addWidget(made.page)
        with qtbot.waitActive(made.page):
            made.page.show()
            made.page.activateWindow()
        yield made


def type_filter(qtbot, room: Room, text: str) -> None:
    room.page.focus_search()
    room.page.head.field.clear()
    qtbot.keyClicks(room.page.head.field, text)
    room.page.head.field.search_now()


def footer(room: Room) -> str:
    return room.page.foot.count.accessibleName()


def test_lists_everybody_and_shows_the_first(room: Room) -> None:
    names = room.names()
    assert names[:2] == ["Alkassar, Ammar", "Batt, Peter"]
    assert len(names) == len(room.services.directory.find())
    assert footer(room) == f"{len(names)} Kontakte · 1 ausgewählt"
    assert room.record.shown == room.subject("Alkassar, Ammar")


def test_typing_filters_and_says_how_many(room: Room, qtbot) -> None:
    total = len(room.names())
    type_filter(qtbot, room, "saarlouis")
    found = room.names()
    assert "Kreisstadt Saarlouis" in found
    assert footer(room) == f"{len(found)} von {total}"


def test_record_stays_while_the_filter_hides_its_row(room: Room, qtbot) -> None:
    shown = room.record.shown
    type_filter(qtbot, room, "saarlouis")
    assert room.record.shown == shown
    assert room.page.selected_subjects() == [shown]


def test_down_leads_from_the_filter_into_the_list(room: Room, qtbot) -> None:
    type_filter(qtbot, room, "saarlouis")
    qtbot.keyClick(room.page.head.field, Key.Key_Down)
    assert QApplication.focusWidget() is room.page.table
    assert room.record.shown == room.page.model.subjects[0]
    qtbot.keyClick(room.page.table, Key.Key_Down)
    assert room.record.shown == room.page.model.subjects[1]


def test_escape_takes_the_filter_away(room: Room, qtbot) -> None:
    total = len(room.names())
    type_filter(qtbot, room, "saarlouis")
    qtbot.keyClick(room.page.head.field, Key.Key_Escape)
    assert len(room.names()) == total


def test_nothing_found_offers_to_take_the_filter_away(room: Room, qtbot) -> None:
    type_filter(qtbot, room, "qqqq")
    assert room.names() == []
    assert room.page._none.isVisible()
    qtbot.mouseClick(room.page._none.step, Qt.MouseButton.LeftButton)
    assert room.names()
    assert room.page.head.field.text() == ""
    assert room.page.table.isVisible()


@pytest.mark.parametrize(
    ("number", "kind"), [(1, SubjectKind.PERSON), (2, SubjectKind.ORGANISATION), (3, SubjectKind.OFFICE)]
)
def test_switch_shows_one_kind(room: Room, number: int, kind: SubjectKind) -> None:
    room.page.head.kinds._group.button(number).click()
    assert {subject.kind for subject in room.page.model.subjects} == {kind}
    assert len(room.names()) == room.services.directory.counts()[kind]


@pytest.mark.parametrize(("column", "sort"), list(enumerate(SortBy)))
def test_head_sorts_in_the_database(room: Room, column: int, sort: SortBy) -> None:
    header = room.page.table.horizontalHeader()
    header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
    assert list(room.page.model.subjects) == room.services.directory.find(sort=sort, descending=True)


def test_click_on_head_sorts_and_keeps_the_selection(room: Room, qtbot) -> None:
    table, chosen = room.page.table, room.subject(PERSON)
    room.page.reveal(chosen)
    header = table.horizontalHeader()
    x = header.sectionViewportPosition(3) + 10
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.viewport().rect().topLeft() + _at(x))
    assert room.page.presenter.question.sort is SortBy.PLACE
    assert table.selected() == [chosen]
    assert table.visualRect(table.currentIndex()).isValid()


def _at(x: int):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QPoint

    return QPoint(x, 10)


def test_several_rows_show_many(room: Room, qtbot) -> None:
    table = room.page.table
    table.setFocus()
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert room.record.shown == list(room.page.model.subjects[:3])
    assert footer(room).endswith("3 ausgewählt")


def test_trash_takes_the_next_row_and_undo_brings_it_back(room: Room) -> None:
    subject = room.subject(PERSON)
    room.page.reveal(subject)
    number = room.page.model.number_of(subject)
    assert number is not None
    room.page.trash_selected()
    assert room.page.model.number_of(subject) is None
    assert room.record.shown == room.page.model.subjects[number]
    room.desk.write(lambda: room.services.history.undo()[0])
    assert room.page.model.number_of(subject) == number


def test_several_go_into_the_trash_and_come_back_together(room: Room, qtbot) -> None:
    before = list(room.page.model.subjects)
    room.page.table.select_number(3)
    for _ in range(2):
        qtbot.keyClick(room.page.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    room.page.trash_selected()
    assert list(room.page.model.subjects) == before[:3] + before[6:]
    assert room.record.shown == before[6]
    room.desk.write(lambda: room.services.history.undo()[0])
    assert list(room.page.model.subjects) == before


def test_change_elsewhere_keeps_selection_and_shows_the_new_name(room: Room) -> None:
    subject = room.subject(PERSON)
    room.page.reveal(subject)
    person = room.services.records.load(subject).contact.person
    assert isinstance(person, Person)
    room.desk.write(lambda: room.services.editing.change_person(replace(person, family_name="Aalmann")))
    assert room.names()[0] == "Aalmann, Andreas"
    assert room.page.table.selected() == [subject]
    assert room.record.shown == subject


def test_editing_out_of_the_filter_keeps_the_record(room: Room, qtbot) -> None:
    subject = room.subject(PERSON)
    room.desk.write(lambda: room.services.editing.add_tag(subject, "Sommerfest"))
    type_filter(qtbot, room, "sommerfest")
    assert room.names() == [PERSON]
    room.page.reveal(subject)
    (tagging, tag) = next(pair for pair in room.services.records.load(subject).tags if pair[1].name == "Sommerfest")
    room.desk.write(lambda: room.services.editing.remove_tag(subject, tagging, tag))
    assert room.names() == []
    assert room.record.shown == subject


def test_reveal_drops_the_filter_when_it_must(room: Room, qtbot) -> None:
    subject = room.subject(PERSON)
    type_filter(qtbot, room, "saarlouis")
    room.page.reveal(subject)
    assert room.record.shown == subject
    assert room.page.table.selected() == [subject]
    assert room.page.head.field.text() == ""


def test_reveal_of_a_held_office_shows_it_without_a_row(room: Room) -> None:
    offices = room.services.directory.rows(room.services.directory.find(kinds=(SubjectKind.OFFICE,)))
    held = next(row.subject for row in offices if not row.is_vacant)
    room.page.reveal(held)
    assert room.record.shown == held
    assert room.page.table.selected() == []
    assert room.page.selected_subjects() == [held]


def test_tag_for_those_chosen(room: Room, qtbot) -> None:
    table = room.page.table
    table.select_subjects(room.page.model.subjects[:2])
    room.page.keeper._on_chosen()
    qtbot.mouseClick(room.page.foot.tag, Qt.MouseButton.LeftButton)
    (dialog,) = room.page.findChildren(TagDialog)
    assert not dialog.confirm.isEnabled()
    qtbot.keyClicks(dialog.field, "Sommerfest")
    qtbot.keyClick(dialog.field, Key.Key_Return)
    for subject in room.page.model.subjects[:2]:
        assert "Sommerfest" in [tag.name for _, tag in room.services.records.load(subject).tags]
    assert table.selected() == list(room.page.model.subjects[:2])


def test_card_button_exports_those_chosen(room: Room, qtbot) -> None:
    qtbot.mouseClick(room.page.foot.card, Qt.MouseButton.LeftButton)
    assert room.noted.asked == [("export", [room.subject("Alkassar, Ammar")], "vcard3")]


def test_enter_gives_the_record_the_keyboard(room: Room, qtbot) -> None:
    room.record.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    room.page.table.setFocus()
    qtbot.keyClick(room.page.table, Key.Key_Return)
    assert QApplication.focusWidget() is room.record


def test_columns_fill_the_width_and_can_be_hidden(room: Room) -> None:
    table = room.page.table

    def total() -> int:
        return sum(table.columnWidth(number) for number in range(5))

    assert total() == table.viewport().width()
    menu = table.column_menu(table)
    menu.actions()[3].trigger()
    assert table.isColumnHidden(3)
    assert total() == table.viewport().width()
    assert not menu.actions()[0].isEnabled()
    table.reset_columns()
    assert not table.isColumnHidden(3)
    menu.deleteLater()


def test_arrangement_is_kept(room: Room, qtbot, tmp_path: Path) -> None:
    table, subject = room.page.table, room.subject(PERSON)
    room.page.reveal(subject)
    table.show_column(2, False)
    table.horizontalHeader().setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    room.page.save_state(room.desk.settings)
    room.desk.settings.sync()
    other = room_on(room.services, tmp_path)
    qtbot.addWidget(other.page)
    other.page.restore_state(other.desk.settings)
    other.page.start()
    assert other.page.table.isColumnHidden(2)
    assert other.page.presenter.question.sort is SortBy.PLACE
    assert other.record.shown == subject


def test_what_is_painted_is_also_said(room: Room) -> None:
    model, role = room.page.model, Qt.ItemDataRole.AccessibleTextRole
    vacant = next(row for row in room.services.directory.rows(model.subjects) if row.is_vacant)
    number = model.number_of(vacant.subject)
    assert number is not None
    assert model.index(number, 0).data(role) == f"Amt: {vacant.name}, {vacant.body}, vakant"
    assert model.index(number, 1).data(role) == "vakant"
    assert model.index(number, 1).data(ItemRole.CHIPS)[0].words == "vakant"
    acting = next(row for row in room.services.directory.rows(model.subjects) if row.is_acting)
    number = model.number_of(acting.subject)
    assert number is not None
    assert model.index(number, 1).data(role) == f"{acting.office}, amtierend"


def test_select_all_is_quick_to_read(room: Room) -> None:
    room.page.table.selectAll()
    assert room.page.table.selected() == list(room.page.model.subjects)


def test_current_row_can_move_without_the_selection(room: Room) -> None:
    table = room.page.table
    index = room.page.model.index(4, 0)
    table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    assert table.current_subject() == room.page.model.subjects[4]
    assert isinstance(room.record.shown, Subject)


def own(room: Room, name: str, kind: SubjectKind = SubjectKind.PERSON) -> OwnField:
    field, changes = room.services.own_fields.define(OwnField(name=name, subject_kind=kind))
    room.desk.broadcast.tell(changes)
    return field


def number_of(room: Room, key: str) -> int:
    return next(number for number, column in enumerate(room.page.model.columns) if column.key == key)


def test_tags_and_own_fields_are_columns_to_be_chosen(room: Room) -> None:
    table, model, subject = room.page.table, room.page.model, room.subject(PERSON)
    room.page.reveal(subject)
    field = own(room, "Ehrung")
    same = own(room, "ehrung", SubjectKind.ORGANISATION)
    assert [column.title for column in model.columns if column.key.startswith("own-")] == ["Ehrung"]
    assert table.selected() == [subject], "the selection survives another column"
    number = number_of(room, f"own-{field.id}")
    assert table.isColumnHidden(number)
    assert table.isColumnHidden(number_of(room, "tags"))
    menu = table.column_menu(table)
    menu.actions()[number].trigger()
    assert not table.isColumnHidden(number)
    menu.deleteLater()
    body = next(one for one in model.subjects if one.kind is SubjectKind.ORGANISATION)
    for who, which, words in ((subject, field, "Gold"), (body, same, "Silber")):
        room.desk.write(partial(room.services.own_fields.set_value, who, which, words))
        at = model.number_of(who)
        assert at is not None
        assert model.index(at, number).data() == words
    room.desk.write(partial(room.services.editing.add_tag, subject, "Presse"))
    tag = next(use.tag for use in room.services.tags.all() if use.tag.name == "Presse")
    room.desk.write(partial(room.services.tags.colour, tag, TagColour.RED))
    at = model.number_of(subject)
    assert at is not None
    cell = model.index(at, number_of(room, "tags"))
    assert TagColour.RED in [chip.colour for chip in cell.data(ItemRole.CHIPS)]
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == ", ".join(chip.words for chip in cell.data(ItemRole.CHIPS))


def test_by_an_own_field_the_list_is_not_ordered_and_the_arrow_stays(room: Room) -> None:
    table = room.page.table
    field = own(room, "Ehrung")
    number = number_of(room, f"own-{field.id}")
    table.show_column(number, True)
    header, before = table.horizontalHeader(), room.names()
    header.setSortIndicator(number, Qt.SortOrder.DescendingOrder)
    assert header.sortIndicatorSection() == 0
    assert header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    assert room.names() == before


def test_own_columns_are_kept_by_what_they_are(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = own(room, "Eins"), own(room, "Zwei")
    table = room.page.table
    table.show_column(number_of(room, f"own-{second.id}"), True)
    header = table.horizontalHeader()
    header.moveSection(header.visualIndex(number_of(room, f"own-{second.id}")), 1)
    room.page.save_state(room.desk.settings)
    room.desk.settings.sync()
    room.services.own_fields.remove(first)
    other = room_on(room.services, tmp_path)
    qtbot.addWidget(other.page)
    other.page.restore_state(other.desk.settings)
    other.page.start()
    number = number_of(other, f"own-{second.id}")
    assert not other.page.table.isColumnHidden(number)
    assert other.page.table.horizontalHeader().visualIndex(number) == 1


@pytest.mark.parametrize("saved", ["kein JSON", "[1]", '{"order": []}'])
def test_a_layout_that_cannot_be_read_is_passed_over(room: Room, saved: str) -> None:
    room.desk.settings.setValue("contacts/columns.v2", saved)
    room.page.table.restore_columns(room.desk.settings)
    assert not room.page.table.isColumnHidden(1)
