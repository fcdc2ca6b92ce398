"""Loads the shipped Inter and derives the four sizes of the type scale from the application font."""

from __future__ import annotations

from enum import Enum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from crm import paths
from crm.ui.metrics import BODY, scale

FAMILY = "Inter Verteiler"  # renamed, so that no other Inter on the machine mixes in
_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
_SMALLEST_BODY = 9.75  # points; 13 pixels at 96 dpi: labels one step below stay readable


class Weight(Enum):
    """The only three weights in use."""

    REGULAR = QFont.Weight.Normal
    MEDIUM = QFont.Weight.Medium
    SEMIBOLD = QFont.Weight.DemiBold


class Size(Enum):
    """The type scale, in pixels of the mockups."""

    TITLE = 20
    HEADING = 15
    BODY = 13
    SMALL = 12
    INITIALS = 10


_made: dict[tuple[Size, Weight], QFont] = {}


@cache
def load() -> str:
    """Registers the shipped fonts and returns the family to use; the system's own if none could be loaded."""
    loaded = [QFontDatabase.addApplicationFont(str(paths.FONTS / name)) for name in _FILES]
    if all(number >= 0 for number in loaded) and FAMILY in QFontDatabase.families():
        return FAMILY
    return QGuiApplication.font().family()


def install(app: QApplication, points: float | None = None) -> QFont:
    """Makes Inter the application font, at the system's size (or ``points``), with tabular figures."""
    size = points if points is not None else max(_system_points(app), _SMALLEST_BODY)
    wanted = QFont(load())
    wanted.setPointSizeF(size)
    wanted.setFeature(QFont.Tag("tnum"), 1)
    wanted.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(wanted)
    _made.clear()
    scale.cache_clear()
    return wanted


def _system_points(app: QApplication) -> float:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return system if system > 0 else app.font().pointSizeF()


def font(size: Size = Size.BODY, weight: Weight = Weight.REGULAR) -> QFont:
    """The application font in a size and weight of the scale. Treat the result as read-only: it is shared."""
    key = (size, weight)
    if key not in _made:
        base = QApplication.font()
        made = QFont(base)
        made.setPointSizeF(base.pointSizeF() * size.value / BODY)
        made.setWeight(weight.value)
        _made[key] = made
    return _made[key]
