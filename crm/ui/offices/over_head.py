"""The top of a page that lies over the contacts: the way back, its title and one sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import Button, button
from crm.ui.widgets.labels import note, title


class OverHead(QWidget):
    """``left`` is the way back; controls of the page stand at the right."""

    left = Signal()

    def __init__(self, words: str, sentence: str, *controls: QWidget) -> None:
        super().__init__()
        self.back: Button = button(self.tr("Kontakte"), "chevron-left", Look.LINK, on_click=self.left.emit)
        self.back.setToolTip(self.tr("Zurück (Esc oder Alt+Links)"))
        self.back.setAccessibleName(self.tr("Zurück zu Kontakte"))
        self.sentence = note(sentence, wrap=True)
        names = QVBoxLayout()
        names.setSpacing(px(2))
        names.addWidget(title(words))
        names.addWidget(self.sentence)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addLayout(names, 1)
        for control in controls:
            line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(10), px(24), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(line)
