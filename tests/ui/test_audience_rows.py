"""The rows of a list: categories, the waiting list, who is not on it and why, and what is done by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.audience import Audience, Quota, QuotaBy, Under
from crm.domain.audience_conditions import AtBody, HeadOf, KindIs
from crm.domain.audience_history import TookPart
from crm.domain.audience_tree import Side
from crm.domain.event import Category, Status
from crm.domain.invitation import OmittedRow
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import BodyType
from crm.domain.selection import LeftOut
from crm.ui.audiences.add_dialog import AddByHandDialog
from crm.ui.audiences.list_view import INVITED, OMITTED, WAITING
from crm.ui.audiences.page import AudiencesPage
from crm.ui.audiences.rows import key_of
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from tests.ui.audiences_room import TODAY, opened, pick, undo
from tests.ui.events_sample import sample_desk

K = Qt.Key
TOWNS, DISTRICTS = HeadOf(BodyType.MUNICIPALITY), HeadOf(BodyType.DISTRICT)
PRESS = Under(AtBody(BodyType.NEWSROOM), Category.PRESS)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AudiencesPage:
    """Two mayors of each district, the districts' heads beside them, and the press."""
    quota = Quota(by=QuotaBy.DISTRICT, seats=2, beyond=(DISTRICTS,))
    saved, _ = desk.services.audiences.save(Audience(name="Runde", include=(TOWNS, DISTRICTS, PRESS), quotas=(quota,)))
    page = opened(desk, qtbot)
    page.show_audience(saved.id)
    return page


def heads(page: AudiencesPage) -> list[str]:
    model = page.list.table.model()
    rows = [model.index(number, 0) for number in range(model.rowCount())]
    return [f"{row.data()} {row.data(ItemRole.COUNT)}" for row in rows if row.data(ItemRole.IS_GROUP)]


def choose(page: AudiencesPage, row: OmittedRow) -> None:
    page.list.table.setFocus()
    assert page.list.choose(key_of(row))


def give_reason(page: AudiencesPage, reason: str) -> None:
    page.list.reason.field.setText(reason)
    page.list.reason.done.click()


def test_rows_stand_below_the_words_of_their_category(page: AudiencesPage, qtbot: QtBot) -> None:
    found = page.presenter.list
    press = sum(row.category is Category.PRESS for row in found.rows)
    assert press > 0
    assert heads(page) == [f"Delegation {len(found.rows) - press}", f"Presse {press}"]
    table = page.list.table
    assert table.rowHeight(0) < table.rowHeight(1)
    assert table.columnSpan(0, 0) == 3
    table.setFocus()
    qtbot.keyClick(table, K.Key_Home)
    qtbot.keyClick(table, K.Key_Up)
    assert page.list.current_row() is not None, "the keyboard passes over heads"
    table.selectAll()
    assert len(page.list.selected_rows()) == len(found.rows)


def test_the_waiting_list_in_order_with_its_reason(page: AudiencesPage) -> None:
    waiting = page.presenter.list.waiting
    assert len(waiting) == 52 - 12
    page.list.tabs.setCurrentIndex(WAITING)
    model = page.list.table.model()
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == [row.shown_name for row in waiting]
    assert model.index(0, 1).data().startswith("höchstens 2 (")
    assert "Leitung einer Gemeinde" in model.index(0, 1).data(ItemRole.SECOND_LINE)
    assert page.preview.add.isVisible()


def test_who_waits_is_taken_in_by_hand_and_another_gives_way(page: AudiencesPage, desk: Desk, qtbot: QtBot) -> None:
    page.list.tabs.setCurrentIndex(WAITING)
    page.list.table.setFocus()
    page.list.table.setCurrentIndex(page.list.waiting.index(0, 0))
    row, before = page.presenter.list.waiting[0], len(page.presenter.list.rows)
    qtbot.keyClick(page.list.table, K.Key_Insert)
    assert page.list.reason.isVisible()
    give_reason(page, "Vorsitz im Städtetag")
    assert "von Hand: Vorsitz im Städtetag" in next(
        one.reasons for one in page.presenter.list.rows if one.office_id == row.office_id
    )
    assert len(page.presenter.list.rows) == before
    assert page.rules.manual.rows[0].aside.text() == "„Vorsitz im Städtetag“"
    undo(desk)
    assert page.presenter.list.waiting[0] == row


def test_without_quotas_there_is_no_waiting_list(page: AudiencesPage) -> None:
    assert page.list.tabs.isTabVisible(WAITING)
    page.presenter.edits.remove_quota(0)
    assert not page.list.tabs.isTabVisible(WAITING)


def test_whom_no_rule_takes_in_is_read_only_when_asked(page: AudiencesPage) -> None:
    assert page.presenter.unmatched == ()
    assert not page.list.also.isVisible()
    page.list.tabs.setCurrentIndex(OMITTED)
    number = page.presenter.list.unmatched
    assert page.list.also.text() == f"auch {number} Kontakte, die keine Bedingung aufnimmt"
    page.list.also.click()
    assert len(page.presenter.unmatched) == number
    assert f"Keine Bedingung nimmt diese Kontakte auf {number}" in heads(page) or page.list.omitted.rowCount() == number
    page.list.tabs.setCurrentIndex(INVITED)
    assert page.presenter.unmatched == ()


def test_why_not_somebody(page: AudiencesPage, desk: Desk) -> None:
    page.list.tabs.setCurrentIndex(OMITTED)
    assert page.list.search.placeholderText() == "Warum nicht …?"
    page.list.search.setText("Alkassar")
    page.list.search.search_now()
    (row,) = page.list.omitted.rows()
    assert (row.why, row.reason) == (LeftOut.NO_RULE, "keine Regel nimmt diesen Kontakt auf")
    choose(page, row)
    assert page.preview.add.isVisible()
    page.preview.add.click()
    give_reason(page, "Gastgeber")
    assert any(one.office_id == row.office_id for one in page.presenter.list.rows)
    assert page.list.omitted.rows() == []
    page.list.search.clear()
    page.list.search.search_now()
    assert page.presenter.unmatched == ()


def test_reasons_group_who_is_left_out(page: AudiencesPage) -> None:
    page.list.table.setCurrentIndex(page.list.invited.index(1, 0))
    page.list.ask_reason()
    give_reason(page, "verreist")
    page.presenter.edits.add(Side.EXCLUDE, DISTRICTS)
    page.list.tabs.setCurrentIndex(OMITTED)
    assert heads(page)[0].startswith("Durch eine Bedingung weggelassen")
    assert "Von Hand entfernt 1" in heads(page)


def test_contacts_are_added_by_hand_with_a_reason(page: AudiencesPage, desk: Desk) -> None:
    page.rules.by_hand.click()
    dialog = page.window().findChildren(AddByHandDialog)[-1]
    assert not dialog.done_button.isEnabled()
    dialog.picker.search.setText("Alkassar")
    dialog.picker.search.search_now()
    dialog.done_button.click()
    assert "Grund" in dialog.error.text()
    dialog.reason.setText("Gastgeber")
    dialog.done_button.click()
    (added,) = [row for row in page.presenter.list.rows if row.reasons == ("von Hand: Gastgeber",)]
    assert added.holder == "Ammar Alkassar"
    assert added.office
    page.list.choose(key_of(added))
    page.list.ask_reason()
    give_reason(page, "doch nicht")
    assert added not in page.presenter.list.rows
    assert page.presenter.audience.manual == ()


def test_every_reason_to_be_left_out_has_words_and_an_icon(page: AudiencesPage) -> None:
    for why in LeftOut:
        page.list.omitted.show_rows([OmittedRow(office_id=1, party_id=1, name="x", body="", why=why, reason="y")])
        assert page.list.omitted.index(0, 1).data(ItemRole.CHIPS)
        row = page.list.omitted.row_at(0)
        page.preview.show_row(row)
        assert page.preview.why.head.text() == "Warum nicht dabei"


def test_models_with_heads_keep_qts_rules(page: AudiencesPage) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in (page.list.invited, page.list.omitted)]
    page.presenter.edits.remove_quota(0)
    assert len(testers) == 2


def test_a_body_as_a_row_of_its_own(page: AudiencesPage, desk: Desk) -> None:
    page.presenter.keep(Audience(name="Häuser", include=(KindIs(SubjectKind.ORGANISATION),)))
    number, row = next((n, one) for n, one in enumerate(page.list.invited.rows()) if one.body == "Gemeinde Tholey")
    assert page.list.invited.index(number, 0).data() == "Gemeinde Tholey"
    assert "vakant" not in page.list.invited.index(number, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    page.list.choose(key_of(row))
    assert page.preview.name.text() == "Gemeinde Tholey"
    opened_subjects: list[Subject] = []
    desk.opened.connect(opened_subjects.append)
    page.preview.open.click()
    assert opened_subjects == [desk.services.records.find("Gemeinde Tholey")]
    page.list.ask_reason()
    give_reason(page, "schon geschrieben")
    (left,) = [one for one in page.presenter.list.omitted if one.why is LeftOut.REMOVED]
    assert left.subject == opened_subjects[0]


def test_the_focus_stays_where_a_further_word_appears(page: AudiencesPage) -> None:
    page.presenter.edits.add(Side.INCLUDE, TookPart(1, "Impulse 2020", frozenset({Status.ATTENDED})))
    row = page.rules.include.rows[3]
    row.links[2].setFocus()
    pick(row.links[2].menu, "nur in einer Rolle", "Keynote")
    assert len(row.links) == 4
    assert page.window().focusWidget() is row.links[2]
