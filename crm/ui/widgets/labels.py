"""Labels in the type scale, and the lines between them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from crm.ui import paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.theme import tokens


def label(
    words: str = "",
    size: Size = Size.BODY,
    weight: Weight = Weight.REGULAR,
    *,
    secondary: bool = False,
    wrap: bool = False,
    selectable: bool = False,
) -> QLabel:
    """Plain text in a size of the scale; ``secondary`` takes the quieter colour."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(size, weight))
    made.setWordWrap(wrap)
    if secondary:
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def title(words: str = "") -> QLabel:
    """A page's title or the name in a record: 20/600."""
    return label(words, Size.TITLE, Weight.SEMIBOLD)


def heading(words: str = "") -> QLabel:
    """A dialog's title or the person in a preview: 15/600."""
    return label(words, Size.HEADING, Weight.SEMIBOLD)


def note(words: str = "", *, wrap: bool = False) -> QLabel:
    """A label, side note or status: 12/400 in the secondary colour."""
    return label(words, Size.SMALL, secondary=True, wrap=wrap)


class ElidedLabel(QLabel):
    """One line that ends in "…" where it is cut off and then shows all in its tooltip."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(24), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.palette().color(self.foregroundRole()).name()
        painter = QPainter(self)
        paint.text(painter, self.contentsRect(), self.text(), self.font(), colour)
        painter.end()
        cut = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if cut else "")


class Hairline(QWidget):
    """A decorative line of one pixel."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().hairline))


class Card(QFrame):
    """A quiet ground with a hairline around it: the box of an envelope preview or a dialog's consequences."""

    def __init__(self, parent: QWidget | None = None, *, dashed: bool = False) -> None:
        super().__init__(parent)
        self._dashed = dashed

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        if not self._dashed:
            paint.box(painter, self.rect(), colours.alternate, colours.hairline)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(QColor(colours.border))
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))


class Pane(QWidget):
    """A ground in a palette role: Base for panes (the default), Window for bars."""

    def __init__(self, role: QPalette.ColorRole = QPalette.ColorRole.Base, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(role)
        self.setAutoFillBackground(True)
