"""The check of terms: what is vacant, ends, is unconfirmed or contradicts, and what one does about it there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation
from crm.ui.offices.change_dialog import ChangeDialog
from crm.ui.offices.keep_dialog import KeepDialog
from crm.ui.offices.terms_page import TermsPage
from tests.ui.offices_room import Room, open_room, press, texts

VACANT, CONTRADICTIONS = 0, 3


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with open_room(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def page(room: Room) -> TermsPage:
    room.window.actions_["office.terms"].trigger()
    found = room.contacts.layers.page
    assert isinstance(found, TermsPage)
    QApplication.processEvents()
    return found


def mine(room: Room, page: TermsPage) -> list[str]:
    return [line.finding for line in page.model.rows if line.office == room.office]


def mark(room: Room, page: TermsPage) -> None:
    number = next(n for n, line in enumerate(page.model.rows) if line.office == room.office)
    page.table.selectRow(number)
    page.table.setFocus()


def test_a_vacant_office_is_listed_with_who_acts_and_enter_opens_it(room: Room, page: TermsPage) -> None:
    assert mine(room, page) == ["Vakant seit 01.11.2026, amtierend: Marko Zwischenmuster."]
    mark(room, page)
    press(Qt.Key.Key_Return)
    assert room.contacts.layers.stop().subject == room.office
    press(Qt.Key.Key_Escape)
    assert room.contacts.layers.page is page
    current = page.current()
    assert current is not None
    assert current.office == room.office  # the row one came from


def test_the_count_of_a_tab_is_what_it_lists(page: TermsPage) -> None:
    assert page.tab_row.tabs.tabData(VACANT) == str(len(page.model.rows))


def test_terms_that_end_follow_the_months_chosen(room: Room, page: TermsPage) -> None:
    room.add_term("Neumuster", "2026-11-02", "2027-04-30")  # in five months
    page.turn_to("ending")
    assert mine(room, page) == []  # within three months
    for months in (6, 12):
        page.within.set_value(months)
        page.within.chosen.emit(months)
        assert mine(room, page) == ["Die Amtszeit endet am 30.04.2027."]


def test_what_nobody_confirmed_since_the_election_is_listed(room: Room, page: TermsPage) -> None:
    with room.database.read() as unit:
        body = unit.store.get(Organisation, room.body.id)
    changed = replace(body, last_election_on=PartialDate(2026, 11, 15))
    room.desk.broadcast.tell(room.services.editing.change_organisation(changed))
    page.turn_to("unconfirmed")
    assert len(mine(room, page)) == 1
    assert "15.11.2026" in mine(room, page)[0]


def test_a_contradiction_is_kept_with_a_reason_and_taken_back(room: Room, page: TermsPage) -> None:
    room.add_term("Neumuster", "2015-01-01", "2016-06-30")
    page.turn_to("contradictions")
    open_before = int(page.tab_row.tabs.tabData(CONTRADICTIONS))
    mark(room, page)
    assert not page.unkeep.isVisible()
    page.keep.click()
    (dialog,) = page.findChildren(KeepDialog)
    field = dialog.form.control("reason")
    assert isinstance(field, QLineEdit)
    field.setText("Doppelspitze")
    dialog.form.submit()
    QApplication.processEvents()
    assert any("Grund: Doppelspitze" in finding for finding in mine(room, page))
    assert int(page.tab_row.tabs.tabData(CONTRADICTIONS) or 0) == open_before - 1
    mark(room, page)
    page.unkeep.click()
    assert int(page.tab_row.tabs.tabData(CONTRADICTIONS)) == open_before


def test_an_empty_tab_says_what_would_stand_there(page: TermsPage) -> None:
    page.turn_to("unconfirmed")
    if not page.model.rows:
        assert "Alles ist seit der Wahl bestätigt" in texts(page)
    assert not page.keep.isVisible()


def test_a_change_of_holder_begins_from_the_row(room: Room, page: TermsPage) -> None:
    mark(room, page)
    page.change.click()
    (dialog,) = page.findChildren(ChangeDialog)
    assert dialog.name.text() == "Bürgermeister/in der Gemeinde Musterhausen"


def test_out_of_sight_it_reads_nothing_and_is_fresh_when_it_returns(room: Room, page: TermsPage) -> None:
    room.contacts.back()
    before = len(page.model.rows)
    room.add_term("Neumuster", "2026-11-01")
    assert len(page.model.rows) == before
    room.window.actions_["office.terms"].trigger()
    assert mine(room, page) == []


def test_each_row_is_one_sentence_to_a_screen_reader(room: Room, page: TermsPage) -> None:
    number = next(n for n, line in enumerate(page.model.rows) if line.office == room.office)
    spoken = str(page.model.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Bürgermeister/in der Gemeinde Musterhausen, Vakant seit 01.11.2026")


def test_the_overview_leads_to_the_tab_it_speaks_of(room: Room) -> None:
    room.window.go("overview")
    overview = room.window.stack.currentWidget()
    slot = next(one for one in overview.presenter._slots if one.key == "vacant")  # type: ignore[union-attr]
    assert slot.open is not None
    slot.open()
    page = room.contacts.layers.page
    assert isinstance(page, TermsPage)
    assert slot.read_count() == len(page.model.rows)
