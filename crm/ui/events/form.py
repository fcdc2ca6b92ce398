"""The frame of this page's dialogs: fields below each other, one error line, two buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.ui.metrics import px
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.value_row import ErrorLine, mark_invalid


class Form(QDialog):
    """Fields are added by :meth:`field`; :meth:`submit` is what Enter and the filled button do."""

    def __init__(self, title: str, done: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.fields = QFormLayout()
        self.fields.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setHorizontalSpacing(px(12))
        self.fields.setVerticalSpacing(px(8))
        self.error = ErrorLine()
        self.done_button = button(done, look=Look.PRIMARY, on_click=self.submit)
        self.done_button.setAutoDefault(True)
        self.done_button.setDefault(True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(20), px(20), px(20), px(16))
        self.body.setSpacing(px(12))
        self.body.addLayout(self.fields)
        self.body.addWidget(self.error)
        self.foot = self._buttons()
        self.body.addLayout(self.foot)

    def showEvent(self, event: QShowEvent) -> None:
        """The keys begin at the first field: the buttons were built before it, and Qt would begin with them."""
        super().showEvent(event)
        if not event.spontaneous() and self.focusWidget() is None and (first := self._first_field()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def field(self, words: str, widget: QWidget) -> None:
        """Adds a field with its label, which is its name to screen readers too."""
        self.fields.addRow(words, widget)
        widget.setAccessibleName(words)

    def submit(self) -> None:
        """Checks and stores; to be overridden."""

    def refuse(self, error: BaseException) -> None:
        """Shows a user's error inside the dialog, which stays open; anything else is not ours to word."""
        if not isinstance(error, UserError):
            raise error
        self.error.say(str(error))
        self.done_button.setEnabled(True)

    def complain(self, field: QWidget, sentence: str) -> None:
        """Marks a field, says what is expected, and puts the focus there."""
        mark_invalid(field, sentence)
        self.error.say(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_errors(self) -> None:
        self.error.say("")
        for field in self.findChildren(QLineEdit):
            mark_invalid(field, "")

    def day_of(self, field: QLineEdit) -> PartialDate | None:
        """What a date field says; ValueError after it has complained."""
        text = field.text().strip()
        if not text:
            return None
        try:
            return PartialDate.parse(text)
        except ValueError:
            words = QCoreApplication.translate(
                "Events", "Erwartet wird ein Datum wie 23.01.2020, „Januar 2020“ oder 2020."
            )
            self.complain(field, words)
            raise

    def _first_field(self) -> QWidget | None:
        """What Tab comes to after the buttons."""
        found = self.done_button.nextInFocusChain()
        while found is not None and found is not self:
            if found.focusPolicy() & Qt.FocusPolicy.TabFocus and found.isVisibleTo(self) and found.isEnabled():
                return found
            found = found.nextInFocusChain()
        return None

    def _buttons(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(px(8))
        layout.addStretch(1)
        layout.addWidget(button(self.tr("Abbrechen"), on_click=self.reject))
        layout.addWidget(self.done_button)
        return layout


def line_edit(text: str = "", placeholder: str = "") -> QLineEdit:
    """A field of one line."""
    made = QLineEdit(text)
    made.setPlaceholderText(placeholder)
    made.setMinimumWidth(px(300))
    return made


def day_text(day: PartialDate | None) -> str:
    return day.german() if day else ""
