"""Choosing the colour of a tag: by its name, with a swatch in front."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from crm.domain.notes import TagColour
from crm.ui import paint
from crm.ui.metrics import px
from crm.ui.theme import tokens


def colour_words() -> dict[TagColour, str]:
    """What the colours are called."""
    translate = QCoreApplication.translate
    return {
        TagColour.GREY: translate("manage", "Grau"),
        TagColour.BLUE: translate("manage", "Blau"),
        TagColour.TEAL: translate("manage", "Türkis"),
        TagColour.GREEN: translate("manage", "Grün"),
        TagColour.YELLOW: translate("manage", "Gelb"),
        TagColour.ORANGE: translate("manage", "Orange"),
        TagColour.RED: translate("manage", "Rot"),
        TagColour.PINK: translate("manage", "Rosa"),
        TagColour.VIOLET: translate("manage", "Violett"),
    }


def colour_menu(parent: QWidget, now: TagColour, choose: Callable[[TagColour], object]) -> QMenu:
    """All colours, the present one ticked; the menu lives as long as its parent."""
    menu = QMenu(QCoreApplication.translate("manage", "Farbe"), parent)
    for colour, words in colour_words().items():
        action = QAction(swatch(colour), words, menu)
        action.setCheckable(True)
        action.setChecked(colour is now)
        action.triggered.connect(partial(_chosen, choose, colour))
        menu.addAction(action)
    return menu


def _chosen(choose: Callable[[TagColour], object], colour: TagColour, checked: bool = False) -> None:
    choose(colour)


def swatch(colour: TagColour) -> QIcon:
    """Ground and text colour of a tag as a small square."""
    side, ratio = px(14), 2
    picture = QPixmap(side * ratio, side * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    pair = tokens().tags[colour]
    paint.box(painter, QRectF(0, 0, side, side), pair.ground, pair.text, 3)
    painter.end()
    return QIcon(picture)
