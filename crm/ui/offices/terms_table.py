"""Amtszeiten of an office as a table: holders and vacancies, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.services.record_view import HeldOffice, Record
from crm.ui.delegates.roles import AvatarCell, ChipCell, ItemRole
from crm.ui.metrics import COLUMN_HEAD, ROW, px
from crm.ui.offices.spans import Span, SpanKind, spans
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import KEY, RecordSection
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.labels import note
from crm.ui.widgets.rows_model import Index, RowsModel
from crm.ui.widgets.views import ListTable

translate = QCoreApplication.translate

_Role = Qt.ItemDataRole
_FROM, _TO, _WHO, _KIND, _SOURCE = range(5)
_SOME = 8


@dataclass(frozen=True, slots=True)
class _Cell:
    words: str = ""
    chips: tuple[ChipCell, ...] = ()
    avatar: AvatarCell | None = None
    quiet: bool = False

    def spoken(self) -> str:
        return " ".join(part for part in (*(chip.words for chip in self.chips), self.words) if part)


class SpanModel(RowsModel[Span]):
    """Rows are spans; a vacancy has no holder."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heads = (
            translate("TermsTable", "von"), translate("TermsTable", "bis"), translate("TermsTable", "Inhaber/in"),
            translate("TermsTable", "Art"), translate("TermsTable", "Quelle"),
        )  # fmt: skip

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        cell = _cell(self.rows[index.row()], index.column())
        if role == _Role.DisplayRole:
            return cell.words
        if role == _Role.AccessibleTextRole:
            return cell.spoken() or translate("TermsTable", "keine Angabe")
        answers = {ItemRole.CHIPS: cell.chips or None, ItemRole.AVATAR: cell.avatar, ItemRole.QUIET: cell.quiet}
        return answers.get(ItemRole(role)) if role in set(ItemRole) else None


class _Table(ListTable):
    """As high as its rows; Enter or a double click opens the holder."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(translate("TermsTable", "Amtszeiten"))
        self._presenter = presenter
        self.model_ = SpanModel(self)
        self.setModel(self.model_)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionsMovable(False)
        self.setProperty(KEY, "terms")
        self.doubleClicked.connect(self.open_current)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def show_spans(self, found: Sequence[Span]) -> None:
        self.model_.show_rows(found)
        self.setFixedHeight(px(COLUMN_HEAD) + len(found) * px(ROW))

    def current(self) -> HeldOffice | None:
        index = self.currentIndex()
        return self.model_.rows[index.row()].held if index.isValid() else None

    def open_current(self) -> None:
        """Opens the holder of the marked row."""
        held = self.current()
        if held is not None and held.holder is not None:
            self._presenter.desk.open(Subject(SubjectKind.PERSON, held.holder.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.open_current()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        source = px(120) if room >= px(600) else px(96)
        self.setColumnHidden(_SOURCE, room < px(560))  # where there is no room for it, the names come first
        widths = {_FROM: px(132), _TO: px(112), _KIND: px(116), _SOURCE: source if room >= px(560) else 0}
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(_WHO, max(room - sum(widths.values()), px(140)))

    def _open_menu(self, at: object) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.current() is not None:
            menu.addAction(translate("TermsTable", "Person öffnen"), self.open_current)
        turn = partial(self._presenter.turned.emit, "terms")
        menu.addAction(translate("TermsTable", "Amtszeiten bearbeiten"), turn)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))


class TermsTableSection(RecordSection):
    """The latest terms; all of them are edited on their own tab."""

    def __init__(self, presenter: RecordPresenter, today: date) -> None:
        super().__init__(presenter, self.tr("Amtszeiten"), self.tr("Bearbeiten"), first=True)
        self._today = today
        self.table: _Table | None = None
        self.linked.connect(partial(presenter.turned.emit, "terms"))

    def slice(self, record: Record) -> object:
        return record.offices

    def fill(self, record: Record) -> None:
        found = sorted(spans(record.offices, self._today), key=_begun, reverse=True)
        self.table = None
        if not found:
            self.add(note(self.tr("Noch keine Amtszeiten."), wrap=True))
            return
        self.table = _Table(self.presenter)
        self.table.show_spans(found[:_SOME])
        self.add(self.table)
        left = len(found) - _SOME
        if left > 0:
            words = QCoreApplication.translate("TermsTableSection", "und %n frühere", None, left)
            self.add(note(words))


def _begun(span: Span) -> tuple[bool, date, bool]:
    return (span.end is None, span.start or date.min, span.kind is SpanKind.ACTING)


def _cell(span: Span, column: int) -> _Cell:
    if column == _WHO:
        return _who(span)
    if column == _KIND:
        return _kind(span)
    if column == _SOURCE:
        return _Cell(span.held.tenure.source if span.held else "", quiet=True)
    return _Cell(_border(span, column))


def _border(span: Span, column: int) -> str:
    """A date as far as it is known; "offen" for what has not ended."""
    if span.held is not None:
        tenure = span.held.tenure
        day = tenure.valid_from if column == _FROM else tenure.valid_to
    else:
        known = span.start if column == _FROM else span.end
        day = PartialDate.of(known) if known is not None else None
    if day is not None:
        return day.german()
    return translate("TermsTable", "nicht bekannt") if column == _FROM else translate("TermsTable", "offen")


def _who(span: Span) -> _Cell:
    if span.held is None or span.held.holder is None:
        return _Cell(chips=(ChipCell(translate("TermsTable", "vakant"), Tone.WARN, "user-x"),))
    name = span.held.holder.listed_name()
    return _Cell(name, avatar=AvatarCell(AvatarKind.PERSON, name))


def _kind(span: Span) -> _Cell:
    if span.kind is SpanKind.ACTING:
        return _Cell(chips=(ChipCell(translate("TermsTable", "amtierend"), Tone.OPEN, "clock"),))
    if span.kind is SpanKind.PLANNED:
        return _Cell(chips=(ChipCell(translate("TermsTable", "geplant"), Tone.TINT, "calendar"),))
    if span.held is None:
        return _Cell()
    if span.held.is_current:
        return _Cell(translate("TermsTable", "im Amt"))
    kept = span.held.tenure.keeps_title
    return _Cell(translate("TermsTable", "beendet, a. D.") if kept else translate("TermsTable", "beendet"), quiet=True)
