"""The window at the door: one large field, one key for who is there, and the counter in sight."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.event import Event
from crm.ui.announce import announce
from crm.ui.check_in.door import Door, Step
from crm.ui.check_in.model import ALONG, NAME, STATE, DoorModel
from crm.ui.check_in.parts import Counter, DoorField, ToldLine
from crm.ui.desk import Desk
from crm.ui.events.centred import centred
from crm.ui.events.columns import share_out
from crm.ui.events.presenter import EventPresenter
from crm.ui.events.words import when_chip
from crm.ui.metrics import px
from crm.ui.style_buttons import Look
from crm.ui.tokens import Tone
from crm.ui.widgets.buttons import Button, button
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import ElidedLabel, Hairline, Pane, label, note, title
from crm.ui.widgets.views import ListTable

_REFRESH = 10_000  # milliseconds: what colleagues at other doors have marked
_SHARES, _FIXED = {NAME: 10}, {ALONG: 150, STATE: 190}
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
translate = QCoreApplication.translate


class DoorTable(ListTable):
    """Takes no keyboard focus: the keys of the field move its mark. A double click is what Enter is."""

    def __init__(self, model: DoorModel) -> None:
        super().__init__(translate("CheckIn", "Gäste"), tall=True)
        self.setModel(model)
        self.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share_out(self, _SHARES, _FIXED)


class CheckInWindow(Pane):
    """A window of its own; F11 fills the screen. Everything is stored beside it, so typing never waits."""

    def __init__(self, desk: Desk, event: Event, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("CheckIn", "Einlass: {event}").format(event=event.name))
        self.door = Door(desk, event.id, self)
        self.field, self.counter, self.told = DoorField(self._on_key), Counter(), ToldLine()
        self.model = DoorModel(self)
        self.table = DoorTable(self.model)
        self.found, self.asked = note(), label(secondary=True)
        self._is_filling, self._announced = False, ""
        self._shown_step: Step | None = None
        self._places = QStackedWidget()
        self._lay_out(event, today)
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(_REFRESH)
        self._clock.timeout.connect(self.door.reload)
        self._clock.start()
        self.setFocusProxy(self.field)
        self.resize(px(1080), px(760))
        self._show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_full_screen(self) -> None:
        """Fills the screen, or leaves it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        super().closeEvent(event)

    # ── parts ───────────────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self, event: Event, today: date) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(px(16), px(16), px(16), px(12))
        top.setSpacing(px(8))
        top.addLayout(self._head(event, today))
        top.addSpacing(px(4))
        top.addWidget(self.asked)
        top.addWidget(self.field)
        top.addWidget(self._bar())
        top.addWidget(self.told)
        layout.addLayout(top)
        layout.addWidget(Hairline())
        nobody = EmptyState(
            "people", translate("CheckIn", "Noch niemand auf der Liste"),
            translate("CheckIn", "Hier stehen alle, die eingeladen sind. Wer ohne Einladung kommt, lässt sich mit F3 "
                                 "aufnehmen."),
        )  # fmt: skip
        nothing = EmptyState(
            "search", translate("CheckIn", "Niemand gefunden"),
            translate("CheckIn", "F3 nimmt auf, wer ohne Einladung kommt; der Name ist dann schon begonnen."),
        )  # fmt: skip
        for place in (self.table, centred(nobody), centred(nothing)):
            self._places.addWidget(place)
        layout.addWidget(self._places, 1)
        layout.addWidget(Hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(8), px(16), px(8))
        foot.addWidget(self.found, 1)
        foot.addWidget(self.full)
        layout.addLayout(foot)

    def _head(self, event: Event, today: date) -> QHBoxLayout:
        head, left, line = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        chip = when_chip(event, today)
        name = ElidedLabel(event.name)
        name.setFont(title().font())
        line.setSpacing(px(12))
        line.addWidget(name)
        line.addWidget(StatusChip(chip.words, chip.tone or Tone.OPEN, chip.icon))
        line.addStretch(1)
        left.setSpacing(px(4))
        left.addLayout(line)
        left.addWidget(note(" · ".join(part for part in (event.period(), event.where()) if part)))
        head.setSpacing(px(16))
        head.addLayout(left, 1)
        head.addWidget(self.counter)
        return head

    def _bar(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar, px(8))
        door = self.door
        self.present = self._key(translate("CheckIn", "Ist da"), translate("CheckIn", "Eingabe"), door.enter, True)
        self.alone = self._key(
            translate("CheckIn", "Allein da"), translate("CheckIn", "Umschalt+Eingabe"), self._enter_alone
        )
        self.deputy = self._key(translate("CheckIn", "Vertretung …"), "F2", door.ask_deputy)
        self.walk_in = self._key(translate("CheckIn", "Ohne Einladung …"), "F3", door.ask_walk_in)
        self.companion = self._key(translate("CheckIn", "Begleitung mehr"), "F4", door.add_companion)
        self.undo = self._key(translate("CheckIn", "Zurücknehmen"), translate("CheckIn", "Strg+Z"), door.undo)
        self.full = self._key(translate("CheckIn", "Vollbild"), "F11", self.toggle_full_screen)
        for made in (self.present, self.alone, self.deputy, self.walk_in, self.companion, self.undo):
            flow.addWidget(made)
        return bar

    def _key(self, words: str, key: str, run: Callable[[], object], primary: bool = False) -> Button:
        """A button that names its key; the keyboard stays in the field."""
        made = button(
            f"{words}  ({key})", look=Look.PRIMARY if primary else Look.NORMAL, on_click=lambda: self._run(run)
        )
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text)
        self.table.clicked.connect(self._on_clicked)
        self.table.doubleClicked.connect(self._on_double_clicked)
        self.door.changed.connect(self._show)
        self.door.restarted.connect(self._restart)
        self.door.told.connect(self.told.tell)

    # ── from the user ───────────────────────────────────────────────────────────────────────────────────────

    def _on_key(self, event: QKeyEvent) -> bool:
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        functions = {
            Qt.Key.Key_F2: self.door.ask_deputy,
            Qt.Key.Key_F3: self.door.ask_walk_in,
            Qt.Key.Key_F4: self.door.add_companion,
            Qt.Key.Key_F11: self.toggle_full_screen,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.door.enter(alone=shift)
        elif key in functions:
            functions[key]()
        elif key in _MOVES:
            self.door.move(_MOVES[key])
        elif key == Qt.Key.Key_Escape:
            if not self.door.back() and self.isFullScreen():
                self.toggle_full_screen()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.field.text():
            self.door.undo()
        else:
            return False
        return True

    def _run(self, run: Callable[[], object]) -> None:
        run()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_alone(self) -> None:
        self.door.enter(alone=True)

    def _on_text(self, text: str) -> None:
        if not self._is_filling:
            self.door.search(text)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.door.mark(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.door.mark(index.row())
        self.door.enter()

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────────────

    def _show(self) -> None:
        door = self.door
        self.counter.show_count(door.count)
        self._ask()
        rows = door.matches if door.step is Step.FIND else door.candidates
        self.model.show_if_other(rows)
        if 0 <= door.marked < len(rows):
            self.table.selectRow(door.marked)
            self._announce(str(self.model.index(door.marked, NAME).data(Qt.ItemDataRole.AccessibleTextRole)))
        else:
            self.table.clearSelection()
        found_nobody = door.step is Step.FIND and not rows
        self._places.setCurrentIndex(0 if not found_nobody else 2 if door.rows else 1)
        self.found.setText(translate("CheckIn", "%n Namen", None, len(rows)))
        for made in (self.alone, self.deputy, self.companion):
            made.setEnabled(door.current is not None)
        self.present.setEnabled(door.marked >= 0)
        self.walk_in.setEnabled(door.step is Step.FIND)

    def _announce(self, sentence: str) -> None:
        """The keyboard stays in the field, so a screen reader has to be told what is marked."""
        if sentence != self._announced:
            self._announced = sentence
            announce(self, sentence)

    def _ask(self) -> None:
        door, invited = self.door, self.door.invited
        if door.step is self._shown_step:
            return
        self._shown_step = door.step
        asks = {
            Step.FIND: translate("CheckIn", "Namen beginnen, dann Eingabetaste"),
            Step.DEPUTY: translate("CheckIn", "Wer kommt für {name}?").format(
                name=invited.listed_name if invited else ""
            ),
            Step.WALK_IN: translate("CheckIn", "Wer kommt ohne Einladung?"),
        }
        back = translate("CheckIn", "Esc: zurück")
        self.asked.setText(asks[door.step] if door.step is Step.FIND else f"{asks[door.step]}  {back}")
        self.field.ask(translate("CheckIn", "Name oder Organisation") if door.step is Step.FIND else asks[door.step])
        if door.step is Step.DEPUTY:
            self._fill("")
        announce(self, asks[door.step])

    def _restart(self) -> None:
        self._fill("")

    def _fill(self, text: str) -> None:
        self._is_filling = True
        self.field.setText(text)
        self._is_filling = False


def open_check_in(desk: Desk, presenter: EventPresenter, parent: QWidget) -> CheckInWindow:
    """Opens the door of the event that is open."""
    assert presenter.current is not None
    made = CheckInWindow(desk, presenter.current, presenter.today, parent)
    made.show()
    made.activateWindow()
    return made
