"""Who got a sending, and what they have answered since."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm.domain.listing import SubjectKind
from crm.domain.waves import WAVE_WORDS, WAY_WORDS
from crm.services.event_view import Participant
from crm.services.sent_waves import SentWave
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.events.words import answer_chip, tally
from crm.ui.metrics import px
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.labels import Hairline, Pane, heading, note
from crm.ui.widgets.views import RowList

translate = QCoreApplication.translate


class SentSide(Pane):
    """``opened`` carries the subject of a row that is entered."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows: list[Participant] = []
        self.title, self.more, self.rest = heading(), note(wrap=True), note(wrap=True)
        self.model = QStandardItemModel(self)
        self.list = RowList(self.tr("Empfangende"))
        self.list.setModel(self.model)
        self.list.activated.connect(self._on_activated)
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(16), px(20), px(12))
        head.setSpacing(px(2))
        for words in (self.title, self.more, self.rest):
            head.addWidget(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self.list, 1)

    def show_sent(self, sent: SentWave | None, rows: Sequence[Participant]) -> None:
        """``rows`` are the guests who got it; None while nothing is chosen."""
        self._rows = list(rows)
        self.model.clear()
        for row in rows:
            self.model.appendRow(_item(row))
        self.list.setVisible(bool(rows))
        if sent is None:
            self.title.setText("")
            self.more.setText(self.tr("Hier steht, wer eine Sendung bekommen hat und was seither geantwortet wurde."))
            self.rest.hide()
            return
        dispatch = sent.dispatch
        self.title.setText(WAVE_WORDS[dispatch.wave])
        told = (dispatch.sent_on.german(), WAY_WORDS[dispatch.way], tally([row.participation.status for row in rows]))
        self.more.setText(" · ".join(part for part in told if part))
        missing = sent.count - len(rows)
        words = translate(
            "Events", "Dazu %n an vakante Ämter oder an Gäste, die nicht mehr auf der Liste stehen.", None, missing
        )
        self.rest.setText(words)
        self.rest.setVisible(missing > 0)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows[index.row()].subject)


def _item(row: Participant) -> QStandardItem:
    item = QStandardItem(row.listed_name)
    item.setEditable(False)
    kind = AvatarKind.PERSON if row.subject.kind is SubjectKind.PERSON else AvatarKind.ORGANISATION
    chip = answer_chip(row.participation, row.status_words)
    told = " · ".join(part for part in (row.function, row.body) if part)
    item.setData(AvatarCell(kind, row.listed_name), ItemRole.AVATAR)
    item.setData(told or " ", ItemRole.SECOND_LINE)
    item.setData((chip,), ItemRole.CHIPS)
    item.setData(True, ItemRole.CHIPS_AFTER)
    spoken = ", ".join(part for part in (row.listed_name, told, chip.words) if part)
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return item
