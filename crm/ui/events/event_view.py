"""One event: head and tabs at the left, the chosen participation or programme item at the right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.services.event_view import EventView
from crm.ui.events.course import Course
from crm.ui.events.further import EventTab
from crm.ui.events.head import EventHead
from crm.ui.events.item_preview import ItemPreview
from crm.ui.events.offered import TABS, tab_words
from crm.ui.events.participants import Participants
from crm.ui.events.preview import Preview
from crm.ui.events.programme import Programme
from crm.ui.metrics import px
from crm.ui.precedence.order_presenter import OrderPresenter
from crm.ui.precedence.order_tab import OrderTab
from crm.ui.theme import tokens
from crm.ui.widgets.labels import Hairline, Pane, note
from crm.ui.widgets.segments import TabBar
from crm.ui.widgets.splitter import Splitter

#: The keys of the tabs every event has; those of :data:`crm.ui.events.offered.TABS` stand among them.
PROGRAMME, PARTICIPANTS, PRECEDENCE, COURSE = "programme", "participants", "precedence", "course"
_SIDE, _SIDE_LEAST = 344, 304
_GAPS = (16, 12, 8, 4)


class _Tabs(Pane):
    """The tabs over a hairline that runs from edge to edge."""

    def __init__(self, bar: TabBar) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 0, 0, 0)
        layout.addWidget(bar, 1)
        self._bar = bar

    def fit(self) -> None:
        """In a narrow window the tabs stand closer, so that none has to be scrolled for."""
        for gap in _GAPS:
            self._bar.set_gap(gap)
            if self._bar.sizeHint().width() <= self._bar.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens().hairline))


class EventPane(QWidget):
    """Only arranges; :class:`crm.ui.events.page.EventsPage` connects it. ``tab_changed`` carries the tab's key.

    ``course`` is the tab with tasks and time line, ``further`` holds those of :data:`TABS` by their keys.
    """

    tab_changed = Signal(object)

    def __init__(
        self, order: OrderPresenter, course: Course, further: Mapping[str, EventTab], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.head, self.tabs = EventHead(), TabBar(self.tr("Ansichten der Veranstaltung"))
        self.programme, self.participants, self.order = Programme(), Participants(), OrderTab(order)
        self.course, self.further = course, dict(further)
        self.stack, self.side = QStackedWidget(), QStackedWidget()
        self._keys: list[str] = []
        self._add_tabs()
        self.preview, self.item_preview, self.nothing = Preview(), ItemPreview(), self._nothing()
        for side in (self.preview, self.item_preview, self.nothing):
            self.side.addWidget(side)
        self._panes, self._is_drawn = Splitter(), False
        self._panes.add_pane(self._left(), 880, 400, stretch=1)
        self._panes.add_pane(self.side, _SIDE, _SIDE_LEAST)
        self._panes.splitterMoved.connect(self._on_drawn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        self.tabs.currentChanged.connect(self._on_tab)
        self.show_tab(PARTICIPANTS)

    def _add_tabs(self) -> None:
        self._add_tab(PROGRAMME, self.tr("Programm"), self.programme)
        self._add_tab(PARTICIPANTS, self.tr("Teilnehmende"), self.participants)
        for plan in TABS:
            if (page := self.further.get(plan.key)) is not None:
                self._add_tab(plan.key, tab_words(plan.key), page)
                page.counted.connect(partial(self._count, plan.key))
                if (side := page.side()) is not None:
                    self.side.addWidget(side)
        self._add_tab(PRECEDENCE, self.tr("Rangfolge"), self.order)
        self._add_tab(COURSE, self.tr("Verlauf"), self.course)

    def _add_tab(self, key: str, words: str, page: QWidget) -> None:
        self._keys.append(key)
        self.tabs.add(words)
        self.stack.addWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list keeps the room, unless the user has drawn the line elsewhere."""
        super().resizeEvent(event)
        self._share_out()

    def showEvent(self, event: QShowEvent) -> None:
        """The splitter has just taken its widths for a wide window."""
        super().showEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        if not self._is_drawn:
            side = min(px(_SIDE), max(px(_SIDE_LEAST), self.width() * 3 // 10))
            self._panes.setSizes([self.width() - side, side])

    def _on_drawn(self) -> None:
        self._is_drawn = True

    def show_counts(self, view: EventView) -> None:
        """The counts behind the words of the tabs."""
        self._count(PROGRAMME, len(view.programme) or None)
        self._count(PARTICIPANTS, len(view.participants) or None)

    def count_course(self, count: int) -> None:
        """How many lines the time line has."""
        self._count(COURSE, count or None)

    def _count(self, key: str, count: str | int | None) -> None:
        if self.tabs.set_count(self.number(key), count):
            self._tab_row.fit()

    def number(self, key: str) -> int:
        """Which place the tab has in the row."""
        return self._keys.index(key)

    def show_tab(self, key: str) -> None:
        self.tabs.setCurrentIndex(self.number(key))

    def tab(self) -> str:
        return self._keys[self.tabs.currentIndex()]

    def show_whole_width(self) -> None:
        """Nothing stands at the right."""
        self.side.hide()

    def show_side(self, page: QWidget, words: str = "") -> None:
        """What stands at the right; ``words`` say why nothing does."""
        self.side.show()
        self.side.setCurrentWidget(page)
        self._why.setText(words)

    def _left(self) -> QWidget:
        left = Pane()
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(Hairline())
        self._tab_row = _Tabs(self.tabs)
        layout.addWidget(self._tab_row)
        layout.addWidget(self.stack, 1)
        return left

    def _nothing(self) -> QWidget:
        place, self._why = Pane(), note(wrap=True)
        layout = QVBoxLayout(place)
        layout.setContentsMargins(px(20), px(20), px(20), px(20))
        layout.addWidget(self._why)
        layout.addStretch(1)
        return place

    def _on_tab(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        self.tab_changed.emit(self._keys[number])
