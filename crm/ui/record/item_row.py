"""A line of the record that stands for something with a menu: a term of office, a relationship, a note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.ui import paint
from crm.ui.metrics import LABEL_COLUMN, px
from crm.ui.record.section import KEY
from crm.ui.record.tool import RowTool, pop_up
from crm.ui.widgets.labels import note


class ItemRow(QWidget):
    """``lead`` or a label on the left, lines of contents in the middle, chips on the right, then the menu.

    The row takes the focus itself: its actions' keys (F2, Entf) work, and the menu key opens the menu. A double click
    does what its first action does.
    """

    def __init__(self, key: str, name: str, lead: QWidget | str = "", *, lead_width: int = LABEL_COLUMN) -> None:
        super().__init__()
        self.setProperty(KEY, key)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._tool: RowTool | None = None
        self._is_quiet = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        if lead != "":
            self._add_lead(note(lead) if isinstance(lead, str) else lead, lead_width)
        self._row.addLayout(self._lines, 1)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(px(4))
        self._row.addLayout(self._chips)
        for part in (self._lines, self._chips):
            part.setContentsMargins(0, px(2), 0, px(2))

    def add_line(self, *parts: QWidget, stretch: bool = True) -> None:
        """One line of contents; the last part is left its own width unless ``stretch`` is off."""
        line = QHBoxLayout()
        line.setSpacing(px(8))
        if self._lines.count():
            self._lines.setContentsMargins(0, self._lines.contentsMargins().top(), 0, px(6))
        elif any(px(20) < part.sizeHint().height() <= px(24) for part in parts):  # a link is as high as the avatar
            self._lines.setContentsMargins(0, 0, 0, px(2))
        for part in parts:
            part.setMinimumHeight(px(20))
            line.addWidget(part)
        if stretch:
            line.addStretch()
        self._lines.addLayout(line)

    def add_chip(self, chip: QWidget) -> None:
        """A chip at the right of the first line."""
        self._chips.addSpacing(px(4))
        self._chips.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)

    def add_menu(self, *, quiet: bool = False) -> None:
        """Adds the button for the menu; call it when all actions are there. A ``quiet`` one waits for the pointer."""
        self._tool = RowTool("more", self.tr("Mehr zu {name}").format(name=self.accessibleName()), focusable=False)
        self._tool.clicked.connect(self._open_menu)
        self._is_quiet = quiet
        self._row.insertWidget(self._row.indexOf(self._chips), self._tool, 0, Qt.AlignmentFlag.AlignTop)
        self._tool.setHidden(quiet)

    def enterEvent(self, event: QEnterEvent) -> None:
        if self._tool is not None:
            self._tool.show()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._tool is not None:
            self._tool.setHidden(self._is_quiet)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.actions():
            pop_up(self, event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.actions():
            self.actions()[0].trigger()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            ring = self.rect().adjusted(-1, 0, 1, 0)
            paint.focus_ring(QPainter(self), ring, 4)

    def _add_lead(self, lead: QWidget, width: int) -> None:
        """A label has the width of the label column, a picture its own."""
        lead.setMinimumHeight(px(24))
        self._row.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        if width:
            lead.setFixedWidth(px(width))
        else:
            self._row.addSpacing(px(10))

    def _open_menu(self) -> None:
        if self._tool is not None:
            pop_up(self, self._tool.mapToGlobal(QPoint(0, self._tool.height())))
