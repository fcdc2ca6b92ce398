"""The menus of the window, all from the one table of actions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from crm.services.history import UndoState
from crm.ui.actions import ActionTable

translate = QCoreApplication.translate


class WindowMenus:
    """``whole`` opens from the menu button; ``new`` and ``export`` from theirs."""

    def __init__(self, actions: ActionTable, window: QWidget) -> None:
        self._actions, self._window = actions, window
        self.new = self._menu(translate("Commands", "Neu"), "new.")
        self.export = self._menu(translate("Commands", "Exportieren"), "export.")
        self.whole = self._whole()

    def name_undo(self, state: UndoState) -> None:
        """Says what would be taken back or done again."""
        for key, sentence, plain, named in (
            (
                "edit.undo",
                state.undo,
                translate("Commands", "Rückgängig"),
                translate("Commands", "Rückgängig: {action}"),
            ),
            (
                "edit.redo",
                state.redo,
                translate("Commands", "Wiederherstellen"),
                translate("Commands", "Wiederherstellen: {action}"),
            ),
        ):
            action = self._actions[key]
            action.setText(named.format(action=sentence) if sentence else plain)
            action.setEnabled(bool(sentence))

    def _whole(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setTitle(translate("Commands", "Menü"))
        menu.addMenu(self._menu(translate("Commands", "Neu"), "new."))
        for key in (
            "edit.undo",
            "edit.redo",
            None,
            "edit.trash",
            "edit.tag",
            None,
            "find.all",
            "find.here",
            "find.save",
            None,
        ):
            if key is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[key])
        menu.addMenu(self._menu(translate("Commands", "Veranstaltung"), "event."))
        menu.addMenu(self._menu(translate("Commands", "Ämter"), "office."))
        menu.addMenu(self._menu(translate("Commands", "Einlesen"), "import."))
        menu.addMenu(self._menu(translate("Commands", "Exportieren"), "export."))
        menu.addMenu(self._menu(translate("Commands", "Drucken"), "print."))
        menu.addMenu(self._menu(translate("Commands", "Verwalten"), "manage."))
        menu.addSeparator()
        menu.addMenu(self._menu(translate("Commands", "Gehe zu"), "go."))
        menu.addMenu(self._menu(translate("Commands", "Ansicht"), "view."))
        menu.addSeparator()
        for key in ("app.ranks", "app.relationship_types", "app.about", "app.quit"):
            menu.addAction(self._actions[key])
        return menu

    def _menu(self, title: str, prefix: str) -> QMenu:
        menu = QMenu(title, self._window)
        for key in self._actions:
            if key.startswith(prefix):
                menu.addAction(self._actions[key])
        return menu
