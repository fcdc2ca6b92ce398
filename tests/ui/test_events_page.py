"""The events page over the sample: list, answers by key, substitutes, adding, undoing, keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm.domain.event import Event, Participation, Status
from crm.domain.listing import Subject, SubjectKind
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.events.event_dialog import EventDialog
from crm.ui.events.event_view import PARTICIPANTS, PROGRAMME
from crm.ui.events.grouping import GroupBy
from crm.ui.events.page import EventsPage
from tests.ui.events_room import cells, choose, desk, dialog, named, opened, page, press, status
from tests.ui.events_sample import TODAY, sample_desk

__all__ = ["desk", "page"]


K = Qt.Key


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
