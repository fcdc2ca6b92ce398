"""The page of an office: how one gets there and back, what it shows, and that it is worked by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office
from crm.domain.party import BodyType, Organisation
from crm.domain.reach import Channel, ChannelKind
from crm.ui.contacts.page import OFFICE
from crm.ui.offices.page import OfficePage
from crm.ui.offices.spans import SpanKind
from crm.ui.record.contradictions import ContradictionLines
from crm.ui.record.tenures_section import TenuresSection
from crm.ui.theme import Mode, theme
from tests.ui.offices_room import Room, open_room, press, texts


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with open_room(qtbot, tmp_path) as made:
        yield made


def shown(room: Room) -> OfficePage:
    page = room.contacts.layers.page
    assert isinstance(page, OfficePage)
    return page


def open_office(room: Room) -> OfficePage:
    room.desk.open(room.office)
    QApplication.processEvents()
    return shown(room)


def names(page: OfficePage) -> list[str]:
    return [item.accessibleName() for item in page.overview.line.items]


# ── there and back ──────────────────────────────────────────────────────────────────────────────────────────────


def test_any_link_to_an_office_opens_its_page(room: Room) -> None:
    page = open_office(room)
    assert page.subject == room.office
    assert page.head.name.text() == "Bürgermeister/in der Gemeinde Musterhausen"
    assert room.contacts.selected_subjects() == [room.office]


def test_an_office_leads_to_its_network(room: Room) -> None:
    asked: list[Subject] = []
    room.desk.network_opened.connect(asked.append)
    page = open_office(room)
    assert page.head.network.accessibleName() == "Netzwerk zeigen"
    page.head.network.click()
    assert asked == [room.office]


def test_enter_on_an_office_in_the_list_opens_its_page_and_escape_returns_to_the_row(room: Room) -> None:
    room.contacts.presenter.choose(SubjectKind.OFFICE)
    table = room.contacts.table
    number = next(n for n, one in enumerate(table.contacts.subjects) if one == room.office)
    table.select_number(number)
    table.setFocus()
    press(Qt.Key.Key_Return)
    assert shown(room).subject == room.office
    press(Qt.Key.Key_Escape)
    assert room.contacts.layers.page is None
    assert table.selected() == [room.office]


def test_enter_on_a_person_still_goes_to_the_record(room: Room) -> None:
    room.contacts.table.enter()
    assert room.contacts.table.selected()[0].kind is not SubjectKind.OFFICE
    press(Qt.Key.Key_Return)
    assert room.contacts.layers.page is None


def test_alt_left_returns_from_the_holder_to_the_office_and_from_there_to_the_list(room: Room) -> None:
    open_office(room)
    room.desk.open(room.people["Zweitmuster"])
    assert room.contacts.layers.page is None
    assert room.contacts.keeper.shown == room.people["Zweitmuster"]
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown(room).subject == room.office
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert room.contacts.layers.page is None


def test_the_link_at_the_top_and_the_sidebar_lead_back(room: Room) -> None:
    page = open_office(room)
    page.head.back.click()
    assert room.contacts.layers.page is None
    open_office(room)
    sidebar = room.window.sidebar
    at = sidebar.visualRect(sidebar.currentIndex()).center()
    QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert room.contacts.layers.page is None


def test_the_record_beside_the_list_offers_the_page(room: Room) -> None:
    room.contacts.presenter.choose(SubjectKind.OFFICE)
    room.contacts.table.select_subjects([room.office])
    room.contacts.table.chosen.emit()
    QApplication.processEvents()
    head = room.contacts._beside.head  # type: ignore[attr-defined]
    assert head.page.isVisible()
    head.page.click()
    assert shown(room).subject == room.office


# ── what it shows ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_head_says_vacant_and_acting_where_it_belongs_and_where_it_stands(room: Room) -> None:
    audience = Audience(name="Musterverteiler", include=(HeadOf(BodyType.OTHER),))
    room.services.audiences.save(audience)
    page = open_office(room)
    shown_words = texts(page.head)
    assert "vakant" in shown_words
    assert "amtierend" in shown_words
    assert any("Leitung der" in words and "Gemeinde Musterhausen" in words for words in shown_words)
    assert page.head.stands.text().startswith("Steht in 1 Verteiler")
    page.turn_to("lists")
    assert "Musterverteiler" in texts(page.body)


def test_the_time_line_names_every_stretch_in_order(room: Room) -> None:
    page = open_office(room)
    assert names(page) == [
        "Hanno Erstmuster, 01.01.2004 – 31.12.2013",
        "Petra Zweitmuster, 01.01.2014 – 31.10.2026",
        "Marko Zwischenmuster, amtierend, seit 01.11.2026",
        "vakant, seit 01.11.2026",
    ]
    room.add_term("Neumuster", "2027-02-01")
    assert "Julia Neumuster, ab 01.02.2027 (geplant)" in names(page)


def test_screen_readers_find_each_stretch_as_a_button(room: Room) -> None:
    for item in open_office(room).overview.line.items:
        interface = QAccessible.queryAccessibleInterface(item)
        assert interface.role() is QAccessible.Role.Button
        assert interface.text(QAccessible.Text.Name) == item.accessibleName()


def test_arrows_walk_the_time_line_and_enter_opens_the_holder(room: Room) -> None:
    page = open_office(room)
    line = page.overview.line
    assert sum(item.focusPolicy() == Qt.FocusPolicy.StrongFocus for item in line.items) == 1
    line.items[-1].setFocus()
    press(Qt.Key.Key_Home)
    assert line.items[0].hasFocus()
    press(Qt.Key.Key_Right)
    assert line.items[1].hasFocus()
    press(Qt.Key.Key_Return)
    assert room.contacts.keeper.shown == room.people["Zweitmuster"]


def test_enter_on_the_vacancy_begins_a_change_of_holder(room: Room) -> None:
    asked: list[Subject | None] = []
    page = open_office(room)
    page._change_holder = lambda parent, office: asked.append(office)
    page.overview.line.items[-1].setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    assert asked == [room.office]


def test_the_bars_lie_in_the_order_of_time_and_inside_the_line(room: Room) -> None:
    page = open_office(room)
    room.add_term("Neumuster", "2010-01-01", "2016-06-30")  # overlaps both: a line of its own
    line = page.overview.line
    for width in (1180, 700, 420):
        line.resize(width, line.height())
        line.resize(width, line.sizeHint().height())  # how many rows of chips there are depends on the width
        for item in line.items:
            assert line.rect().contains(item.geometry()), (width, item.accessibleName())
    tops = {item.span.lane: item.y() for item in line.items if item.span.kind is SpanKind.HELD}
    assert tops[1] > tops[0]


def test_an_office_without_terms_says_what_belongs_there(room: Room) -> None:
    bare, _ = room.services.editing.add_office(Office(organisation_id=room.body.id, title_neutral="Musteramt"))
    room.desk.open(bare)
    page = shown(room)
    assert not page.overview.line.isVisible()
    assert "Noch keine Amtszeiten" in texts(page.overview.empty)


def test_own_and_inherited_reach_are_marked_and_explained(room: Room) -> None:
    editing = room.services.editing
    editing.add_channel(Channel(office_id=room.office.id, kind=ChannelKind.PHONE, value="0681 501-00"))
    editing.add_channel(Channel(party_id=room.body.id, kind=ChannelKind.EMAIL, value="rathaus@example.org"))
    words = texts(open_office(room).overview)
    assert "Erreichbarkeit des Amtes" in words
    assert "eigene" in words
    assert "geerbt" in words
    assert "Geerbt von Gemeinde Musterhausen; gilt, bis das Amt eigene Angaben hat" in words


def test_address_and_salutation_for_a_woman_a_man_and_nobody(room: Room) -> None:
    words = " ".join(texts(open_office(room).overview))
    for form in (
        "Bürgermeisterin der Gemeinde Musterhausen",
        "Sehr geehrte Frau Bürgermeisterin,",
        "Sehr geehrter Herr Bürgermeister,",
        "Sehr geehrte Damen und Herren,",
    ):
        assert form in words
    assert "…" not in [word for word in words.split() if word in ("Frau…", "Herrn…")]


def test_the_table_of_terms_has_the_vacancy_and_opens_the_holder(room: Room) -> None:
    page = open_office(room)
    section = page.overview._columns[1].sections[0]
    table = section.table  # type: ignore[attr-defined]
    rows = [[str(table.model().index(row, column).data() or "") for column in range(5)] for row in range(4)]
    assert rows[0] == ["01.11.2026", "offen", "Zwischenmuster, Marko", "", "Muster (erfunden)"]
    assert rows[2][:4] == ["01.01.2014", "31.10.2026", "Zweitmuster, Petra", "beendet"]
    role = Qt.ItemDataRole.AccessibleTextRole
    assert table.model().index(1, 2).data(role) == "vakant"
    assert table.model().index(0, 3).data(role) == "amtierend"
    table.selectRow(2)
    table.setFocus()
    press(Qt.Key.Key_Return)
    assert room.contacts.keeper.shown == room.people["Zweitmuster"]


def test_the_history_tells_of_the_terms(room: Room) -> None:
    page = open_office(room)
    page.turn_to("history")
    assert "Amtszeit von Petra Zweitmuster ergänzt" in texts(page.body)


def test_the_page_follows_what_is_written_elsewhere(room: Room) -> None:
    page = open_office(room)
    with room.database.read() as unit:
        body = unit.store.get(Organisation, room.body.id)
    changed = replace(body, full_name="Stadt Musterhausen", genitive="der Stadt Musterhausen")
    room.desk.broadcast.tell(room.services.editing.change_organisation(changed))
    assert page.head.name.text() == "Bürgermeister/in der Stadt Musterhausen"


def test_the_form_takes_the_place_of_the_tabs_and_saves(room: Room) -> None:
    page = open_office(room)
    page.head.edit.click()
    form = page.edit_page.form
    assert form is not None
    form.set_text("title_neutral", "Leitung der Verwaltung")
    form.submit()
    assert page.edit_page.form is None
    with room.database.read() as unit:
        assert unit.store.get(Office, room.office.id).title_neutral == "Leitung der Verwaltung"


def test_what_was_typed_into_the_form_is_saved_when_one_leaves(room: Room) -> None:
    page = open_office(room)
    page.edit()
    assert page.edit_page.form is not None
    page.edit_page.form.set_text("title_neutral", "Rathausspitze")
    room.contacts.back()
    with room.database.read() as unit:
        assert unit.store.get(Office, room.office.id).title_neutral == "Rathausspitze"


def test_an_office_in_the_trash_says_so_and_leads_back(room: Room) -> None:
    page = open_office(room)
    room.desk.broadcast.tell(room.services.editing.trash(room.office))
    assert "Im Papierkorb" in texts(page)
    press(Qt.Key.Key_Escape)
    assert room.contacts.layers.page is None


def test_another_theme_paints_the_time_line_anew(room: Room, qapp: QApplication) -> None:
    line = open_office(room).overview.line
    light = line.grab().toImage()
    theme().apply(qapp, Mode.DARK)
    QApplication.processEvents()
    assert line.grab().toImage() != light


# ── contradictions ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_contradiction_is_kept_on_purpose_with_a_reason_and_taken_back(room: Room) -> None:
    page = open_office(room)
    lines: ContradictionLines = page.overview.contradictions
    assert not lines.isVisible()
    room.add_term("Neumuster", "2010-01-01", "2016-06-30")
    assert lines.isVisible()
    assert any("haben das Amt zur gleichen Zeit" in words for words in texts(lines))
    before = len(lines.rows())
    first = lines._layout.itemAt(0).widget()
    first.link.click()  # type: ignore[union-attr]
    press(Qt.Key.Key_X)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("nach Urkunde")
    press(Qt.Key.Key_Return)
    assert sum(row.kept is not None for row in lines.rows()) == 1
    assert "Absichtlich so: nach Urkunde" in texts(lines)
    kept = lines._layout.itemAt(before - 1).widget()
    kept.link.click()  # type: ignore[union-attr]
    assert all(row.kept is None for row in lines.rows())


def test_the_tenures_section_of_a_person_shows_them_too(room: Room) -> None:
    room.add_term("Neumuster", "2010-01-01", "2012-06-30")
    room.desk.open(room.people["Neumuster"])
    pane = room.contacts._beside
    pane.turn_to("offices")  # type: ignore[attr-defined]
    assert any("zur gleichen Zeit" in words for words in texts(pane))


def test_an_end_before_the_beginning_is_refused_once_and_then_saved_on_purpose(room: Room) -> None:
    page = open_office(room)
    page.turn_to("terms")
    section = page.body.currentWidget().sections[0]  # type: ignore[union-attr]
    assert isinstance(section, TenuresSection)
    row = section.rows()[-1]
    row.actions()[0].trigger()
    form = section.form
    assert form is not None
    form.set_text("from", "2020")
    form.set_text("to", "2010")
    form.submit()
    assert form.error.text() == "Das Ende der Amtszeit liegt vor ihrem Beginn."
    assert form.has("meant")
    form.control("meant").setChecked(True)  # type: ignore[attr-defined]
    form.submit()
    assert section.form is None
    assert any(tenure.valid_to and tenure.valid_to.year == 2010 for tenure in room.tenures())


# ── the main office ─────────────────────────────────────────────────────────────────────────────────────────────


def test_one_click_makes_another_office_the_main_one(room: Room) -> None:
    second, _ = room.services.editing.add_office(Office(organisation_id=room.body.id, title_neutral="Zweckverband"))
    holder = room.people["Neumuster"]
    room.add_term("Neumuster", "2026-11-02", is_main=True)
    tenure = replace(room.tenures()[-1], id=0, version=1, office_id=second.id, is_main=False)
    room.services.editing.add_tenure(tenure)
    room.desk.open(holder)
    pane = room.contacts._beside
    pane.turn_to("offices")  # type: ignore[attr-defined]
    QApplication.processEvents()
    section = pane.page().sections[0]  # type: ignore[attr-defined]
    (offer,) = [one for one in section.findChildren(type(section.link)) if one.text() == "Zum Hauptamt machen"]
    offer.click()
    record = room.services.records.load(holder)
    assert [held.office.id for held in record.offices if held.tenure.is_main] == [second.id]
    room.undo()
    record = room.services.records.load(holder)
    assert [held.office.id for held in record.offices if held.tenure.is_main] == [room.office.id]


def test_the_pages_are_reached_by_commands(room: Room) -> None:
    room.window.actions_["office.terms"].trigger()
    assert room.contacts.layers.stop().page == "terms"
    room.window.actions_["office.election"].trigger()
    assert room.contacts.layers.stop().page == "election"
    room.window.actions_["go.back"].trigger()
    assert room.contacts.layers.stop().page == "terms"
    room.window.go("events")
    room.window.actions_["go.back"].trigger()  # speaks of the contacts only
    assert room.contacts.layers.stop().page == "terms"
    room.desk.open(room.office)
    assert room.contacts.layers.stop().page == OFFICE


def test_no_two_commands_share_a_shortcut(room: Room) -> None:
    actions = room.window.actions_
    keys = [actions[key].shortcut().toString() for key in actions if not actions.command(key).keys_on]
    used = [one for one in keys if one]
    assert len(used) == len(set(used))
