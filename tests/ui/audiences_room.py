"""The page of audiences on the sample, and how menus and undo are reached in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crm.domain.audience_rule import Rule
from crm.domain.own_field import OwnField
from crm.ui.audiences.page import AudiencesPage
from crm.ui.desk import Desk
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)


def opened(desk: Desk, qtbot: QtBot) -> AudiencesPage:
    page = AudiencesPage(desk)
    qtbot.addWidget(page)
    page.resize(1224, 824)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def pick(menu: QMenu, *words: str) -> None:
    """Opens the menu, goes through its submenus and chooses the last."""
    for number, word in enumerate(words, start=1):
        menu.aboutToShow.emit()
        (found,) = [one for one in menu.actions() if one.text().partition("\t")[0] == word]
        if number == len(words):
            assert found.isEnabled(), word
            found.trigger()
        else:
            menu = cast("QMenu", found.menu())


def undo(desk: Desk) -> None:
    """What Ctrl+Z of the main window does."""
    desk.write(lambda: desk.services.history.undo()[0])


def include(page: AudiencesPage) -> tuple[Rule, ...]:
    return page.presenter.audience.include


def kept(page: AudiencesPage, desk: Desk) -> tuple[Rule, ...]:
    """What is stored, not what is shown."""
    return desk.services.audiences.view(page.presenter.audience_id or 0).audience.include


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    made = sample_desk(tmp_path, TODAY)
    made.services.own_fields.define(OwnField(name="Vereinsmitglied"))
    made.services.searches.save("Presse", "tag:Presse")
    return made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AudiencesPage:
    """The page with a new audience, saved with its first condition."""
    page = opened(desk, qtbot)
    page.new_item()
    pick(page.rules.include.menu, "Leitung von", "Leitung eines Landkreises")
    return page
