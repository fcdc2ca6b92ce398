"""Seats, waiting list and what is noted of one guest, as the window shows and asks them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from crm.domain.dispatch import Wave, Way
from crm.domain.event import Category, Role, Status
from crm.domain.needs import ItemReply
from crm.domain.partial_date import PartialDate
from crm.services.event_view import Participant
from crm.ui.desk import Desk
from crm.ui.events.event_view import PARTICIPANTS, PROGRAMME
from crm.ui.events.grouping import WAITING, GroupBy
from crm.ui.events.guest_dialogs import AccreditationDialog, CompanionDialog, TermsDialog
from crm.ui.events.labels_dialog import LabelsDialog, name_answers
from crm.ui.events.page import EventsPage
from crm.ui.events.seat_dialogs import OverruleDialog, SeatsDialog
from crm.ui.events.seats_strip import Gauge
from crm.ui.events.trip_dialogs import ItemsDialog, TripDialog
from tests.ui.events_room import opened
from tests.ui.events_sample import sample_desk

K = Qt.Key
D = TypeVar("D", bound=QDialog)
TODAY = date(2020, 1, 14)
#: Three who have not answered, in the order in which the test puts them on the waiting list.
OPEN = ("Vorbilder, Norbert", "Musterwies, Brigitte", "Exempler, Horst-Günter")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> EventsPage:
    page = opened(desk, qtbot, TODAY)
    page.show_event(1)
    return page


def named(page: EventsPage, name: str) -> Participant:
    assert page.presenter.view is not None
    (found,) = [row for row in page.presenter.view.participants if row.listed_name == name]
    return found


def choose(page: EventsPage, *names: str) -> None:
    page.pane.participants.tree.select_ids([named(page, name).participation.id for name in names])


def press(
    page: EventsPage, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(page.pane.participants.tree, key, modifier)


def dialog(kind: type[D]) -> D:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def shown(page: EventsPage) -> list[str]:
    """Everything that the details say."""
    QApplication.processEvents()  # what is put into a layout shows with the next event
    return [label.text() for label in page.pane.preview.guest.findChildren(QLabel) if label.isVisible()]


def fill_house(page: EventsPage, desk: Desk) -> None:
    """As many seats as are taken."""
    taken = desk.services.waiting.seats(1).count.taken
    event = desk.services.events.view(1).event
    desk.broadcast.tell(desk.services.events.change(replace(event, capacity=taken)))


def waiting(page: EventsPage) -> list[str]:
    (group,) = [group for group in page.pane.participants.tree.model().groups() if group.key == WAITING]  # type: ignore[attr-defined]
    return [row.listed_name for row in group.rows]


def undo(desk: Desk) -> None:
    changes, _ = desk.services.history.undo()
    desk.broadcast.tell(changes)


# ── seats ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_full_house_asks_for_a_reason_or_the_waiting_list(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    fill_house(page, desk)
    choose(page, OPEN[0])
    press(page, qtbot, K.Key_Z)
    asked = dialog(OverruleDialog)
    assert asked.why.text().endswith("Plätze sind vergeben.")
    asked.submit()
    assert asked.error.text() == "Bitte begründen Sie den zusätzlichen Platz."
    assert named(page, OPEN[0]).participation.status is Status.INVITED
    asked.reason.setText("Wunsch der Hausleitung")
    asked.submit()
    assert named(page, OPEN[0]).participation.overrule == "Wunsch der Hausleitung"
    assert "ohne freien Platz (Wunsch der Hausleitung)" in desk.services.history.state().undo
    choose(page, OPEN[1])
    press(page, qtbot, K.Key_Z)
    dialog(OverruleDialog).wait_button.click()
    assert waiting(page) == [OPEN[1]]


def test_each_limit_has_its_gauge(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.pane.participants.seats.isHidden()
    page.pane.head.actions_by_key["seats"].trigger()
    form = dialog(SeatsDialog)
    form.capacity.setValue(70)
    form.limits[Category.DELEGATION].setValue(3)
    form.submit()
    assert form.error.text().startswith("Es sind schon mehr Plätze vergeben")
    form.reason.setText("schon zugesagt")
    form.submit()
    assert not form.isVisible()
    QApplication.processEvents()  # what is put into a layout shows with the next event
    gauges = [gauge.accessibleName() for gauge in page.pane.participants.seats.findChildren(Gauge) if gauge.isVisible()]
    taken = desk.services.waiting.seats(1).count.categories[Category.DELEGATION]
    assert gauges[0].startswith(f"Alle Gäste: {taken} von 70 Plätzen belegt")
    assert gauges[1] == f"Delegation: {taken} von 3 Plätzen belegt, davon {taken - 3} zusätzlich"
    entries = len(desk.services.history.lines())
    undo(desk)
    assert page.pane.participants.seats.isHidden()
    assert len(desk.services.history.lines()) == entries + 1  # all of it was one entry
    page.pane.head.actions_by_key["seats"].trigger()
    form = dialog(SeatsDialog)
    assert not form.limits[Category.PRESS].isEnabled()
    form.takes[Category.PRESS].setChecked(True)
    form.limits[Category.PRESS].setValue(5)
    form.submit()
    assert desk.services.guests.of(1).seats.count.rules.limit(Category.PRESS) == 5


def test_a_role_counts_whatever_its_category(page: EventsPage, desk: Desk) -> None:
    for choice, expected in ((1, {Role.HOST: True}), (2, {Role.HOST: False}), (0, {})):
        page.pane.head.actions_by_key["seats"].trigger()
        form = dialog(SeatsDialog)
        form.roles[Role.HOST].setCurrentIndex(choice)
        form.submit()
        rules = desk.services.guests.of(1).seats.count.rules.roles
        assert {role: rule.takes_seats for role, rule in rules.items()} == expected


def test_the_waiting_list_stands_in_its_order_and_is_moved(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    for name in OPEN:
        choose(page, name)
        press(page, qtbot, K.Key_W)
    assert waiting(page) == list(OPEN)
    tree = page.pane.participants.tree
    model = tree.model()
    index = model.index_of(named(page, OPEN[2]).participation.id)  # type: ignore[attr-defined]
    assert index.siblingAtColumn(4).data() == "3."
    press(page, qtbot, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert waiting(page) == [OPEN[0], OPEN[2], OPEN[1]]
    for by in GroupBy:
        page.pane.participants.group_by(by)
        assert waiting(page) == [OPEN[0], OPEN[2], OPEN[1]]
    undo(desk)
    assert waiting(page) == list(OPEN)
    choose(page, "Alkassar, Ammar")
    entries = len(desk.services.history.lines())
    press(page, qtbot, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(desk.services.history.lines()) == entries  # only the waiting list has an order


def test_who_is_next_is_proposed_and_moves_up(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    for name in OPEN:
        choose(page, name)
        press(page, qtbot, K.Key_W)
    fill_house(page, desk)
    strip = page.pane.participants.seats
    assert strip.words.text() == "3 auf der Warteliste; zurzeit ist kein Platz frei."
    assert strip.up.isHidden()
    event = desk.services.events.view(1).event
    desk.broadcast.tell(desk.services.events.change(replace(event, capacity=event.capacity + 2)))
    assert (
        strip.words.text() == "3 auf der Warteliste. Plätze sind frei für: Norbert Vorbilder und Brigitte Musterwies."
    )
    strip.up.menu().actions()[0].trigger()
    assert [named(page, name).participation.status for name in OPEN] == [Status.INVITED, Status.INVITED, Status.WAITING]
    choose(page, OPEN[2])
    menu = page.pane.participants.menu()
    (up,) = [action for action in menu.actions() if action.text() == "Nachrücken: gleich zusagen"]
    up.trigger()
    if named(page, OPEN[2]).participation.status is Status.WAITING:
        asked = dialog(OverruleDialog)
        assert asked.wait_button.isHidden()
        asked.reason.setText("kam mit dem Ministerpräsidenten")
        asked.submit()
    assert named(page, OPEN[2]).participation.status is Status.ACCEPTED


# ── one guest ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_terms_of_an_invitation(page: EventsPage, desk: Desk) -> None:
    choose(page, OPEN[0])
    page.pane.preview.part.link.click()
    form = dialog(TermsDialog)
    form.answer_by.setText("irgendwann")
    form.submit()
    assert form.error.text()
    form.answer_by.setText("20.01.2020")
    form.proposed_by.setText("Referat 12")
    form.remarks.setPlainText("kommt später")
    form.companions.setValue(2)
    form.submit()
    guest = named(page, OPEN[0]).participation
    assert (guest.answer_by, guest.proposed_by, guest.remarks, guest.companions) == (
        PartialDate(2020, 1, 20), "Referat 12", "kommt später", 2,
    )  # fmt: skip
    QApplication.processEvents()
    told = [label.text() for label in page.pane.preview.part.findChildren(QLabel) if label.isVisible()]
    assert {"20.01.2020", "Referat 12", "kommt später"} <= set(told)
    page.pane.preview.part.link.click()
    entries = len(desk.services.history.lines())
    dialog(TermsDialog).submit()
    assert len(desk.services.history.lines()) == entries  # nothing was changed


def test_a_guest_is_invited_in_another_office(page: EventsPage, desk: Desk) -> None:
    choose(page, OPEN[0])
    page.pane.preview.part.link.click()
    form = dialog(TermsDialog)
    main, post = form.office.itemText(0), form.office.itemText(1)
    assert (form.office.currentText(), main) == (post, "Hauptamt")
    form.office.setCurrentText(main)
    form.submit()
    assert named(page, OPEN[0]).participation.office_id is None
    assert desk.services.history.lines(1)[0].text == "Amt für die Teilnahme von Norbert Vorbilder: Hauptamt"
    page.pane.preview.part.link.click()
    again = dialog(TermsDialog)
    again.office.setCurrentText(post)
    again.submit()
    assert desk.services.history.lines(1)[0].text.endswith(post)


def test_more_seats_than_there_are_need_a_reason(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, OPEN[0])
    press(page, qtbot, K.Key_Z)
    fill_house(page, desk)
    page.pane.preview.part.link.click()
    form = dialog(TermsDialog)
    form.seats.setValue(2)
    form.submit()
    asked = dialog(OverruleDialog)
    asked.reason.setText("mit Dolmetscher")
    asked.submit()
    assert not form.isVisible()
    assert named(page, OPEN[0]).participation.seats == 2


def test_companions_are_added_named_and_removed(page: EventsPage, desk: Desk) -> None:
    choose(page, OPEN[0])
    assert "Nicht vorgesehen." in shown(page)
    page.pane.preview.guest.companions.link.click()
    form = dialog(CompanionDialog)
    assert form.done_button.text() == "Platz ohne Namen hinzufügen"
    form.name.setText("Jonas Beispiel")
    assert form.done_button.text() == "Hinzufügen"
    form.submit()
    assert form.error.text().startswith("Für Norbert Vorbilder ist keine Begleitung vorgesehen")
    form.reject()
    guest = replace(named(page, OPEN[0]).participation, companions=2)
    desk.broadcast.tell(desk.services.answers.change_guest(guest))
    for name in ("Jonas Beispiel", ""):
        page.pane.preview.guest.companions.link.click()
        form = dialog(CompanionDialog)
        form.name.setText(name)
        form.submit()
    assert {"Jonas Beispiel", "noch ohne Namen"} <= set(shown(page))
    (first, second) = desk.services.guests.of(1).companions[guest.id]
    page.pane.preview.guest.companion_changed.emit(second)
    form = dialog(CompanionDialog)
    assert form.done_button.text() == "Speichern"
    form.name.setText("Erika Muster")
    form.submit()
    assert "Erika Muster" in shown(page)
    page.pane.preview.guest.companion_removed.emit(first)
    assert "Jonas Beispiel" not in shown(page)


def test_the_trip_is_noted(page: EventsPage, desk: Desk) -> None:
    choose(page, OPEN[0])
    assert "Keine Angaben zu Bus, Hotel und Anreise." in shown(page)
    page.pane.preview.guest.trip.link.click()
    form = dialog(TripDialog)
    form.bus.setCurrentText("Bus 1")
    form.boarding.setCurrentText("St. Wendel")
    form.hotel.setCurrentText("Hotel Muster")
    form.nights_from.setText("24.01.2020")
    form.nights_to.setText("23.01.2020")
    form.submit()
    assert form.error.text() == "Die Abreise aus dem Hotel muss nach der Anreise liegen."
    form.nights_from.setText("23.01.2020")
    form.nights_to.setText("24.01.2020")
    form.submit()
    assert {"Bus 1, Zustieg St. Wendel", "Hotel Muster"} <= set(shown(page))
    assert [words for words in shown(page) if words.startswith("23.01.2020 bis 24.01.2020 (1")]
    choose(page, OPEN[1])
    page.pane.preview.guest.trip.link.click()
    offered = dialog(TripDialog)
    assert [offered.bus.itemText(row) for row in range(offered.bus.count())] == ["", "Bus 1"]


def test_items_of_the_programme_are_accepted_one_by_one(page: EventsPage, desk: Desk) -> None:
    choose(page, OPEN[0])
    item = next(line.item for line in desk.services.events.view(1).programme if line.item.title.startswith("Besuch"))
    desk.broadcast.tell(desk.services.events.change_item(replace(item, capacity=1)))
    page.pane.preview.guest.items.link.click()
    form = dialog(ItemsDialog)
    form.choices[item.id].setCurrentIndex(1)
    form.submit()
    assert desk.services.trip.view(1).replies[named(page, OPEN[0]).participation.id] == {item.id: ItemReply.ACCEPTED}
    assert item.title in shown(page)
    page.pane.show_tab(PROGRAMME)
    page.pane.programme.axis.setCurrentIndex(page.pane.programme.model.index_of(item.id))
    line = page.pane.programme.line()
    assert line is not None
    assert page.pane.programme.model.places(line) == "1 von 1 Plätzen"
    page.pane.show_tab(PARTICIPANTS)
    choose(page, OPEN[1])
    page.pane.preview.guest.items.link.click()
    form = dialog(ItemsDialog)
    form.choices[item.id].setCurrentIndex(1)
    form.submit()
    assert "hat nur einen Platz" in form.error.text()


def test_accreditation_says_when_it_is_deleted(page: EventsPage, desk: Desk) -> None:
    choose(page, OPEN[0])
    page.pane.preview.guest.accreditation.link.click()
    form = dialog(AccreditationDialog)
    assert [label for label in form.findChildren(QLabel) if label.text().startswith("Wird am 07.02.2020 gelöscht.")]
    form.birth_place.setText("Musterstadt")
    form.diet.setText("vegetarisch")
    form.submit()
    assert {"Musterstadt", "vegetarisch", "Wird am 07.02.2020 gelöscht."} <= set(shown(page))
    assert "Musterstadt" not in str(desk.services.history.lines())


def test_what_was_sent_stands_in_the_course_of_a_guest(page: EventsPage, desk: Desk) -> None:
    ids = [named(page, OPEN[0]).participation.id]
    _, changes = desk.services.invitations.send(1, Wave.REMINDER, Way.MAIL, PartialDate(2020, 1, 10), recipients=ids)
    desk.broadcast.tell(changes)
    choose(page, OPEN[0])
    QApplication.processEvents()
    told = [label.text() for label in page.pane.preview.past.findChildren(QLabel) if label.isVisible()]
    assert "Erinnerung (E-Mail)" in told


# ── names of the house ──────────────────────────────────────────────────────────────────────────────────────


def test_the_house_names_its_answers(page: EventsPage, desk: Desk, qtbot: QtBot) -> None:
    name_answers(desk, page.presenter, page)
    window = dialog(LabelsDialog)
    for status, name in ((Status.DECLINED, "Absage, Urlaub"), (Status.ACCEPTED, "zugesagt (schriftlich)")):
        window.add()
        form = window.form
        assert form is not None
        form.set_text("name", name)
        form.choose("status", status)
        form.submit()
    assert [label.name for label in window.model.rows] == ["Absage, Urlaub", "zugesagt (schriftlich)"]
    window.table.selectRow(1)
    qtbot.keyClick(window.table, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [label.name for label in window.model.rows] == ["zugesagt (schriftlich)", "Absage, Urlaub"]
    window.accept()
    choose(page, OPEN[0])
    label = desk.services.guest_rules.labels()[0]
    page.pane.participants.labelled.emit(label)
    assert named(page, OPEN[0]).status_words == "zugesagt (schriftlich)"
    index = page.pane.participants.tree.model().index_of(named(page, OPEN[0]).participation.id)  # type: ignore[attr-defined]
    assert index.siblingAtColumn(3).data(Qt.ItemDataRole.AccessibleTextRole) == "zugesagt (schriftlich)"
