"""Every action of the window in one table: menus, buttons, shortcuts and the search panel are all fed from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from crm.domain.text import fold, words
from crm.ui.icons import icon


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One action. ``where`` is its place as the search panel shows it; ``choice`` names a group of which one holds.

    ``long`` is its name where no menu around it says what it belongs to.
    ``keys_on`` limits the shortcut to a widget and what is in it; elsewhere the keys mean something else.
    """

    id: str
    text: str
    where: str
    run: Callable[[], object]
    icon: str = ""
    shortcut: str = ""
    long: str = ""
    choice: str = ""
    keys_on: QWidget | None = None


class ActionTable(QObject):
    """The actions of a window by their id."""

    def __init__(self, commands: Iterable[Command], window: QWidget) -> None:
        super().__init__(window)
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for command in commands:
            self._commands[command.id] = command
            self._actions[command.id] = self._made(command, window)

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def command(self, key: str) -> Command:
        return self._commands[key]

    def matching(self, text: str) -> list[str]:
        """The ids of enabled actions in which every word begins a word; all of them without a text.

        First those that are called so: "Rückgängig" names what it takes back and would stand before them.
        """
        wanted = [fold(word) for word in words(text)]
        found = []
        for key, action in self._actions.items():
            command = self._commands[key]
            there = [fold(word) for word in words(f"{action.text()} {command.long} {command.where}")]
            if action.isEnabled() and all(any(w.startswith(word) for w in there) for word in wanted):
                found.append(key)
        return sorted(found, key=lambda key: not self._is_called(key, wanted))

    def _is_called(self, key: str, wanted: list[str]) -> bool:
        called = [fold(word) for word in words(self._actions[key].text())]
        return " ".join(called).startswith(" ".join(wanted))

    def _made(self, command: Command, window: QWidget) -> QAction:
        action = QAction(command.text, self)
        action.setIconText(command.text.removesuffix("…").rstrip())
        if command.icon:
            action.setIcon(icon(command.icon))
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        if command.choice:
            action.setCheckable(True)
            self._group(command.choice).addAction(action)
        holder = command.keys_on or window
        if command.keys_on is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        holder.addAction(action)
        action.triggered.connect(_dropping_checked(command.run))
        return action

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]


def _dropping_checked(run: Callable[[], object]) -> Callable[[bool], object]:
    return lambda checked: run()


def shortcut_words(action: QAction) -> str:
    """The keys as people read them: "Strg+K"."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
