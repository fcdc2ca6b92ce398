"""The head of an event: name, how far off it is, when, where, until when to answer, and the answers so far."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from crm.services.event_view import EventView
from crm.ui.events.offered import ACTIONS, action_words
from crm.ui.events.words import deadline_words, has_begun, is_past, shares, summary, when_chip
from crm.ui.icons import icon
from crm.ui.metrics import px
from crm.ui.style_buttons import Look
from crm.ui.tokens import Tone
from crm.ui.widgets.answer_bar import AnswerBar
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import ElidedLabel, Pane, title


class _Fact(QWidget):
    """A quiet icon and a few words; hidden while there are none."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self.label = ElidedLabel()
        self.label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(IconView(icon_name, 14))
        layout.addWidget(self.label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        self.label.setText(words)
        self.label.updateGeometry()
        self.setVisible(bool(words))


class EventHead(Pane):
    """``back_asked``, ``edit_asked``, ``network_asked`` and ``trash_asked`` come from its buttons.

    ``action_asked`` carries the chosen one of :data:`crm.ui.events.offered.ACTIONS`.
    """

    back_asked = Signal()
    edit_asked = Signal()
    network_asked = Signal()
    trash_asked = Signal()
    action_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.name = ElidedLabel()
        self.name.setFont(title().font())
        self.motto = ElidedLabel()
        self.motto.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.chip = StatusChip("", Tone.OPEN)
        self.period, self.place, self.deadline = _Fact("calendar-days"), _Fact("map-pin"), _Fact("clock")
        self.bar = AnswerBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(8), px(16), px(8))
        layout.setSpacing(0)
        self.back = button(self.tr("Alle Veranstaltungen"), "chevron-left", Look.LINK, on_click=self.back_asked.emit)
        self.back.setToolTip(self.tr("Zurück zur Liste (Alt+Links)"))
        layout.addWidget(self.back)
        layout.addLayout(self._title_line())
        layout.addLayout(self._fact_line())
        self._more_facts = QVBoxLayout()
        layout.addLayout(self._more_facts)
        layout.addSpacing(px(12))
        layout.addWidget(self.bar)

    def show_view(self, view: EventView, taken: int, today: date) -> None:
        """``taken`` is the number of seats taken."""
        event, chip = view.event, when_chip(view.event, today)
        self.name.setText(event.name)
        self.name.updateGeometry()
        self.motto.setText(event.motto)
        self.chip.set_status(chip.words, chip.tone or Tone.OPEN, chip.icon)
        self.door.setVisible(has_begun(event, today) and event.starts_on is not None and not is_past(event, today))
        self.period.say(event.period())
        self.place.say(event.where())
        self.deadline.say(deadline_words(event))
        self.bar.show_shares(shares(view), summary(view, taken, today))

    def add_facts(self, line: QWidget) -> None:
        """A further line below when and where."""
        self._more_facts.addWidget(line)

    def _title_line(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(px(12))
        layout.addWidget(self.name)
        layout.addWidget(self.chip)
        layout.addStretch(1)
        self.door = button(self.tr("Einlass"), "user-check", small=True, on_click=self._ask_door)
        self.door.setToolTip(action_words("check_in"))
        self.door.hide()
        self.edit = button(self.tr("Bearbeiten"), "pencil", small=True, on_click=self.edit_asked.emit)
        self.menu = self._menu()
        self.more = icon_button("more", self.tr("Mehr zu dieser Veranstaltung"), small=True, on_click=self._show_menu)
        layout.addWidget(self.door)
        layout.addWidget(self.edit)
        layout.addWidget(self.more)
        return layout

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.actions_by_key: dict[str, QAction] = {}
        for plan in ACTIONS:
            action = menu.addAction(icon(plan.icon), action_words(plan.key))
            action.triggered.connect(partial(self.action_asked.emit, plan))
            self.actions_by_key[plan.key] = action
        self.network = menu.addAction(icon("network"), self.tr("Netzwerk zeigen"))
        self.network.triggered.connect(self.network_asked)
        menu.addSeparator()
        self.trash = menu.addAction(icon("trash"), self.tr("Veranstaltung in den Papierkorb legen"))
        self.trash.triggered.connect(self.trash_asked)
        return menu

    def _ask_door(self) -> None:
        self.actions_by_key["check_in"].trigger()

    def _show_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fact_line(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setContentsMargins(0, px(4), 0, 0)
        layout.setSpacing(px(20))
        for fact in (self.period, self.place, self.deadline):
            layout.addWidget(fact)
        layout.addStretch(1)
        return layout
