"""One condition as a sentence: linked words to choose by, its live count, and what else can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from crm.ui.audiences.rule_signs import RULE, LinkedWord, MoreDots, SignCross
from crm.ui.audiences.words import Sentence, Word
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import label

_STEP = 20  # indentation of a level


class Where(StrEnum):
    """Where a condition is dropped, or moved by keyboard, seen from this one."""

    BEFORE = "before"
    TOGETHER = "together"
    AFTER = "after"


class RuleRow(QWidget):
    """A condition. ``changed`` carries what was chosen in it, ``removed`` asks to take it away, ``menu_wanted`` for its
    menu, ``stepped`` to be moved by an arrow, ``dropped`` that another one (its name) be put somewhere near it."""

    changed = Signal(object)
    removed = Signal()
    menu_wanted = Signal(QMenu)
    stepped = Signal(object)  # Qt.Key
    dropped = Signal(str, object)  # name, Where

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: tuple[tuple[bool, ...], ...] = ()
        self._over: Where | None = None
        self.links: list[LinkedWord] = []
        self._texts: list[QLabel] = []
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(lambda: self.menu_wanted.emit(self.menu))
        self.cross = SignCross(icon)
        self.cross.clicked.connect(self._on_cross)
        self.dots = MoreDots()
        self.dots.clicked.connect(self.open_menu)
        self.count = label("", weight=Weight.MEDIUM)
        self.aside = label("", Size.SMALL, secondary=True, wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._first, self._second = QWidget(), QWidget()
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(px(4))
        self._layout.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(self._body, 1)
        self._layout.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignTop)
        self.count.setMinimumSize(px(24), px(22))
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._body.addWidget(self._first)
        self._body.addWidget(self._second)
        self._body.addWidget(self.aside)
        self.set_depth(0)
        self.set_name("")

    def show_sentence(self, said: Sentence, count: int | str | None, aside: str = "") -> None:
        """Shows a condition; where only words differ, the focus stays on its word."""
        shape = tuple(tuple(word.is_linked for word in line) for line in (said.words, said.more))
        if shape != self._shape:
            self._shape = shape
            self._rebuild(said.words, said.more)
        words = (*said.words, *said.more)
        for word, shown in zip([word for word in words if word.is_linked], self.links, strict=True):
            shown.show_word(word)
        for word, text in zip([word for word in words if not word.is_linked], self._texts, strict=True):
            text.setText(word.words)
        self.setAccessibleName(said.plain())
        self.cross.setAccessibleName(self.tr("Bedingung entfernen: {rule}").format(rule=said.plain()))
        self.dots.setAccessibleName(self.tr("Mehr zu: {rule}").format(rule=said.plain()))
        self.dots.setToolTip(self.tr("Mehr: und, oder, nicht, verschieben …"))
        self.count.setText("" if count is None else str(count))
        self.setAccessibleDescription(self.tr("{count} Kontakte").format(count=count) if isinstance(count, int) else "")
        self.aside.setText(aside)
        self.aside.setVisible(bool(aside))

    def set_depth(self, depth: int) -> None:
        """How far the condition stands to the right: inside how many groups."""
        self._layout.setContentsMargins(px(11) + depth * px(_STEP), px(5), 0, px(5))

    def set_name(self, name: str) -> None:
        """By what it is known when it is dragged; without one it has a place of its own and no menu."""
        self.cross.dragged = name
        self.setAcceptDrops(bool(name))
        policy = self.dots.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.dots.setSizePolicy(policy)
        self.dots.setVisible(bool(name))

    def allow_removal(self, is_allowed: bool, why_not: str = "") -> None:
        """Where a condition has to stay, its sign stays a sign and the tooltip says why."""
        self.cross.can_remove = is_allowed
        self.cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_allowed else Qt.FocusPolicy.NoFocus)
        self.cross.setToolTip(self.cross.accessibleName() if is_allowed else why_not)
        self.cross.setAccessibleDescription("" if is_allowed else why_not)

    def take_focus(self) -> None:
        """Puts the keyboard on it: on its first linked word, else on its sign."""
        first: QWidget = self.links[0] if self.links else self.dots
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_menu(self) -> None:
        """Shows what else can be done with it."""
        if self.cross.dragged:
            self.menu.popup(self.dots.mapToGlobal(QPoint(0, self.dots.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() == Qt.Key.Key_Delete:
            self._on_cross()
        elif event.key() in arrows and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.cross.dragged:
            self.stepped.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.cross.dragged:
            self.menu.popup(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._repaint_signs()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._repaint_signs()
        super().leaveEvent(event)

    def _repaint_signs(self) -> None:
        self.cross.update()
        self.dots.update()

    def _on_cross(self) -> None:
        if self.cross.can_remove:
            self.removed.emit()

    # Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _name_in(event.mimeData()) not in ("", self.cross.dragged):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._over = self._where(event.position().toPoint())
        self.update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        where, self._over = self._where(event.position().toPoint()), None
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(_name_in(event.mimeData()), where)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._over is None:
            return
        painter, accent = QPainter(self), QColor(tokens().accent)
        if self._over is Where.TOGETHER:
            painter.fillRect(self.rect(), QColor(tokens().tint))
            painter.fillRect(0, 0, px(3), self.height(), accent)
        else:
            top = 0 if self._over is Where.BEFORE else self.height() - 2
            painter.fillRect(self._layout.contentsMargins().left(), top, self.width(), 2, accent)

    def _where(self, at: QPoint) -> Where:
        third = self.height() // 3
        return Where.BEFORE if at.y() < third else Where.AFTER if at.y() > 2 * third else Where.TOGETHER

    def _rebuild(self, words: Sequence[Word], more: Sequence[Word]) -> None:
        focus = self.window().focusWidget()
        had_focus = next((number for number, link in enumerate(self.links) if link is focus), -1)
        self.links, self._texts = [], []
        self._first = self._line(self._first, words, Size.BODY)
        self._second = self._line(self._second, more, Size.SMALL)
        self._second.setVisible(bool(more))
        if had_focus >= 0 and self.links:
            self.links[min(had_focus, len(self.links) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, old: QWidget, words: Sequence[Word], size: Size) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, gap=2)
        for word in words:
            if word.is_linked:
                link = LinkedWord(word, size)
                link.chosen.connect(self.changed)
                self.links.append(link)
                flow.addWidget(link)
            else:
                text = label(word.words, size, secondary=size is Size.SMALL)
                text.setFixedHeight(QFontMetrics(font(size)).height() + px(4))
                self._texts.append(text)
                flow.addWidget(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        self._body.replaceWidget(old, made)
        old.hide()
        old.deleteLater()
        return made


def _name_in(data: QMimeData) -> str:
    return bytes(data.data(RULE).data()).decode()
