"""Above the list of guests: how full each limit is, and who can move up from the waiting list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QSize, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from crm.domain.event import Status
from crm.services.event_view import Participant
from crm.services.guests import Guests
from crm.ui import paint
from crm.ui.events.words import CATEGORIES, category_words
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import Tone
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import Pane, note

translate = QCoreApplication.translate
_NAMED = 3  # more names would not be read


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: "Delegation", 33 of 35, two of them given with a reason although none was free."""

    words: str
    taken: int
    seats: int
    overruled: int = 0

    def sentence(self) -> str:
        """ "Delegation: 33 von 35 Plätzen belegt"."""
        words = translate("Events", "{what}: {taken} von {seats} Plätzen belegt")
        told = words.format(what=self.words, taken=self.taken, seats=self.seats)
        return f"{told}, {self.beyond()}" if self.overruled else told

    def beyond(self) -> str:
        return translate("Events", "davon %n zusätzlich", None, self.overruled)


def limits_of(guests: Guests) -> list[Limit]:
    """The limits of an event, its own first."""
    count, rules = guests.seats.count, guests.seats.count.rules
    found = []
    if rules.capacity:
        found.append(Limit(translate("Events", "Alle Gäste"), count.taken, rules.capacity, count.overruled))
    for category in CATEGORIES:
        if seats := rules.limit(category):
            taken = count.categories.get(category, 0)
            over = count.overruled_categories.get(category, 0)
            found.append(Limit(category_words(category), taken, seats, over))
    return found


class Gauge(QWidget):
    """Name and numbers of a limit over a thin bar."""

    def __init__(self, limit: Limit) -> None:
        super().__init__()
        self._limit = limit
        self.setAccessibleName(limit.sentence())
        self.setToolTip(limit.sentence())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        name = QFontMetrics(font(Size.SMALL)).horizontalAdvance(self._limit.words)
        return QSize(name + px(12) + self._numbers_width() + px(2), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, limit = QPainter(self), self._limit
        top = QRect(0, 0, self.width(), px(20))
        paint.text(painter, top, limit.words, font(Size.SMALL), tokens().secondary)
        right = top.adjusted(self.width() - self._numbers_width() - px(2), 0, 0, 0)
        paint.text(painter, right, self._numbers(), font(Size.SMALL, Weight.SEMIBOLD), tokens().text)
        track = QRect(0, px(22), self.width(), px(4))
        paint.bar(painter, track, limit.taken / limit.seats)
        if limit.taken >= limit.seats:
            painter.fillRect(track, QColor(tokens().bars[Tone.WARN]))

    def _numbers(self) -> str:
        return f"{self._limit.taken} / {self._limit.seats}"

    def _numbers_width(self) -> int:
        return QFontMetrics(font(Size.SMALL, Weight.SEMIBOLD)).horizontalAdvance(self._numbers()) + 2


class SeatsStrip(Pane):
    """``seats_asked`` comes from the link, ``up_asked`` carries who moves up and the status then."""

    seats_asked = Signal()
    up_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._proposed: list[int] = []
        self.limits, self._flow = QWidget(), FlowLayout(gap=20)
        self.limits.setLayout(self._flow)
        self.change = button(self.tr("Plätze …"), "sliders", small=True, on_click=self.seats_asked.emit)
        first = QHBoxLayout()
        first.setSpacing(px(12))
        first.addWidget(self.limits, 1)
        first.addWidget(self.change)
        self.next = QWidget()
        self.words = note(wrap=True)
        self.up = button(self.tr("Nachrücken"), small=True, menu=self._menu())
        second = QHBoxLayout(self.next)
        second.setContentsMargins(0, px(4), 0, 0)
        second.setSpacing(px(8))
        second.addWidget(IconView("clock", 14))
        second.addWidget(self.words, 1)
        second.addWidget(self.up)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, px(16), px(8))
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.next)

    def show_guests(self, guests: Guests, rows: Sequence[Participant]) -> None:
        """Hidden while the event has neither limits nor a waiting list."""
        limits, waiting = limits_of(guests), guests.waiting()
        self.setVisible(bool(limits or waiting))
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for limit in limits:
            self._flow.addWidget(Gauge(limit))
        self._proposed = list(guests.proposed)
        self.next.setVisible(bool(waiting))
        self.up.setVisible(bool(self._proposed))
        names = {row.participation.id: row.name for row in rows}
        self.words.setText(proposal(guests, [names.get(number, "") for number in guests.proposed]))

    def _menu(self) -> QMenu:
        menu = QMenu()
        for words, status in (
            (self.tr("Einladen"), Status.INVITED),
            (self.tr("Gleich zusagen"), Status.ACCEPTED),
        ):
            menu.addAction(words).triggered.connect(partial(self._ask, status))
        return menu

    def _ask(self, status: Status) -> None:
        self.up_asked.emit(list(self._proposed), status)


def proposal(guests: Guests, names: Sequence[str]) -> str:
    """ "2 Plätze sind frei. Als Nächste rücken nach: Anna Müller und Peter Backes." """
    waiting = translate("Events", "%n auf der Warteliste", None, len(guests.waiting()))
    if not names:
        return translate("Events", "{waiting}; zurzeit ist kein Platz frei.").format(waiting=waiting)
    shown = list(names[:_NAMED])
    if len(names) > _NAMED:
        shown[-1:] = [shown[-1], translate("Events", "%n weitere", None, len(names) - _NAMED)]
    listed = (
        shown[0]
        if len(shown) == 1
        else translate("Events", "{first} und {last}").format(first=", ".join(shown[:-1]), last=shown[-1])
    )
    words = translate("Events", "{waiting}. Ein Platz ist frei für: {names}.")
    if len(names) > 1:
        words = translate("Events", "{waiting}. Plätze sind frei für: {names}.")
    return words.format(waiting=waiting, names=listed)
