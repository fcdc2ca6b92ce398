"""A record's sections: head with one link, hairline above, label column and values."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from crm.ui import icons
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import LABEL_COLUMN, px
from crm.ui.widgets.buttons import link
from crm.ui.widgets.labels import Hairline, label, note


class Mark(QWidget):
    """What a screen builder puts behind a channel: "vom Amt", "geerbt", "vertraulich": icon and word."""

    def __init__(self, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 0, 0, 0)
        layout.addWidget(note(words))
        self.setMinimumHeight(px(20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self.rect().adjusted(0, 0, px(12) - self.width(), 0), self._icon)


class Row(QWidget):
    """Label, value and trailing marks on one line; the value may be several lines high."""

    def __init__(self, words: str, value: QWidget, *trailing: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = note(words)
        self.label.setFixedWidth(px(LABEL_COLUMN))
        self.label.setMinimumHeight(px(20))
        self.label.setBuddy(value)
        self.value = value
        value.setAccessibleDescription(words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, px(2), 0, px(2))
        layout.setSpacing(0)
        layout.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(value, 1, Qt.AlignmentFlag.AlignTop)
        for widget in trailing:
            layout.addSpacing(px(8))
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)


class Section(QWidget):
    """``head`` on the left, one link on the right (``linked`` when it is used), then the rows that are added."""

    linked = Signal()

    def __init__(self, head: str, link_words: str = "", *, first: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, px(12))
        self._layout.setSpacing(px(2))
        self.line = Hairline()
        self._layout.addWidget(self.line)
        self.line.setVisible(not first)
        self._layout.addSpacing(px(10))
        self._layout.addLayout(self._head(head, link_words))
        self._layout.addSpacing(px(4))
        self._first_row = self._layout.count()

    def _head(self, head: str, link_words: str) -> QLayout:
        layout = QHBoxLayout()
        self.head = label(head, Size.SMALL, Weight.SEMIBOLD, secondary=True)
        layout.addWidget(self.head, 1)
        self.link = link(link_words, self.linked.emit)
        self.link.setAccessibleDescription(head)
        layout.addWidget(self.link)
        self.head.setMinimumHeight(self.link.sizeHint().height())  # heads with and without a link stand alike
        if not link_words:  # showing one without parent would open a window
            self.link.hide()
        return layout

    def add(self, widget: QWidget) -> None:
        """Appends anything, over the whole width."""
        self._layout.addWidget(widget)

    def add_above(self, widget: QWidget) -> None:
        """Puts something between the head and the rows that stays when these are taken away."""
        self._layout.insertWidget(self._first_row, widget)
        self._first_row += 1

    def add_row(self, words: str, value: QWidget | str, *trailing: QWidget) -> Row:
        """Appends a line; a string becomes a selectable label that keeps its line breaks."""
        if isinstance(value, str):
            value = lines(value)
        row = Row(words, value, *trailing)
        self._layout.addWidget(row)
        return row

    def clear(self) -> None:
        """Takes all rows away, for filling anew."""
        while self._layout.count() > self._first_row:
            item = self._layout.takeAt(self._first_row)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def lines(words: str) -> QLabel:
    """A selectable value; several lines (an address) keep their breaks and stand as far apart as rows do."""
    made = label("", wrap="\n" not in words, selectable=True)
    made.setMinimumHeight(px(20))
    if "\n" not in words:
        made.setText(words)
        return made
    made.setTextFormat(Qt.TextFormat.RichText)  # plain text has no line height
    made.setText(f'<div style="line-height:125%">{"<br>".join(html.escape(part) for part in words.splitlines())}</div>')
    return made
