"""What all sections share: forms between the rows, the focus kept; a record's are filled anew only when needed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.services.record_view import Record
from crm.ui.metrics import px
from crm.ui.record.form import Form
from crm.ui.record.presenter import RecordPresenter
from crm.ui.widgets.section import Section

KEY = "crmRecordKey"  # dynamic property of a row: the record it shows, so that the focus finds it again


class FormSection(Section):
    """A section whose rows are edited in forms between them: one form at a time, the focus kept."""

    arranged = Signal()  # there are other widgets to walk through

    def __init__(self, head: str, link_words: str = "", *, first: bool = False) -> None:
        super().__init__(head, link_words, first=first)
        self.form: Form | None = None
        self._hidden: QWidget | None = None  # the row that the form stands in for
        self._column().setSpacing(0)
        self.head.setMinimumHeight(px(24))

    @abstractmethod
    def write(
        self,
        work: Callable[[], ChangeSet],
        on_done: Callable[[], object] | None = None,
        refused: Callable[[str], object] | None = None,
    ) -> None:
        """Runs an edit. ``refused`` receives the sentence if it is not accepted."""

    def is_typing(self) -> bool:
        """Whether something is typed that filling anew would drop."""
        return self.form is not None

    def catch_up(self) -> None:
        """Shows what was read while something was typed."""

    def fill_anew(self, fill: Callable[[], None]) -> None:
        """Replaces the rows; the focus goes to the same one, or to the one in its place."""
        key, at = self._focused()
        self.clear()
        fill()
        if key is not None:
            self._focus_again(key, at)

    def open_form(self, form: Form, instead: QWidget | None = None, *, focus: str = "") -> None:
        """Shows a form at the end of the section, or in the place of a row."""
        self.close_form()
        self.form, self._hidden = form, instead
        form.cancelled.connect(self.close_form)
        at = self._column().indexOf(instead) + 1 if instead is not None else -1
        self._column().insertWidget(at, form)
        if instead is not None:
            instead.hide()
        form.show()  # now, not with the next event: Tab passes over what is hidden
        self.arranged.emit()
        form.focus(focus)

    def close_form(self) -> None:
        """Takes the form away and gives the focus back to where it came from."""
        if self.form is None:
            return
        form, hidden = self.form, self._hidden
        had_focus = _holds_focus(form)
        self.form = self._hidden = None
        form.hide()
        form.deleteLater()
        if hidden is not None:
            hidden.show()
        if had_focus:
            (hidden or self.link).setFocus(Qt.FocusReason.OtherFocusReason)
        self.catch_up()
        self.arranged.emit()

    def save(self, form: Form, work: Callable[[], ChangeSet]) -> None:
        """Runs the edit of a form: it closes when the edit is accepted and shows the sentence when it is not."""
        self.write(work, self._closing(form), form.refuse)

    def _closing(self, form: Form) -> Callable[[], None]:
        def close() -> None:
            if self.form is form:
                self.close_form()

        return close

    def _focused(self) -> tuple[object, int]:
        """Key and number of the row that has the focus."""
        for at, row in enumerate(self.rows()):
            if _holds_focus(row):
                return row.property(KEY), at
        return None, 0

    def _focus_again(self, key: object, at: int) -> None:
        rows = self.rows()
        same = [row for row in rows if row.property(KEY) == key] or rows[at : at + 1] or rows[-1:]
        target = same[0] if same else self.link
        target.show()  # a new row would appear only with the next event, and what is hidden takes no focus
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> list[QWidget]:
        """The rows that stand for records, in order."""
        found = [self._column().itemAt(number) for number in range(self._column().count())]
        widgets = [item.widget() for item in found if item is not None]
        return [widget for widget in widgets if widget is not None and widget.property(KEY) is not None]

    def _column(self) -> QVBoxLayout:
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        return column


class RecordSection(FormSection):
    """Shows a slice of the record. While a form is open the rows stay as they are; they catch up when it closes."""

    def __init__(self, presenter: RecordPresenter, head: str, link_words: str = "", *, first: bool = False) -> None:
        super().__init__(head, link_words, first=first)
        self.presenter = presenter
        self._record: Record | None = None
        self._shown: object = None
        self._late = False

    def write(
        self,
        work: Callable[[], ChangeSet],
        on_done: Callable[[], object] | None = None,
        refused: Callable[[str], object] | None = None,
    ) -> None:
        self.presenter.write(work, on_done, refused)

    def applies(self, record: Record) -> bool:
        """Whether the section has a place in such a record."""
        return True

    @abstractmethod
    def slice(self, record: Record) -> object:
        """What the section shows of a record: as long as this is equal, the rows stay."""

    @abstractmethod
    def fill(self, record: Record) -> None:
        """Adds the rows."""

    @property
    def record(self) -> Record:
        """The record shown; only asked for by rows, which there are none of without one."""
        assert self._record is not None
        return self._record

    def show_record(self, record: Record) -> None:
        """Shows a record, or the same one read again."""
        other = self._record is None or self._record.subject != record.subject
        if other:
            self._late = False
            self.close_form()
        self._record = record
        self.setVisible(self.applies(record))
        if not other and self.slice(record) == self._shown:
            return
        self._late = not other and self.is_typing()
        if not self._late:
            self._refill(record)

    def catch_up(self) -> None:
        """Shows what was read while something was typed."""
        if self._late and not self.is_typing() and self._record is not None:
            self._refill(self._record)
            self.arranged.emit()

    def _refill(self, record: Record) -> None:
        self._late = False
        self._shown = self.slice(record)
        self.fill_anew(partial(self.fill, record))


def _holds_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
