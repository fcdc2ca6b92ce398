"""What the style draws of fields, check boxes and frames."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOption,
    QWidget,
)

from crm.ui import icons, paint
from crm.ui.metrics import px
from crm.ui.theme import tokens

_PE = QStyle.PrimitiveElement
_On = QStyle.StateFlag

INVALID = "crmInvalid"  # dynamic property: a field with it gets the error frame


def _field(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if widget is not None and isinstance(widget.parentWidget(), QAbstractItemView):
        painter.fillRect(option.rect, QColor(tokens().base))
        return
    if isinstance(widget, QLineEdit) and not widget.hasFrame():
        return  # it stands on its surroundings' ground
    if widget is not None and isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox)):
        return  # the box around it has drawn the frame
    frame(painter, option.rect, option.state, bool(widget is not None and widget.property(INVALID)))


def frame(painter: QPainter, rect: QRect, on: QStyle.StateFlag, invalid: bool = False) -> None:
    """A field's ground and border: grey at rest, accent with focus, red when what it holds is not acceptable."""
    colours = tokens()
    border, width = colours.border, 1
    if invalid:
        border, width = colours.error, 2
    elif on & _On.State_HasFocus:
        border, width = colours.accent, 2
    if not on & _On.State_Enabled:
        border = colours.hairline
    ground = colours.base if on & _On.State_Enabled else colours.window
    paint.box(painter, rect, ground, border, 6, width)


def _panel(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The frame of a text box or a list that asks for one."""
    focus = bool(option.state & _On.State_HasFocus)
    border = tokens().accent if focus else tokens().border
    paint.box(painter, option.rect, None, border, 4, 2 if focus else 1)


def _check_box(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    on = option.state
    ticked = Qt.CheckState.Unchecked
    if on & _On.State_On:
        ticked = Qt.CheckState.Checked
    elif on & _On.State_NoChange:
        ticked = Qt.CheckState.PartiallyChecked
    check_mark(painter, option.rect, ticked, bool(on & _On.State_Enabled))


def check_mark(painter: QPainter, rect: QRect, ticked: Qt.CheckState, enabled: bool = True) -> None:
    """A check box of 16 pixels in the middle of ``rect``."""
    colours = tokens()
    side = px(16)
    square = QRect(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, side, side)
    if ticked is Qt.CheckState.Unchecked:
        paint.box(painter, square, colours.base, colours.border if enabled else colours.hairline, 4)
        return
    paint.box(painter, square, colours.accent if enabled else colours.disabled, radius=4)
    name = "check" if ticked is Qt.CheckState.Checked else "minus"
    icons.paint(painter, square.adjusted(px(2), px(2), -px(2), -px(2)), name, icons.Ink.ON_ACCENT)


def _radio(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    colours = tokens()
    if not option.state & _On.State_On:
        paint.box(painter, option.rect, colours.base, colours.border, 8)
        return
    paint.box(painter, option.rect, colours.accent, radius=8)
    inset = px(5)
    paint.box(painter, option.rect.adjusted(inset, inset, -inset, -inset), colours.on_accent, radius=3)


def _focus_rect(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if not isinstance(widget, QAbstractItemView):
        paint.focus_ring(painter, option.rect.adjusted(-1, -1, 1, 1), 4)


def _branch(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if option.state & _On.State_Children:
        name = "chevron-down" if option.state & _On.State_Open else "chevron-right"
        side = px(14)
        middle = option.rect.center()
        icons.paint(painter, QRect(middle.x() - side // 2, middle.y() - side // 2, side, side), name)


def _nothing(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """For frames that the mockups do not have."""


#: What draws each of them.
PRIMITIVES = {
    _PE.PE_PanelLineEdit: _field,
    _PE.PE_FrameLineEdit: _nothing,
    _PE.PE_Frame: _panel,
    _PE.PE_IndicatorCheckBox: _check_box,
    _PE.PE_IndicatorItemViewItemCheck: _check_box,
    _PE.PE_IndicatorRadioButton: _radio,
    _PE.PE_FrameFocusRect: _focus_rect,
    _PE.PE_IndicatorBranch: _branch,
    _PE.PE_FrameStatusBarItem: _nothing,
    _PE.PE_PanelStatusBar: _nothing,
    _PE.PE_IndicatorHeaderArrow: _nothing,
    _PE.PE_PanelScrollAreaCorner: _nothing,
}
