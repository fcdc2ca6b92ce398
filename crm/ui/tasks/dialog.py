"""Aufgabe bearbeiten: title, date, who, and what it is about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.listing import SubjectKind
from crm.services.naming import owner_field
from crm.services.tasks import TaskRow
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.record.form import Form
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.style_buttons import Look
from crm.ui.tasks.words import date_hint
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import heading


class TaskDialog(QDialog):
    """Enter saves, Esc closes; what is not accepted stays open with its sentence."""

    def __init__(self, desk: Desk, row: TaskRow, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._row = desk, row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Aufgabe bearbeiten"))
        self.form = Form()
        task = row.task
        self.form.add_text("title", self.tr("Aufgabe"), task.title, self._title_fault)
        due = task.due_on.german() if task.due_on else ""
        self.form.add_text("due", self.tr("Fällig"), due, self._due_fault, date_hint())
        self.form.add_text("assignee", self.tr("Wer"), task.assignee, hint=self.tr("Referat oder Name"))
        self.about = SubjectSearch(desk, list(SubjectKind), self.tr("Kontakt, Amt oder Veranstaltung suchen"))
        if row.subject is not None:
            self.about.show_subject(row.subject, row.subject_name)
        self.form.add("about", self.tr("Zu"), self.about, self._about_fault)
        self.form.submitted.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(heading(self.windowTitle()))
        column.addWidget(self.form)
        column.addStretch()
        column.addLayout(self._buttons())
        self.setMinimumWidth(px(480))
        self.form.focus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch()
        row.addWidget(button(self.tr("Abbrechen"), on_click=self.reject))
        row.addWidget(button(self.tr("Speichern"), look=Look.PRIMARY, on_click=self.form.submit))
        return row

    def _title_fault(self, text: str) -> str:
        return "" if text else self.tr("Bitte geben Sie an, was zu tun ist.")

    def _due_fault(self, text: str) -> str:
        try:
            self._desk.services.tasks.parse_due(text)
        except UserError as error:
            return str(error)
        return ""

    def _about_fault(self, text: str) -> str:
        chosen = not text or self.about.subject is not None
        return "" if chosen else self.tr("Bitte wählen Sie einen Eintrag aus der Liste, oder leeren Sie das Feld.")

    def _save(self) -> None:
        tasks, about = self._desk.services.tasks, self.about.subject if self.form.text("about") else None
        ids = {"party_id": None, "office_id": None, "event_id": None} | (
            {owner_field(about): about.id} if about else {}
        )
        changed = replace(
            self._row.task,
            title=self.form.text("title"),
            due_on=tasks.parse_due(self.form.text("due")),
            assignee=self.form.text("assignee"),
            party_id=ids["party_id"],
            office_id=ids["office_id"],
            event_id=ids["event_id"],
        )
        self._desk.write(lambda: tasks.change(changed), self._saved, self._on_refused)

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()

    def _on_refused(self, error: BaseException) -> None:
        self.form.refuse(str(error) if isinstance(error, UserError) else "")
        if not isinstance(error, UserError):
            self._desk.feedback.report(error)
