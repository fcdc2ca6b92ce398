"""Beziehungsarten …: the kinds of relationship, reworded, added to, and cleared of what nobody uses."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.party import PartyKind
from crm.domain.relationship import RelationshipType
from crm.services.relationship_types import TypeInUse
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.record.form import Form
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import heading, note
from crm.ui.widgets.rows_model import RowsModel
from crm.ui.widgets.value_row import ErrorLine
from crm.ui.widgets.views import ListTable

_Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
_BLANK = RelationshipType(
    key="", forward_m="", forward_f="", forward_neutral="", backward_m="", backward_f="", backward_neutral=""
)
_FORMS = ("forward_f", "forward_m", "forward_neutral", "backward_f", "backward_m", "backward_neutral")


class TypeModel(RowsModel[TypeInUse]):
    """What the one is, what the other is, between whom, and how often."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Beziehung"), self.tr("Gegenseite"), self.tr("Zwischen"), self.tr("Anzahl"))

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._words(self.rows[index.row()], index.column())
        return index.column() > 0 if role == ItemRole.QUIET else None

    def _words(self, one: TypeInUse, column: int) -> str:
        kind = one.type
        if column < 2:
            return kind.both_genders(forward=column == 0)
        if column == 3:
            return str(one.uses or "–")
        words = {PartyKind.PERSON: self.tr("Person"), PartyKind.ORGANISATION: self.tr("Organisation")}
        ends = [words.get(end, self.tr("beliebig")) if end else self.tr("beliebig") for end in _ends(kind)]
        return f"{ends[0]} – {ends[1]}"


class RelationTypesDialog(QDialog):
    """The list, and what one can do with the chosen one. Everything can be taken back with Strg+Z."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Beziehungsarten"))
        self.model = TypeModel(self)
        self.table = ListTable(self.tr("Beziehungsarten"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.table.set_widths(260, 240, 170, 64)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.doubleClicked.connect(lambda index: self.edit())
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.error = ErrorLine()
        self._lay_out()
        self.resize(px(800), px(560))
        desk.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        self._desk.read(self._desk.services.relationship_types.in_use, self._show, replaces="relationship.types")

    def chosen(self) -> TypeInUse | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def add(self) -> None:
        TypeDialog(self._desk, self, _BLANK).open()

    def edit(self) -> None:
        if chosen := self.chosen():
            TypeDialog(self._desk, self, chosen.type).open()

    def remove(self) -> None:
        if chosen := self.chosen():
            work = partial(self._desk.services.relationship_types.remove, chosen.type)
            self._desk.write(work, lambda changes: self.error.say(""), self._on_refused)

    def _show(self, types: list[TypeInUse]) -> None:
        row = self.table.currentIndex().row()
        self.model.show_rows(types)
        if types:
            self.table.selectRow(min(max(row, 0), len(types) - 1))
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.error.say("")
        for one in (self.change, self.delete):
            one.setEnabled(self.chosen() is not None)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & {"relationship_type", "relationship"}:
            self.reload()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.error.say(str(error))
        else:
            self._desk.feedback.report(error)

    def _lay_out(self) -> None:
        self.new = button(self.tr("Neue Art …"), "plus", on_click=self.add)
        self.change = button(self.tr("Bearbeiten …"), "pencil", on_click=self.edit)
        self.delete = button(self.tr("Löschen"), "trash", on_click=self.remove)
        close = button(self.tr("Schließen"), look=Look.PRIMARY, on_click=self.accept)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for one in (self.new, self.change, self.delete):
            row.addWidget(one)
        row.addStretch()
        row.addWidget(close)
        advice = self.tr("Wie Beziehungen heißen und zwischen wem sie bestehen können; gelöscht wird nur Unbenutztes.")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        for part in (heading(self.tr("Beziehungsarten")), note(advice, wrap=True), self.table, self.error):
            column.addWidget(part)
        column.addLayout(row)


class TypeDialog(QDialog):
    """One kind of relationship: the words for both directions, and between whom it can stand."""

    def __init__(self, desk: Desk, parent: QWidget, kind: RelationshipType) -> None:
        super().__init__(parent)
        self._desk, self._kind = desk, kind
        title = self.tr("Beziehungsart bearbeiten") if kind.id else self.tr("Neue Beziehungsart")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.form = Form()
        self._add_fields()
        self.form.submitted.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch()
        row.addWidget(button(self.tr("Abbrechen"), on_click=self.reject))
        row.addWidget(button(self.tr("Speichern"), look=Look.PRIMARY, on_click=self.form.submit))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(heading(title))
        column.addWidget(self.form)
        column.addStretch()
        column.addLayout(row)
        self.setMinimumWidth(px(480))
        self.form.focus()

    def _add_fields(self) -> None:
        hints = {
            "forward_f": self.tr("Büroleiterin"),
            "forward_m": self.tr("Büroleiter"),
            "forward_neutral": self.tr("Büroleitung"),
            "backward_f": self.tr("Vorgesetzte"),
            "backward_m": self.tr("Vorgesetzter"),
            "backward_neutral": self.tr("vorgesetzte Person"),
        }
        genders = (self.tr("weiblich"), self.tr("männlich"), self.tr("neutral"))
        kinds: list[tuple[PartyKind | None, str]] = [
            (None, self.tr("Personen und Organisationen")),
            (PartyKind.PERSON, self.tr("Personen")),
            (PartyKind.ORGANISATION, self.tr("Organisationen")),
        ]
        heads = (self.tr("Was die oder der eine ist"), self.tr("Was die oder der andere dann ist"))
        for at, form in enumerate(_FORMS):
            if at % 3 == 0:
                self.form.add_head(heads[at // 3])
            self.form.add_text(form, genders[at % 3], getattr(self._kind, form), None, hints[form])
            name = f"{heads[at // 3]}, {genders[at % 3]}"
            self.form.control(form).setAccessibleName(name)
            if at % 3 == 2:
                key = ("from_kind", "to_kind")[at // 3]
                self.form.add_choice(key, self.tr("möglich für"), kinds, getattr(self._kind, key))

    def _save(self) -> None:
        typed: dict[str, Any] = {form: self.form.text(form) for form in _FORMS}
        typed |= {end: self.form.chosen(end) for end in ("from_kind", "to_kind")}
        changed, types = replace(self._kind, **typed), self._desk.services.relationship_types
        work = partial(types.change if self._kind.id else types.add, changed)
        self._desk.write(work, lambda changes: self.accept(), self._on_refused)

    def _on_refused(self, error: BaseException) -> None:
        self.form.refuse(str(error) if isinstance(error, UserError) else "")
        if not isinstance(error, UserError):
            self._desk.feedback.report(error)


def _ends(kind: RelationshipType) -> tuple[PartyKind | None, PartyKind | None]:
    return kind.from_kind, kind.to_kind


def edit_relationship_types(desk: Desk, parent: QWidget) -> RelationTypesDialog:
    """Opens the dialog and returns it."""
    dialog = RelationTypesDialog(desk, parent)
    dialog.open()
    return dialog
