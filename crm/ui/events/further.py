"""What an event offers besides programme, participants and rank: one line here for a tab, one for a menu entry.

A tab is an :class:`EventTab`. It reads what it needs for itself through its desk (``desk.read``) and writes through
``desk.write``; the page only tells it which event is open, and tells it again whenever that event was read anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QWidget

from crm.services.event_view import EventView
from crm.ui.desk import Desk
from crm.ui.events.presenter import EventPresenter
from crm.ui.sending.of_event import send_for_event
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
    """``words`` are marked with QT_TRANSLATE_NOOP("EventTabs", …); ``make`` gets the desk and the open event."""

    key: str
    words: str
    make: Callable[[Desk, EventPresenter], EventTab]


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """An entry of the menu "Mehr zu dieser Veranstaltung"; ``run`` gets the window to stand before.

    It is asked for only while an event is open, so ``presenter.view`` is there.
    """

    key: str
    icon: str
    #: marked with QT_TRANSLATE_NOOP("EventActions", …)
    words: str
    run: Callable[[Desk, EventPresenter, QWidget], None]


#: Between "Teilnehmende" and "Rangfolge", in this order.
TABS: Final[tuple[TabPlan, ...]] = ()

#: Above "Netzwerk zeigen", in this order.
ACTIONS: Final[tuple[ActionPlan, ...]] = (
    ActionPlan("sending", "letter", str(QT_TRANSLATE_NOOP("EventActions", "Versand vorbereiten …")), send_for_event),
)
