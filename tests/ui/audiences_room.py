"""The page of audiences on the sample, and how menus and undo are reached in it."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm.domain.audience_rule import Rule
from crm.ui.audiences.page import AudiencesPage
from crm.ui.desk import Desk

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
