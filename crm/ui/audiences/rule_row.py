"""One condition as a sentence: linked words to choose by, its live count, and a cross to take it away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from crm.ui import icons, paint
from crm.ui.audiences.conditions import Choice, Sentence, Word
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import label


class LinkedWord(QAbstractButton):
    """A word of a sentence that can be exchanged: click, Enter or Space opens its choices."""

    chosen = Signal(object)  # the choice's value

    def __init__(self, word: Word, size: Size = Size.BODY) -> None:
        super().__init__()
        self._size = size
        self._choices: Sequence[Choice] = ()
        self.menu = QMenu(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(QCoreApplication.translate("RuleRow", "Öffnet eine Auswahl"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        self.show_word(word)

    def show_word(self, word: Word) -> None:
        """Another word with other choices; the focus stays."""
        self.setText(word.words)
        self.setToolTip(word.words)
        self._choices = word.choices
        self.menu.clear()
        group = QActionGroup(self.menu)
        for choice in word.choices:
            action = QAction(choice.words, self.menu, checkable=True)
            action.setChecked(choice.is_chosen)
            action.triggered.connect(partial(self._on_chosen, choice))
            group.addAction(action)
            self.menu.addAction(action)
        self.updateGeometry()

    def open_menu(self) -> None:
        """Shows the choices below the word."""
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(self._size))
        width = min(metrics.horizontalAdvance(self.text()), px(220))
        return QSize(width + 1, metrics.height() + px(4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        ink = colours.accent_hover if self.underMouse() else colours.accent
        used = paint.text(painter, self.rect(), self.text(), font(self._size), ink)
        line = QColor(ink)
        line.setAlphaF(1.0 if self.underMouse() else 0.4)
        painter.fillRect(0, self.height() - px(2), used, 1, line)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 4)

    def _on_chosen(self, choice: Choice, is_on: bool = True) -> None:
        if not choice.is_chosen:
            self.chosen.emit(choice.value)


class SignCross(QAbstractButton):
    """The sign of a condition. Under the pointer and with focus it turns into a cross that takes the condition away."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.can_remove = True
        self.setFixedSize(px(24), px(24))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        row = self.parentWidget()
        is_hot = self.hasFocus() or (row is not None and row.underMouse())
        painter, inset = QPainter(self), px(5)
        name = "x" if is_hot and self.can_remove else self._icon
        role = icons.Ink.TEXT if self.underMouse() and self.can_remove else icons.Ink.SECONDARY
        icons.paint(painter, self.rect().adjusted(inset, inset, -inset, -inset), name, role)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), 6)


class RuleRow(QWidget):
    """A condition. ``changed`` carries the rule as it is to be, ``removed`` asks to take it away."""

    changed = Signal(object)
    removed = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: tuple[tuple[bool, ...], ...] = ()
        self._links: list[LinkedWord] = []
        self._texts: list[QLabel] = []
        self.cross = SignCross(icon)
        self.cross.clicked.connect(self._on_cross)
        self.count = label("", weight=Weight.MEDIUM)
        self.aside = label("", Size.SMALL, secondary=True, wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._first, self._second = QWidget(), QWidget()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(11), px(5), px(16), px(5))
        layout.setSpacing(px(4))
        layout.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._body, 1)
        layout.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        self.count.setMinimumSize(px(24), px(22))
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._body.addWidget(self._first)
        self._body.addWidget(self._second)
        self._body.addWidget(self.aside)

    def show_sentence(self, said: Sentence, count: int | None, aside: str = "") -> None:
        """Shows a condition; where only words differ, the focus stays on its word."""
        shape = tuple(tuple(bool(word.choices) for word in line) for line in (said.words, said.more))
        if shape != self._shape:
            self._shape = shape
            self._rebuild(said.words, said.more)
        words = (*said.words, *said.more)
        for word, shown in zip([word for word in words if word.choices], self._links, strict=True):
            shown.show_word(word)
        for word, text in zip([word for word in words if not word.choices], self._texts, strict=True):
            text.setText(word.words)
        self.setAccessibleName(said.plain())
        self.cross.setAccessibleName(self.tr("Bedingung entfernen: {rule}").format(rule=said.plain()))
        self.count.setText("" if count is None else str(count))
        self.aside.setText(aside)
        self.aside.setVisible(bool(aside))

    def allow_removal(self, is_allowed: bool, why_not: str = "") -> None:
        """Where a condition has to stay, its sign stays a sign and the tooltip says why."""
        self.cross.can_remove = is_allowed
        self.cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_allowed else Qt.FocusPolicy.NoFocus)
        self.cross.setToolTip(self.cross.accessibleName() if is_allowed else why_not)
        self.cross.setAccessibleDescription("" if is_allowed else why_not)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._on_cross()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.cross.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.cross.update()
        super().leaveEvent(event)

    def _on_cross(self) -> None:
        if self.cross.can_remove:
            self.removed.emit()

    def _rebuild(self, words: Sequence[Word], more: Sequence[Word]) -> None:
        self._links, self._texts = [], []
        self._first = self._line(self._first, words, Size.BODY)
        self._second = self._line(self._second, more, Size.SMALL)
        self._second.setVisible(bool(more))

    def _line(self, old: QWidget, words: Sequence[Word], size: Size) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, gap=4)
        for word in words:
            if word.choices:
                link = LinkedWord(word, size)
                link.chosen.connect(self.changed)
                self._links.append(link)
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
