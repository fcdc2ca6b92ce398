"""A PDF onto paper at its exact size: each page rendered off the UI thread, then painted at its own millimetres."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from crm.ui.jobs import Lane
from crm.ui.sheets.rendering import POINTS_PER_INCH, render

_MOST_DPI = 300  # enough for text of 8 points; more only takes memory


def prepare(printer: QPrinter, sizes: list[QSizeF], name: str) -> None:
    """Paper of the sheet's own size and direction, without margins of the driver's that would scale it."""
    printer.setDocName(name)
    printer.setFromTo(1, len(sizes))
    first = sizes[0]
    lying = first.width() > first.height()
    printer.setPageSize(QPageSize(first.transposed() if lying else first, QPageSize.Unit.Point))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def chosen_pages(printer: QPrinter, total: int) -> list[int]:
    """The pages to print, counted from 0: all, or what the print dialog names."""
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage() > 0:
        return list(range(printer.fromPage() - 1, min(printer.toPage(), total)))
    return list(range(total))


class PrintRun(QObject):
    """Paints page after page; ``ended`` comes after the last, with whether the printer took them all."""

    ended = Signal(bool)

    def __init__(
        self, printer: QPrinter, pdf: bytes, sizes: list[QSizeF], lane: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._printer, self._pdf, self._sizes, self._lane = printer, pdf, sizes, lane
        self._waiting = chosen_pages(printer, len(sizes))
        self._painter = QPainter()
        self._stopped = False

    def start(self) -> None:
        """Opens the printer and begins."""
        if not self._waiting or not self._painter.begin(self._printer):
            self.ended.emit(False)
            return
        self._next()

    def stop(self) -> None:
        """Gives the print up; what the printer has already taken, it prints."""
        self._stopped = True
        self._painter.end()
        self._printer.abort()

    def _next(self) -> None:
        page = self._waiting[0]
        scale = min(self._printer.resolution(), _MOST_DPI) / POINTS_PER_INCH
        self._lane.submit(lambda: render(self._pdf, page, scale), self._paint, self._on_error)

    def _paint(self, picture: QImage) -> None:
        if self._stopped:
            return
        page = self._waiting.pop(0)
        self._painter.drawImage(self._on_paper(self._sizes[page]), picture)
        if self._waiting and self._printer.newPage():
            self._next()
        else:
            self.ended.emit(self._painter.end() and not self._waiting)

    def _on_paper(self, size: QSizeF) -> QRectF:
        dots = self._printer.resolution() / POINTS_PER_INCH
        return QRectF(0, 0, size.width() * dots, size.height() * dots)

    def _on_error(self, error: BaseException) -> None:
        if not self._stopped:
            self.stop()
            self.ended.emit(False)
