"""A remark: a quiet sentence with an icon before it, for what explains and asks for nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm.ui.icons import TEXT, Ink
from crm.ui.metrics import px
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import note


def remark(icon: str, sentence: str) -> QWidget:
    """The sentence wraps beside the icon."""
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, px(3), 0, px(3))
    layout.setSpacing(px(8))
    layout.addWidget(IconView(icon, TEXT, Ink.SECONDARY))
    layout.addWidget(note(sentence, wrap=True), 1)
    return box
