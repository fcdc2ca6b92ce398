"""Proposals below a field in which a query is typed: fields where a word begins, values behind a field's colon."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from crm.domain.query import Field, Piece, pieces
from crm.domain.text import fold_words
from crm.services.query_completion import Proposal
from crm.ui import paint
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.search_delegate import EntryDelegate
from crm.ui.search_entries import Entry, EntryKind, EntryModel
from crm.ui.searching.hit_marks import Wanted, marks
from crm.ui.theme import tokens
from crm.ui.widgets.views import RowList

_WIDTH: Final = 440
#: So many letters of a field's name have to be there before it is proposed unasked: names begin with "a" and "t" too.
_LETTERS: Final = 2
_ICONS: Final = {
    Field.PLACE: "map-pin",
    Field.OFFICE: "bank",
    Field.TAG: "tag",
    Field.DISTRICT: "globe",
    Field.KIND: "contacts",
}


class ProposalList(QWidget):
    """The floating list; it never takes the keyboard from the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.model = EntryModel()
        self.list = RowList(self.tr("Vorschläge"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, px(6), 1, px(6))
        layout.addWidget(self.list)
        self.hide()

    def show_below(self, field: QLineEdit) -> None:
        """Below the field, as high as its rows."""
        rows = sum(self.list.sizeHintForRow(number) for number in range(self.model.rowCount()))
        at = field.mapTo(self._window, QPoint(0, field.height() + px(2)))
        width = min(px(_WIDTH), self._window.width() - at.x() - px(8))
        height = min(rows + px(12), self._window.height() - at.y() - px(8))
        self.setGeometry(at.x(), at.y(), width, height)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.box(QPainter(self), self.rect(), tokens().base, tokens().border, 8)


class QueryCompletion(QObject):
    """Watches a field. Up and Down choose, Tab takes (the first one if none is chosen), Enter takes what is chosen, Esc
    closes only the list. Ctrl+Space asks for proposals where none come by themselves."""

    def __init__(self, desk: Desk, field: QLineEdit) -> None:
        super().__init__(field)
        self._desk, self._field = desk, field
        self._proposals: list[Proposal] = []
        self.popup: ProposalList | None = None
        field.textEdited.connect(self._on_edited)
        field.installEventFilter(self)

    def is_open(self) -> bool:
        """Whether proposals are in sight."""
        return self.popup is not None and self.popup.isVisible()

    def ask(self, *, unasked: bool = False) -> None:
        """Reads the proposals for where the cursor stands; ``unasked`` ones only where they are likely meant."""
        text, cursor = self._field.text(), self._field.cursorPosition()
        if unasked and not _is_likely(_typed(text, cursor)):
            self.close()
            return
        self._desk.read(
            partial(self._desk.services.completion.propose, text, cursor),
            partial(self._offer, text, cursor),
            replaces=f"query.completion.{id(self)}",
        )

    def close(self) -> None:
        """Takes the list away; what is typed stays."""
        if self.popup is not None:
            self.popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.popup is not None and self.is_open():
            self.popup.show_below(self._field)
        return False

    def _on_edited(self) -> None:
        self.ask(unasked=True)

    def _offer(self, text: str, cursor: int, found: list[Proposal]) -> None:
        if (self._field.text(), self._field.cursorPosition()) != (text, cursor) or not self._field.hasFocus():
            return  # typed on meanwhile
        before = self._proposals if self.is_open() else []
        self._proposals = [one for one in found if one.applied_to(text)[0].casefold() != text.casefold()]
        if not self._proposals:
            self.close()
            return
        popup = self._window_popup()
        popup.model.show(_entries(self._proposals, _typed(text, cursor)))
        popup.list.setCurrentIndex(QModelIndex())
        popup.show_below(self._field)
        if len(before) != len(self._proposals):
            words = QCoreApplication.translate("QueryCompletion", "%n Vorschläge", None, len(self._proposals))
            announce(self._field, words)

    def _window_popup(self) -> ProposalList:
        """The list lies over everything in the window, so it is made once the field is in its window."""
        if self.popup is None:
            self.popup = ProposalList(self._field.window())
            self.popup.list.clicked.connect(self._on_clicked)
        return self.popup

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.ask()
            return True
        if not self.is_open():
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return self._step(1 if key == Qt.Key.Key_Down else -1)
        if key == Qt.Key.Key_Tab:
            self._take(max(self._chosen(), 0))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen() >= 0:
            self._take(self._chosen())
            return True
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
            return key == Qt.Key.Key_Escape
        return False

    def _chosen(self) -> int:
        return self.popup.list.currentIndex().row() if self.popup is not None else -1

    def _step(self, by: int) -> bool:
        """Past either end the list closes, and the key goes on to whatever is below the field."""
        assert self.popup is not None
        number = self._chosen() + by
        if not -1 <= number < len(self._proposals) or (by < 0 and number < -1):
            self.close()
            return False
        self.popup.list.setCurrentIndex(self.popup.model.index(number) if number >= 0 else QModelIndex())
        if number >= 0:
            announce(self._field, self.popup.model.entries[number].spoken())
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, number: int) -> None:
        """Puts a proposal in; behind a value at the end a blank, so that one can type on."""
        chosen = self._proposals[number]
        self.close()
        is_last = chosen.end == len(self._field.text())
        self._field.setSelection(chosen.start, chosen.end - chosen.start)
        self._field.insert(chosen.text + (" " if is_last and not chosen.text.endswith(":") else ""))


def _typed(text: str, cursor: int) -> Piece | None:
    """The piece that is being typed; None where a new one would begin."""
    return next((piece for piece in pieces(text[:cursor]) if piece.end == cursor and not piece.is_closed), None)


def _is_likely(typed: Piece | None) -> bool:
    return typed is not None and (typed.field is not None or len(typed.value) >= _LETTERS)


def _entries(proposals: Sequence[Proposal], typed: Piece | None) -> list[Entry]:
    """Fields with their explanation, values with how often there are; what was typed is marked."""
    is_value = typed is not None and typed.field is not None
    words = [Wanted(word) for word in fold_words(typed.value)] if typed is not None else []
    return [
        Entry(
            kind=EntryKind.PROPOSAL,
            words=one.label,
            side=one.explanation,
            marks=marks(one.label, words),
            icon=_ICONS[typed.field if is_value and typed is not None and typed.field else Field(one.label[:-1])],
        )
        for one in proposals
    ]
