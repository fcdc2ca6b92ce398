"""Where an empty state stands: in the upper middle of its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Pane


def centred(empty: EmptyState) -> QWidget:
    """The place with the empty state in it."""
    place = Pane()
    layout = QVBoxLayout(place)
    empty.setFixedWidth(px(340))
    empty.setMinimumHeight(empty.heightForWidth(px(340)))  # an aligned item is not asked for its height by width
    layout.addStretch(1)
    layout.addWidget(empty, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch(2)
    return place
