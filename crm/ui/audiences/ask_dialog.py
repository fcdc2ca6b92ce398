"""The small dialogs behind linked words: a field with proposals, and a search for a contact."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QWidget

from crm.domain.errors import UserError
from crm.domain.listing import Subject
from crm.domain.text import fold_words
from crm.ui.audiences.words import Ask, AskContact, Option
from crm.ui.delegates.roles import ChipCell, ItemRole
from crm.ui.desk import Desk
from crm.ui.events.contact_picker import ContactPicker
from crm.ui.events.form import Form
from crm.ui.metrics import px
from crm.ui.widgets.views import RowList

_SHOWN = 200  # proposals; who has more goes on typing


def done_words() -> str:
    return QCoreApplication.translate("AskDialog", "Übernehmen")


class _Field(QLineEdit):
    """Down leads into the proposals."""

    down_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_asked.emit()
        else:
            super().keyPressEvent(event)


class AskDialog(Form):
    """Asks for a text, a day or a number; ``then`` gets what the question makes of it."""

    def __init__(self, ask: Ask, then: Callable[[object], object], parent: QWidget | None = None) -> None:
        super().__init__(ask.title, done_words(), parent)
        self._ask, self._then = ask, then
        self.text = _Field(ask.text)
        self.text.setMinimumWidth(px(300))
        self.text.setPlaceholderText(ask.hint)
        self.field(ask.field, self.text)
        self._found = QStandardItemModel(0, 1, self)
        self.proposals = RowList(self.tr("Vorschläge"))
        self.proposals.setModel(self._found)
        self.proposals.setMinimumHeight(px(256))
        self.proposals.setVisible(bool(ask.known))
        self.body.insertWidget(1, self.proposals)
        self.text.textEdited.connect(self._propose)
        self.text.down_asked.connect(self._go_down)
        self.proposals.clicked.connect(self._take)
        self.proposals.activated.connect(self._take_and_finish)
        self._show(ask.known)
        self.text.selectAll()

    def submit(self) -> None:
        self.forget_errors()
        if self.proposals.hasFocus() and self.proposals.currentIndex().isValid():
            self._take(self.proposals.currentIndex())
        try:
            made = self._ask.make(" ".join(self.text.text().split()))
        except (ValueError, UserError) as error:
            self.complain(self.text, str(error))
            return
        self.accept()
        self._then(made)

    def _propose(self, typed: str) -> None:
        wanted = fold_words(typed)
        found = []
        for option in self._ask.known:
            words = fold_words(f"{option.words} {option.aside}")
            if all(any(word.startswith(part) for word in words) for part in wanted):
                found.append(option)
        self._show(found)

    def _show(self, options: tuple[Option, ...] | list[Option]) -> None:
        self._found.clear()
        for option in options[:_SHOWN]:
            item = QStandardItem(option.words)
            told = ", ".join(part for part in (option.words, option.aside) if part)
            item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
            if option.aside:
                item.setData((ChipCell(option.aside),), ItemRole.CHIPS)
                item.setData(True, ItemRole.CHIPS_AFTER)
            self._found.appendRow(item)

    def _go_down(self) -> None:
        if self._found.rowCount():
            self.proposals.setFocus(Qt.FocusReason.OtherFocusReason)
            self.proposals.setCurrentIndex(self._found.index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        self.text.setText(str(index.data()))

    def _take_and_finish(self, index: QModelIndex) -> None:
        self._take(index)
        self.submit()


class AskContactDialog(Form):
    """Asks for a contact; ``then`` gets what the question makes of it."""

    def __init__(
        self, desk: Desk, ask: AskContact, then: Callable[[object], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(ask.title, done_words(), parent)
        self._desk, self._ask, self._then = desk, ask, then
        self.picker = ContactPicker(desk, ask.kinds, many=False)
        self.picker.setMinimumSize(px(560), px(340))
        self.picker.changed.connect(self._on_changed)
        self.picker.accepted.connect(self.submit)
        self.body.insertWidget(0, self.picker)
        self.picker.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed()

    def submit(self) -> None:
        chosen = self.picker.subjects()
        if chosen:
            self.done_button.setEnabled(False)
            read = self._desk.services.directory.names
            self._desk.read(
                lambda: read(chosen),
                lambda names: self._finish(chosen[0], names[chosen[0]]),
                replaces="audience.asked",
                on_error=self.refuse,
            )

    def _finish(self, subject: Subject, name: str) -> None:
        self.accept()
        self._then(self._ask.make(subject.id, name))

    def _on_changed(self) -> None:
        self.done_button.setEnabled(bool(self.picker.subjects()))
