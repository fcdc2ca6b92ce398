"""The order in which Tab walks: as the eye does, whatever was built when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def order_tabs(widget: QWidget) -> None:
    """Puts everything in a widget that takes the focus into the order of its layouts.

    Qt appends what is built later to the end, and a record builds its rows anew all the time.
    """
    for one, other in pairwise(_stops(widget)):
        QWidget.setTabOrder(one, other)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        yield widget  # Qt stops at one that hands its focus on, too
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        yield from _stops(inner) if inner is not None else ()
    if isinstance(widget, QSplitter):
        for number in range(widget.count()):
            part = widget.widget(number)
            yield from _stops(part) if part is not None else ()
    yield from getattr(widget, "tab_stops", tuple)()  # of one that places its parts by hand
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner = item.layout() if item is not None else None
        found = item.widget() if item is not None else None
        if found is not None:
            yield from _stops(found)
        elif inner is not None:
            yield from _in_layout(inner)
