"""Fusion with our frames: fields, check boxes, headers, tabs, scroll bars and buttons of plain Qt widgets.

Every colour comes from the theme's tokens at the moment of painting. In high contrast nothing is overridden.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from crm.ui import fonts
from crm.ui.metrics import COLUMN_HEAD, CONTROL, px
from crm.ui.style_controls import CONTROLS, combo_box, scroll_bar, scroll_part, spin_box, spin_part
from crm.ui.style_fields import PRIMITIVES
from crm.ui.theme import Mode, Theme, theme

_CC = QStyle.ComplexControl
_CT = QStyle.ContentsType
_PM = QStyle.PixelMetric
_SC = QStyle.SubControl
_SH = QStyle.StyleHint

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
    _SH.SH_DialogButtonLayout: QDialogButtonBox.ButtonLayout.GnomeLayout.value,  # „Abbrechen“ first, as everywhere here
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
        if metric is _PM.PM_DefaultFrameWidth and isinstance(widget, QPlainTextEdit):
            return 2  # its ground is square and would lie over the round corners of its frame
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
        draw = None if theme().is_native else PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            draw(option, painter, widget)

    def drawControl(  # noqa: N802
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = None if theme().is_native else CONTROLS.get(element)
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
            handle = scroll_part(option, _SC.SC_ScrollBarSlider)
            scroll_bar(option, painter, handle, widget)
        elif control is _CC.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            combo_box(option, painter, widget)
        elif control is _CC.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            spin_box(option, painter, widget)
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
            return scroll_part(option, part)
        if control is _CC.CC_ComboBox and part is _SC.SC_ComboBoxEditField:
            return option.rect.adjusted(px(9), 2, -px(28), -2)
        if control is _CC.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            return spin_part(option, part)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # None is welcome


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
