"""What a further tab or menu entry of an event has to be; which there are stands in :mod:`crm.ui.events.offered`.

A tab is an :class:`EventTab`. It reads what it needs for itself through its desk (``desk.read``) and writes through
``desk.write``; the page only tells it which event is open, and tells it again whenever that event was read anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm.services.event_view import EventView
from crm.ui.desk import Desk
from crm.ui.events.presenter import EventPresenter
from crm.ui.widgets.labels import Pane


class EventTab(Pane):
    """The page of one further tab. ``counted`` carries what stands after its word: a number, "2 Wellen" or None."""

    counted = Signal(object)

    def show_event(self, view: EventView) -> None:
        """Shows an event, or the same one after it changed."""
        raise NotImplementedError

    def leave(self) -> None:
        """The event is left: nothing of it may turn up in the next one."""

    def focus_search(self) -> bool:
        """Puts the cursor into the tab's own search; False where it has none."""
        return False

    def side(self) -> QWidget | None:
        """What stands at the right of it; None where the tab takes the whole width."""
        return None


@dataclass(frozen=True, slots=True)
class TabPlan:
    """``make`` gets the desk and the open event; ``icon`` and ``shortcut`` are those of the command that shows it."""

    key: str
    icon: str
    make: Callable[[Desk, EventPresenter], EventTab]
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """An entry of the menu "Mehr zu dieser Veranstaltung"; ``run`` gets the window to stand before.

    It is asked for only while an event is open, so ``presenter.view`` is there.
    """

    key: str
    icon: str
    run: Callable[[Desk, EventPresenter, QWidget], object]
    shortcut: str = ""
