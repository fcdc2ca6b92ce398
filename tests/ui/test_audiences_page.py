"""The page "Verteiler" over the sample: rules that recompute, reasons, removing, freezing, undoing, keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_history import TookPart
from crm.domain.audience_tree import Place, Side
from crm.domain.event import Status
from crm.domain.invitation import InvitationRow, OmittedRow
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import BodyType
from crm.domain.selection import LeftOut
from crm.ui.audiences.list_view import OMITTED
from crm.ui.audiences.page import AudiencesPage
from crm.ui.audiences.rows import Order, key_of
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.exporting.export_dialog import ExportDialog
from crm.ui.jobs import ThreadJobs
from crm.ui.sheets.preview import SheetPreview
from tests.ui.audiences_room import TODAY, opened, pick, undo
from tests.ui.events_sample import sample_desk

K = Qt.Key


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def said(desk: Desk) -> list[str]:
    heard: list[str] = []
    desk.said.connect(heard.append)
    return heard


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AudiencesPage:
    return opened(desk, qtbot)


@pytest.fixture
def audience(page: AudiencesPage, desk: Desk) -> AudiencesPage:
    """The sample's audience, open."""
    page.show_audience(desk.services.audiences.all()[0].id)
    return page


def names(page: AudiencesPage) -> list[str]:
    model = page.list.table.model()
    return [str(model.index(number, 0).data()) for number in range(model.rowCount())]


def counts(page: AudiencesPage) -> list[str]:
    return [row.count.text() for row in page.rules.include.rows]


def rows(page: AudiencesPage) -> tuple[InvitationRow, ...]:
    return page.presenter.list.rows


def test_the_rules_stand_as_sentences_with_their_counts(audience: AudiencesPage) -> None:
    include = audience.rules.include
    assert [row.accessibleName() for row in include.rows] == [
        "Leitung einer Gemeinde",
        "Leitung eines Landkreises",
        "hat an Impulse 2020 teilgenommen Gruppe: Delegation",
    ]
    found = audience.presenter.list
    assert counts(audience) == [str(count) for count in found.counts]
    assert counts(audience)[:2] == ["52", "6"]
    assert include.rows[2].aside.text() == f"davon {found.overlaps[2]} bereits enthalten"
    assert audience.rules.result.count.text() == str(len(found.rows)) == audience.list.tabs.tabData(0)
    assert len(found.rows) + len(found.omitted) == int(include.bar.count.text())


@pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # offscreen has no pop-ups that grab the keyboard
def test_a_linked_word_changes_the_rule_by_keyboard_and_is_one_entry(
    audience: AudiencesPage, desk: Desk, qtbot: QtBot
) -> None:
    before = names(audience)
    link = audience.rules.include.rows[2].links[1]
    link.setFocus()
    qtbot.keyClick(link, K.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    pick(menu, "abgesagt")
    menu.close()
    assert audience.rules.include.rows[2].accessibleName() == "hat für Impulse 2020 abgesagt Gruppe: Delegation"
    assert counts(audience)[2] == "5"
    kept = desk.services.audiences.view(desk.services.audiences.all()[0].id).audience.include[2]
    assert isinstance(kept, TookPart)
    assert kept.statuses == frozenset({Status.DECLINED})
    assert QApplication.focusWidget() is link, "the keyboard stays where it was"
    undo(desk)
    assert names(audience) == before
    assert "teilgenommen" in audience.rules.include.rows[2].accessibleName()


def test_a_condition_is_added_from_the_menu_and_leaves_out(audience: AudiencesPage) -> None:
    before = len(rows(audience))
    pick(audience.rules.exclude.menu, "hat abgesagt für", "Impulse 2020")
    added = audience.rules.exclude.rows[0]
    assert added.accessibleName() == "hat für Impulse 2020 abgesagt Gruppe: alle"
    assert added.count.text() == "5"
    assert len(rows(audience)) == before - 5
    assert audience.presenter.audience.exclude[0] == TookPart(1, "Impulse 2020", frozenset({Status.DECLINED}))


def test_delete_removes_a_condition_but_not_the_last(audience: AudiencesPage, qtbot: QtBot) -> None:
    include = audience.rules.include
    qtbot.keyClick(include.rows[2].cross, K.Key_Delete)
    qtbot.keyClick(include.rows[1].cross, K.Key_Space)
    assert [row.accessibleName() for row in include.rows] == ["Leitung einer Gemeinde"]
    qtbot.mouseClick(include.rows[0].cross, Qt.MouseButton.LeftButton)
    qtbot.keyClick(include.rows[0], K.Key_Delete)
    assert len(include.rows) == 1
    assert include.rows[0].cross.toolTip() == "Eine Bedingung muss bleiben."


def test_who_has_no_office_today_can_be_let_in(audience: AudiencesPage) -> None:
    without = [row for row in audience.presenter.list.omitted if row.why is LeftOut.NO_OFFICE]
    assert without
    (fixed,) = audience.rules.exclude.rows
    assert (fixed.accessibleName(), fixed.count.text()) == ("heute kein Amt hat", str(len(without)))
    fixed.removed.emit()
    assert not [row for row in audience.presenter.list.omitted if row.why is LeftOut.NO_OFFICE]
    pick(audience.rules.exclude.menu, "heute kein Amt hat")
    assert audience.presenter.audience.offices_only


def test_removing_asks_for_the_reason_and_can_be_taken_back(audience: AudiencesPage, qtbot: QtBot) -> None:
    table, name = audience.list.table, names(audience)[3]
    table.setCurrentIndex(table.model().index(3, 0))
    qtbot.keyClick(table, K.Key_Delete)
    qtbot.keyClick(audience.list.reason.field, K.Key_Return)
    assert "Grund" in audience.list.reason.error.text()
    qtbot.keyClicks(audience.list.reason.field, "bereits abgesagt")
    qtbot.keyClick(audience.list.reason.field, K.Key_Return)
    assert name not in names(audience)
    assert table.currentIndex().row() == 3, "the successor takes the place"
    assert audience.rules.manual.rows[0].aside.text() == "„bereits abgesagt“"
    audience.list.tabs.setCurrentIndex(OMITTED)
    omitted = audience.list.omitted
    (removed,) = [row for row in omitted.rows() if row.why is LeftOut.REMOVED]
    number = omitted.number_of(key_of(removed))
    audience.list.table.setCurrentIndex(omitted.index(number, 0))
    assert omitted.index(number, 1).data() == "bereits abgesagt"
    assert audience.preview.restore.isVisible()
    audience.preview.restore.click()
    audience.list.tabs.setCurrentIndex(0)
    assert names(audience)[3] == name


def test_several_rows_are_removed_as_one_entry(audience: AudiencesPage, desk: Desk) -> None:
    before = names(audience)
    table = audience.list.table
    table.setCurrentIndex(table.model().index(0, 0))
    table.selectAll()
    assert len(audience.selected_subjects()) == len(before)
    audience.list.ask_reason()
    audience.list.reason.field.setText("Termin verschoben")
    audience.list.reason.done.click()
    assert rows(audience) == ()
    undo(desk)
    assert names(audience) == before


def test_escape_drops_the_question(audience: AudiencesPage, qtbot: QtBot) -> None:
    audience.list.table.setCurrentIndex(audience.list.table.model().index(0, 0))
    audience.list.ask_reason()
    qtbot.keyClick(audience.list.reason.field, K.Key_Escape)
    assert audience.list.reason.isHidden()
    assert QApplication.focusWidget() is audience.list.table


def test_the_list_is_searched_and_ordered(audience: AudiencesPage, qtbot: QtBot) -> None:
    everybody = names(audience)
    qtbot.keyClicks(audience.list.search, "saarlouis")
    audience.list.search.search_now()
    assert 0 < len(names(audience)) < len(everybody)
    assert len(rows(audience)) == len(everybody), "searching changes nothing"
    qtbot.keyClicks(audience.list.search, "xyz")
    audience.list.search.search_now()
    assert audience.list.stack.currentWidget() is audience.list.empty
    qtbot.keyClick(audience.list.search, K.Key_Escape)
    assert names(audience) == everybody
    audience.list.order.setCurrentIndex(audience.list.order.findData(Order.DISTRICT))
    districts = [row.district for row in audience.list.invited.rows()]
    assert districts == sorted(districts, key=lambda name: (not name, name))
    assert districts[0] in audience.list.invited.index(0, 0).data(ItemRole.SECOND_LINE)


def test_reasons_ways_and_vacancies_are_seen_and_heard(audience: AudiencesPage) -> None:
    model = audience.list.invited
    by_name = {row.holder or row.body: number for number, row in enumerate(model.rows())}
    vacant = model.index(by_name["Gemeinde Nohfelden"], 1)
    assert [chip.words for chip in vacant.data(ItemRole.CHIPS)] == ["vakant", "Gemeindeleitung"]
    assert "vakant" in vacant.data(Qt.ItemDataRole.AccessibleTextRole)
    both = model.index(by_name["Regina Beispiel"], 1)
    assert [chip.words for chip in both.data(ItemRole.CHIPS)] == ["Gemeindeleitung", "Impulse 2020"]
    way = model.index(by_name["Regina Beispiel"], 2)
    assert (way.data(), way.data(ItemRole.ICON)) == ("E-Mail", "mail")
    for column in range(model.columnCount()):
        assert model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_preview_shows_how_the_chosen_row_is_addressed(audience: AudiencesPage, desk: Desk) -> None:
    asked: list[Subject] = []
    desk.opened.connect(asked.append)
    number = next(n for n, row in enumerate(audience.list.invited.rows()) if row.holder == "Regina Beispiel")
    audience.list.table.setCurrentIndex(audience.list.invited.index(number, 0))
    preview = audience.preview
    assert preview.name.text() == "Regina Beispiel"
    assert preview.envelope.accessibleName().startswith("Bürgermeisterin der Gemeinde Schwalbach, Frau Regina Beispiel")
    assert preview.salutation.text() == "Sehr geehrte Frau Bürgermeisterin,"
    assert preview.spoken.text() == "Mündlich: Frau Bürgermeisterin"
    assert preview.past.isVisible()
    preview.open.click()
    assert asked[0].kind is SubjectKind.PERSON
    vacant = next(n for n, row in enumerate(audience.list.invited.rows()) if not row.holder)
    audience.list.table.setCurrentIndex(audience.list.invited.index(vacant, 0))
    audience.list.open_current()
    assert asked[1].kind is SubjectKind.OFFICE
    assert not preview.past.isVisible()


def test_freezing_keeps_the_list_and_says_so(audience: AudiencesPage, desk: Desk, said: list[str]) -> None:
    count = len(rows(audience))
    audience.rules.result.freeze.click()
    assert said == [f"Liste „Nächste Impulse-Tour“ mit {count} Einladungen eingefroren"]
    assert audience.rules.state.text() == "eingefroren"
    assert "Zuletzt eingefroren" in audience.rules.result.note.text()
    assert len(desk.services.audiences.frozen(audience.presenter.audience_id or 0)) == 1


def test_a_new_audience_is_saved_with_its_first_condition(page: AudiencesPage, desk: Desk, qtbot: QtBot) -> None:
    page.new_item()
    qtbot.keyClicks(page.rules.name.field, "Kommunalforum")
    qtbot.keyClick(page.rules.name.field, K.Key_Return)
    assert len(desk.services.audiences.all()) == 1, "nothing to keep yet"
    assert not page.rules.result.freeze.isEnabled()
    page.presenter.edits.add(Side.EXCLUDE, TookPart(1, "Impulse 2020", frozenset({Status.DECLINED})))
    page.presenter.edits.add(Side.INCLUDE, HeadOf(BodyType.DISTRICT))
    page.presenter.edits.add(Side.INCLUDE, HeadOf(BodyType.MUNICIPALITY))
    saved = {one.name for one in desk.services.audiences.all()}
    assert saved == {"Kommunalforum", "Nächste Impulse-Tour"}
    assert counts(page) == ["6", "52"]
    for _ in range(2):
        undo(desk)
    assert page.currentWidget() is page.overview, "what was taken back entirely is not shown any more"


def test_the_event_is_chosen_and_taken_away(audience: AudiencesPage, desk: Desk) -> None:
    word = audience.rules.event_word
    assert word.text() == "„Impulse 2020“"
    pick(word.menu, "keiner Veranstaltung")
    assert desk.services.audiences.all()[0].event_id is None
    assert word.text() == "keiner Veranstaltung"
    pick(word.menu, "Impulse 2020")
    assert desk.services.audiences.all()[0].event_id == 1


def test_renaming_in_place(audience: AudiencesPage, desk: Desk, qtbot: QtBot) -> None:
    audience.rules.name.edit()
    audience.rules.name.field.setText("")
    qtbot.keyClick(audience.rules.name.field, K.Key_Return)
    assert audience.rules.name.error.text() == "Bitte geben Sie dem Verteiler einen Namen."
    qtbot.keyClicks(audience.rules.name.field, "Impulse 2027")
    qtbot.keyClick(audience.rules.name.field, K.Key_Return)
    assert [one.name for one in desk.services.audiences.all()] == ["Impulse 2027"]


def test_changes_elsewhere_keep_selection_and_are_read_when_in_sight(audience: AudiencesPage, desk: Desk) -> None:
    table = audience.list.table
    table.setCurrentIndex(table.model().index(5, 0))
    name = names(audience)[5]
    audience.hide()
    row = rows(audience)[0]
    audience_id = audience.presenter.audience_id or 0
    desk.write(lambda: desk.services.audiences.remove_rows(audience_id, [row], "verzogen"))
    assert row in rows(audience), "out of sight nothing is computed"
    audience.show()
    assert row not in rows(audience)
    assert table.currentIndex().data() == name


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_the_list_is_written_as_a_table(audience: AudiencesPage, said: list[str], tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"liste{ending}"
    audience.list.outputs.write(target)
    assert target.stat().st_size > 1000
    assert said == [f"{len(rows(audience))} Einladungen nach „liste{ending}“ ausgegeben"]


def test_the_outputs_open_on_the_whole_list(audience: AudiencesPage, desk: Desk) -> None:
    audience.list.menu.actions()[1].trigger()
    audience.list.print.click()
    dialog, preview = audience.list.findChild(ExportDialog), audience.list.findChild(SheetPreview)
    holders = [row for row in rows(audience) if row.party_id is not None]
    assert dialog.presenter.count == len(holders)
    assert preview.windowTitle() == "Einladungsliste Nächste Impulse-Tour"


def test_quick_changes_in_threads_end_in_one_audience(desk: Desk, qtbot: QtBot) -> None:
    desk.jobs = jobs = ThreadJobs()
    page = opened(desk, qtbot)
    page.new_item()
    page.presenter.edits.add(Side.INCLUDE, HeadOf(BodyType.DISTRICT))
    page.presenter.edits.add(Side.INCLUDE, HeadOf(BodyType.MUNICIPALITY))
    page.presenter.rename("Rasch")
    qtbot.waitUntil(jobs.is_idle)
    assert sorted(one.name for one in desk.services.audiences.all()) == ["Nächste Impulse-Tour", "Rasch"]
    assert counts(page) == ["6", "52"]
    assert len(names(page)) == 58
    jobs.shutdown()


def test_the_overview_opens_searches_and_trashes(page: AudiencesPage, desk: Desk, qtbot: QtBot) -> None:
    overview = page.overview
    assert overview.model.index(0, 0).data() == "Nächste Impulse-Tour"
    assert "Leitung einer Gemeinde" in overview.model.index(0, 0).data(ItemRole.SECOND_LINE)
    page.focus_search()
    qtbot.keyClicks(overview.search, "presse")
    overview.search.search_now()
    assert overview.model.rowCount() == 0
    qtbot.keyClick(overview.search, K.Key_Escape)
    qtbot.keyClick(overview.table, K.Key_Return)
    assert page.currentWidget() is page.panes
    assert len(page.selected_subjects()) == 1
    page.rules.back.click()
    assert page.selected_subjects() == []
    qtbot.keyClick(overview.table, K.Key_Delete)
    assert overview.stack.currentIndex() == 1
    undo(desk)
    assert overview.model.rowCount() == 1


def test_without_audiences_there_is_a_first_step(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    page = opened(sample_desk(tmp_path, TODAY, empty=True), qtbot)
    assert page.overview.empty.isVisible()
    page.overview.empty.started.emit()
    assert page.currentWidget() is page.panes
    assert page.rules.name.is_editing()


def test_models_keep_qts_rules(audience: AudiencesPage) -> None:
    models = (audience.list.invited, audience.list.omitted, audience.overview.model)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in models]
    audience.presenter.edits.remove(Place(Side.INCLUDE, (0,)))
    assert len(testers) == 3


def test_everything_that_takes_the_keyboard_has_a_name(audience: AudiencesPage) -> None:
    for widget in audience.findChildren(QWidget):
        if widget.isVisibleTo(audience) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            name = interface.text(QAccessible.Text.Name)
            assert name or interface.relations(), widget


def test_changed_rows_refresh_nothing_of_others(page: AudiencesPage, desk: Desk) -> None:
    desk.broadcast.tell(ChangeSet(entry_id=1, rows=frozenset({("person", 1)})))
    assert page.currentWidget() is page.overview


def test_an_omitted_row_says_why(audience: AudiencesPage) -> None:
    audience.list.tabs.setCurrentIndex(OMITTED)
    row = audience.list.current_row()
    assert isinstance(row, OmittedRow)
    assert audience.preview.why.head.text() == "Warum nicht dabei"
    assert not audience.preview.envelope.isVisible()
    assert not audience.preview.remove.isVisible()
