"""How a button looks in each of its states; used by our own buttons and by the style for plain ones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter

from crm.ui import icons, paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.theme import tokens


class Look(StrEnum):
    """The kinds of button. One primary for each window or dialog area."""

    PRIMARY = "primary"
    NORMAL = "normal"
    LINK = "link"
    TEXT_LINK = "text_link"  # in the size of what you read
    FLAT = "flat"  # no frame until the pointer is over it


LINKS = (Look.LINK, Look.TEXT_LINK)


@dataclass(frozen=True, slots=True)
class State:
    """What the pointer, the keyboard and the program do to a button at the moment."""

    enabled: bool = True
    hover: bool = False
    pressed: bool = False
    focus: bool = False
    checked: bool = False


def button_colours(look: Look, state: State) -> tuple[str | None, str | None, str]:
    """Ground, border and text of a button."""
    colours = tokens()
    strong = state.hover or state.pressed
    if not state.enabled:
        framed = look in (Look.PRIMARY, Look.NORMAL)
        return (colours.base if framed else None, colours.hairline if framed else None, colours.disabled)
    if look is Look.PRIMARY:
        return (colours.accent_hover if strong else colours.accent, None, colours.on_accent)
    if look in LINKS:
        return (None, None, colours.accent_hover if strong else colours.accent)
    if look is Look.FLAT:
        return (colours.hover if strong or state.checked else None, None, colours.text)
    if state.checked:
        return (colours.tint, colours.accent, colours.text)
    return (colours.hover if strong else colours.base, colours.hairline, colours.text)


def draw_button(
    painter: QPainter,
    rect: QRect,
    look: Look,
    state: State,
    words: str,
    icon: QIcon,
    *,
    menu: bool = False,
    ring: bool = True,
) -> None:
    """A whole button inside ``rect``; with focus it shrinks to leave room for the ring two pixels outside."""
    ground, border, ink = button_colours(look, state)
    body = rect
    if ground or border:
        if state.focus and ring:
            paint.focus_ring(painter, rect, 8)
            body = rect.adjusted(3, 3, -3, -3)
        paint.box(painter, body, ground, border, 5 if state.focus else 6)
    elif state.focus and ring:
        paint.focus_ring(painter, rect, 5)
    _contents(painter, rect, words, icon, ink, look, menu)


def _contents(painter: QPainter, rect: QRect, words: str, icon: QIcon, ink: str, look: Look, menu: bool) -> None:
    face = button_font(look)
    side, gap = px(icons.BUTTON), px(8)
    width = QFontMetrics(face).size(Qt.TextFlag.TextShowMnemonic, words).width()
    total = width + (side + (gap if words else 0) if not icon.isNull() else 0) + (gap + px(14) if menu else 0)
    left = rect.x() + max((rect.width() - total) // 2, 0)
    if look in LINKS:
        left = rect.x()
    if not icon.isNull():
        _icon(painter, QRect(left, rect.y() + (rect.height() - side) // 2, side, side), icon, ink)
        left += side + (gap if words else 0)
    painter.setFont(face)
    painter.setPen(ink)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic
    painter.drawText(QRect(left, rect.y(), width + 2, rect.height()), flags, words)
    if menu:
        icons.paint(painter, QRect(left + width + gap, rect.y(), px(14), rect.height()), "chevron-down", ink)


def _icon(painter: QPainter, at: QRect, icon: QIcon, ink: str) -> None:
    own = icons.name_of(icon)
    if own:
        icons.paint(painter, at, own, ink)
    else:
        icon.paint(painter, at)


def button_font(look: Look) -> QFont:
    """Links are one step smaller than buttons with a frame."""
    if look is Look.TEXT_LINK:
        return font()
    return font(Size.SMALL if look is Look.LINK else Size.BODY, Weight.MEDIUM)


def button_size(words: str, icon: QIcon, look: Look, small: bool, menu: bool) -> QSize:
    """The size a button needs for its contents."""
    height = px(28 if small else 32)
    width = QFontMetrics(button_font(look)).size(Qt.TextFlag.TextShowMnemonic, words).width()
    if not icon.isNull():
        width += px(icons.BUTTON) + (px(8) if words else 0)
    if menu:
        width += px(22)
    if look in LINKS:
        return QSize(width + 2, px(24))
    if not words:
        return QSize(height + (px(14) if menu else 0), height)
    return QSize(width + 2 * px(10 if small else 12), height)
