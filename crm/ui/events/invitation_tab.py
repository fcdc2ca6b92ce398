"""The tab "Einladung": what was sent so far and to whom, and which wave is due next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.partial_date import PartialDate
from crm.domain.waves import WAVE_WORDS, WAY_WORDS
from crm.services.event_view import EventView
from crm.services.invitations import Outlook
from crm.services.sent_waves import SentWave
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.events.centred import centred
from crm.ui.events.columns import share_out
from crm.ui.events.further import EventTab
from crm.ui.events.presenter import EventPresenter
from crm.ui.events.send_dialog import SendDialog
from crm.ui.events.sent_side import SentSide
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.record.tool import row_action
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.empty import EmptyState, IconView
from crm.ui.widgets.labels import Hairline, Pane, label, note
from crm.ui.widgets.rows_model import Index, RowsModel
from crm.ui.widgets.views import ListTable

_Role = Qt.ItemDataRole
_DAY, _WAVE, _WAY, _COUNT, _REMARKS = range(5)
translate = QCoreApplication.translate


class SentModel(RowsModel[SentWave]):
    """The sendings of an event, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Am"), self.tr("Welle"), self.tr("Weg"), self.tr("Empfangende"), self.tr("Vermerk"))

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        sent = self.rows[index.row()]
        texts = _texts(sent)
        match role:
            case _Role.DisplayRole:
                return texts[index.column()]
            case _Role.AccessibleTextRole:
                return ", ".join(text for text in texts if text) if index.column() == _DAY else texts[index.column()]
            case ItemRole.ID:
                return sent.dispatch.id
            case ItemRole.QUIET:
                return index.column() in (_WAY, _REMARKS) or None
            case ItemRole.BOLD_PART:
                return texts[_WAVE] if index.column() == _WAVE else None
        return None


def _texts(sent: SentWave) -> tuple[str, ...]:
    dispatch = sent.dispatch
    by = translate("Events", "durch {name}").format(name=dispatch.sent_by) if dispatch.sent_by else ""
    remarks = " · ".join(part for part in (by, dispatch.remarks) if part)
    return (dispatch.sent_on.german(), WAVE_WORDS[dispatch.wave], WAY_WORDS[dispatch.way], str(sent.count), remarks)


class _SentTable(ListTable):
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share_out(self, {_WAVE: 5, _REMARKS: 6}, {_DAY: 104, _WAY: 96, _COUNT: 104})


class InvitationTab(EventTab):
    """The next step above, the sendings below; at the right who got the chosen one."""

    def __init__(self, desk: Desk, presenter: EventPresenter) -> None:
        super().__init__()
        self._desk, self._presenter = desk, presenter
        self._event_id: int | None = None
        self._outlook = Outlook(counts={}, next=None)
        self.model, self._side = SentModel(self), SentSide()
        self._side.opened.connect(desk.open)
        self.table = _SentTable(self.tr("Sendungen"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setModel(self.model)
        self.table.selectionModel().selectionChanged.connect(self._show_sent)
        row_action(self.table, self.tr("Vermerk entfernen"), self.take_back, "Del")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._places = QStackedWidget()
        self._places.addWidget(self.table)
        self._places.addWidget(self._nothing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Hairline())
        column.addWidget(self._places, 1)

    def show_event(self, view: EventView) -> None:
        """What is due is worked out for every wave; that waits until somebody looks."""
        self._event_id = view.event.id
        if self.isVisible():
            self._reload()
        else:
            dispatches = self._desk.services.invitations.dispatches
            self._desk.read(partial(dispatches, view.event.id), self._count, replaces="events.waves")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reload()

    def _reload(self) -> None:
        if self._event_id is not None:
            self._desk.read(partial(self._read, self._event_id), self._show, replaces="events.waves")

    def _count(self, waves: Sequence[SentWave]) -> None:
        self.counted.emit(translate("Events", "%n Wellen", None, len(waves)) if waves else None)

    def leave(self) -> None:
        self._event_id = None
        self.model.show_rows(())

    def side(self) -> QWidget:
        return self._side

    def chosen(self) -> SentWave | None:
        """The sending that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def record(self) -> None:
        """Opens the form that records a sending, on the wave that is due."""
        view = self._presenter.view
        if view is not None:
            today = PartialDate.of(self._presenter.today)
            SendDialog(self._desk, view.event, self._outlook, today, self.window()).open()

    def take_back(self) -> None:
        """Removes the record of a sending that never went out."""
        if (sent := self.chosen()) is not None:
            self._desk.write(partial(self._desk.services.invitations.take_back, sent.dispatch))

    def _head(self) -> QWidget:
        head, words = Pane(), QVBoxLayout()
        self.next_words, self.next_more = label("", Size.BODY, Weight.SEMIBOLD), note(wrap=True)
        words.setSpacing(px(2))
        words.addWidget(self.next_words)
        words.addWidget(self.next_more)
        self.remove = icon_button("trash", self.tr("Vermerk entfernen (Entf)"), on_click=self.take_back)
        self.send = button(self.tr("Versand festhalten …"), "letter", Look.PRIMARY, on_click=self.record)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(12))
        row.addWidget(IconView("letter", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.remove)
        row.addWidget(self.send)
        return head

    def _nothing(self) -> QWidget:
        empty = EmptyState(
            "letter",
            self.tr("Noch nichts versandt"),
            self.tr("Hier steht jede Sendung mit Tag, Weg und Empfangenden, von der Vorankündigung bis zum Dank."),
            self.tr("Versand festhalten …"),
            "letter",
        )
        empty.started.connect(self.record)
        return centred(empty)

    def _read(self, event_id: int) -> tuple[int, tuple[SentWave, ...], Outlook]:
        invitations = self._desk.services.invitations
        return event_id, invitations.dispatches(event_id), invitations.outlook(event_id)

    def _show(self, found: tuple[int, tuple[SentWave, ...], Outlook]) -> None:
        event_id, waves, self._outlook = found
        if event_id != self._event_id:
            return  # another event was opened meanwhile
        before = self.chosen()
        self.model.show_rows(waves)
        self._places.setCurrentIndex(0 if waves else 1)
        ids = [sent.dispatch.id for sent in waves]
        if ids:
            at = ids.index(before.dispatch.id) if before is not None and before.dispatch.id in ids else 0
            self.table.selectRow(at)
        self.next_words.setText(next_words(self._outlook))
        self.next_more.setText(next_more(self._outlook, PartialDate.of(self._presenter.today)))
        self.next_more.setVisible(bool(self.next_more.text()))
        self._count(waves)
        self._show_sent()

    def _show_sent(self) -> None:
        sent, view, guests = self.chosen(), self._presenter.view, self._presenter.guests
        self.remove.setEnabled(sent is not None)
        rows = []
        if sent is not None and view is not None and guests is not None:
            got = {
                number
                for number, received in guests.received.items()
                if any(d.id == sent.dispatch.id for d in received)
            }
            rows = [row for row in view.participants if row.participation.id in got]
        self._side.show_sent(sent, rows)


def next_words(outlook: Outlook) -> str:
    """ "Als Nächstes: Erinnerung an 8 Gäste"."""
    if outlook.next is None:
        return translate("Events", "Zurzeit ist niemand anzuschreiben")
    guests = translate("Events", "%n Gäste", None, outlook.next.count)
    words = translate("Events", "Als Nächstes: {wave} an {guests}")
    return words.format(wave=WAVE_WORDS[outlook.next.wave], guests=guests)


def next_more(outlook: Outlook, today: PartialDate) -> str:
    """Since when, or from when on; what else could be sent."""
    if outlook.next is None:
        return ""
    due = PartialDate.of(outlook.next.due)
    when = translate("Events", "ab {day}") if today < due else translate("Events", "fällig")
    told = [when.format(day=due.german())]
    for wave, count in outlook.counts.items():
        if count and wave is not outlook.next.wave:
            told.append(f"{WAVE_WORDS[wave]}: {count}")
    return " · ".join(told)
