"""All buttons come from :func:`button`, :func:`icon_button` and :func:`link`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from crm.ui.icons import icon
from crm.ui.style_buttons import LINKS, Look, State, button_size, draw_button

_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Button(QPushButton):
    """A push button in one of the looks. The focus ring shows for keyboard users only."""

    def __init__(self, words: str, look: Look = Look.NORMAL, *, small: bool = False) -> None:
        super().__init__(words)
        self._look = look
        self._small = small
        self._by_keyboard = False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if look in LINKS:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def look(self) -> Look:
        return self._look

    def sizeHint(self) -> QSize:
        return button_size(self.text(), self.icon(), self._look, self._small, self.menu() is not None)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def state(self) -> State:
        """What the button looks like now."""
        return State(
            enabled=self.isEnabled(),
            hover=self.underMouse() and self.isEnabled(),
            pressed=self.isDown(),
            focus=self.hasFocus() and self._by_keyboard,
            checked=self.isChecked(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        menu = self.menu() is not None
        draw_button(painter, self.rect(), self._look, self.state(), self.text(), self.icon(), menu=menu)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keys, as Space does; a dialog would press its default instead."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.menu() is None:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)


def button(
    words: str,
    icon_name: str | None = None,
    look: Look = Look.NORMAL,
    *,
    small: bool = False,
    menu: QMenu | None = None,
    on_click: Callable[[], object] | None = None,
) -> Button:
    """A button with words; one :attr:`Look.PRIMARY` for each window or dialog area."""
    made = Button(words, look, small=small)
    if icon_name is not None:
        made.setIcon(icon(icon_name))
    if menu is not None:
        made.setMenu(menu)
        menu.setParent(made, menu.windowFlags())
    if on_click is not None:
        made.clicked.connect(_dropping_checked(on_click))
    return made


def icon_button(
    icon_name: str,
    name: str,
    look: Look = Look.NORMAL,
    *,
    small: bool = False,
    menu: QMenu | None = None,
    on_click: Callable[[], object] | None = None,
) -> Button:
    """A button without words; ``name`` is what screen readers say and what the tooltip shows."""
    made = button("", icon_name, look, small=small, menu=menu, on_click=on_click)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def link(words: str, on_click: Callable[[], object] | None = None, *, in_text: bool = False) -> Button:
    """A button that looks like a link: the one action of a section head, or (``in_text``) a name among values."""
    return button(words, look=Look.TEXT_LINK if in_text else Look.LINK, on_click=on_click)


def _dropping_checked(on_click: Callable[[], object]) -> Callable[[bool], object]:
    return lambda checked: on_click()
