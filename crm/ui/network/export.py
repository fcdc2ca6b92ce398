"""The picture for paper and for other programs: PNG, SVG, PDF. Always light, with title, day and legend."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from crm.domain.network import EDGE_WORDS
from crm.ui import paint
from crm.ui.fonts import FAMILY, Size, Weight, font
from crm.ui.metrics import px
from crm.ui.network.lines import pen
from crm.ui.network.scene import NetworkScene
from crm.ui.theme import theme, tokens
from crm.ui.tokens import LIGHT

_EDGE, _HEAD, _FOOT = 24, 64, 36
_DENSITY = 2  # pixels of an image for each of the screen's, so that it can be printed
_MOST = 12000  # pixels of the longer side of an image
_FALLBACK = f"{FAMILY}, Inter, Helvetica, Arial, sans-serif"


class Form(StrEnum):
    """As what a picture of the network leaves the house."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


def rendered(scene: NetworkScene, form: Form, title: str, subtitle: str) -> bytes:
    """The whole picture as a file, without a choice or a focus in it."""
    with theme().painting_with(LIGHT), scene.plain():
        sheet = _Sheet(scene, title, subtitle)
        return {Form.PNG: sheet.png, Form.SVG: sheet.svg, Form.PDF: sheet.pdf}[form]()


class _Sheet:
    """Title above, picture, legend below; in the picture's own pixels."""

    def __init__(self, scene: NetworkScene, title: str, subtitle: str) -> None:
        assert scene.network is not None
        self._scene, self._network, self._title, self._subtitle = scene, scene.network, title, subtitle
        extent = scene.extent()
        width = max(extent.width(), px(560)) + 2 * px(_EDGE)
        self._size = QSize(round(width), round(extent.height()) + px(_HEAD) + px(_FOOT) + 2 * px(_EDGE))
        self._picture = extent

    def png(self) -> bytes:
        longer = max(self._size.width(), self._size.height())
        by = min(_DENSITY, _MOST / longer)
        image = QImage(self._size * by, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(by)
        image.fill(QColor(tokens().base))
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def svg(self) -> bytes:
        buffer = QBuffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(_density())
        generator.setSize(self._size)
        generator.setViewBox(QRect(0, 0, self._size.width(), self._size.height()))
        generator.setTitle(self._title)
        generator.setDescription(self._subtitle)
        painter = QPainter(generator)
        painter.fillRect(QRect(0, 0, self._size.width(), self._size.height()), QColor(tokens().base))
        self._paint(painter)
        painter.end()
        # Our font has a name of its own that no other machine knows.
        return bytes(buffer.data().data()).replace(f'"{FAMILY}"'.encode(), f'"{_FALLBACK}"'.encode())

    def pdf(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_density())
        writer.setTitle(self._title)
        writer.setCreator("Verteiler")
        wide = self._size.width() >= self._size.height()
        turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        page = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, QMarginsF(12, 12, 12, 12))
        page.setUnits(QPageLayout.Unit.Millimeter)
        page.setMargins(QMarginsF(12, 12, 12, 12))
        writer.setPageLayout(page)
        painter = QPainter(writer)
        room = QRectF(0, 0, writer.width(), writer.height())
        by = min(room.width() / self._size.width(), room.height() / self._size.height(), 1.0)
        painter.translate((room.width() - self._size.width() * by) / 2, 0)
        painter.scale(by, by)
        self._paint(painter)
        painter.end()
        return bytes(buffer.data().data())

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, edge, width = tokens(), px(_EDGE), self._size.width() - 2 * px(_EDGE)
        paint.text(
            painter, QRect(edge, edge, width, px(22)), self._title, font(Size.HEADING, Weight.SEMIBOLD), colours.text
        )
        paint.text(
            painter, QRect(edge, edge + px(22), width, px(18)), self._subtitle, font(Size.SMALL), colours.secondary
        )
        top = edge + px(_HEAD)
        left = edge + (width - self._picture.width()) / 2
        target = QRectF(left, top, self._picture.width(), self._picture.height())
        painter.save()
        self._scene.render(painter, target, self._picture, Qt.AspectRatioMode.IgnoreAspectRatio)
        painter.restore()
        self._paint_legend(painter, round(top + self._picture.height() + px(_FOOT) / 2))

    def _paint_legend(self, painter: QPainter, y: int) -> None:
        left = float(px(_EDGE))
        metrics = QFontMetrics(font(Size.SMALL))
        for kind, count in self._network.counts().items():
            if not count:
                continue
            painter.setPen(pen(kind))
            painter.drawLine(QPointF(left, y), QPointF(left + px(28), y))
            left += px(36)
            room = QRect(round(left), y - px(10), metrics.horizontalAdvance(EDGE_WORDS[kind]) + px(4), px(20))
            paint.text(painter, room, EDGE_WORDS[kind], font(Size.SMALL), tokens().secondary)
            left += room.width() + px(16)


def _density() -> int:
    """The screen's: letters then are as large beside lines and boxes as they are seen."""
    return round(QGuiApplication.primaryScreen().logicalDotsPerInch())
