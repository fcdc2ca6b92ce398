"""What head and foot say on every page, whichever sheet it is: own use, from which selection, as of which day."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QLineEdit, QVBoxLayout

from crm.domain.sheet import Issue
from crm.services.sheet_settings import Value
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.sheets.choices import Choices
from crm.ui.widgets.labels import Pane, label


class PageOptions(Pane):
    """``changed`` comes at once with every choice. Without ``with_date`` the day is chosen elsewhere."""

    changed = Signal()

    def __init__(self, today: date, *, with_date: bool) -> None:
        super().__init__()
        self.setObjectName("page-options")
        self._is_decided, self._is_usually_internal = False, False
        self._usual_selection = ""
        self.internal = QCheckBox(self.tr("&Nur für den Dienstgebrauch"))
        self.selection = QLineEdit()
        self.selection.setPlaceholderText(self.tr("wird nicht genannt"))
        self.selection.setClearButtonEnabled(True)
        self.date_box = QDateEdit(QDate(today.year, today.month, today.day))
        self.date_box.setCalendarPopup(True)
        self.date_box.setDisplayFormat("dd.MM.yyyy")
        self.date_box.lineEdit().setAccessibleName(self.tr("Stand"))  # the buddy reaches the box only
        self._with_date = with_date
        self._lay_out()
        self.choices = Choices()
        self.choices.add_value("internal", self._internal, self._show_internal)
        self.choices.add_value("no_source", self._is_unnamed, self._show_unnamed)
        self.internal.clicked.connect(self._on_internal)
        self.selection.editingFinished.connect(self._on_selection)
        self.selection.textChanged.connect(self._on_cleared)
        self.date_box.dateChanged.connect(self.changed)
        self._told = ""

    def issue(self) -> Issue:
        """What was chosen; own use only if somebody decided on it, else as is usual for the sheet."""
        return Issue(
            is_internal=self._internal(),
            source=self.selection.text().strip(),
            issued_on=cast("date", self.date_box.date().toPython()) if self._with_date else None,
        )

    def show_usual(self, *, is_internal: bool, selection: str) -> None:
        """What is usual for the sheet that is shown now; what was decided by hand stays."""
        self._is_usually_internal = is_internal
        if not self._is_decided:
            self.internal.setChecked(is_internal)
        if self.selection.text() == self._usual_selection:
            self._told = selection
            self.selection.setText(selection)
            self.selection.setCursorPosition(0)  # the beginning says what it is
        self._usual_selection = selection

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(px(4))
        form.addRow(self.tr("A&uswahl, wie sie unten steht"), self.selection)
        if self._with_date:
            form.addRow(self.tr("&Stand"), self.date_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(self.tr("Auf jeder Seite"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
        layout.addWidget(self.internal)
        layout.addLayout(form)

    def _internal(self) -> bool | None:
        return self.internal.isChecked() if self._is_decided else None

    def _show_internal(self, value: Value | None) -> None:
        self._is_decided = value is not None
        self.internal.setChecked(self._is_usually_internal if value is None else bool(value))

    def _is_unnamed(self) -> bool:
        return bool(self._usual_selection) and not self.selection.text().strip()

    def _show_unnamed(self, value: Value | None) -> None:
        if bool(value) != self._is_unnamed():
            self._told = "" if value else self._usual_selection
            self.selection.setText(self._told)

    def _on_internal(self) -> None:
        self._is_decided = True
        self.changed.emit()

    def _on_cleared(self, text: str) -> None:
        """The cross in the field empties it without ending the edit."""
        if not text:
            self._on_selection()

    def _on_selection(self) -> None:
        if self.selection.text() != self._told:
            self._told = self.selection.text()
            self.changed.emit()
