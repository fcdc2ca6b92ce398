"""Menus made of choices; submenus are filled when they open, so that the offers may contain themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from crm.ui.audiences.words import LINE, Choice
from crm.ui.icons import icon


def fill_menu(menu: QMenu, choices: Iterable[Choice], on_chosen: Callable[[object], object]) -> None:
    """Other entries. ``on_chosen`` gets what an entry stands for; one that stands for nothing cannot be chosen."""
    menu.clear()
    for old in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.deleteLater()
    for choice in choices:
        if choice is LINE:
            menu.addSeparator()
        elif choice.more is not None:
            _submenu(menu, choice, on_chosen)
        else:
            menu.addAction(_action(menu, choice, on_chosen))


def _submenu(menu: QMenu, choice: Choice, on_chosen: Callable[[object], object]) -> None:
    inner = QMenu(choice.words, menu)
    more = choice.more
    assert more is not None
    inner.aboutToShow.connect(lambda: fill_menu(inner, more(), on_chosen))
    menu.addMenu(inner)
    if choice.icon:
        inner.setIcon(icon(choice.icon))


def _action(parent: QObject, choice: Choice, on_chosen: Callable[[object], object]) -> QAction:
    action = QAction(choice.words.replace("&", "&&"), parent)
    if choice.icon:
        action.setIcon(icon(choice.icon))
    if choice.is_chosen:
        action.setCheckable(True)
        action.setChecked(True)
    if choice.keys:  # only told here: the row itself listens
        action.setText(f"{action.text()}\t{QKeySequence(choice.keys).toString(QKeySequence.SequenceFormat.NativeText)}")
    action.setEnabled(choice.value is not None)
    action.triggered.connect(partial(_tell, choice, on_chosen))
    return action


def _tell(choice: Choice, on_chosen: Callable[[object], object], is_on: bool = False) -> None:
    on_chosen(choice.value)
