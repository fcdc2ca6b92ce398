"""The order in which Tab walks: as the eye does, whatever was built when."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def order_tabs(widget: QWidget) -> None:
    """Puts everything in a widget that takes the focus into the order of its layouts.

    Qt appends what is built later to the end, and a record builds its rows anew all the time.
    """
    stops: list[QWidget] = []
    _add_stops(widget, stops)
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _add_stops(widget: QWidget, stops: list[QWidget]) -> None:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        stops.append(widget)  # Qt stops at one that hands its focus on, too
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            _add_stops(inner, stops)
    if isinstance(widget, QSplitter):
        for number in range(widget.count()):
            part = widget.widget(number)
            if part is not None:
                _add_stops(part, stops)
    stops.extend(getattr(widget, "tab_stops", tuple)())  # of one that places its parts by hand
    layout = widget.layout()
    if layout is not None:
        _add_in_layout(layout, stops)


def _add_in_layout(layout: QLayout, stops: list[QWidget]) -> None:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner = item.layout() if item is not None else None
        found = item.widget() if item is not None else None
        if found is not None:
            _add_stops(found, stops)
        elif inner is not None:
            _add_in_layout(inner, stops)
