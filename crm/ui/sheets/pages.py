"""The pages under each other, or two facing each other as in a book; rendered as they come into sight."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea

from crm.ui import paint
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.widgets.labels import Pane

#: Asked for a picture: (page, pixels a point, what to do with it).
Renderer = Callable[[int, float, Callable[[QImage], None]], None]

_SCREEN = 96 / 72  # logical pixels a point at 100 %
_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
_MARGIN, _GAP, _SPINE = 24, 16, 4


class Zoom(StrEnum):
    """How the size of the pages is found."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


class _Page(QLabel):
    """One page; a label with a picture, so that it is a "Graphic" to screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._picture = QPixmap()
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)
        self.rendered = 0.0  # pixels a point of the present picture, 0 without one

    def show_picture(self, picture: QImage, scale: float) -> None:
        self._picture = QPixmap.fromImage(picture)
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.rendered = scale
        self.update()

    def drop_picture(self) -> None:
        """Far from sight: a picture of a whole page takes some megabytes."""
        self._picture = QPixmap()
        self.rendered = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)  # paper is white in dark mode too
        if not self._picture.isNull():
            self._paint_picture(painter)
        paint.box(painter, self.rect(), None, tokens().border, radius=0)

    def _paint_picture(self, painter: QPainter) -> None:
        size = self._picture.deviceIndependentSize()
        if abs(size.width() - self.width()) < 2:  # pixel by pixel: stretching by one would blur the letters
            painter.drawPixmap(0, 0, self._picture)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)


class PageView(QScrollArea):
    """Scrolls and zooms; ``moved`` tells the page in sight and the zoom as a factor."""

    moved = Signal(int, float)

    def __init__(self, name: str, renderer: Renderer) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._name, self._renderer = name, renderer
        self._sizes: list[QSizeF] = []
        self._pages: list[_Page] = []
        self._zoom, self._factor = Zoom.WIDTH, 1.0
        self._epoch = 0
        self._column = Pane(QPalette.ColorRole.Window)
        self._is_facing = False
        self._layout = QGridLayout(self._column)
        self._layout.setContentsMargins(*(px(_MARGIN),) * 4)
        self._layout.setVerticalSpacing(px(_GAP))
        self._layout.setHorizontalSpacing(px(_SPINE))
        for side in (0, 1):
            self._layout.setColumnStretch(side, 1)
        self.setWidget(self._column)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._render_visible)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def factor(self) -> float:
        """1.0 is the size on paper, as far as the screen knows its own."""
        return self._factor

    @property
    def zoom(self) -> Zoom:
        return self._zoom

    def show_document(self, sizes: list[QSizeF], page_names: list[str]) -> None:
        """Other pages; the place in the document stays if there is one."""
        self._epoch += 1
        self._sizes = sizes
        while len(self._pages) > len(sizes):
            self._layout.removeWidget(gone := self._pages.pop())
            gone.hide()
            gone.deleteLater()
        while len(self._pages) < len(sizes):
            self._pages.append(_Page(""))
        self._place_pages()
        for page, words in zip(self._pages, page_names, strict=True):
            page.setAccessibleName(words)
            page.rendered = 0.0  # the old picture stays until the new one is there
        self._arrange()

    @property
    def is_facing(self) -> bool:
        return self._is_facing

    def set_facing(self, is_facing: bool) -> None:
        """Two pages beside each other, the first alone on the right as in a book; or one below the other."""
        self._is_facing = is_facing
        here = self.page()
        self._place_pages()
        self._arrange()
        self.go_to(here)

    def set_zoom(self, zoom: Zoom, factor: float | None = None) -> None:
        """Fits the pages, or shows them at ``factor``."""
        self._zoom = zoom
        self._factor = factor or self._factor
        self._arrange()

    def step_zoom(self, up: bool) -> None:
        """The next rounder size."""
        steps = _STEPS if up else _STEPS[::-1]
        near = 0.01 if up else -0.01
        chosen = [s for s in steps if (s > self._factor + near if up else s < self._factor + near)]
        self.set_zoom(Zoom.FREE, chosen[0] if chosen else steps[-1])

    def page(self) -> int:
        """The page in the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        tops = [page.y() for page in self._pages]
        above = [top for top in tops if top <= middle]
        return tops.index(max(above)) if above else 0  # of two beside each other the left one

    def in_sight(self) -> tuple[int, int]:
        """The page in the middle of the view and the one beside it, which is the same where there is none."""
        first = self.page()
        beside = self._is_facing and first > 0 and first + 1 < len(self._pages)
        return first, first + 1 if beside else first

    def turn(self, step: int) -> None:
        """So many pages on or back; of facing pages always two."""
        first, last = self.in_sight()
        if not self._is_facing:
            self.go_to(first + step)
        elif step > 0:
            self.go_to(last + 1)
        else:
            self.go_to(max(first - 1, 0))

    def go_to(self, number: int) -> None:
        """Scrolls to a page's top."""
        if self._pages:
            number = max(0, min(number, len(self._pages) - 1))
            self._column.layout().activate()  # type: ignore[union-attr]
            self.verticalScrollBar().setValue(self._pages[number].y() - px(_GAP))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _place_pages(self) -> None:
        beside = self._is_facing and len(self._pages) > 1
        for number, page in enumerate(self._pages):
            if beside:
                row, side = divmod(number + 1, 2)
                outer = Qt.AlignmentFlag.AlignLeft if side else Qt.AlignmentFlag.AlignRight
                self._layout.addWidget(page, row, side, Qt.AlignmentFlag.AlignTop | outer)
            else:
                self._layout.addWidget(page, number, 0, 1, 2, Qt.AlignmentFlag.AlignHCenter)

    def _arrange(self) -> None:
        if not self._sizes:
            return
        if self._zoom is not Zoom.FREE:
            self._factor = self._fitting()
        for page, size in zip(self._pages, self._sizes, strict=True):
            page.setFixedSize(self._shown(size))
        self._later.start(0)
        self.moved.emit(self.page(), self._factor)

    def _fitting(self) -> float:
        bar = self.verticalScrollBar().sizeHint().width()
        widest = max(size.width() for size in self._sizes) * _SCREEN
        beside = 2 if self._is_facing and len(self._sizes) > 1 else 1
        room = self.width() - 2 * px(_MARGIN) - bar - (beside - 1) * px(_SPINE)
        factor = room / widest / beside
        if self._zoom is Zoom.PAGE:
            highest = max(size.height() for size in self._sizes) * _SCREEN
            factor = min(factor, (self.height() - 2 * px(_MARGIN)) / highest)
        return max(factor, 0.1)

    def _shown(self, size: QSizeF) -> QSize:
        return QSize(round(size.width() * _SCREEN * self._factor), round(size.height() * _SCREEN * self._factor))

    def _on_scrolled(self) -> None:
        self._later.start(0)
        self.moved.emit(self.page(), self._factor)

    def _render_visible(self) -> None:
        scale = self._factor * _SCREEN * self.devicePixelRatioF()
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        near = QRect(0, top - height, self._column.width(), 3 * height)
        for number, page in enumerate(self._pages):
            if not page.geometry().intersects(near):
                page.drop_picture()
            elif page.rendered != scale:
                page.rendered = scale
                self._renderer(number, scale, partial(self._arrived, self._epoch, number, scale))

    def _arrived(self, epoch: int, number: int, scale: float, picture: QImage) -> None:
        if epoch == self._epoch and number < len(self._pages) and self._pages[number].rendered == scale:
            self._pages[number].show_picture(picture, scale)
