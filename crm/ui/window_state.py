"""Keeps how the user has arranged the window, from one start to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crm.ui.page import Place
from crm.ui.widgets.splitter import Splitter

_GEOMETRY, _SPLITTER, _PLACE = "window/geometry", "window/splitter", "window/place"
_FIRST, _LEAST = QSize(1440, 900), QSize(960, 600)


def save(settings: QSettings, window: QWidget, splitter: Splitter, place: str, places: Sequence[Place]) -> None:
    """Writes everything down; called when the window closes."""
    settings.setValue(_GEOMETRY, window.saveGeometry())
    settings.setValue(_SPLITTER, splitter.saveState())
    settings.setValue(_PLACE, place)
    for each in places:
        remember = getattr(each.widget, "save_state", None)
        if remember is not None:
            remember(settings)
    settings.sync()


def restore(settings: QSettings, window: QWidget, splitter: Splitter, places: Sequence[Place]) -> str:
    """Puts everything back and returns the key of the place to show."""
    window.setMinimumSize(_LEAST)
    geometry = settings.value(_GEOMETRY)
    if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
        _first_size(window)
    sizes = settings.value(_SPLITTER)
    if isinstance(sizes, QByteArray):
        splitter.restoreState(sizes)
    for each in places:
        recall = getattr(each.widget, "restore_state", None)
        if recall is not None:
            recall(settings)
    place = str(settings.value(_PLACE) or "")
    return place if place in {each.key for each in places} else places[0].key


def _first_size(window: QWidget) -> None:
    """As large as the mockups where the screen allows it."""
    screen = QGuiApplication.primaryScreen()
    room = screen.availableGeometry().size() if screen else _FIRST
    window.resize(_FIRST.boundedTo(room).expandedTo(_LEAST))
