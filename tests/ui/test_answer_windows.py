"""Two windows on the same data while answers are entered: none loses what the other wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.event import Status, StatusChange
from crm.ui.jobs import ThreadJobs
from tests.templates import copy_of
from tests.ui.answers_room import GUESTS, Typist, Window, fill, room, row_of, typist, window

__all__ = ["room", "typist"]


#: Guests whom both windows answer.
BOTH = 16


@pytest.fixture
def two(qapp: QApplication, target: str) -> Iterator[tuple[Window, Window]]:
    """The same database in two windows, on each engine in turn."""
    copy_of(fill, target)
    made = window(target), window(target)
    yield made
    for one in made:
        one.database.close()


def test_two_windows_keep_each_others_answers(two: tuple[Window, Window], qtbot: QtBot) -> None:
    mine, theirs = two
    for one in two:
        qtbot.addWidget(one.page)
        one.page.show_event(one.event.id)
    for row in list(mine.tab.entry.matches)[:BOTH]:  # in turn, each on what was read before the other wrote
        first, second = (mine, theirs) if row.participation.id % 2 else (theirs, mine)
        first.tab.entry.choose(row.participation.id)
        first.tab.entry.answer(Status.ACCEPTED)
        second.tab.entry.choose(row.participation.id)
        second.tab.entry.answer(Status.DECLINED)
        assert second.heard[-1] == (
            f"{row.listed_name}: inzwischen an anderer Stelle geändert: zugesagt. Ihre Antwort ist nicht eingetragen."
        )
        assert second.tab.entry.log.lines[0].refused
        assert second.page.presenter.view is not None
        shown = {one.participation.id: one.participation.status for one in second.page.presenter.view.participants}
        assert shown[row.participation.id] is Status.ACCEPTED
        (now,) = [
            r for r in second.desk.services.check_in.rows(mine.event.id) if r.participation.id == row.participation.id
        ]
        assert now.participation.status is Status.ACCEPTED
    assert Counter(guest.status for guest in mine.guests())[Status.ACCEPTED] == BOTH
    with mine.database.read() as unit:
        assert len(unit.store.find(StatusChange, status=Status.ACCEPTED)) == BOTH
        assert not unit.store.find(StatusChange, status=Status.DECLINED)


def test_a_colleagues_answers_come_into_sight_by_themselves(typist: Typist) -> None:
    other = window(typist.room.path)
    other.desk.services.answers.set_status([row_of(other, "Ackermann, Anna").participation], Status.DECLINED)
    tab = typist.room.tab
    assert tab.clock.isActive()
    assert tab.entry.missing == GUESTS
    tab.clock.timeout.emit()
    assert tab.entry.missing == GUESTS - 1
    typist.room.page.pane.show_tab("participants")
    assert not tab.clock.isActive()
    other.database.close()


def test_two_windows_at_the_same_time_lose_nothing(qapp: QApplication, target: str, qtbot: QtBot) -> None:
    """Both write in their own lanes at once, each on what it had read: of two answers one stands, one is told."""
    copy_of(fill, target)
    lanes = ThreadJobs(), ThreadJobs()
    mine, theirs = (window(target, jobs) for jobs in lanes)
    for one in (mine, theirs):
        qtbot.addWidget(one.page)
        one.page.show_event(1)
    qtbot.waitUntil(lambda: all(one.tab.entry.guests == GUESTS for one in (mine, theirs)), timeout=10_000)
    both = [row.participation.id for row in mine.tab.entry.matches[:40]]
    for number in both:  # no event is delivered in between, so neither sees what the other did
        for one, status in ((mine, Status.ACCEPTED), (theirs, Status.DECLINED)):
            one.tab.entry.choose(number)
            one.tab.entry.answer(status)
    qtbot.waitUntil(lambda: all(jobs.is_idle() for jobs in lanes), timeout=60_000)
    stand = {guest.id: guest.status for guest in mine.guests() if guest.id in both}
    assert set(stand.values()) <= {Status.ACCEPTED, Status.DECLINED}
    for one, status in ((mine, Status.ACCEPTED), (theirs, Status.DECLINED)):
        lines = one.tab.entry.log.lines
        assert {line.guest_id for line in lines if not line.refused} == {n for n, s in stand.items() if s is status}
        assert all("anderer Stelle geändert" in line.refused for line in lines if stand[line.guest_id] is not status)
    with mine.database.read() as unit:
        assert len(unit.store.find(StatusChange)) == len(both)
    for jobs, one in zip(lanes, (mine, theirs), strict=True):
        jobs.shutdown()
        one.database.close()


def test_undo_in_one_window_leaves_the_other_ones_answer_alone(two: tuple[Window, Window], qtbot: QtBot) -> None:
    mine, theirs = two
    for one in two:
        qtbot.addWidget(one.page)
        one.page.show_event(one.event.id)
    first, second = list(mine.tab.entry.matches)[:2]
    mine.tab.entry.choose(first.participation.id)
    mine.tab.entry.answer(Status.ACCEPTED)
    theirs.tab.entry.choose(second.participation.id)
    theirs.tab.entry.answer(Status.DECLINED)
    lines = mine.desk.services.history.lines(2)
    mine.desk.services.history.undo(lines[1].entry.id)
    stand = {guest.id: guest.status for guest in theirs.guests()}
    assert stand[first.participation.id] is Status.INVITED
    assert stand[second.participation.id] is Status.DECLINED
