"""The bar at the top: menu, name, search, and the three things done most."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolBar, QWidget

from crm.ui import icons, paint
from crm.ui.actions import ActionTable, shortcut_words
from crm.ui.fonts import Size, Weight, font
from crm.ui.menus import WindowMenus
from crm.ui.metrics import CONTROL, TOOL_BAR, px
from crm.ui.style_buttons import Look
from crm.ui.theme import tokens
from crm.ui.widgets.buttons import Button, button, icon_button
from crm.ui.widgets.labels import label

_SEARCH = 520  # width of the search field


class SearchOpener(QAbstractButton):
    """Looks like a field and opens the search panel: a button to screen readers."""

    def __init__(self, words: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._keys = words, keys
        self.setText(words)
        self.setAccessibleName(words.rstrip(" …"))
        self.setAccessibleDescription(keys)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(px(_SEARCH))
        self.setMinimumWidth(px(200))

    def sizeHint(self) -> QSize:
        return QSize(px(_SEARCH), px(CONTROL))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        focus = self.hasFocus()
        paint.box(painter, self.rect(), colours.base, colours.accent if focus else colours.border, 6, 2 if focus else 1)
        icons.paint(painter, self.rect().adjusted(px(9), px(7), px(25) - self.width(), -px(7)), "search")
        keys = QFontMetrics(font(Size.SMALL)).horizontalAdvance(self._keys) + px(12)
        room = self.rect().adjusted(px(33), 0, -keys - px(16), 0)
        paint.text(painter, room, self._words, font(), colours.secondary)
        cap = self.rect().adjusted(self.width() - keys - px(8), px(6), -px(8), -px(6))
        paint.key_cap(painter, cap, self._keys)


class ToolBar(QToolBar):
    """Fed from the actions."""

    def __init__(self, actions: ActionTable, menus: WindowMenus, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Werkzeugleiste"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setEnabled(False)
        self.setFixedHeight(px(TOOL_BAR))
        self.setContentsMargins(0, 0, 0, 0)
        self.menu_button = _Bare(menus.whole, self.tr("Menü"))
        self.search = SearchOpener(self.tr("Suchen oder Befehl …"), shortcut_words(actions["find.all"]))
        self.search.clicked.connect(actions["find.all"].trigger)
        self.new = button(self.tr("Neu"), "plus", Look.PRIMARY, menu=menus.new)
        self.export = button(self.tr("Exportieren"), "upload", menu=menus.export)
        sheet = actions["print.sheet"]
        self.print = icon_button("printer", sheet.iconText(), on_click=sheet.trigger)
        self.print.setToolTip(sheet.toolTip())
        self.addWidget(self._laid_out())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        paint.hairline(painter, self.rect().bottomLeft(), self.rect().bottomRight())

    def _laid_out(self) -> QWidget:
        row = QWidget()
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        left = QWidget()
        left.setFixedWidth(px(200))
        inner = QHBoxLayout(left)
        inner.setContentsMargins(px(4), 0, 0, 0)
        inner.setSpacing(px(12))
        inner.addWidget(self.menu_button)
        inner.addWidget(label(self.tr("Verteiler"), Size.BODY, Weight.SEMIBOLD), 1)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, px(12), 1)
        layout.setSpacing(px(8))
        layout.addWidget(left)
        layout.addWidget(self.search, 10)
        layout.addStretch(1)
        for widget in (self.new, self.export, self.print):
            layout.addWidget(widget)
        return row


class _Bare(Button):
    """The menu button: no frame and no chevron."""

    def __init__(self, menu: QMenu, name: str) -> None:
        super().__init__("", Look.FLAT)
        self.setIcon(icons.icon("menu"))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._menu = menu
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Below the button, as a click does."""
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
