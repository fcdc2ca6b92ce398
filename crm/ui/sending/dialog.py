"""Versand vorbereiten: to whom, for which event, in which way; at the right what stands in the letter of one person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm.domain.mailbox import mailbox
from crm.services.contacts import OPEN, Disclosure
from crm.services.doubts import doubts_of_rows
from crm.services.recipients import Guests
from crm.ui.desk import Desk
from crm.ui.doubts import DoubtsLine
from crm.ui.metrics import px
from crm.ui.sending.bcc_page import BccPage
from crm.ui.sending.calendar_page import CalendarPage
from crm.ui.sending.fields_pane import FieldsPane
from crm.ui.sending.letters_page import LettersPage
from crm.ui.sending.mail_page import MailPage
from crm.ui.sending.page import SendPage
from crm.ui.sending.presenter import SendPresenter, Source, guest_words
from crm.ui.sending.table_page import TablePage
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import ElidedLabel, Hairline, Pane, note
from crm.ui.widgets.segments import TabBar
from crm.ui.widgets.splitter import Splitter
from crm.ui.widgets.status import ProgressStrip
from crm.ui.widgets.value_row import ErrorLine


class SendDialog(QDialog):
    """Stays open after writing: letters for some and mails for the others are one piece of work."""

    def __init__(
        self,
        desk: Desk,
        source: Source | None = None,
        event_id: int | None = None,
        shown: Disclosure = OPEN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Versand vorbereiten"))
        self.presenter = SendPresenter(desk, source, event_id, shown, self)
        self._sources: list[Source] = []
        self.letters = LettersPage(desk, self.presenter)
        self.table = TablePage(desk, self.presenter)
        self.mails = MailPage(desk, self.presenter)
        self.bcc = BccPage(desk, self.presenter)
        self.calendar = CalendarPage(desk, self.presenter)
        self.pages: tuple[SendPage, ...] = (self.letters, self.table, self.mails, self.bcc, self.calendar)
        self.fields = FieldsPane(desk.services.sending, self.presenter)
        self.doubts = DoubtsLine(desk)
        self._build()
        self._lay_out()
        self._connect()
        self._on_tab()
        room = self.screen().availableSize()
        self.resize(min(px(980), room.width()), min(px(680), room.height()))
        self.presenter.load()

    @property
    def page(self) -> SendPage:
        """The page in sight."""
        return self.pages[max(self.tabs.currentIndex(), 0)]

    def ask_and_write(self) -> None:
        """Asks for the target and begins."""
        if not self.page.obstacle() and (target := self.page.ask()) is not None:
            self.write_to(target)

    def write_to(self, target: Path) -> None:
        """Begins to write; the window says when all is written."""
        self.error.say("")
        self.said.setText("")
        self._set_busy(True)
        self.progress.begin(self.page.words()[0])
        self.presenter.run(self.page.work(target))

    def done(self, result: int) -> None:
        self.presenter.close()
        self.doubts.stop()
        super().done(result)

    def _build(self) -> None:
        self.to = QComboBox()
        self.event_box = QComboBox()
        for box in (self.to, self.event_box):
            box.setMinimumContentsLength(24)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.count = note()
        self.tabs = TabBar(self.tr("Art des Versands"))
        self.stack = QStackedWidget()
        for page in self.pages:
            self.tabs.add(page.words()[0])
            self.stack.addWidget(_scrolling(page))
        self.error = ErrorLine()
        self.error.setContentsMargins(px(20), px(2), px(16), px(2))
        self.said = ElidedLabel()
        self.said.setFont(note().font())
        self.said.setForegroundRole(note().foregroundRole())
        self.progress = ProgressStrip()
        self.close_button = button(self.tr("Schließen"), on_click=self.reject)
        self.start = button("", "download", Look.PRIMARY, on_click=self.ask_and_write)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(Hairline())
        left = Pane()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(px(20), 0, px(20), 0)
        tabs.addWidget(self.tabs)
        column.addLayout(tabs)
        column.addWidget(self.stack, 1)
        column.addWidget(self.error)
        panes = Splitter()
        panes.add_pane(left, 580, 420, stretch=2)
        panes.add_pane(self.fields, 400, 300, stretch=1)
        layout.addWidget(panes, 1)
        layout.addWidget(Hairline())
        layout.addLayout(self._foot())

    def _head(self) -> QWidget:
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(px(20), px(16), px(20), px(12))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        for column, (words, box) in enumerate(((self.tr("&An"), self.to), (self.tr("&Veranstaltung"), self.event_box))):
            name = QLabel(words)
            name.setBuddy(box)
            grid.addWidget(name, 0, 2 * column)
            grid.addWidget(box, 0, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        grid.addWidget(self.count, 1, 0, 1, 4)
        grid.addWidget(self.doubts, 2, 0, 1, 4)
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(12), px(20), px(12))
        foot.setSpacing(px(8))
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.start)
        return foot

    def _connect(self) -> None:
        presenter = self.presenter
        self.to.activated.connect(lambda number: presenter.choose_source(self._sources[number]))
        self.event_box.activated.connect(lambda number: presenter.choose_event(presenter.choices.events[number].id))
        self.tabs.currentChanged.connect(self._on_tab)
        for page in self.pages:
            page.changed.connect(self._show_obstacle)
        self.fields.wanted.connect(lambda placeholder: self.page.insert(placeholder))
        self.progress.cancelled.connect(presenter.cancel)
        presenter.offered.connect(self._refill)
        presenter.listed.connect(self._on_list)
        presenter.progressed.connect(self.progress.progress)
        presenter.finished.connect(self._on_finished)
        presenter.failed.connect(self._on_failed)
        presenter.stopped.connect(lambda: self._on_failed(self.tr("Abgebrochen; es wurde nichts geschrieben.")))

    def _refill(self) -> None:
        presenter, words = self.presenter, guest_words()
        self.to.clear()
        self._sources = [audience.id for audience in presenter.choices.audiences]
        self.to.addItems([audience.name for audience in presenter.choices.audiences])
        if presenter.chosen_event is not None or isinstance(presenter.source, Guests):
            self._sources += list(words)
            self.to.addItems(list(words.values()))
        if presenter.source in self._sources:
            self.to.setCurrentIndex(self._sources.index(presenter.source))
        self.event_box.clear()
        self.event_box.addItems([event.name for event in presenter.choices.events])
        ids = [event.id for event in presenter.choices.events]
        self.event_box.setCurrentIndex(ids.index(presenter.chosen_event.id) if presenter.chosen_event else -1)
        self.event_box.setPlaceholderText(self.tr("Bitte wählen"))

    def _on_list(self) -> None:
        rows = self.presenter.list.rows
        if self.presenter.chosen_event is not None and Guests.ALL not in self._sources:
            self._refill()
        reachable = sum(1 for row in rows if mailbox(row.email))
        mails = QCoreApplication.translate("SendDialog", "{count} mit E-Mail").format(count=reachable)
        people = QCoreApplication.translate("SendDialog", "%n Personen und Stellen", None, len(rows))
        parts = [people, mails]
        if self.presenter.shown.with_private:
            parts.append(self.tr("mit privaten Angaben"))
        if self.presenter.shown.with_confidential:
            parts.append(self.tr("mit vertraulichen Angaben"))
        self.count.setText(" · ".join(parts))
        self.doubts.show_doubts(doubts_of_rows(rows))
        self._show_obstacle()

    def _on_tab(self) -> None:
        self.stack.setCurrentIndex(max(self.tabs.currentIndex(), 0))
        self.start.setText(self.page.words()[1])
        self.start.updateGeometry()
        self.fields.offer_insert(self.page.has_text)
        self.error.say("")
        self._show_obstacle()

    def _show_obstacle(self) -> None:
        if self.presenter.is_busy:
            return
        obstacle = self.page.obstacle()
        self.start.setEnabled(not obstacle)
        self.start.setAccessibleDescription(obstacle)
        self.said.setText(obstacle)

    def _on_finished(self, sentence: str) -> None:
        self.progress.end(sentence)
        self._set_busy(False)
        self.said.setText(sentence)

    def _on_failed(self, sentence: str) -> None:
        self.progress.end()
        self._set_busy(False)
        self.error.say(sentence)

    def _set_busy(self, is_busy: bool) -> None:
        for part in (self.to, self.event_box, self.tabs, self.stack):
            part.setEnabled(not is_busy)
        self.said.setVisible(not is_busy)
        self.start.setEnabled(not is_busy)
        if not is_busy:
            self._show_obstacle()


def _scrolling(page: SendPage) -> QScrollArea:
    """The page with a bar at its right where the window is too low for it."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


def prepare_sending(
    desk: Desk,
    parent: QWidget | None,
    source: Source | None = None,
    event_id: int | None = None,
    shown: Disclosure = OPEN,
) -> SendDialog:
    """Opens the window for a saved audience (its id) or guests, and an event; what is not given can be chosen there."""
    dialog = SendDialog(desk, source, event_id, shown, parent)
    dialog.open()
    return dialog
