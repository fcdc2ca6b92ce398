"""Icons drawn for the project, rendered in the palette's colours at the screen's resolution.

An icon is an engine, not a picture: it asks for the colour when it is painted, so a change of theme needs no rebuilding
of buttons or models.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from crm import paths
from crm.ui.metrics import px
from crm.ui.theme import theme, tokens

CHIP, TEXT, BUTTON, SEARCH, EMPTY = 12, 14, 16, 18, 20  # the sizes in use


class Ink(StrEnum):
    """Which of the theme's colours an icon takes."""

    TEXT = "text"
    SECONDARY = "secondary"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    ERROR = "error"
    DISABLED = "disabled"


@cache
def _source(name: str) -> str:
    return (paths.ICONS / f"{name}.svg").read_text(encoding="utf-8")


def names() -> list[str]:
    """Every icon there is."""
    return sorted(file.stem for file in paths.ICONS.glob("*.svg"))


def render(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """An icon of ``size`` logical pixels in ``colour``; cached."""
    key = f"crm/{name}/{size}/{colour}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    made = _draw(name, size, colour, ratio)
    QPixmapCache.insert(key, made)
    return made


def _draw(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    source = _source(name).replace("currentColor", colour)
    if size <= CHIP + 1:  # thin strokes fade at chip size
        source = source.replace('stroke-width="1.75"', 'stroke-width="2.25"')
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def ink(role: Ink | str) -> str:
    """The colour of an :class:`Ink` now; a ``#RRGGBB`` stays as it is."""
    return role if role.startswith("#") else str(getattr(tokens(), role))


def pixmap(name: str, size: int = BUTTON, role: Ink | str = Ink.SECONDARY, ratio: float = 1.0) -> QPixmap:
    """An icon as picture, ``size`` in pixels of the mockups, scaled with the font."""
    return render(name, px(size), ink(role), ratio)


def paint(painter: QPainter, rect: QRect, name: str, role: Ink | str = Ink.SECONDARY) -> None:
    """Paints an icon into the middle of ``rect``, as large as its shorter side."""
    size = min(rect.width(), rect.height())
    at = rect.center() - QPoint((size - 1) // 2, (size - 1) // 2)
    device = painter.device()
    painter.drawPixmap(at, render(name, size, ink(role), device.devicePixelRatio() if device else 1.0))


class _Engine(QIconEngine):
    def __init__(self, name: str, role: Ink | str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._role)
        _engines.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, rect, self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: N802
        # Qt 6.12 hands over logical pixels; older ones device pixels, and then scale down what they get.
        return render(self._name, min(size.width(), size.height()), self._colour(mode), scale)

    def _colour(self, mode: QIcon.Mode) -> str:
        if theme().is_native or mode is not QIcon.Mode.Disabled:
            return ink(self._role)
        return ink(Ink.DISABLED)


# Qt owns the engines but Python must not collect their halves meanwhile; there is one for each name and colour.
_engines: list[QIconEngine] = []
_names: dict[int, str] = {}


@cache
def icon(name: str, role: Ink | str = Ink.TEXT) -> QIcon:
    """An icon for buttons, actions and models that follows the theme by itself and greys out when disabled."""
    if not (paths.ICONS / f"{name}.svg").is_file():
        raise KeyError(name)
    engine = _Engine(name, role)
    _engines.append(engine)
    made = QIcon(engine)
    _names[made.cacheKey()] = name
    return made


def name_of(icon: QIcon) -> str | None:
    """Which of our icons this is, so that a button can paint it in its own text's colour; None for a foreign one."""
    return _names.get(icon.cacheKey())
