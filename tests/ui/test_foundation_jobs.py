"""Lanes: order, staleness, progress, cancelling, shutdown; and where errors become words."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.errors import Cancelled, NotFoundError, UserError
from crm.domain.journal import ChangeSet
from crm.domain.ports import Progress
from crm.ui.broadcast import Broadcast
from crm.ui.feedback import CrashBox, Feedback, details
from crm.ui.jobs import Jobs, ThreadJobs
from crm.ui.sync_jobs import SyncJobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[ThreadJobs]:
    made = ThreadJobs()
    yield made
    made.shutdown()
    made.deleteLater()


def test_results_arrive_on_the_ui_thread(qtbot: QtBot, jobs: ThreadJobs) -> None:
    seen: list[tuple[str, bool]] = []
    here = threading.get_ident()
    jobs.read.submit(lambda: threading.get_ident(), lambda there: seen.append(("work", there != here)))
    jobs.read.submit(lambda: 1, lambda _: seen.append(("answer", threading.get_ident() == here)))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert sorted(seen) == [("answer", True), ("work", True)]


def test_the_write_lane_keeps_the_order(qtbot: QtBot, jobs: ThreadJobs) -> None:
    done: list[int] = []
    for number in range(50):
        jobs.write.submit(lambda n=number: n, done.append)  # type: ignore[misc]
    qtbot.waitUntil(jobs.is_idle)
    assert done == list(range(50))


def test_a_newer_question_silences_the_older_one(qtbot: QtBot, jobs: ThreadJobs) -> None:
    gate = threading.Event()
    answers: list[str] = []

    def slow() -> str:
        gate.wait(5)
        return "old"

    jobs.read.submit(slow, answers.append, replaces="search")
    jobs.read.submit(lambda: "new", answers.append, replaces="search")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert answers == ["new"]


def test_errors_go_to_whoever_asked_and_else_to_feedback(qtbot: QtBot, jobs: ThreadJobs) -> None:
    mine: list[BaseException] = []
    jobs.read.submit(lambda: 1 / 0, lambda _: None, mine.append)
    qtbot.waitUntil(lambda: bool(mine))
    assert isinstance(mine[0], ZeroDivisionError)
    with qtbot.waitSignal(jobs.failed) as signal:
        jobs.write.submit(lambda: 1 / 0, lambda _: None)
    assert isinstance(signal.args[0], ZeroDivisionError)


def test_long_work_reports_and_can_be_cancelled(qtbot: QtBot, jobs: ThreadJobs) -> None:
    reports: list[tuple[int, int]] = []
    ended: list[BaseException] = []

    def endless(progress: Progress) -> None:
        number = 0
        while True:
            number += 1
            progress(number, number)

    ticket = jobs.cpu.run(endless, lambda _: None, ended.append, on_progress=lambda d, t: reports.append((d, t)))
    qtbot.waitUntil(lambda: bool(reports))
    ticket.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert isinstance(ended[0], Cancelled)


def test_cancelling_without_a_listener_is_no_failure(qtbot: QtBot, jobs: ThreadJobs) -> None:
    gate = threading.Event()
    failures: list[object] = []
    jobs.failed.connect(failures.append)
    ticket = jobs.cpu.run(lambda progress: (gate.wait(5), progress(1, 2)), lambda _: None)
    ticket.cancel()
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert failures == []


def test_shutdown_drops_what_waits_and_ends_what_runs(qtbot: QtBot, jobs: ThreadJobs) -> None:
    answers: list[int] = []

    def until_cancelled(progress: Progress) -> int:
        while True:
            progress(0, 1)

    jobs.write.run(until_cancelled, answers.append)
    jobs.write.submit(lambda: 2, answers.append)
    jobs.shutdown()
    qtbot.wait(1)
    assert answers == []
    assert jobs.is_idle()


class Listener(QObject):
    """Somebody who is told on the UI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, *told: object) -> None:
        self.heard.append(told)


def test_who_is_gone_meanwhile_is_not_told(qtbot: QtBot, jobs: ThreadJobs) -> None:
    gone, there = Listener(), Listener()
    heard = gone.heard
    begun = threading.Event()
    jobs.read.submit(begun.wait, partial(gone.hear, "result"), replaces="one")
    jobs.read.submit(partial(_fail, begun), gone.hear, gone.hear, replaces="two")
    jobs.write.submit(begun.wait, there.hear)
    shiboken6.delete(gone)
    begun.set()
    qtbot.waitUntil(jobs.is_idle)
    assert not heard
    assert there.heard == [(True,)]


def _fail(begun: threading.Event) -> None:
    begun.wait()
    raise UserError("gestört")


def test_sync_jobs_answer_at_once() -> None:
    jobs: Jobs = SyncJobs()
    answers: list[object] = []
    jobs.read.submit(lambda: 1, answers.append)
    jobs.cpu.run(lambda progress: progress(1, 2), answers.append, on_progress=lambda d, t: answers.append((d, t)))
    assert answers == [1, (1, 2), None]
    with pytest.raises(ZeroDivisionError):
        jobs.read.submit(lambda: 1 / 0, answers.append)


def test_a_users_error_becomes_one_sentence(qtbot: QtBot) -> None:
    feedback = Feedback()
    with qtbot.waitSignal(feedback.said) as signal:
        feedback.report(NotFoundError("Die Person gibt es nicht mehr."))
    assert signal.args == ["Die Person gibt es nicht mehr."]


def test_without_a_window_a_message_box_says_it(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Feedback(window).report(NotFoundError("Fehlt."))
    boxes = window.findChildren(QMessageBox)
    assert [box.text() for box in boxes] == ["Fehlt."]


def test_our_fault_opens_one_crash_box_whose_details_can_be_copied(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    feedback = Feedback(window)
    feedback.report(ValueError("kaputt"))
    feedback.report(ValueError("noch einmal"))
    (box,) = window.findChildren(CrashBox)
    box.copy_details()
    assert "ValueError: kaputt" in QApplication.clipboard().text()


def test_uncaught_exceptions_of_slots_and_threads_are_reported(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[BaseException] = []
    monkeypatch.setattr(Feedback, "_show", lambda _, error: heard.append(error))
    feedback = Feedback()
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    monkeypatch.setattr(threading, "__excepthook__", lambda *_: None)
    old = sys.excepthook, threading.excepthook
    feedback.install()
    try:
        sys.excepthook(ValueError, ValueError("slot"), None)
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: len(heard) == 2)
    finally:
        sys.excepthook, threading.excepthook = old
    assert [type(error) for error in heard] == [ValueError, ZeroDivisionError]


def test_details_name_the_versions() -> None:
    assert "Verteiler" in details(ValueError("x"))


def test_an_empty_change_set_is_not_broadcast(qtbot: QtBot) -> None:
    broadcast = Broadcast()
    heard: list[ChangeSet] = []
    broadcast.changed.connect(heard.append)
    broadcast.tell(ChangeSet())
    broadcast.tell(ChangeSet(entry_id=1, rows=frozenset({("person", 2**40)})))
    assert [changes.entry_id for changes in heard] == [1]
