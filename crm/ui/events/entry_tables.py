"""The lists of the tab "Antworten" on screen: guests that may be meant, and what was entered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent

from crm.ui.events.columns import share_out
from crm.ui.events.entry_models import ANSWER, BODY, DAY, NAME, LogModel, MatchModel
from crm.ui.metrics import px
from crm.ui.widgets.views import ListTable

_SHARES, _FIXED = {NAME: 10, BODY: 12}, {ANSWER: 150, DAY: 76}
_NARROW = 560
translate = QCoreApplication.translate


class MatchTable(ListTable):
    """Takes no keyboard focus: the keys of the field move its mark."""

    def __init__(self, model: MatchModel) -> None:
        super().__init__(translate("Answers", "Gäste, die gemeint sein können"))
        self.setModel(model)
        self.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().setSectionsMovable(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < px(_NARROW)
        self.setColumnHidden(DAY, narrow)
        share_out(self, _SHARES, {ANSWER: _FIXED[ANSWER]} if narrow else _FIXED)


class LogTable(ListTable):
    """What was entered; Enter or a click takes the guest up again."""

    def __init__(self, model: LogModel) -> None:
        super().__init__(translate("Answers", "Zuletzt eingetragen"), tall=True)
        self.setModel(model)
        self.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionsMovable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share_out(self, {0: 10}, {1: 176})
