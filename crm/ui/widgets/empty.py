"""Empty places and failures: what belongs here or what happened, and one way on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm.ui import icons
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Card, label, note


class IconView(QWidget):
    """A decorative icon; screen readers pass over it."""

    def __init__(self, name: str, size: int = icons.EMPTY, role: icons.Ink | str = icons.Ink.SECONDARY) -> None:
        super().__init__()
        self._name, self._role = name, role
        self.setFixedSize(QSize(px(size), px(size)))

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self.rect(), self._name, self._role)


class EmptyState(Card):
    """A dashed box with icon, title, one sentence and the first step as a button (``started``)."""

    started = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        step: str = "",
        step_icon: str | None = "plus",
        *,
        failed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, dashed=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(12), px(12), px(12))
        layout.setSpacing(px(4))
        layout.addWidget(IconView(icon, role=icons.Ink.ERROR if failed else icons.Ink.SECONDARY))
        layout.addWidget(label(title, Size.BODY, Weight.SEMIBOLD))
        layout.addWidget(note(sentence, wrap=True))
        if step:
            layout.addSpacing(px(4))
            self.step = button(step, step_icon, small=True, on_click=self.started.emit)
            layout.addWidget(self.step, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
