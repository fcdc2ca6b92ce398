"""What whoever decides should know of the whole file: hidden rows, a hidden sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm.ui.icons import TEXT, Ink
from crm.ui.metrics import px
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import note


class Notices(QWidget):
    """Quiet sentences behind an icon; not there at all without any."""

    def __init__(self) -> None:
        super().__init__()
        self.words = note(wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(px(20), 0, px(24), px(6))
        line.setSpacing(px(8))
        line.addWidget(IconView("info", TEXT, Ink.SECONDARY), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        self.say(())

    def say(self, sentences: Sequence[str]) -> None:
        """Shows these instead of the former."""
        self.words.setText("\n".join(sentences))
        self.setVisible(bool(sentences))
