"""Schlagwörter: all of them with what bears them; rename, merge, colour, remove, each one step that can be undone."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from crm.domain.notes import Tag, TagColour
from crm.services.tags import Tags, TagUse
from crm.ui.delegates.roles import ChipCell, ItemRole
from crm.ui.desk import Desk
from crm.ui.manage.colours import colour_menu, colour_words
from crm.ui.manage.frame import ManageDialog, show_once
from crm.ui.metrics import px
from crm.ui.record.form import Form
from crm.ui.record.tool import row_action, separate
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.rows_model import RowsModel
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_TAG, _COUNT, _COLOUR = range(3)


class TagModel(RowsModel[TagUse]):
    """The tags in alphabetical order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Schlagwort"), self.tr("Einträge"), self.tr("Farbe"))

    def number_of(self, tag_id: int) -> int:
        """The row of a tag, -1 if it is gone."""
        return next((number for number, use in enumerate(self.rows) if use.tag.id == tag_id), -1)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        use, column = self.rows[index.row()], index.column()
        if column == _TAG:
            if role == ItemRole.CHIPS:
                return (ChipCell(use.tag.name, colour=use.tag.colour),)
            return use.tag.name if role == _Role.AccessibleTextRole else None
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return str(use.count) if column == _COUNT else colour_words()[use.tag.colour]
        return True if role == ItemRole.QUIET else None


class TagsDialog(ManageDialog):
    """F2 renames, Entf removes; the rest is in the buttons and in the menu of a row."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = TagModel(self)
        self.table = _TagTable(self.tr("Schlagwörter"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.rename_button = button(self.tr("Umbenennen …"), "pencil", small=True, on_click=self.rename)
        self.colour_button = button(self.tr("Farbe"), small=True, on_click=self.pop_up_colours)
        self.merge_button = button(self.tr("Zusammenführen …"), "merge", small=True, on_click=self.merge)
        self.remove_button = button(self.tr("Entfernen"), "trash", small=True, on_click=self.remove)
        self._tools = (self.rename_button, self.colour_button, self.merge_button, self.remove_button)
        empty = EmptyState(
            "tag",
            self.tr("Noch keine Schlagwörter"),
            self.tr("Ein Schlagwort entsteht, wenn Sie es einem Kontakt geben: in seinem Datensatz oder mit Strg+T."),
        )
        self.arrange(self._tools, self.table, empty)
        self._add_actions()
        self.table.customContextMenuRequested.connect(self._on_context)
        self.resize(px(620), px(560))
        self.follow("tag", "tagging", "party", "office", "event")

    def words(self) -> tuple[str, str]:
        return (
            self.tr("Schlagwörter"),
            self.tr("Was Sie hier ändern, gilt für alle Einträge, die das Schlagwort tragen."),
        )

    @property
    def _tags(self) -> Tags:
        return self.desk.services.tags

    def reload(self) -> None:
        """Reads the tags."""
        self.read(self._tags.all, self._show)

    def chosen(self) -> TagUse | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    # ── what one can do ─────────────────────────────────────────────────────────────────────────────────────────

    def rename(self) -> None:
        """Opens the form for another name."""
        if (use := self.chosen()) is not None:
            form = Form(self.tr("Umbenennen"))
            form.add_text("name", self.tr("Name"), use.tag.name)
            form.submitted.connect(partial(self._submit_name, form, use.tag))
            self.open_form(form)

    def pop_up_colours(self) -> None:
        """Opens the choice of colours below its button."""
        if (menu := self.colours()) is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.colour_button.mapToGlobal(QPoint(0, self.colour_button.height())))

    def colours(self) -> QMenu | None:
        """The colours for the chosen tag."""
        use = self.chosen()
        return colour_menu(self, use.tag.colour, partial(self._colour, use.tag)) if use is not None else None

    def merge(self) -> None:
        """Opens the form that asks with which other tag."""
        use = self.chosen()
        others = [other.tag for other in self.model.rows if use is not None and other.tag.id != use.tag.id]
        if use is None or not others:
            return
        form = Form(self.tr("Zusammenführen"))
        words = self.tr("„{tag}“ geht auf in").format(tag=use.tag.name)
        form.add_choice("into", words, [(tag.id, tag.name) for tag in others], others[0].id)
        form.submitted.connect(partial(self._submit_merge, form, use.tag, {tag.id: tag for tag in others}))
        self.open_form(form)

    def remove(self) -> None:
        """Removes the tag from everything; the foot offers to take that back."""
        if (use := self.chosen()) is not None:
            self.write(partial(self._tags.remove, use.tag))

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _submit_name(self, form: Form, tag: Tag) -> None:
        self.write(partial(self._tags.rename, tag, form.text("name")), self.close_form)

    def _submit_merge(self, form: Form, tag: Tag, others: dict[int, Tag]) -> None:
        self.write(partial(self._tags.merge, tag, others[form.chosen("into")]), self.close_form)

    def _colour(self, tag: Tag, colour: TagColour) -> None:
        self.write(partial(self._tags.colour, tag, colour))

    def _add_actions(self) -> None:
        row_action(self.table, self.tr("Umbenennen …"), self.rename, "F2")
        row_action(self.table, self.tr("Zusammenführen …"), self.merge)
        separate(self.table)
        row_action(self.table, self.tr("Entfernen"), self.remove, "Del")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _on_context(self, at: QPoint) -> None:
        if (colours := self.colours()) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        colours.setParent(menu, colours.windowFlags())
        menu.addActions(self.table.actions()[:1])
        menu.addMenu(colours)
        menu.addActions(self.table.actions()[1:])
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _show(self, uses: list[TagUse]) -> None:
        before, number = self.chosen(), self.table.currentIndex().row()
        self.model.show_rows(uses)
        self.show_table(bool(uses))
        at = self.model.number_of(before.tag.id) if before is not None else -1
        if uses:
            self.table.selectRow(at if at >= 0 else min(max(number, 0), len(uses) - 1))
        self._on_chosen()

    def _on_chosen(self) -> None:
        for tool in self._tools:
            tool.setEnabled(self.chosen() is not None)
        self.merge_button.setEnabled(self.chosen() is not None and len(self.model.rows) > 1)


class _TagTable(ListTable):
    """The tag takes what the other columns leave."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self.viewport().width() - px(100) - px(120)
        self.setColumnWidth(_TAG, max(rest, px(160)))
        self.setColumnWidth(_COUNT, px(100))
        self.setColumnWidth(_COLOUR, px(120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.actions():
            self.actions()[0].trigger()
        else:
            super().keyPressEvent(event)


def manage_tags(desk: Desk, parent: QWidget) -> TagsDialog:
    """Opens the window of the tags."""
    return show_once(TagsDialog, desk, parent)
