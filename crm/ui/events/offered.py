"""What an event offers besides programme, participants and rank: one line here for a tab, one for a menu entry."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from crm.ui.events.answer_tab import AnswerTab
from crm.ui.events.further import ActionPlan, TabPlan
from crm.ui.events.invitation_tab import InvitationTab
from crm.ui.events.labels_dialog import name_answers
from crm.ui.events.seat_dialogs import change_seats

#: Between "Teilnehmende" and "Rangfolge", in this order.
TABS: Final[tuple[TabPlan, ...]] = (
    TabPlan("invitation", str(QT_TRANSLATE_NOOP("EventTabs", "Einladung")), InvitationTab),
    TabPlan("answers", str(QT_TRANSLATE_NOOP("EventTabs", "Antworten")), AnswerTab),
)

#: Above "Netzwerk zeigen", in this order.
ACTIONS: Final[tuple[ActionPlan, ...]] = (
    ActionPlan("seats", "sliders", str(QT_TRANSLATE_NOOP("EventActions", "Plätze …")), change_seats),
    ActionPlan("labels", "tag", str(QT_TRANSLATE_NOOP("EventActions", "Bezeichnungen der Antworten …")), name_answers),
)
