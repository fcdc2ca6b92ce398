"""The place "Verteiler": all audiences, and one of them in three panes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm.domain.invitation import InvitationRow, OmittedRow
from crm.domain.listing import Subject
from crm.services.record_view import Record
from crm.ui.audiences.add_dialog import AddByHandDialog
from crm.ui.audiences.list_pane import ListPane
from crm.ui.audiences.overview import Overview
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.audiences.preview_pane import PreviewPane
from crm.ui.audiences.rules_pane import RulesPane
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.sending.dialog import prepare_sending
from crm.ui.widgets.splitter import Splitter

_STATE = "audiences/splitter"
_LEAST = (288, 400, 280)  # widths of rules, list and preview


class AudiencesPage(QStackedWidget):
    """Mounted by the main window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.presenter = AudiencePresenter(desk, self)
        self.overview = Overview(desk)
        self.rules = RulesPane(desk, self.presenter)
        self.list = ListPane(desk, self.presenter)
        self.preview = PreviewPane()
        self.panes = Splitter()
        self.panes.add_pane(self.rules, 328, _LEAST[0], stretch=1)
        self.panes.add_pane(self.list, 572, _LEAST[1], stretch=2)
        self.panes.add_pane(self.preview, 322, _LEAST[2], stretch=1)
        self.addWidget(self.overview)
        self.addWidget(self.panes)
        self.overview.chosen.connect(self.show_audience)
        self.overview.wanted.connect(self.new_item)
        self.rules.left.connect(self.show_all)
        self.presenter.gone.connect(self.show_all)
        self.list.current.connect(self._on_current)
        self.preview.removing.connect(self.list.ask_reason)
        self.preview.adding.connect(self.list.ask_addition)
        self.list.begun.connect(self.rules.begin)
        self.rules.by_hand.clicked.connect(self.add_by_hand)
        self.preview.restoring.connect(self.list.restore)
        self.preview.opening.connect(self.list.open_current)
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self.panes)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.show_all)

    @property
    def title(self) -> str:
        """What the sidebar calls this place."""
        return self.tr("Verteiler")

    def focus_search(self) -> None:
        """Puts the caret into the field that searches what is in sight."""
        if self._is_open():
            self.list.focus_search()
        else:
            self.overview.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.overview.search.selectAll()

    def selected_subjects(self) -> list[Subject]:
        """The chosen rows of the list in sight; none while all audiences are shown."""
        return self.list.selected_subjects() if self._is_open() else []

    def selection_words(self) -> str:
        """From what :meth:`selected_subjects` were chosen, as a sheet says it."""
        name = self.presenter.audience.name if self._is_open() else ""
        return self.tr("Verteiler „{name}“").format(name=name) if name else ""

    def prepare_sending(self) -> None:
        """Opens the window in which letters and mails to the list in sight are written."""
        if self._is_open():
            self.list.outputs.sending()
        else:
            prepare_sending(self._desk, self)

    def new_item(self) -> None:
        """Begins a new audience, its name ready to be typed over."""
        self.list.reset()
        self.presenter.start()
        self.setCurrentWidget(self.panes)
        self.rules.name.edit()

    def show_audience(self, audience_id: int) -> None:
        """Opens a saved audience."""
        self.list.reset()
        self.rules.name.restore()  # what was begun for another one is not the name of this one
        house, sender = self._desk.services.house, self.preview.envelope.show_sender
        self._desk.read(house.current, sender, replaces="audiences.house")
        self.presenter.open(audience_id)
        self.setCurrentWidget(self.panes)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_by_hand(self) -> None:
        """Asks whom to put on the list whatever the rules say, and why."""
        if self.presenter.is_saved:
            AddByHandDialog(self._desk, self.presenter, self.window()).open()

    def show_all(self) -> None:
        """Back to the list of all audiences."""
        self.presenter.close()
        self.setCurrentWidget(self.overview)
        self.overview.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for three panes, rules and list stay; what the preview offers is in menus, too."""
        super().resizeEvent(event)
        self.preview.setVisible(self.width() >= px(sum(_LEAST)) + 2)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.presenter.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        self.presenter.sleep()
        super().hideEvent(event)

    def save_state(self, settings: QSettings) -> None:
        """Keeps how wide the panes are."""
        settings.setValue(_STATE, self.panes.saveState())

    def restore_state(self, settings: QSettings) -> None:
        """Makes the panes as wide as they were."""
        state = settings.value(_STATE)
        if state is not None:
            self.panes.restoreState(state)

    def _on_current(self, row: InvitationRow | OmittedRow | None) -> None:
        self.preview.show_row(row, is_past=self.list.is_comparing())
        self.preview.show_past(())
        if row is not None and row.party_id is not None:
            read = partial(self._desk.services.records.load, row.subject)
            self._desk.read(read, partial(self._on_record, row), replaces="audience.person")

    def _on_record(self, row: InvitationRow | OmittedRow, record: Record) -> None:
        if self.list.current_row() == row:
            self.preview.show_past(record.events)

    def _is_open(self) -> bool:
        return self.currentWidget() is self.panes
