"""The contacts with pages over them: an office, the check of terms, an election. One goes in and comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm.domain.listing import Subject
from crm.ui.contacts.trail import Stop, Trail
from crm.ui.page import OverPage


class Layers(QStackedWidget):
    """``home`` is the list with its record; ``shown`` tells which record it shows, ``show_record`` shows one.

    ``turned`` comes when another page is in sight.
    """

    turned = Signal()

    def __init__(
        self, home: QWidget, shown: Callable[[], Subject | None], show_record: Callable[[Subject], None]
    ) -> None:
        super().__init__()
        self._home, self._shown, self._show_record = home, shown, show_record
        self._pages: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._trail = Trail()
        self.addWidget(home)

    def add_later(self, key: str, make: Callable[[], QWidget]) -> None:
        """Adds a page, a :class:`crm.ui.page.OverPage`, that is made when it is first visited."""
        self._makers[key] = make

    def has(self, key: str) -> bool:
        return key in self._pages or key in self._makers

    @property
    def page(self) -> OverPage | None:
        """The page in sight, None while it is the list."""
        widget = self.currentWidget()
        return None if widget is self._home else cast("OverPage", widget)

    def stop(self) -> Stop:
        """Where one is."""
        for key, page in self._pages.items():
            if page is self.currentWidget():
                return Stop(key, cast("OverPage", page).subject)
        return Stop("", self._shown())

    def visit(self, stop: Stop) -> None:
        """Goes somewhere; :meth:`back` returns to where one is now.

        A page that is asked for again gets the keys; the way back does not lead to itself.
        """
        here = self.stop()
        if stop == here:
            if self.page is not None:
                self.page.take_focus()
            return
        if self.page is None or stop != Stop(here.page):
            self._trail.leave(here)
        self._go(stop)

    def back(self) -> None:
        """Returns to where one was before; without that, to the list."""
        self._go(self._trail.back() or Stop())

    def go_home(self) -> None:
        """Shows the list and forgets the way that led away from it."""
        self._trail.forget()
        self._go(Stop())

    def _go(self, stop: Stop) -> None:
        if (make := self._makers.pop(stop.page, None)) is not None:
            self._add(stop.page, make())
        target = self._pages.get(stop.page, self._home)
        if self.page is not None and target is not self.currentWidget():
            self.page.leave()
        self.setCurrentWidget(target)
        if target is not self._home:
            page = cast("OverPage", target)
            page.show_stop(stop.subject)
            page.take_focus()
        elif stop.subject is not None:
            self._show_record(stop.subject)
        self.turned.emit()

    def _add(self, key: str, page: QWidget) -> None:
        self._pages[key] = page
        self.addWidget(page)
        page.left.connect(self.back)  # type: ignore[attr-defined]
