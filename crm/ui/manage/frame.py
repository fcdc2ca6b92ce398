"""The frame of these windows: a table that stays open beside the work, a form for the moment, what was last done."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.services.history import UndoState
from crm.ui.desk import Desk
from crm.ui.metrics import FOOTER, px
from crm.ui.record.form import Form
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, heading, note
from crm.ui.widgets.status import StatusMessage
from crm.ui.widgets.views import ListTable

T = TypeVar("T")
D = TypeVar("D", bound="ManageDialog")


class ManageDialog(QDialog):
    """Not modal: what is opened from it shows in the main window. Ctrl+Z takes back here as it does there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.form: Form | None = None
        self._is_closed = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title, advice = self.words()
        self.setWindowTitle(title)
        self.status = StatusMessage()
        self.close_button = button(self.tr("Schließen"), on_click=self.accept)
        self.close_button.setAutoDefault(False)
        self._head = QVBoxLayout()
        self._head.addWidget(heading(title))
        self._head.addWidget(note(advice, wrap=True))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)

    @abstractmethod
    def words(self) -> tuple[str, str]:
        """The title and one sentence of advice."""

    def arrange(self, tools: Sequence[QWidget], table: ListTable, empty: EmptyState) -> None:
        """Heading, tools, the table or what belongs there, the form's place, and the foot."""
        self._stack, self._empty_view, self._form_place = QStackedWidget(), Pane(), QVBoxLayout()
        self._table = table
        around = QVBoxLayout(self._empty_view)
        around.setContentsMargins(px(16), px(16), px(16), px(16))
        around.addWidget(empty)
        around.addStretch()
        for view in (table, self._empty_view):
            self._stack.addWidget(view)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for tool in tools:
            row.addWidget(tool)
        row.addStretch()
        self._head.setContentsMargins(px(16), px(16), px(16), px(12))
        self._head.setSpacing(px(4))
        self._head.addSpacing(px(8))
        self._head.addLayout(row)
        self._form_place.setContentsMargins(px(16), px(8), px(16), px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(Hairline())
        column.addWidget(self._stack, 1)
        self._form_line = Hairline()
        self._form_line.hide()
        column.addWidget(self._form_line)
        self._form_box = Pane()
        self._form_box.setLayout(self._form_place)
        self._form_box.hide()
        column.addWidget(self._form_box)
        column.addWidget(Hairline())
        column.addWidget(self._foot())
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, *tables: str) -> None:
        """Reads what is listed, again with every change to the ``tables``, and lets the tools follow what is chosen."""
        self._tables = frozenset(tables)
        self._table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.desk.changed.connect(self._on_changed)
        self._on_chosen()
        self.reload()

    @abstractmethod
    def reload(self) -> None:
        """Reads what is listed."""

    @abstractmethod
    def _on_chosen(self) -> None:
        """Lets the tools follow what is chosen."""

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & self._tables:
            self.reload()

    def show_table(self, has_rows: bool) -> None:
        """The table, or what belongs in its place."""
        self._stack.setCurrentWidget(self._table if has_rows else self._empty_view)

    def read(self, work: Callable[[], T], show: Callable[[T], object]) -> None:
        """Reads beside the UI thread; nobody hears of it once the window is closed."""

        def arrived(found: T) -> None:
            if not self._is_closed:
                show(found)

        self.desk.read(work, arrived, replaces=f"manage-{id(self)}")

    def write(self, work: Callable[[], ChangeSet], on_done: Callable[[], object] | None = None) -> None:
        """Runs one mutation; what it did stands in the foot with "Rückgängig", a refusal in the form or the foot."""
        self.desk.write(work, partial(self._done, on_done), self._refused)

    def undo(self) -> None:
        """Takes back what was done last, here or in the main window."""
        self.write(lambda: self.desk.services.history.undo()[0])

    def open_form(self, form: Form, focus: str = "") -> None:
        """Shows a form below the table."""
        self.close_form()
        self.form = form
        form.cancelled.connect(self.close_form)
        self._form_place.addWidget(form)
        for part in (self._form_line, self._form_box, form):
            part.show()
        form.focus(focus)

    def close_form(self) -> None:
        """Takes the form away; the table has the keyboard again."""
        if self.form is None:
            return
        form, self.form = self.form, None
        form.hide()
        form.deleteLater()
        self._form_line.hide()
        self._form_box.hide()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        self._is_closed = True
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # there is no button that Enter means everywhere
        else:
            super().keyPressEvent(event)

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setMinimumHeight(px(FOOTER))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.setSpacing(px(12))
        row.addWidget(self.status, 1)
        row.addStretch()
        row.addWidget(self.close_button)
        return foot

    def _done(self, on_done: Callable[[], object] | None, changes: ChangeSet) -> None:
        if self._is_closed:
            return
        if on_done is not None:
            on_done()
        history = self.desk.services.history
        self.desk.read(history.state, self._show_state, replaces=f"manage-state-{id(self)}")

    def _show_state(self, state: UndoState) -> None:
        if self._is_closed:
            return
        if state.undo:
            self.status.say(state.undo, self.undo)
        else:
            self.status.clear()

    def _refused(self, error: BaseException) -> None:
        if self._is_closed or not isinstance(error, UserError):
            self.desk.feedback.report(error)
        elif self.form is not None:
            self.form.refuse(str(error))
        else:
            self.status.say(str(error))


def show_once(kind: type[D], desk: Desk, parent: QWidget) -> D:
    """Opens a window of a kind, or brings the open one to the front."""
    found = [dialog for dialog in parent.window().findChildren(kind) if dialog.isVisible()]
    dialog = found[0] if found else kind(desk, parent.window())
    dialog.show()
    dialog.activateWindow()
    return dialog
