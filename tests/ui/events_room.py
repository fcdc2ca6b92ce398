"""The events page on the sample, and what tests look up and press in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from crm.domain.event import Status
from crm.services.event_view import Participant
from crm.ui.desk import Desk
from crm.ui.events.page import EventsPage
from tests.ui.events_sample import TODAY, sample_desk

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


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> EventsPage:
    return opened(desk, qtbot)
