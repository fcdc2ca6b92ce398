"""How a review is laid out before anything is written: of an import as of an election from a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.ui.metrics import FOOTER, px
from crm.ui.record.tab_row import TabRow
from crm.ui.widgets.labels import Hairline
from crm.ui.widgets.splitter import Splitter


class ReviewFrame(QWidget):
    """``bar`` says what is reviewed, ``tab_row`` sorts the rows by result, ``splitter`` has them and one of them
    beside, ``foot`` does it. ``name`` and ``results`` are what the tabs are called."""

    def __init__(self, name: str, results: Sequence[str]) -> None:
        super().__init__()
        self.tab_row, self.splitter = TabRow(name, results), Splitter()
        self.bar = _line()
        foot = QWidget()
        foot.setMinimumHeight(px(FOOTER))
        self.foot = _line(foot)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.bar)
        self.column.addWidget(self.tab_row)
        self.column.addWidget(self.splitter, 1)
        self.column.addWidget(Hairline())
        self.column.addWidget(foot)


def _line(parent: QWidget | None = None) -> QHBoxLayout:
    line = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    line.setContentsMargins(px(20), px(6), px(24), px(6))
    line.setSpacing(px(8))
    return line
