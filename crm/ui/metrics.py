"""Sizes that grow with the font: the numbers of the style sheet hold for body text of 13 pixels."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

BODY = 13  # the body text of the mockups, in pixels

TOOL_BAR, STATUS_BAR, SIDEBAR, SIDEBAR_MIN, RECORD, RECORD_MIN = 48, 28, 216, 176, 464, 344
TAB, COLUMN_HEAD, ROW, TALL_ROW, GROUP_ROW, FOOTER = 36, 28, 32, 44, 32, 44
CONTROL, CONTROL_SMALL, RADIUS, LABEL_COLUMN = 32, 28, 6, 92
FILTER_CHIP, CHIP = 24, 20


@cache
def scale() -> float:
    """How much larger than the mockups the application font is (1.0 for 13 pixels).

    Asked for hundreds of times in a paint, so it is measured once: who sets another font calls ``scale.cache_clear()``.
    """
    return max(QFontInfo(QApplication.font()).pixelSize() / BODY, 0.5)


def px(size: float) -> int:
    """A length of the mockups in this system's logical pixels."""
    return round(size * scale())
