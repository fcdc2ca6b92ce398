"""A field that finds a record as one types: for choosing an office, a person, an organisation."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from crm.domain.listing import ContactRow, Subject, SubjectKind
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.delegates.rows import RowDelegate
from crm.ui.desk import Desk
from crm.ui.tokens import AvatarKind

_MOST, _SIGHT = 20, 7
_SUBJECT = int(ItemRole.ID)


def described(row: ContactRow) -> str:
    """One line that tells records of the same name apart: "Müller, Dr. Anna · Bürgermeisterin · Gemeinde Tholey"."""
    parts = [row.name, row.office, row.body or row.place]
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _item(row: ContactRow) -> QStandardItem:
    item = QStandardItem(row.name)
    where = " · ".join(dict.fromkeys(part for part in (row.office, row.body) if part and part != row.name))
    item.setData(row, _SUBJECT)
    item.setData(AvatarCell(AvatarKind(row.subject.kind.value), row.name), ItemRole.AVATAR)
    item.setData(where or row.place, ItemRole.SECOND_LINE)
    item.setData(described(row), Qt.ItemDataRole.AccessibleTextRole)
    item.setEditable(False)
    return item


class SubjectSearch(QLineEdit):
    """Offers what matches the text typed; ``chosen`` carries the :class:`Subject` that was taken.

    Typing on after a choice undoes the choice: :attr:`subject` then is None again.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, kinds: Collection[SubjectKind], hint: str = "") -> None:
        super().__init__()
        self._desk, self._kinds = desk, frozenset(kinds)
        self._subject: Subject | None = None
        self._model = QStandardItemModel(self)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(False)
        self.offers = QCompleter(self._model, self)
        self.offers.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.offers.setMaxVisibleItems(_SIGHT)
        self.offers.setWidget(self)  # not setCompleter: Qt would filter once more by the beginning of the line
        self._popup = self._list()
        self.offers.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.textEdited.connect(self._on_edited)

    @property
    def subject(self) -> Subject | None:
        """What was chosen."""
        return self._subject

    def show_subject(self, subject: Subject, words: str) -> None:
        """Shows a record as chosen."""
        self._subject = subject
        self.setText(words)
        self.setCursorPosition(0)

    def forget(self) -> None:
        """Undoes the choice, and offers nothing until one types on."""
        self._subject = None
        self._model.clear()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A text that fits only one record has chosen it."""
        super().focusOutEvent(event)
        leaving = event.reason() is not Qt.FocusReason.PopupFocusReason
        if leaving and self._subject is None and self.text().strip() and self._model.rowCount() == 1:
            self._take(self._model.item(0))

    def _on_edited(self, text: str) -> None:
        self._subject = None
        self._model.clear()
        if not text.strip():
            self._popup.hide()
            return
        self._desk.read(partial(self._find, text), self._offer, replaces=f"subject-search-{id(self)}")

    def _find(self, text: str) -> list[ContactRow]:
        directory = self._desk.services.directory
        return directory.rows(directory.find(text, sorted(self._kinds))[:_MOST])

    def _offer(self, rows: list[ContactRow]) -> None:
        self._model.clear()
        for row in rows:
            self._model.appendRow(_item(row))
        if rows and self.hasFocus():
            self.offers.complete()
        else:
            self._popup.hide()

    def _list(self) -> QAbstractItemView:
        """The completer's own list (it owns it; another one is deleted twice), with our rows."""
        view = self.offers.popup()
        assert view is not None
        view.setAccessibleName(self.tr("Treffer"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setItemDelegate(RowDelegate(view))
        return view

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(_SUBJECT)
        if isinstance(row, ContactRow):
            self._choose(row)

    def _take(self, item: QStandardItem) -> None:
        row = item.data(_SUBJECT)
        if isinstance(row, ContactRow):
            self._choose(row)

    def _choose(self, row: ContactRow) -> None:
        self.show_subject(row.subject, described(row))
        self.chosen.emit(row.subject)
