"""What the style draws of buttons, column heads, scroll bars and boxes with an arrow, and where their parts stand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QDateTimeEdit,
    QScrollArea,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionHeader,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from crm.ui import icons, paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.style_buttons import Look, State, draw_button
from crm.ui.style_fields import INVALID, frame
from crm.ui.theme import tokens

_CE = QStyle.ControlElement
_SC = QStyle.SubControl
_On = QStyle.StateFlag


def _state(option: QStyleOption) -> State:
    on = option.state
    return State(
        enabled=bool(on & _On.State_Enabled),
        hover=bool(on & _On.State_MouseOver),
        pressed=bool(on & _On.State_Sunken),
        focus=bool(on & _On.State_HasFocus) and bool(on & _On.State_KeyboardFocusChange),
        checked=bool(on & _On.State_On),
    )


def _push_button(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if not isinstance(option, QStyleOptionButton):
        return
    default = bool(option.features & QStyleOptionButton.ButtonFeature.DefaultButton)
    look = Look.PRIMARY if default else Look.NORMAL
    menu = bool(option.features & QStyleOptionButton.ButtonFeature.HasMenu)
    draw_button(painter, option.rect, look, _state(option), option.text, option.icon, menu=menu)


def _header_section(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    rect = option.rect
    painter.fillRect(rect, QColor(tokens().alternate))
    paint.hairline(painter, rect.bottomLeft(), rect.bottomRight())


def _header_label(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if not isinstance(option, QStyleOptionHeader):
        return
    face = font(Size.SMALL, Weight.SEMIBOLD)
    sorted_by = option.sortIndicator is not QStyleOptionHeader.SortIndicator.None_
    # Like the cells below: the outer edges are wider than the gaps between columns.
    lone = option.position is QStyleOptionHeader.SectionPosition.OnlyOneSection
    first = lone or option.position is QStyleOptionHeader.SectionPosition.Beginning
    last = lone or option.position is QStyleOptionHeader.SectionPosition.End
    # Qt takes the margin of the sides from above and below as well, and the tails of g and j with it.
    high = px(4)
    right_edge = (px(8) if last else 0) + (px(14) if sorted_by else 0)
    room = option.rect.adjusted(px(8) if first else 0, -high, -right_edge, high)
    right = bool(option.textAlignment & Qt.AlignmentFlag.AlignRight)
    align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    width = paint.text(painter, room, option.text, face, tokens().secondary, align)
    if sorted_by:
        # Qt's "down" arrow means ascending; the mockups point up for it, as people read it.
        name = "chevron-up" if option.sortIndicator is QStyleOptionHeader.SortIndicator.SortDown else "chevron-down"
        left = room.right() + px(2) if right else room.x() + width + px(3)
        icons.paint(painter, QRect(left, room.y(), px(12), room.height()), name)


def _splitter(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    painter.fillRect(option.rect, QColor(tokens().hairline))


def _progress(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if isinstance(option, QStyleOptionProgressBar):
        total = option.maximum - option.minimum
        share = (option.progress - option.minimum) / total if total > 0 else 0.0
        height = px(4)
        paint.bar(
            painter, QRect(option.rect.x(), option.rect.center().y() - height // 2, option.rect.width(), height), share
        )


#: What draws each of them.
CONTROLS = {
    _CE.CE_PushButton: _push_button,
    _CE.CE_HeaderSection: _header_section,
    _CE.CE_HeaderEmptyArea: _header_section,
    _CE.CE_HeaderLabel: _header_label,
    _CE.CE_Splitter: _splitter,
    _CE.CE_ProgressBar: _progress,
}


def scroll_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    whole = option.rect
    upright = option.orientation is Qt.Orientation.Vertical
    length = whole.height() if upright else whole.width()
    span = option.maximum - option.minimum
    size = length if span <= 0 else max(length * option.pageStep // (span + option.pageStep), min(px(32), length))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
    )
    pieces = {
        _SC.SC_ScrollBarGroove: (0, length),
        _SC.SC_ScrollBarSlider: (start, size),
        _SC.SC_ScrollBarSubPage: (0, start),
        _SC.SC_ScrollBarAddPage: (start + size, length - start - size),
    }
    at, extent = pieces.get(part, (0, 0))
    if upright:
        return QRect(whole.x(), whole.y() + at, whole.width(), extent)
    return QRect(whole.x() + at, whole.y(), extent, whole.height())


def scroll_bar(option: QStyleOptionSlider, painter: QPainter, handle: QRect, bar: QWidget | None) -> None:
    colours = tokens()
    painter.fillRect(option.rect, option.palette.color(_ground_beside(bar)))
    if option.maximum <= option.minimum:
        return
    strong = bool(option.state & (_On.State_MouseOver | _On.State_Sunken))
    inset = px(2 if strong else 3)
    thin = handle.adjusted(inset, inset, -inset, -inset)
    paint.box(painter, thin, colours.secondary if strong else colours.border, radius=3)


def _ground_beside(bar: QWidget | None) -> QPalette.ColorRole:
    """The ground of what is scrolled: a pane's, or that of a dialog whose form scrolls."""
    area = bar
    while area is not None and not isinstance(area, QAbstractScrollArea):
        area = area.parentWidget()
    if area is None:
        return QPalette.ColorRole.Base
    inner = area.widget() if isinstance(area, QScrollArea) else None
    return (inner or area.viewport()).backgroundRole()


def combo_box(option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None) -> None:
    if option.frame:
        frame(painter, option.rect, option.state, bool(widget is not None and widget.property(INVALID)))
    side = px(14)
    at = QPoint(option.rect.right() - px(9) - side, option.rect.center().y() - side // 2 + 1)
    enabled = bool(option.state & _On.State_Enabled)
    role = icons.Ink.SECONDARY if enabled else icons.Ink.DISABLED
    icons.paint(painter, QRect(at, QSize(side, side)), "chevron-down", role)


def spin_part(option: QStyleOptionSpinBox, part: QStyle.SubControl) -> QRect:
    """Field on the left, two steps of equal height on the right."""
    whole, step = option.rect, px(22)
    upper = QRect(whole.right() - step, whole.y() + 2, step, whole.height() // 2 - 2)
    if part is _SC.SC_SpinBoxUp:
        return upper
    if part is _SC.SC_SpinBoxDown:
        return upper.translated(0, upper.height())
    if part is _SC.SC_SpinBoxEditField:
        return whole.adjusted(2, 2, -step - 2, -2)
    return whole


def spin_box(option: QStyleOptionSpinBox, painter: QPainter, widget: QWidget | None) -> None:
    frame(painter, option.rect, option.state, bool(widget is not None and widget.property(INVALID)))
    if option.buttonSymbols is QAbstractSpinBox.ButtonSymbols.NoButtons:
        return
    calendar = isinstance(widget, QDateTimeEdit) and widget.calendarPopup()
    if calendar:
        side = px(16)
        at = QRect(option.rect.right() - side - px(6), option.rect.y(), side, option.rect.height())
        icons.paint(painter, at, "calendar")
        return
    for part, name in ((_SC.SC_SpinBoxUp, "chevron-up"), (_SC.SC_SpinBoxDown, "chevron-down")):
        icons.paint(painter, spin_part(option, part).adjusted(0, 1, 0, -1), name)
