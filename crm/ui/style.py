"""Fusion with our frames: fields, check boxes, headers, tabs, scroll bars and buttons of plain Qt widgets.

Every colour comes from the theme's tokens at the moment of painting. In high contrast nothing is overridden.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionHeader,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from crm.ui import fonts, icons, paint
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import COLUMN_HEAD, CONTROL, px
from crm.ui.style_buttons import Look, State, draw_button
from crm.ui.theme import Mode, Theme, theme, tokens

_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_CC = QStyle.ComplexControl
_CT = QStyle.ContentsType
_PM = QStyle.PixelMetric
_SC = QStyle.SubControl
_SH = QStyle.StyleHint
_On = QStyle.StateFlag

INVALID = "crmInvalid"  # dynamic property: a field with it gets the error frame

_METRICS = {
    _PM.PM_ScrollBarExtent: 10,
    _PM.PM_ScrollBarSliderMin: 32,
    _PM.PM_SplitterWidth: 1,
    _PM.PM_IndicatorWidth: 16,
    _PM.PM_IndicatorHeight: 16,
    _PM.PM_ExclusiveIndicatorWidth: 16,
    _PM.PM_ExclusiveIndicatorHeight: 16,
    _PM.PM_CheckBoxLabelSpacing: 8,
    _PM.PM_RadioButtonLabelSpacing: 8,
    _PM.PM_ButtonMargin: 20,
    _PM.PM_ButtonShiftHorizontal: 0,
    _PM.PM_ButtonShiftVertical: 0,
    _PM.PM_ButtonIconSize: 16,
    _PM.PM_SmallIconSize: 16,
    _PM.PM_HeaderMargin: 8,
    _PM.PM_LayoutHorizontalSpacing: 12,
    _PM.PM_LayoutVerticalSpacing: 12,
    _PM.PM_LayoutLeftMargin: 16,
    _PM.PM_LayoutRightMargin: 16,
    _PM.PM_LayoutTopMargin: 16,
    _PM.PM_LayoutBottomMargin: 16,
}
_HINTS = {
    _SH.SH_EtchDisabledText: 0,
    _SH.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    _SH.SH_ComboBox_Popup: 0,
    _SH.SH_ItemView_ActivateItemOnSingleClick: 0,
    _SH.SH_Header_ArrowAlignment: int(Qt.AlignmentFlag.AlignRight.value | Qt.AlignmentFlag.AlignVCenter.value),
    _SH.SH_ScrollBar_ContextMenu: 0,
}


class CalmStyle(QProxyStyle):
    """The application's style."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(  # noqa: N802
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        found = _METRICS.get(metric)
        if found is None:
            return super().pixelMetric(metric, option, widget)
        return found if found <= 1 else px(found)

    def styleHint(self, hint, option=None, widget=None, data=None) -> int:  # type: ignore[no-untyped-def]  # noqa: N802
        found = _HINTS.get(hint)
        return found if found is not None else super().styleHint(hint, option, widget, data)

    def sizeFromContents(  # noqa: N802
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # None is welcome
        if kind in (_CT.CT_PushButton, _CT.CT_LineEdit, _CT.CT_ComboBox, _CT.CT_SpinBox):
            made.setHeight(px(CONTROL))
            if kind in (_CT.CT_ComboBox, _CT.CT_SpinBox):
                made.setWidth(made.width() + px(18))  # our margins are wider than Fusion's
        elif kind is _CT.CT_HeaderSection:
            made.setHeight(px(COLUMN_HEAD))
        elif kind is _CT.CT_MenuItem and made.height() > px(12):  # separators stay thin
            made.setHeight(max(made.height(), px(28)))
        return made

    def drawPrimitive(  # noqa: N802
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        draw = None if theme().is_native else _PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            draw(option, painter, widget)

    def drawControl(  # noqa: N802
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = None if theme().is_native else _CONTROLS.get(element)
        if draw is None:
            super().drawControl(element, option, painter, widget)
        else:
            draw(option, painter, widget)

    def drawComplexControl(  # noqa: N802
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if theme().is_native:
            super().drawComplexControl(control, option, painter, widget)
        elif control is _CC.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            handle = _scroll_part(option, _SC.SC_ScrollBarSlider)
            _scroll_bar(option, painter, handle)
        elif control is _CC.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            _combo_box(option, painter, widget)
        elif control is _CC.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            _spin_box(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subElementRect(  # noqa: N802
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        rect = super().subElementRect(element, option, widget)  # type: ignore[arg-type]  # None is welcome
        free = isinstance(widget, QLineEdit) and not isinstance(widget.parentWidget(), (QAbstractItemView, QComboBox))
        if element is QStyle.SubElement.SE_LineEditContents and free:
            return rect.adjusted(px(6), 0, -px(4), 0)
        return rect

    def subControlRect(  # noqa: N802
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control is _CC.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return _scroll_part(option, part)
        if control is _CC.CC_ComboBox and part is _SC.SC_ComboBoxEditField:
            return option.rect.adjusted(px(9), 2, -px(28), -2)
        if control is _CC.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            return _spin_part(option, part)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # None is welcome


def _state(option: QStyleOption) -> State:
    on = option.state
    return State(
        enabled=bool(on & _On.State_Enabled),
        hover=bool(on & _On.State_MouseOver),
        pressed=bool(on & _On.State_Sunken),
        focus=bool(on & _On.State_HasFocus) and bool(on & _On.State_KeyboardFocusChange),
        checked=bool(on & _On.State_On),
    )


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
    room = option.rect.adjusted(px(8) if first else 0, 0, -(px(8) if last else 0) - (px(14) if sorted_by else 0), 0)
    right = bool(option.textAlignment & Qt.AlignmentFlag.AlignRight)
    align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    width = paint.text(painter, room, option.text, face, tokens().secondary, align)
    if sorted_by:
        # Qt's "down" arrow means ascending; the mockups point up for it, as people read it.
        name = "chevron-up" if option.sortIndicator is QStyleOptionHeader.SortIndicator.SortDown else "chevron-down"
        left = room.right() + px(2) if right else room.x() + width + px(3)
        icons.paint(painter, QRect(left, room.y(), px(12), room.height()), name)


def _branch(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if option.state & _On.State_Children:
        name = "chevron-down" if option.state & _On.State_Open else "chevron-right"
        side = px(14)
        middle = option.rect.center()
        icons.paint(painter, QRect(middle.x() - side // 2, middle.y() - side // 2, side, side), name)


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


def _scroll_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
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


def _scroll_bar(option: QStyleOptionSlider, painter: QPainter, handle: QRect) -> None:
    colours = tokens()
    painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Base))
    if option.maximum <= option.minimum:
        return
    strong = bool(option.state & (_On.State_MouseOver | _On.State_Sunken))
    inset = px(2 if strong else 3)
    thin = handle.adjusted(inset, inset, -inset, -inset)
    paint.box(painter, thin, colours.secondary if strong else colours.border, radius=3)


def _combo_box(option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None) -> None:
    if option.frame:
        frame(painter, option.rect, option.state, bool(widget is not None and widget.property(INVALID)))
    side = px(14)
    at = QPoint(option.rect.right() - px(9) - side, option.rect.center().y() - side // 2 + 1)
    enabled = bool(option.state & _On.State_Enabled)
    role = icons.Ink.SECONDARY if enabled else icons.Ink.DISABLED
    icons.paint(painter, QRect(at, QSize(side, side)), "chevron-down", role)


def _spin_part(option: QStyleOptionSpinBox, part: QStyle.SubControl) -> QRect:
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


def _spin_box(option: QStyleOptionSpinBox, painter: QPainter, widget: QWidget | None) -> None:
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
        icons.paint(painter, _spin_part(option, part).adjusted(0, 1, 0, -1), name)


def _nothing(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """For frames that the mockups do not have."""


_PRIMITIVES = {
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
_CONTROLS = {
    _CE.CE_PushButton: _push_button,
    _CE.CE_HeaderSection: _header_section,
    _CE.CE_HeaderEmptyArea: _header_section,
    _CE.CE_HeaderLabel: _header_label,
    _CE.CE_Splitter: _splitter,
    _CE.CE_ProgressBar: _progress,
}


def install(app: QApplication) -> None:
    """Makes this the application's style; a second call changes nothing."""
    if not isinstance(app.style(), CalmStyle):
        app.setStyle(CalmStyle())


def start(app: QApplication, mode: Mode = Mode.SYSTEM, points: float | None = None) -> Theme:
    """Font, style and palette in the order in which they depend on each other. Call once, before any widget."""
    fonts.install(app, points)
    install(app)
    theme().apply(app, mode)
    return theme()
