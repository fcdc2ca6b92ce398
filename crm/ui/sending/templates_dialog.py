"""Briefvorlagen: the house's Word templates; added, renamed, renewed, removed, each one undoable step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from crm.domain.dispatch import LetterTemplate, TemplateCheck
from crm.domain.journal import ChangeSet
from crm.services.letter_templates import LetterTemplates, TemplateLine
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.exporting.file_names import file_name_for
from crm.ui.manage.frame import ManageDialog, show_once
from crm.ui.metrics import px
from crm.ui.record.form import Form
from crm.ui.record.tool import pop_up, row_action, separate
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.rows_model import RowsModel
from crm.ui.widgets.views import ListTable

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NAME, _FOUND = range(2)


def unusable(check: TemplateCheck) -> str:
    """Why no letter can be written with a template, "" if one can."""
    translate = QCoreApplication.translate
    if check.rules:
        words = translate("templates", "Enthält Regeln, die nur der Seriendruck von Word ausführt: {names}")
        return words.format(names=", ".join(check.rules))
    if check.unknown:
        words = translate("templates", "Diese Platzhalter gibt es nicht: {names}")
        return words.format(names=", ".join(f"«{name}»" for name in check.unknown))
    return ""


class TemplateModel(RowsModel[TemplateLine]):
    """The templates by their names, and what is found in each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Vorlage"), self.tr("Platzhalter"))

    def number_of(self, template_id: int) -> int:
        """The row of a template, -1 if it is gone."""
        return next((number for number, line in enumerate(self.rows) if line.template.id == template_id), -1)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.rows[index.row()]
        if role == ItemRole.QUIET:
            return index.column() != _NAME and line.check.is_usable
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            return line.template.name if index.column() == _NAME else self._found(line.check)
        return None

    def _found(self, check: TemplateCheck) -> str:
        names = ", ".join(f"«{name}»" for name in check.used)
        return unusable(check) or names or self.tr("keine")


class TemplatesDialog(ManageDialog):
    """F2 renames, Entf removes; the rest is in the buttons and in the menu of a row."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = TemplateModel(self)
        self.table = _TemplateTable(self.tr("Briefvorlagen"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.add_button = button(self.tr("Hinzufügen …"), "plus", Look.PRIMARY, small=True, on_click=self.ask_new)
        self.rename_button = button(self.tr("Umbenennen …"), "pencil", small=True, on_click=self.rename)
        self.copy_button = button(self.tr("Kopie speichern …"), "download", small=True, on_click=self.ask_copy)
        self.renew_button = button(self.tr("Neue Fassung …"), "upload", small=True, on_click=self.ask_renewal)
        self.remove_button = button(self.tr("Entfernen"), "trash", small=True, on_click=self.remove)
        empty = EmptyState(
            "letter",
            self.tr("Noch keine Briefvorlage"),
            self.tr("Fügen Sie einen Word-Brief mit Platzhaltern wie «Anrede» hinzu. Das Muster zeigt, wie es geht: "
                    "hinzufügen, eine Kopie speichern, in Word ändern."),
            self.tr("Mustervorlage hinzufügen"),
        )  # fmt: skip
        empty.started.connect(self.add_example)
        self._tools = (self.rename_button, self.copy_button, self.renew_button, self.remove_button)
        self.arrange((self.add_button, *self._tools), self.table, empty)
        self._add_actions()
        self.table.customContextMenuRequested.connect(self._on_context)
        self.resize(px(760), px(480))
        self.follow("letter_template")

    def words(self) -> tuple[str, str]:
        return (
            self.tr("Briefvorlagen"),
            self.tr("Word-Briefe des Hauses. Alle schreiben mit derselben Fassung; geändert wird sie in Word."),
        )

    @property
    def _templates(self) -> LetterTemplates:
        return self.desk.services.letter_templates

    def reload(self) -> None:
        """Reads the templates."""
        self.read(self._templates.lines, self._show)

    def chosen(self) -> LetterTemplate | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()].template if rows else None

    # ── what one can do ─────────────────────────────────────────────────────────────────────────────────────────

    def ask_new(self) -> None:
        """Asks for a Word file and keeps it."""
        if path := self._ask_word(self.tr("Vorlage hinzufügen")):
            self.add(path)

    def add(self, path: Path) -> None:
        """Keeps a Word file under its name."""
        self._keep(partial(self._templates.add, path))

    def add_example(self) -> None:
        """Keeps the example to begin with."""
        self._keep(self._templates.add_example)

    def rename(self) -> None:
        """Opens the form for another name."""
        if (template := self.chosen()) is not None:
            form = Form(self.tr("Umbenennen"))
            form.add_text("name", self.tr("Name"), template.name)
            form.submitted.connect(partial(self._submit_name, form, template))
            self.open_form(form)

    def ask_copy(self) -> None:
        """Asks where to and writes the template there."""
        if (template := self.chosen()) is not None:
            name = file_name_for(template.name, ".docx")
            file, _ = QFileDialog.getSaveFileName(self, self.tr("Kopie speichern"), name, self._kinds())
            if file:
                self.save_copy(template, Path(file if file.lower().endswith(".docx") else f"{file}.docx"))

    def save_copy(self, template: LetterTemplate, target: Path) -> None:
        """Writes the template as a file, to be changed in Word."""
        words = self.tr("„{file}“ gespeichert").format(file=target.name)

        def work() -> str:
            self._templates.save_copy(template.id, target)
            return words

        self.desk.jobs.write.submit(work, self.say, self._refused)

    def ask_renewal(self) -> None:
        """Asks for the file with the new content."""
        template = self.chosen()
        if template is not None and (path := self._ask_word(self.tr("Neue Fassung wählen"))):
            self.renew(template, path)

    def renew(self, template: LetterTemplate, path: Path) -> None:
        """Takes the content of a file in place of the old one."""
        self.write(lambda: self._templates.renew(template.id, path)[1])

    def remove(self) -> None:
        """Removes the template; the foot offers to take that back."""
        if (template := self.chosen()) is not None:
            self.write(partial(self._templates.remove, template.id))

    def say(self, sentence: str) -> None:
        """Says in the foot what was done."""
        if not self._is_closed:
            self.status.say(sentence)

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _keep(self, add: Callable[[], tuple[LetterTemplate, ChangeSet]]) -> None:
        made = list[LetterTemplate]()

        def work() -> ChangeSet:
            template, changes = add()
            made.append(template)
            return changes

        self.write(work, lambda: self._choose(made[0].id))

    def _ask_word(self, caption: str) -> Path | None:
        file, _ = QFileDialog.getOpenFileName(self, caption, "", self._kinds())
        return Path(file) if file else None

    def _kinds(self) -> str:
        return self.tr("Word-Dokumente (*.docx *.dotx)")

    def _submit_name(self, form: Form, template: LetterTemplate) -> None:
        name = form.text("name")
        self.write(lambda: self._templates.rename(template.id, name)[1], self.close_form)

    def _add_actions(self) -> None:
        row_action(self.table, self.tr("Umbenennen …"), self.rename, "F2")
        row_action(self.table, self.tr("Kopie speichern …"), self.ask_copy)
        row_action(self.table, self.tr("Neue Fassung …"), self.ask_renewal)
        separate(self.table)
        row_action(self.table, self.tr("Entfernen"), self.remove, "Del")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _on_context(self, at: QPoint) -> None:
        if self.chosen() is not None:
            pop_up(self.table, self.table.viewport().mapToGlobal(at))

    def _show(self, lines: list[TemplateLine]) -> None:
        before, number = self.chosen(), self.table.currentIndex().row()
        self.model.show_rows(lines)
        self.show_table(bool(lines))
        at = self.model.number_of(before.id) if before is not None else -1
        if lines:
            self.table.selectRow(at if at >= 0 else min(max(number, 0), len(lines) - 1))
        self._on_chosen()

    def _choose(self, template_id: int) -> None:
        if (at := self.model.number_of(template_id)) >= 0:
            self.table.selectRow(at)

    def _on_chosen(self) -> None:
        for tool in self._tools:
            tool.setEnabled(self.chosen() is not None)


class _TemplateTable(ListTable):
    """The placeholders take what the name leaves."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        name = min(px(260), self.viewport().width() // 2)
        self.setColumnWidth(_NAME, name)
        self.setColumnWidth(_FOUND, max(self.viewport().width() - name, px(140)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.actions():
            self.actions()[0].trigger()
        else:
            super().keyPressEvent(event)


def manage_templates(desk: Desk, parent: QWidget) -> TemplatesDialog:
    """Opens the window of the templates."""
    return show_once(TemplatesDialog, desk, parent)


def add_example(desk: Desk) -> None:
    """Keeps the example to begin with."""
    desk.write(lambda: desk.services.letter_templates.add_example()[1])
