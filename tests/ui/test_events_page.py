"""The events page over the sample: list, answers by key, substitutes, adding, undoing, keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm.domain.event import Category, Event, Participation, Role, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.services.event_view import Participant
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.events.event_dialog import EventDialog
from crm.ui.events.event_view import PARTICIPANTS, PROGRAMME
from crm.ui.events.grouping import GroupBy
from crm.ui.events.page import EventsPage
from crm.ui.events.participant_dialogs import AddDialog, AnswerDialog, SubstituteDialog
from tests.ui.events_sample import TODAY, sample_desk

K = Qt.Key


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> EventsPage:
    return opened(desk, qtbot)


#: A dialog refers to the page that opened it; in the program the window keeps the page, here this list does.
kept: list[EventsPage] = []


def opened(desk: Desk, qtbot: QtBot, today: date = TODAY) -> EventsPage:
    page = EventsPage(desk, today=lambda: today)
    kept[:] = [page]
    qtbot.addWidget(page)
    page.resize(1224, 824)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def dialog(kind: type[QDialog]) -> QDialog:
    (found,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    return found


def participants(page: EventsPage) -> list[Participant]:
    assert page.presenter.view is not None
    return list(page.presenter.view.participants)


def named(page: EventsPage, name: str) -> Participant:
    (found,) = [row for row in participants(page) if row.listed_name == name]
    return found


def choose(page: EventsPage, *names: str) -> list[int]:
    ids = [named(page, name).participation.id for name in names]
    page.pane.participants.tree.select_ids(ids)
    return ids


def press(page: EventsPage, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(page.pane.participants.tree, key)


def status(page: EventsPage, name: str) -> Status:
    return named(page, name).participation.status


def cells(model: QAbstractItemModel, parent: QModelIndex, row: int) -> list[str]:
    return [str(model.index(row, column, parent).data() or "") for column in range(model.columnCount())]


# ── the list ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_list_comes_first_even_with_a_single_event(page: EventsPage) -> None:
    model = page.list.model
    assert not page.is_event_open()
    assert model.rowCount() == 1
    assert cells(model, QModelIndex(), 0)[:3] == [
        "Impulse 2020", "23. bis 24. Januar 2020", "Vertretung des Saarlandes beim Bund, Berlin",
    ]  # fmt: skip
    assert model.index(0, 4).data() == "47 von 62"
    assert model.index(0, 4).data(Qt.ItemDataRole.AccessibleTextRole) == "47 von 62 waren da"
    assert model.index(0, 3).data(ItemRole.CHIPS)[0].words == "vor 10 Tagen"
    assert page.selected_subjects() == []


def test_enter_opens_and_alt_left_leads_back(page: EventsPage, qtbot: QtBot) -> None:
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, K.Key_Return)
    assert page.is_event_open()
    assert page.pane.head.name.text() == "Impulse 2020"
    assert page.pane.participants.tree.hasFocus()
    qtbot.keyClick(page.pane.participants.tree, K.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not page.is_event_open()
    assert page.list.current_id() == 1
    assert page.list.table.hasFocus()


def test_search_narrows_the_list(page: EventsPage) -> None:
    page.list.search.setText("nirgends")
    page.list.search.search_now()
    assert page.list.model.rowCount() == 0
    page.list.search.setText("berlin")
    page.list.search.search_now()
    assert page.list.model.rowCount() == 1


def test_an_empty_database_offers_the_first_step(qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(sample_desk(tmp_path, empty=True), qtbot)
    assert page.list.empty.isVisible()
    page.list.empty.started.emit()
    form = dialog(EventDialog)
    assert isinstance(form, EventDialog)
    form.name.setText("Neujahrsempfang 2027")
    form.starts_on.setText("14.01.2027")
    form.submit()
    assert page.is_event_open()
    assert page.pane.head.name.text() == "Neujahrsempfang 2027"
    assert page.pane.participants.nobody.isVisible()


def test_an_event_that_is_gone_leads_back_to_the_list(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.feedback.said) as said:
        page.show_event(4711)
    assert not page.is_event_open()
    assert said.args == ["Diesen Datensatz gibt es nicht mehr."]


# ── the event ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_head_tells_how_it_was(page: EventsPage) -> None:
    page.show_event(1)
    head = page.pane.head
    assert head.chip.text() == "vor 10 Tagen"
    assert head.period.label.text() == "23. bis 24. Januar 2020"
    assert head.deadline.isHidden()
    assert head.bar.accessibleName() == (
        "47 teilgenommen, 4 vertreten, 4 offen, 5 abgesagt, 2 nicht erschienen, 47 kamen · 58 eingeladen"
    )
    assert [page.pane.tabs.accessibleTabName(n) for n in (0, 1)] == ["Programm, 14", "Teilnehmende, 77"]


def test_the_list_is_grouped_and_substitutes_stand_below_the_represented(page: EventsPage) -> None:
    page.show_event(1)
    model = page.pane.participants.tree.model()
    heads = [(model.index(n, 0).data(), model.index(n, 0).data(ItemRole.COUNT)) for n in range(model.rowCount())]
    assert heads == [("Gastgeber", "1"), ("Mitwirkende", "12"), ("Delegation", "58 eingeladen"), ("Presse", "2")]
    assert model.index(2, 0).data(ItemRole.TRAILING).startswith("47 teilgenommen · 4 vertreten")
    delegation = model.index(2, 0)
    rows = [cells(model, delegation, row) for row in range(model.rowCount(delegation))]
    at = next(n for n, row in enumerate(rows) if row[0] == "Musterburg, Christine Gräfin von")
    assert rows[at + 1][:2] == ["Musterklee, Hannelore", "in Vertretung für Christine Gräfin von Musterburg"]
    assert model.index(at + 1, 0, delegation).data(ItemRole.LEVEL) == 1
    assert model.index(at, 4, delegation).data() == "13.12."


def test_every_painted_cell_speaks(page: EventsPage) -> None:
    page.show_event(1)
    model = page.pane.participants.tree.model()
    first = model.index(0, 0, model.index(0, 0))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert first.data(role) == (
        "Alkassar, Ammar, Bevollmächtigter des Saarlandes für Innovation und Strategie, "
        "Staatskanzlei des Saarlandes, Gastgeber"
    )
    assert first.siblingAtColumn(3).data(role) == "Gastgeber"


def test_the_models_keep_their_promises(page: EventsPage, qtmodeltester: ModelTester) -> None:
    page.show_event(1)
    for model in (page.list.model, page.pane.participants.tree.model(), page.pane.programme.model):
        qtmodeltester.check(model)
    page.pane.participants.group_by(GroupBy.ANSWER)
    page.presenter.reload()
    assert page.pane.participants.tree.model().rowCount() > 0


def test_search_and_grouping_keep_the_selection(page: EventsPage) -> None:
    page.show_event(1)
    ids = choose(page, "Musterau, Holger")
    page.pane.participants.group_by(GroupBy.ANSWER)
    assert page.pane.participants.tree.selected_ids() == ids
    assert page.pane.participants.tree.model().index(0, 0).data() == "teilgenommen"
    page.pane.participants.search.setText("neunkirchen")
    page.pane.participants.search.search_now()
    assert page.pane.participants.tree.selected_ids() == ids
    assert page.pane.participants.counted.text() == "1 von 77 ausgewählt"


def test_the_grouping_is_kept_for_the_next_time(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    page.pane.participants.group_by(GroupBy.ROLE)
    page.show_list()
    again = EventsPage(desk, today=lambda: TODAY)
    qtbot.addWidget(again)
    assert again.pane.participants.grouping is GroupBy.ROLE


# ── answers ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (K.Key_Z, Status.ACCEPTED),
        (K.Key_A, Status.DECLINED),
        (K.Key_T, Status.ATTENDED),
        (K.Key_N, Status.ABSENT),
    ],
)
def test_one_key_answers_and_one_undo_takes_it_back(
    page: EventsPage, desk: Desk, qtbot: QtBot, key: Qt.Key, expected: Status
) -> None:
    page.show_event(1)
    ids = choose(page, "Musterwies, Brigitte")
    press(page, qtbot, key)
    assert status(page, "Musterwies, Brigitte") is expected
    assert page.pane.participants.tree.selected_ids() == ids
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)
    assert status(page, "Musterwies, Brigitte") is Status.INVITED
    assert len(named(page, "Musterwies, Brigitte").history) == 1


def test_an_answer_for_many_is_one_entry(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    names = ("Musterwies, Brigitte", "Exempler, Horst-Günter", "Vorbilder, Norbert", "Platzhoff, Dr. Rüdiger")
    choose(page, *names)
    assert page.pane.preview.name.text() == "4 Teilnehmende ausgewählt"
    press(page, qtbot, K.Key_A)
    assert {status(page, name) for name in names} == {Status.DECLINED}
    assert page.pane.head.bar.accessibleName().startswith("47 teilgenommen, 4 vertreten, 9 abgesagt")
    assert desk.services.history.state().undo == "Antwort von 4 Teilnehmenden: abgesagt"
    press(page, qtbot, K.Key_O)
    assert {status(page, name) for name in names} == {Status.INVITED}


def test_attendance_keeps_when_and_how_the_answer_came(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Beispiel, Regina")
    before = named(page, "Beispiel, Regina").participation
    press(page, qtbot, K.Key_N)
    after = named(page, "Beispiel, Regina").participation
    assert after.status is Status.ABSENT
    assert (after.answered_on, after.answered_by) == (before.answered_on, before.answered_by)


def test_attendance_waits_for_the_first_day(qtbot: QtBot, tmp_path: Path) -> None:
    today = date(2020, 1, 14)
    desk = sample_desk(tmp_path, today)
    page = opened(desk, qtbot, today)
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    assert [made.isVisible() for made in page.pane.preview.buttons.buttons] == [True] * 6 + [False] * 2
    with qtbot.waitSignal(desk.said) as said:
        press(page, qtbot, K.Key_T)
    assert said.args == ["Die Teilnahme lässt sich ab dem ersten Tag festhalten."]
    assert status(page, "Musterwies, Brigitte") is Status.INVITED


def test_the_same_answer_twice_writes_nothing(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    press(page, qtbot, K.Key_Z)
    entries = len(desk.services.history.lines())
    press(page, qtbot, K.Key_Z)
    assert len(desk.services.history.lines()) == entries


def test_a_group_head_answers_for_nobody(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    tree = page.pane.participants.tree
    entries = len(desk.services.history.lines())
    tree.setCurrentIndex(tree.model().index(2, 0))
    press(page, qtbot, K.Key_Z)
    assert len(desk.services.history.lines()) == entries
    assert tree.isExpanded(tree.model().index(2, 0))
    press(page, qtbot, K.Key_Return)
    assert not tree.isExpanded(tree.model().index(2, 0))
    page.presenter.reload()
    assert not tree.isExpanded(tree.model().index(2, 0))


def test_a_button_asks_and_shows_what_was_stored(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    accept, decline = page.pane.preview.buttons.buttons[:2]
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert accept.isChecked()
    assert not decline.isChecked()
    assert page.pane.preview.when.text() == "am 03.02.2020"


# ── substitutes ─────────────────────────────────────────────────────────────────────────────────────────────


def test_v_asks_who_comes_and_the_substitute_stands_below(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    press(page, qtbot, K.Key_V)
    form = dialog(SubstituteDialog)
    assert isinstance(form, SubstituteDialog)
    assert not form.done_button.isEnabled()
    form.picker.search.setText("Zeyer")
    form.picker.search.search_now()
    form.by.setText("Vorzimmer")
    form.how.setCurrentText("Telefon")
    qtbot.keyClick(form.picker.search, K.Key_Return)
    assert status(page, "Musterwies, Brigitte") is Status.REPRESENTED
    stand_in = next(row for row in participants(page) if row.represents == "Brigitte Musterwies")
    assert (stand_in.name, stand_in.participation.status) == ("Alexander Zeyer", Status.ACCEPTED)
    assert page.pane.preview.banner.accessibleName() == "Vertreten durch Alexander Zeyer"
    assert page.pane.preview.when.text() == "am 03.02.2020 durch Vorzimmer, Telefon"
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)
    assert len(participants(page)) == 77


def test_who_is_represented_already_cannot_send_a_second_one(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    for name, sentence in (
        ("Musterburg, Christine Gräfin von", "Christine Gräfin von Musterburg wird schon durch Hannelore"),
        ("Musterklee, Hannelore", "Hannelore Musterklee kommt selbst in Vertretung für"),
    ):
        choose(page, name)
        with qtbot.waitSignal(desk.said) as said:
            press(page, qtbot, K.Key_V)
        assert said.args is not None
        assert said.args[0].startswith(sentence)


def test_nobody_represents_himself(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    press(page, qtbot, K.Key_V)
    form = dialog(SubstituteDialog)
    assert isinstance(form, SubstituteDialog)
    form.picker.search.setText("Musterwies")
    form.picker.search.search_now()
    form.submit()
    assert form.error.text() == "Niemand kann sich selbst vertreten."
    assert status(page, "Musterwies, Brigitte") is Status.INVITED


# ── adding, removing, exporting ─────────────────────────────────────────────────────────────────────────────


def test_adding_by_search(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    (stored, _) = desk.services.events.add(Event(name="Neujahrsempfang", starts_on=PartialDate(2021, 1, 14)))
    page.show_event(stored.id)
    page.pane.participants.nobody.started.emit()
    form = dialog(AddDialog)
    assert isinstance(form, AddDialog)
    form.picker.search.setText("Landrat Landkreis")
    form.picker.search.search_now()
    form.picker.table.selectAll()
    count = len(form.picker.subjects())
    assert count > 1
    assert form.done_button.text() == f"{count} Kontakte hinzufügen"
    form.category.setCurrentIndex(2)  # Ehrengäste
    form.submit()
    assert len(participants(page)) == count
    assert {row.participation.category for row in participants(page)} == {Category.HONORARY}
    assert {row.participation.role for row in participants(page)} == {Role.GUEST}


def test_enter_in_the_found_list_adds_once(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    page.pane.participants.add_button.click()
    form = dialog(AddDialog)
    assert isinstance(form, AddDialog)
    asked: list[object] = []
    form.added.connect(lambda *told: asked.append(told))
    form.picker.search.setText("Tholey")
    form.picker.search.search_now()
    qtbot.keyClick(form.picker.search, K.Key_Down)
    qtbot.keyClick(form.picker.table, K.Key_Return)
    assert len(asked) == 1


def test_who_is_there_already_is_not_added_again(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    with qtbot.waitSignal(desk.said) as said:
        page.presenter.add([named(page, "Musterau, Holger").subject], Category.DELEGATION, Role.GUEST)
    assert said.args == ["Alle Ausgewählten stehen schon auf der Liste."]
    assert len(participants(page)) == 77


def test_removing_takes_off_the_list_and_can_be_undone(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterburg, Christine Gräfin von", "Musterklee, Hannelore")
    press(page, qtbot, K.Key_Delete)
    assert len(participants(page)) == 75
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)
    assert len(participants(page)) == 77
    assert named(page, "Musterklee, Hannelore").represents == "Christine Gräfin von Musterburg"
    assert named(page, "Musterklee, Hannelore").snapshot is not None


def test_the_selection_is_what_exports_and_prints_take(page: EventsPage) -> None:
    page.show_event(1)
    choose(page, "Musterau, Holger", "Alkassar, Ammar")
    assert set(page.selected_subjects()) == {
        named(page, "Musterau, Holger").subject, named(page, "Alkassar, Ammar").subject,
    }  # fmt: skip


def test_the_details_of_an_answer(page: EventsPage, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterau, Holger")
    page.pane.preview.answer.link.click()
    form = dialog(AnswerDialog)
    assert isinstance(form, AnswerDialog)
    form.day.setText("irgendwann")
    form.submit()
    assert "Erwartet wird ein Datum" in form.error.text()
    form.day.setText("05.12.2019")
    form.by.setText("Büroleitung")
    form.submit()
    found = named(page, "Musterau, Holger").participation
    assert (found.answered_on, found.answered_by) == (PartialDate(2019, 12, 5), "Büroleitung")
    assert found.status is Status.ATTENDED


# ── preview, head, focus ────────────────────────────────────────────────────────────────────────────────────


def test_the_preview_shows_the_day_and_links_to_today(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterklee, Hannelore")
    preview = page.pane.preview
    assert preview.banner.accessibleName() == "In Vertretung für Christine Gräfin von Musterburg"
    assert preview.stand.head.text() == "Stand zur Veranstaltung"
    with qtbot.waitSignal(desk.opened) as asked:
        preview.stand.link.click()
    assert asked.args == [named(page, "Musterklee, Hannelore").subject]


def test_without_a_snapshot_the_preview_says_that_it_is_todays(page: EventsPage) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    assert page.pane.preview.stand.head.text() == "Heutiger Stand"


def test_editing_the_head(page: EventsPage, desk: Desk) -> None:
    page.show_event(1)
    page.pane.head.edit.click()
    form = dialog(EventDialog)
    assert isinstance(form, EventDialog)
    form.ends_on.setText("22.01.2020")
    form.submit()
    assert form.error.text() == "Das Ende der Veranstaltung liegt vor ihrem Beginn."
    form.ends_on.setText("25.01.2020")
    form.capacity.setValue(50)
    form.answer_by.setText("15.01.2020")
    form.submit()
    head = page.pane.head
    assert head.period.label.text() == "23. bis 25. Januar 2020"
    assert head.deadline.label.text() == "Antwort erbeten bis 15. Januar 2020"
    assert desk.services.history.state().undo == "Veranstaltung Impulse 2020 geändert"


def test_the_trash_leads_back_and_undo_brings_the_event_again(page: EventsPage, desk: Desk) -> None:
    page.show_event(1)
    page.pane.head.trash.trigger()
    assert not page.is_event_open()
    assert page.list.model.rowCount() == 0
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)
    assert page.list.model.rowCount() == 1


def test_focus_search_goes_where_one_looks(page: EventsPage) -> None:
    page.focus_search()
    assert page.list.search.hasFocus()
    page.show_event(1)
    page.pane.show_tab(PROGRAMME)
    page.focus_search()
    assert page.pane.tab() == PARTICIPANTS
    assert page.pane.participants.search.hasFocus()


def test_another_window_changes_and_this_one_follows(page: EventsPage, desk: Desk) -> None:
    page.show_event(1)
    choose(page, "Musterau, Holger")
    scroll = page.pane.participants.tree.verticalScrollBar()
    scroll.setValue(120)
    other: Participation = named(page, "Musterwies, Brigitte").participation
    desk.broadcast.tell(desk.services.answers.set_status([other], Status.ACCEPTED))
    assert status(page, "Musterwies, Brigitte") is Status.ACCEPTED
    assert scroll.value() == 120
    assert page.selected_subjects() == [named(page, "Musterau, Holger").subject]


def test_a_colleague_was_faster(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    desk.services.answers.set_status([named(page, "Musterwies, Brigitte").participation], Status.DECLINED)
    with qtbot.waitSignal(desk.feedback.said) as said:
        press(page, qtbot, K.Key_Z)
    assert said.args is not None
    assert "inzwischen an anderer Stelle geändert" in said.args[0]
    assert status(page, "Musterwies, Brigitte") is Status.DECLINED


def test_every_focusable_control_has_a_name(page: EventsPage) -> None:
    def nameless(root: QWidget) -> list[QWidget]:
        found = []
        for widget in root.findChildren(QWidget):
            reachable = widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            inner = isinstance(widget.parent(), QComboBox)
            if not reachable or inner or widget.focusProxy() is not None:
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not (interface.text(QAccessible.Text.Name) or widget.accessibleName()):
                found.append(widget)
        return found

    guest = page.pane.preview.guest
    show: list[Callable[[], object]] = [
        lambda: None, lambda: page.show_event(1), lambda: page.pane.show_tab(PROGRAMME),
        page.pane.participants.add_asked.emit, page.pane.programme.edit_asked.emit,
        lambda: page.pane.show_tab("invitation"), page.pane.head.actions_by_key["seats"].trigger,
        page.pane.head.actions_by_key["labels"].trigger, page.pane.further["invitation"].record,  # type: ignore[attr-defined]
        lambda: page.pane.show_tab(PARTICIPANTS), page.pane.preview.part.link.click,
        *(section.link.click for section in (guest.companions, guest.items, guest.trip, guest.accreditation)),
    ]  # fmt: skip
    for step in show:
        step()
        for root in QApplication.topLevelWidgets():
            assert nameless(root) == []


def test_a_contact_is_opened_by_enter(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_event(1)
    choose(page, "Alkassar, Ammar")
    with qtbot.waitSignal(desk.opened) as asked:
        press(page, qtbot, K.Key_Return)
    assert asked.args == [Subject(SubjectKind.PERSON, named(page, "Alkassar, Ammar").participation.party_id)]


def test_the_context_menu_offers_what_the_keys_do(page: EventsPage) -> None:
    page.show_event(1)
    choose(page, "Musterwies, Brigitte")
    menu = page.pane.participants.menu()
    words = [action.text().replace("\t", " ") for action in menu.actions() if action.text()]
    assert words[:2] == ["zugesagt Z", "abgesagt A"]
    assert words[-2:] == ["Kontakt öffnen Eingabe", "Von der Liste nehmen Entf"]
    menu.actions()[1].trigger()
    assert status(page, "Musterwies, Brigitte") is Status.DECLINED


def test_another_event_starts_from_its_beginning(page: EventsPage, desk: Desk) -> None:
    (stored, _) = desk.services.events.add(Event(name="Neujahrsempfang"))
    page.show_event(1)
    page.pane.participants.search.setText("Musterau")
    page.pane.participants.search.search_now()
    page.pane.show_tab(PROGRAMME)
    page.show_event(stored.id)
    assert page.pane.head.name.text() == "Neujahrsempfang"
    assert page.pane.participants.search.text() == ""
    assert page.pane.tab() == PARTICIPANTS
    assert page.selected_subjects() == []
    page.show_event(1)
    assert len(page.selected_subjects()) == 1
